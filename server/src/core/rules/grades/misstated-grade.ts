// Finds grades that the report does not give: the wrong grade for a judgement, or "all" and "three of the four"
// that do not add up.

import type { MatchedGradeClaim, ReadSource } from "../../concordance/concordance.ts";
import { currentSource, gradingSourceMeant, gradingSources } from "../../concordance/inspectionMeant.ts";
import { type Message, message } from "../../problem.ts";
import { type GradeClaim, spanOf } from "../../response/responseDocument.ts";
import { linksToJudgement } from "../../writing/findingPlaces.ts";
import { gradeInPlace } from "../../writing/gradeWording.ts";
import type { Rule } from "../rule.ts";

export const misstatedGrade: Rule = {
  id: "misstated-grade",
  family: "grades",
  severity: { default: "error" },
  summary: message(
    "A grade that the report does not give that judgement, or a count of grades that is wrong.",
  ),
  needsSources: true,
  *check({ gradeClaims, sources }) {
    const current = currentSource(gradingSources(sources));
    let last: MatchedGradeClaim | null = null;
    for (const match of gradeClaims) {
      const { judgement, claim, verdict } = match;
      if (verdict !== "misstated" || current === null) continue;
      // An earlier inspection's grades are another rule's.
      if (gradingSourceMeant(claim.fact.inspection, sources) !== current) continue;
      const span = spanOf(claim);
      // Two groups that the report judges together are one judgement.
      const told = last !== null && isSameWord(last, match) && last.judgement === judgement;
      last = match;
      if (told) continue;
      yield {
        span,
        message: whatTheReportSays(match, current),
        findings: linksToJudgement(current, judgement),
        fixes: () => {
          const { count, negated, atLeast } = claim.fact;
          if (judgement === null || count !== null || negated || atLeast) return [];
          // One word said of several judgements cannot be put right for one of them.
          if (gradeClaims.some((other) => other !== match && isSameWord(other, match))) return [];
          const text = gradeInPlace(judgement.grade, claim.fact);
          return [{ title: message('Write "{0}"', text), safe: false, edits: [{ span, text }] }];
        },
      };
    }
  },
};

function isSameWord(one: MatchedGradeClaim, other: MatchedGradeClaim): boolean {
  return spanOf(one.claim).start === spanOf(other.claim).start;
}

function whatTheReportSays({ claim, judgement, grade }: MatchedGradeClaim, { report }: ReadSource): Message {
  const { written, count, negated } = claim.fact;
  if (judgement !== null && count === null) {
    return negated
      ? message(
          'The report does judge "{0}" to be {1}. Its table of judgements gives that grade. Say what the report says.',
          judgement.name,
          judgement.grade,
        )
      : message(
          '"{0}" is not the grade the report gives here. Its table of judgements says "{1}: {2}". Use that grade.',
          written,
          judgement.name,
          judgement.grade,
        );
  }
  const table = report.judgements.map((each) => `${each.name}: ${each.grade}`).join("; ");
  const given = report.judgements.filter((each) => each.grade === grade).length;
  return count === null
    ? message(
        'The report gives no judgement the grade "{0}". Its table of judgements says: {1}. Use its grades.',
        written,
        table,
      )
    : message(
        'The report gives "{0}" to {1} of its {2} judgements, so {3} does not add up. Its table says: {4}. Correct the number, or name the judgements.',
        grade ?? written,
        given,
        report.judgements.length,
        counted(count),
        table,
      );
}

function counted(count: NonNullable<GradeClaim["count"]>): string {
  if (count === "all") return '"all"';
  return count.of === null ? String(count.number) : `${count.number} of ${count.of}`;
}
