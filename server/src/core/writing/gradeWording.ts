// Which scale a report's grades are on, and how a grade is written at a given place of a draft.

import type { ReadSource } from "../concordance/concordance.ts";
import { scaleInForce } from "../knowledge/inForce.ts";
import type { GradeScale, ReportingKnowledge } from "../knowledge/knowledge.ts";
import type { GradeClaim } from "../response/responseDocument.ts";

/** The scale of the report's own time and kind; null where it gives no date. */
export function scaleOf(source: ReadSource | null, knowledge: ReportingKnowledge): GradeScale | null {
  if (source === null) return null;
  const { inspectionDates, kind } = source.report;
  return scaleInForce(inspectionDates?.start ?? null, kind, knowledge);
}

/** A grade as it fits there: capitalised where a table cell has it so, else as the inspectors write it in a sentence. */
export function gradeInPlace(
  grade: string,
  { place, written }: Pick<GradeClaim, "place" | "written">,
): string {
  const capital = place === "cell" && written.charAt(0) !== written.charAt(0).toLowerCase();
  return capital ? grade.charAt(0).toUpperCase() + grade.slice(1) : grade;
}
