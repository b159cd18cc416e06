// Finds OFSTED: the name is a word, not initials, and the inspectorate writes it Ofsted.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { Rule } from "../rule.ts";

export const ofstedCapitals: Rule = {
  id: "ofsted-capitals",
  family: "wording",
  severity: { default: "warning" },
  summary: message("The inspectorate's name in capitals: OFSTED."),
  needsSources: false,
  *check({ response }) {
    for (const wording of response.wordings) {
      const { term, written, inSpeech, inQuotation } = wording.fact;
      // It is the right body named: its capitals are style, and whoever wrote a speech down chose them.
      if (term !== "ofsted-capitals" || inSpeech || inQuotation) continue;
      const span = spanOf(wording);
      const text = written.replace(/ofsted/i, "Ofsted");
      yield {
        span,
        message: message(
          '"{0}" is written as if each letter stood for a word. The inspectorate writes its name "Ofsted". Write "{1}".',
          written,
          text,
        ),
        findings: [],
        fixes: () => [{ title: message('Write "{0}"', text), safe: true, edits: [{ span, text }] }],
      };
    }
  },
};
