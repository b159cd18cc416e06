// Says whether a draft counts a report's areas for improvement, or for priority action, as the report lists them.

import type { AreaForImprovement, InspectionReport } from "../../report/inspectionReport.ts";
import type { CreditedFigure } from "../../response/statedFacts.ts";
import { numberInWords } from "../../writtenFigures.ts";
import type { FactVerdict, ReadSource, Source } from "../concordance.ts";
import { unjudgedFact } from "../unjudgedFact.ts";
import { isRead } from "./inspectionMeant.ts";

/** `sources`: where another report lists so many, that may be the one meant. */
export function matchAreaCount(
  { figure, list, own }: CreditedFigure,
  meant: ReadSource,
  sources: readonly Source[],
): FactVerdict {
  const listed = list === "priority" ? meant.report.areasForPriorityAction : areasOf(meant.report);
  const [first] = listed;
  if (first === undefined || !listsAreas(meant.report) || own.length > 0) return unjudgedFact;
  const agrees = sources.filter(isRead).some(({ report }) => countsOf(report, list).includes(figure.value));
  if (agrees) return { ...unjudgedFact, verdict: "right", source: meant, finding: first };
  const should = figure.form === "digits" ? String(listed.length) : numberInWords(listed.length);
  return { verdict: "wrong", source: meant, finding: first, should };
}

/** Older reports, and those of several agencies until 2022, make recommendations under headings, and not one list. */
function listsAreas({ kind, inspectionDates }: InspectionReport): boolean {
  if (kind === "joint-targeted-area") return inspectionDates !== null && inspectionDates.start >= "2022";
  return kind !== "single-inspection" && kind !== "unknown";
}

/** The areas for improvement; of a report that has none, those for priority action. */
function areasOf({
  areasForImprovement,
  areasForPriorityAction,
}: InspectionReport): readonly AreaForImprovement[] {
  return areasForImprovement.length > 0 ? areasForImprovement : areasForPriorityAction;
}

/** How many a draft may say: those for priority action are areas for improvement too, to some. */
function countsOf(
  { areasForImprovement, areasForPriorityAction }: InspectionReport,
  list: CreditedFigure["list"],
): number[] {
  const [some, others] = [areasForImprovement.length, areasForPriorityAction.length];
  return list === "priority" ? [others] : [some, others, some + others];
}
