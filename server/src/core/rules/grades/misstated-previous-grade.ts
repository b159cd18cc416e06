// Finds grades of an earlier inspection that it did not give: by its report where that is a source, else by what
// the current report says of it.

import type { ReadSource } from "../../concordance/concordance.ts";
import { message, type MessageValue } from "../../problem.ts";
import { linksToJudgement, linkTo, placeOf } from "../../writing/findingPlaces.ts";
import { misstatedGrades, tableAgainst } from "../misstatedGrades.ts";
import type { Rule } from "../rule.ts";

export const misstatedPreviousGrade: Rule = {
  id: "misstated-previous-grade",
  family: "grades",
  severity: { default: "error" },
  summary: message("A grade of an earlier inspection that it did not give."),
  needsSources: true,
  *check(concordance) {
    for (const { match, source, span, fixes } of misstatedGrades(concordance, "misstated-previous")) {
      const { claim, judgement, toldIn } = match;
      const { written, count, negated } = claim.fact;
      if (toldIn !== null && judgement === null) {
        yield {
          span,
          message: message(
            'That earlier inspection did not give "{0}" to this number of judgements. {1} of the report tells which grades it gave. Count them there.',
            written,
            placeOf(toldIn),
          ),
          findings: [linkTo(source, toldIn)],
          fixes,
        };
        continue;
      }
      if (toldIn !== null && judgement !== null) {
        yield {
          span,
          message: message(
            '"{0}" is not the grade of that earlier inspection. {1} of the report says that it was "{2}". Use that grade.',
            negated ? message("not {0}", written) : written,
            placeOf(toldIn),
            judgement.grade,
          ),
          findings: [linkTo(source, toldIn)],
          fixes,
        };
        continue;
      }
      yield {
        span,
        message:
          judgement === null || count !== null
            ? tableAgainst(match, source)
            : message(
                '"{0}" is not the grade that earlier inspection gave. The table of its report ({1}) says "{2}: {3}". Use that grade.',
                negated ? message("not {0}", written) : written,
                nameOf(source),
                judgement.name,
                judgement.grade,
              ),
        findings: linksToJudgement(source, judgement),
        fixes,
      };
    }
  },
};

/** "inspected in 2022", as a reader knows it; by its name in the settings where it has no date. */
function nameOf({ report, setting }: ReadSource): MessageValue {
  const day = report.inspectionDates?.start ?? report.published;
  return day === null ? setting.id : message("inspected in {0}", day.slice(0, 4));
}
