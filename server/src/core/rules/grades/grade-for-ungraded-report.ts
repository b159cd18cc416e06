// Finds grades credited to what gives none: a visit's letter, a joint inspection, or overall effectiveness in a
// report of an inspection since April 2026.

import { type Message, message } from "../../problem.ts";

import { spanOf } from "../../response/responseDocument.ts";
import type { Rule } from "../rule.ts";

export const gradeForUngradedReport: Rule = {
  id: "grade-for-ungraded-report",
  family: "grades",
  severity: { default: "error" },
  summary: message("A grade credited to a letter or inspection that gives none."),
  needsSources: true,
  *check({ gradeClaims }) {
    let last = -1;
    for (const match of gradeClaims) {
      if (match.verdict !== "ungraded") continue;
      const span = spanOf(match.claim);
      // One word said of several judgements is one slip.
      if (span.start === last) continue;
      last = span.start;
      const { written, credit } = match.claim.fact;
      const graded = match.source?.report.judgements ?? [];
      yield {
        span,
        message:
          graded.length > 0
            ? message(
                'This report has no grade for overall effectiveness, so "{0}" is not its grade. Inspections since April 2026 judge only: {1}. Name these judgements.',
                written,
                graded.map(({ name, grade }) => `${name}: ${grade}`).join("; "),
              )
            : message(
                '{0} gives no grades, so "{1}" cannot be its. Say what the inspectors found in their own words, or name the inspection that gave the grade.',
                publicationName(credit.publication ?? match.source?.report.kind ?? null),
                written,
              ),
        findings: [],
        fixes: () => [],
      };
    }
  },
};

const publicationNames: Readonly<Record<string, Message>> = {
  "focused-visit": message("A focused visit"),
  "monitoring-visit": message("A monitoring visit"),
  "joint-targeted-area": message("A joint targeted area inspection"),
  "area-send": message("An area SEND inspection"),
};

function publicationName(kind: string | null): Message {
  return publicationNames[kind ?? ""] ?? message("The letter about a visit");
}
