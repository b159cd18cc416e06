// Finds words credited to the inspectors that no source has.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { Rule } from "../rule.ts";

export const unfoundQuotation: Rule = {
  id: "unfound-quotation",
  family: "quotations",
  severity: { default: "warning" },
  summary: message("Words credited to the inspectors that no source has."),
  needsSources: true,
  *check({ quotations, sources }) {
    for (const { quotation, checked, match, mayBeUnread, former } of quotations) {
      // Of words that may stand in a source nobody could read, that source's own problem speaks.
      if (!checked || match.verdict !== "not-found" || mayBeUnread || former !== null) continue;
      const reports = sources.map(({ setting }) => setting.id).join(", ");
      yield {
        span: spanOf(quotation),
        message: message(
          "These words are credited to the inspectors, but no source of this draft has them ({0}). Readers will look for them there. Quote the report's words, put it in your own, or say whose words they are.",
          reports,
        ),
        findings: [],
        fixes: () => [],
      };
    }
  },
};
