// Which of a draft's sources is meant: the current report, an earlier one, or the one of a year.

import type { InspectionReport } from "../../report/inspectionReport.ts";
import type { InspectionPointer } from "../../response/inspectionNamed.ts";
import type { ReadSource, Source } from "../concordance.ts";

export function isRead(source: Source): source is ReadSource {
  return source.state === "read" && source.report !== null;
}

/** The final report of the inspection whose draft report a source is; null where it is none, or none is among them. */
export function finalOf({ setting, report }: Source, sources: readonly Source[]): ReadSource | null {
  if (setting.status !== "draft" || report === null) return null;
  const final = sources.find(
    (source) =>
      source.setting.status === "final" && source.report !== null && ofOneInspection(report, source.report),
  );
  return final !== undefined && isRead(final) ? final : null;
}

/** Whether a source is a draft report whose final report is there: its words are the inspectors' no longer. */
export function isSuperseded(source: Source, sources: readonly Source[]): boolean {
  return finalOf(source, sources) !== null;
}

/** One kind, one authority, and days in common: a date may be put right before a report is published. */
function ofOneInspection(one: InspectionReport, other: InspectionReport): boolean {
  const [some, others] = [one.inspectionDates, other.inspectionDates];
  if (some === null || others === null || one.kind !== other.kind) return false;
  return one.authority === other.authority && some.start <= others.end && others.start <= some.end;
}

/**
 * The report inspected last among those read, the final one rather than its draft; the first named without dates. None
 * where one that could not be read is later by its name.
 */
export function currentSource(sources: readonly Source[]): ReadSource | null {
  let current = currents.get(sources);
  if (current === undefined) currents.set(sources, (current = findCurrent(sources)));
  return current;
}

/** Each quotation and citation of a draft asks which source is the current one. */
const currents = new WeakMap<readonly Source[], ReadSource | null>();

function findCurrent(sources: readonly Source[]): ReadSource | null {
  const standing = sources.filter((source) => !isSuperseded(source, sources));
  const latest = standing.filter(isRead).reduce<ReadSource | null>((last, source) => {
    return last === null || dayOf(source.report) > dayOf(last.report) ? source : last;
  }, null);
  // The draft answers a report that cannot be read: an earlier one does not stand in for it.
  return latest !== null && standing.some((source) => !isRead(source) && followsByName(source, latest))
    ? null
    : latest;
}

/** `ilacs-2026` follows `ilacs-2022`: one name, a later year. */
function followsByName({ setting: { id } }: Source, { setting: { id: earlier } }: Source): boolean {
  const year = /20\d\d/;
  const [own, other] = [year.exec(id)?.[0], year.exec(earlier)?.[0]];
  if (own === undefined || other === undefined) return false;
  return own > other && id.replace(own, "") === earlier.replace(other, "");
}

/** The source a pointer means, read or not; null when it is none of them. */
export function sourceMeant(pointer: InspectionPointer, sources: readonly Source[]): Source | null {
  const current = currentSource(sources);
  if (pointer === "current") return current ?? (sources.length === 1 ? (sources[0] ?? null) : null);
  if (pointer === "previous") {
    if (current === null) return null;
    const earlier = sources.filter(
      (source) =>
        isRead(source) &&
        source !== current &&
        !isSuperseded(source, sources) &&
        dayOf(source.report) < dayOf(current.report),
    );
    return currentSource(earlier);
  }
  if (pointer === "before") return null;
  const year = String(pointer.year);
  const ofYear = sources.filter((source) => isRead(source) && yearsOf(source.report).includes(year));
  if (ofYear.length > 0) return currentSource(ofYear);
  if (current !== null && isPublishedIn(pointer.year, current.report)) return current;
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

/** A report that does not say when it came out is published some two months after its inspection. */
function isPublishedIn(year: number, { inspectionDates, published }: InspectionReport): boolean {
  if (inspectionDates === null || published !== null) return false;
  const [inspected, month] = inspectionDates.end.split("-").map(Number);
  return inspected === year - 1 && (month ?? 0) >= 11;
}

/** The years in which a report's inspection was and in which it came out, as far as it says. */
export function yearsOf({ inspectionDates, published }: InspectionReport): string[] {
  const days = [inspectionDates?.start, inspectionDates?.end, published];
  return days.flatMap((day) => (day === undefined || day === null ? [] : [day.slice(0, 4)]));
}
