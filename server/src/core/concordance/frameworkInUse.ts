// Which edition of the national framework the numbers of a draft are read by: the one that the current report shows
// by a title beside a number, else the one its inspection's date speaks for. Reads no draft.

import { editionInForce } from "../knowledge/inForce.ts";
import { isTitleOf } from "../knowledge/frameworkTitles.ts";
import type { FrameworkEdition, ReportingKnowledge } from "../knowledge/knowledge.ts";
import type { InspectionReport } from "../report/inspectionReport.ts";

/** An edition and how it is known. */
export interface EditionInUse {
  readonly edition: FrameworkEdition;
  /**
   * `shown`: by a title beside a number in the report. `known`: by the date of the inspection. `likely`: by a date
   * when reports were not uniform. `unknown`: no report, or one from before the framework.
   */
  readonly surety: "shown" | "known" | "likely" | "unknown";
}

/** The edition for a draft about `report`; of none, the latest. */
export function editionInUse(report: InspectionReport | null, knowledge: ReportingKnowledge): EditionInUse {
  const day = report?.inspectionDates?.start ?? null;
  const shown = report === null ? null : editionShownBy(report, knowledge);
  if (shown !== null) return { edition: shown, surety: "shown" };
  const edition = editionInForce(day, knowledge);
  const { from, to, surety } = edition.inspections;
  const within = day !== null && from <= day && (to === null || day <= to);
  return { edition, surety: within ? surety : "unknown" };
}

/** The one edition that has every number with the title that the report prints beside it; null where several do. */
function editionShownBy(
  { areasForImprovement, areasForPriorityAction }: InspectionReport,
  { frameworks }: ReportingKnowledge,
): FrameworkEdition | null {
  const printed = [...areasForPriorityAction, ...areasForImprovement]
    .flatMap(({ frameworkReferences }) => frameworkReferences)
    .filter(({ number, title }) => number !== null && title !== undefined);
  if (printed.length === 0) return null;
  const fitting = frameworks.filter(({ items }) =>
    printed.every(({ kind, number, title = "" }) =>
      items.some((item) => item.kind === kind && item.number === number && isTitleOf(title, item)),
    ),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
