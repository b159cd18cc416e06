// Finds a grade in other than the scale's wording: requires improvement, RI, Requires Improvement to be Good.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { replacing } from "../../writing/articles.ts";
import { gradeInPlace } from "../../writing/gradeWording.ts";
import type { Rule } from "../rule.ts";

export const irregularGrade: Rule = {
  id: "irregular-grade",
  family: "grades",
  severity: { default: "warning" },
  summary: message('A grade not in the scale\'s wording: "requires improvement", "RI".'),
  needsSources: true,
  *check({ gradeClaims, response }) {
    const inFull = new Set<string>();
    let last = -1;
    for (const { claim, verdict, grade } of gradeClaims) {
      const { written } = claim.fact;
      if (grade === null) continue;
      if (verdict !== "irregular") {
        if (written.toLowerCase() === grade) inFull.add(grade);
        continue;
      }
      const span = spanOf(claim);
      // One word said of several judgements is one slip.
      if (span.start === last) continue;
      last = span.start;
      const text = gradeInPlace(grade, claim.fact);
      yield {
        span,
        // Once a reader has met the full wording, a short form is a matter of style.
        ...(inFull.has(grade) ? { severity: "information" as const } : {}),
        message:
          written.toLowerCase() === grade
            ? message(
                '"{0}" is not how the grade is worded. The inspectors\' scale says "{1}", without capitals. Write it so.',
                written,
                grade,
              )
            : message(
                '"{0}" is not how the grade is worded. The inspectors\' scale says "{1}", and leaving words out can read as a milder grade. Write the grade in full.',
                written,
                grade,
              ),
        findings: [],
        fixes: () => [
          { title: message('Write "{0}"', text), safe: false, edits: [replacing(response.text, span, text)] },
        ],
      };
    }
  },
};
