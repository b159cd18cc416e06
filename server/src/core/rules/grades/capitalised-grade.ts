// Finds grades with a capital in running text and headings: Good, Inadequate. A table's cell may have it.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { gradeInPlace } from "../../writing/gradeWording.ts";
import type { Rule } from "../rule.ts";

export const capitalisedGrade: Rule = {
  id: "capitalised-grade",
  family: "grades",
  severity: { default: "hint" },
  summary: message('A grade with a capital letter in running text or a heading: "Good".'),
  needsSources: true,
  *check({ gradeClaims }) {
    let last = -1;
    for (const { claim, verdict, grade } of gradeClaims) {
      if (verdict !== "capitalised" || grade === null) continue;
      const span = spanOf(claim);
      if (span.start === last) continue;
      last = span.start;
      const text = gradeInPlace(grade, claim.fact);
      yield {
        span,
        message: message(
          'Inspectors write grades in lower case, except in the cells of a table, so "{0}" does not look like theirs. Write "{1}".',
          claim.fact.written,
          text,
        ),
        findings: [],
        // Marks round a grade make it nobody's words, but what stands between marks is never changed unasked.
        fixes: () => [
          {
            title: message('Write "{0}"', text),
            safe: !claim.fact.inQuotation,
            edits: [{ span, text }],
          },
        ],
      };
    }
  },
};
