// Which scale a report's grades are on, and how a grade is written at a given place of a draft.

import type { ReadSource } from "../concordance/concordance.ts";
import type { GradeScale, ReportingKnowledge } from "../knowledge/knowledge.ts";
import type { GradeClaim } from "../response/responseDocument.ts";

/** The scale in force on the inspection's first day; null for a report that gives no date or no grades. */
export function scaleOf(source: ReadSource | null, { scales }: ReportingKnowledge): GradeScale | null {
  const day = source?.report.inspectionDates?.start;
  if (day === undefined) return null;
  return (
    scales.find(({ from, to }) => (from === null || from <= day) && (to === null || day <= to)) ?? null
  );
}

/** A grade as it fits there: capitalised where a table cell has it so, else as the inspectors write it in a sentence. */
export function gradeInPlace(grade: string, { place, written }: Pick<GradeClaim, "place" | "written">): string {
  const capital = place === "cell" && written.charAt(0) !== written.charAt(0).toLowerCase();
  return capital ? grade.charAt(0).toUpperCase() + grade.slice(1) : grade;
}
