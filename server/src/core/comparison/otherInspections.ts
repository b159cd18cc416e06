// Whether two reports are of two inspections, and so no editions of one: their dates and lead inspectors show it.

import type { InspectionReport } from "../report/inspectionReport.ts";

/** Months between two inspections of one authority, at the least; a slip in a date that was put right is less. */
const monthsApart = 3;

/** False wherever one of them gives no dates. */
export function areOtherInspections(one: InspectionReport, other: InspectionReport): boolean {
  const [first, second] = [one.inspectionDates, other.inspectionDates];
  if (first === null || second === null) return false;
  if (first.start <= second.end && second.start <= first.end) return false;
  if (Math.abs(monthOf(first.start) - monthOf(second.start)) >= monthsApart) return true;
  const [some, others] = [one.leadInspectors, other.leadInspectors];
  return some.length > 0 && others.length > 0 && !some.some((name) => others.includes(name));
}

/** Of "2026-01-19", counted from the year 0. */
function monthOf(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
}
