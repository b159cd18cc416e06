// Finds grades that the report does not give: the wrong grade for a judgement, or "all" and "three of the four"
// that do not add up.

import { message } from "../../problem.ts";
import { linksToJudgement } from "../../writing/findingPlaces.ts";
import { misstatedGrades, tableAgainst } from "../misstatedGrades.ts";
import type { Rule } from "../rule.ts";

export const misstatedGrade: Rule = {
  id: "misstated-grade",
  family: "grades",
  severity: { default: "error" },
  summary: message(
    "A grade that the report does not give that judgement, or a count of grades that is wrong.",
  ),
  needsSources: true,
  *check(concordance) {
    for (const { match, source, span, fixes } of misstatedGrades(concordance, "misstated")) {
      const { claim, judgement } = match;
      const { written, count, negated, range } = claim.fact;
      yield {
        span,
        message:
          judgement === null || count !== null
            ? tableAgainst(match, source)
            : negated
              ? message(
                  'The report does judge "{0}" to be {1}. Its table of judgements gives that grade. Say what the report says.',
                  judgement.name,
                  judgement.grade,
                )
              : range === "worse"
                ? message(
                    'The report does not judge "{0}" to be below {1}. Its table of judgements gives it the grade "{2}". Say what the report says.',
                    judgement.name,
                    written,
                    judgement.grade,
                  )
                : message(
                    '"{0}" is not the grade the report gives here. Its table of judgements says "{1}: {2}". Use that grade.',
                    written,
                    judgement.name,
                    judgement.grade,
                  ),
        findings: linksToJudgement(source, judgement),
        fixes,
      };
    }
  },
};
