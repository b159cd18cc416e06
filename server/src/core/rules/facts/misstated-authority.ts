// Finds another authority than the report's where the report's is meant.

import { authoritySlips } from "../../concordance/facts/authorities.ts";
import { message } from "../../problem.ts";
import { replacing } from "../../writing/articles.ts";
import type { Rule } from "../rule.ts";

export const misstatedAuthority: Rule = {
  id: "misstated-authority",
  family: "facts",
  severity: { default: "warning" },
  summary: message("An authority other than the one the report is about."),
  needsSources: true,
  *check(concordance) {
    for (const { span, written, source, inSettings } of authoritySlips(concordance)) {
      const { authority } = source.report;
      yield {
        span,
        message: inSettings
          ? message(
              'The settings say that this draft is {0}\'s, but its report is about {1}. Write "{1}", or give the right source.',
              written,
              authority,
            )
          : message('This speaks of {0}, but the report is about {1}. Write "{1}".', written, authority),
        findings: [],
        fixes: () => [
          {
            title: message('Write "{0}"', authority),
            safe: false,
            edits: [replacing(concordance.response.text, span, authority)],
          },
        ],
      };
    }
  },
};
