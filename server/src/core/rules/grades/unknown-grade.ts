// Finds words used as a grade that the report's scale does not have: excellent, satisfactory, inadequet.

import type { MatchedGradeClaim } from "../../concordance/concordance.ts";
import { foreignGrades } from "../../knowledge/gradeScales.ts";
import type { GradeScale } from "../../knowledge/knowledge.ts";
import { type Message, message } from "../../problem.ts";
import { nearestNames } from "../../nearestNames.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { replacing } from "../../writing/articles.ts";
import { linksToJudgement } from "../../writing/findingPlaces.ts";
import { gradeInPlace, scaleOf } from "../../writing/gradeWording.ts";
import type { Rule } from "../rule.ts";

export const unknownGrade: Rule = {
  id: "unknown-grade",
  family: "grades",
  severity: { default: "error" },
  summary: message("A word used as a grade that is not on the report's scale."),
  needsSources: true,
  *check({ gradeClaims, knowledge, current, response }) {
    let last = -1;
    for (const match of gradeClaims) {
      if (match.verdict !== "unknown") continue;
      // One word said of several judgements is one slip.
      if (spanOf(match.claim).start === last) continue;
      last = spanOf(match.claim).start;
      const source = match.source ?? current;
      const scale = scaleOf(source, knowledge);
      if (scale === null) continue;
      const span = spanOf(match.claim);
      yield {
        span,
        message: whyUnknown(match, scale),
        findings: source === null ? [] : linksToJudgement(source, match.judgement),
        fixes: () =>
          likelyGrades(match, scale).map((grade) => {
            const text = gradeInPlace(grade, match.claim.fact);
            return {
              title: message('Write "{0}"', text),
              safe: false,
              edits: [replacing(response.text, span, text)],
            };
          }),
      };
    }
  },
};

function whyUnknown({ claim, judgement }: MatchedGradeClaim, scale: GradeScale): Message {
  const { written } = claim.fact;
  const grades = scale.grades.join(", ");
  if (judgement !== null) {
    return message(
      '"{0}" is not a grade of this inspection. Its grades are {1}. The report gives "{2}" the grade "{3}". Use that grade.',
      written,
      grades,
      judgement.name,
      judgement.grade,
    );
  }
  const foreign = foreignGrades.find(({ word }) => word === written.toLowerCase());
  return foreign === undefined
    ? message(
        '"{0}" is not a grade of this inspection. Its grades are {1}. Use the grade that the report gives.',
        written,
        grades,
      )
    : message(
        '"{0}" belongs to {2}; it is not a grade of this inspection. Its grades are {1}. Use the grade that the report gives.',
        written,
        grades,
        foreign.belongsTo,
      );
}

/** The report's own grade where it is known what is graded; else those of the scale, the likeliest slip first. */
function likelyGrades({ claim, judgement }: MatchedGradeClaim, { grades }: GradeScale): readonly string[] {
  return judgement === null ? nearestNames(claim.fact.written, grades, grades.length) : [judgement.grade];
}
