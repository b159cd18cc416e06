// Finds front matter and project settings that do not fit the schema: unknown keys, wrong values, broken YAML.

import { likelyNames } from "../../nearestNames.ts";
import { message } from "../../problem.ts";
import { titleSpan } from "../blockSpans.ts";
import type { Rule } from "../rule.ts";

export const invalidSettings: Rule = {
  id: "invalid-settings",
  family: "document",
  severity: { default: "error" },
  summary: message("Settings that do not fit: an unknown key, a wrong value."),
  needsSources: false,
  *check({ settings, response }) {
    for (const fault of settings.faults) {
      const { where, span, nearest, replace } = fault;
      const inDraft = where === "front-matter";
      yield {
        span: inDraft ? span : titleSpan(response),
        message:
          where === "project"
            ? message("In .inspection-response.yml: {0}", fault.message)
            : where === "editor"
              ? message("In the editor's settings: {0}", fault.message)
              : fault.message,
        findings: [],
        fixes: () =>
          inDraft && replace !== null
            ? likely(response.text.slice(replace.start, replace.end), nearest).map((text) => ({
                title: message('Write "{0}"', text.trim()),
                safe: false,
                edits: [{ span: replace, text }],
              }))
            : [],
      };
    }
  },
};

/** Those that can be a slip for what is written; all of them where it is like none, for then one was made up. */
function likely(written: string, nearest: readonly string[]): readonly string[] {
  const slips = likelyNames(written, nearest, nearest.length);
  return slips.length > 0 ? slips : nearest;
}
