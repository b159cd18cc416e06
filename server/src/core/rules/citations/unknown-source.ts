// Finds citations whose key is no source of the draft.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { nearestNames } from "../../nearestNames.ts";
import type { Rule } from "../rule.ts";

export const unknownSource: Rule = {
  id: "unknown-source",
  family: "citations",
  severity: { default: "error" },
  summary: message("A citation whose key is not one of the draft's sources."),
  needsSources: false,
  *check({ citations, sources }) {
    const ids = sources.map((source) => source.setting.id);
    for (const { citation, unknownKey } of citations) {
      const { key, keySpan } = citation.fact;
      if (!unknownKey || key === null || keySpan === null) continue;
      const span = spanOf(citation, keySpan);
      yield {
        span,
        message:
          ids.length === 0
            ? message(
                'This cites "{0}", but the draft names no sources, so the citation leads nowhere. Add the report under "sources" in the settings at the top of the draft.',
                key,
              )
            : message(
                'There is no source called "{0}", so this citation leads nowhere. The draft\'s sources are: {1}. Correct the key, or add the source to the settings at the top of the draft.',
                key,
                ids.join(", "),
              ),
        findings: [],
        fixes: () =>
          nearestNames(key, ids).map((id) => ({
            title: message('Cite "{0}"', id),
            safe: false,
            edits: [{ span, text: id }],
          })),
      };
    }
  },
};
