// Finds acronyms that a draft never spells out.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { replacing } from "../../writing/articles.ts";
import type { Rule } from "../rule.ts";

export const unexpandedAcronym: Rule = {
  id: "unexpanded-acronym",
  family: "wording",
  severity: { default: "information" },
  summary: message("An acronym that the draft never spells out."),
  needsSources: true,
  *check({ wordings, response }) {
    for (const { wording, expansion } of wordings.acronyms) {
      const { acronym, written, ending } = wording.fact;
      const span = spanOf(wording);
      const possessive = /['’]/.test(ending) ? ending : "";
      const kept = written.slice(0, written.length - possessive.length);
      const text = expansion === null ? "" : `${expansion.words}${possessive} (${kept})`;
      yield {
        span,
        message:
          expansion === null
            ? message(
                '"{0}" is not spelt out anywhere here, and not every reader will know it. Write it in full where it first stands.',
                acronym,
              )
            : expansion.from === "report"
              ? message(
                  '"{0}" is not spelt out anywhere here, and not every reader will know it. The report says "{1}". Write it in full where it first stands.',
                  acronym,
                  expansion.words,
                )
              : message(
                  '"{0}" is not spelt out anywhere here, and not every reader will know it. Inspection reports use it for "{1}". Write it in full where it first stands.',
                  acronym,
                  expansion.words,
                ),
        findings: [],
        fixes: () =>
          expansion === null
            ? []
            : [
                {
                  title: message('Write "{0}"', text),
                  safe: false,
                  edits: [replacing(response.text, span, text)],
                },
              ],
      };
    }
  },
};
