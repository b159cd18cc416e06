// Which of a draft's sources is meant: the current report, an earlier one, or the one of a year.

import type { InspectionReport } from "../report/inspectionReport.ts";
import type { InspectionPointer } from "../response/inspectionNamed.ts";
import type { ReadSource, Source } from "./concordance.ts";

export function isRead(source: Source): source is ReadSource {
  return source.state === "read" && source.report !== null;
}

/** The report inspected last among those read; the first named where no dates are known. */
export function currentSource(sources: readonly Source[]): ReadSource | null {
  return sources.filter(isRead).reduce<ReadSource | null>((last, source) => {
    return last === null || dayOf(source.report) > dayOf(last.report) ? source : last;
  }, null);
}

/** The source a pointer means, read or not; null when it is none of them. */
export function sourceMeant(pointer: InspectionPointer, sources: readonly Source[]): Source | null {
  const current = currentSource(sources);
  if (pointer === "current") return current ?? (sources.length === 1 ? (sources[0] ?? null) : null);
  if (pointer === "previous") {
    if (current === null) return null;
    const earlier = sources.filter(
      (source) => isRead(source) && source !== current && dayOf(source.report) < dayOf(current.report),
    );
    return currentSource(earlier);
  }
  const year = String(pointer.year);
  const ofYear = sources.filter((source) => isRead(source) && yearsOf(source.report).includes(year));
  if (ofYear.length > 0) return currentSource(ofYear);
  return sources.find(({ state, setting }) => state !== "read" && setting.id.includes(year)) ?? null;
}

/**
 * The sources that can be meant where grades are spoken of: a letter gives none. All of them where none is known to
 * give grades.
 */
export function gradingSources(sources: readonly Source[]): readonly Source[] {
  const grading = sources.filter(({ report }) => report === null || report.judgements.length > 0);
  return grading.some(isRead) ? grading : sources;
}

/** The source whose grades a pointer means: after a visit, "judged good" speaks of the inspection before it. */
export function gradingSourceMeant(pointer: InspectionPointer, sources: readonly Source[]): Source | null {
  const grading = gradingSources(sources);
  const current = currentSource(sources);
  const letterSince = current !== null && !grading.includes(current);
  return pointer === "previous" && letterSince ? currentSource(grading) : sourceMeant(pointer, grading);
}

/** The sources read, the one meant first, then the current one, then in their order. */
export function readInOrder(pointer: InspectionPointer, sources: readonly Source[]): ReadSource[] {
  const first = [sourceMeant(pointer, sources), currentSource(sources)];
  return [...new Set([...first, ...sources])].filter((source) => source !== null && isRead(source));
}

function dayOf({ inspectionDates, published }: InspectionReport): string {
  return inspectionDates?.end ?? published ?? "";
}

function yearsOf({ inspectionDates, published }: InspectionReport): string[] {
  const days = [inspectionDates?.start, inspectionDates?.end, published];
  return days.flatMap((day) => (day === undefined || day === null ? [] : [day.slice(0, 4)]));
}
