// Finds rules' names in settings and in comments that are no rule's: what they were to change stays as it was.

import { editDistance, nearestNames } from "../../nearestNames.ts";
import { type Fix, message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";
import { titleSpan } from "../blockSpans.ts";
import type { Rule } from "../rule.ts";

export const unknownRule: Rule = {
  id: "unknown-rule",
  family: "document",
  severity: { default: "warning" },
  summary: message("A setting or a comment for a rule that does not exist."),
  needsSources: false,
  *check({ settings, response }, { ruleIds }) {
    const known = new Set(ruleIds);
    // A rule cannot be set twice in one place.
    const free = ruleIds.filter(
      (id) => !settings.ruleNames.some((named) => named.where === "front-matter" && named.id === id),
    );
    for (const { id, where, span } of settings.ruleNames) {
      if (known.has(id)) continue;
      const inDraft = where === "front-matter";
      yield {
        span: inDraft ? span : titleSpan(response),
        message:
          where === "project"
            ? message(
                'In .inspection-response.yml: there is no rule "{0}", so this setting does nothing. Did you mean "{1}"?',
                id,
                nearestNames(id, ruleIds, 1)[0] ?? "",
              )
            : where === "editor"
              ? message(
                  'In the editor\'s settings: there is no rule "{0}", so this setting does nothing. Did you mean "{1}"?',
                  id,
                  nearestNames(id, ruleIds, 1)[0] ?? "",
                )
              : message(
                  'There is no rule "{0}", so this setting does nothing. Did you mean "{1}"?',
                  id,
                  nearestNames(id, ruleIds, 1)[0] ?? "",
                ),
        findings: [],
        fixes: () => (inDraft ? renamed(span, id, free) : []),
      };
    }
    for (const suppression of response.suppressions) {
      for (const { id, span } of suppression.fact.rules) {
        if (known.has(id)) continue;
        const place = spanOf(suppression, span);
        yield {
          span: place,
          message: message(
            'There is no rule "{0}", so this comment keeps nothing silent. Did you mean "{1}"?',
            id,
            nearestNames(id, ruleIds, 1)[0] ?? "",
          ),
          findings: [],
          // `ignore-next-line` is no rule with a slip in it: no other name would make it one.
          fixes: () => (id.startsWith("-") ? [] : renamed(place, id, ruleIds)),
        };
      }
    }
  },
};

/** The rules that a slip can have made this of; the nearest where it is like none. */
function renamed(span: Span, written: string, ruleIds: readonly string[]): Fix[] {
  const nearest = nearestNames(written, ruleIds);
  const slips = nearest.filter((id) => editDistance(written, id) <= Math.max(2, id.length / 4));
  return (slips.length > 0 ? slips : nearest).map((id) => ({
    title: message('Write "{0}"', id),
    safe: false,
    edits: [{ span, text: id }],
  }));
}
