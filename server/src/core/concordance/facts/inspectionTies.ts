// Finds the source whose inspection a name in a draft is tied to: by its days, its month, whoever led it, or the day
// its letter came out. A year that is none of its own says that another may be meant.

import type { CalledInspection, InspectionTies } from "../../response/statedFacts.ts";
import { allFindings, type ReportKind } from "../../report/inspectionReport.ts";
import type { WrittenDate } from "../../writtenDates.ts";
import type { ReadSource, Source } from "../concordance.ts";
import { isOfPlace, sourcesOfDate } from "./inspectionDates.ts";
import { currentSource, isRead, yearsOf } from "./inspectionMeant.ts";

/** What a draft tells of besides its sources, so that a name without a date may mean it. */
export interface OthersTold {
  /** Inspections that are no source. */
  readonly inspections: boolean;
  /** Kinds of visits that it speaks of otherwise than as the one known: "a focused visit", "visits", "in 2023". */
  readonly visits: ReadonlySet<"focused-visit" | "monitoring-visit">;
}

/** How each kind of visit is named in drafts and reports. */
export const visitNames = {
  "focused-visit": /\bfocuss?(?:ed)?\s+visits?\b/i,
  "monitoring-visit": /\bmonitoring\s+visits?\b/i,
} as const;

/** Null where nothing ties it, or more than one source may be meant. */
export function sourceTied(
  { called, ties, placeName, inspection }: CalledInspection,
  sources: readonly Source[],
  { inspections, visits }: OthersTold,
): ReadSource | null {
  if (ties === null) return null;
  const ofPlace = sources.filter(isRead).filter((source) => isOfPlace(source, placeName));
  const [only, ...more] = ofPlace.filter((source) => isTied(ties, source));
  if (only !== undefined) return more.length > 0 ? null : only;
  if (called === "focused-visit" || called === "monitoring-visit")
    return ties.known === null || visits.has(called) ? null : withoutVisit(called, sources, ofPlace);
  if (ties.known === "this" && called !== "inspection" && called !== "visit")
    return sources.every((source) => isRead(source) && !isOfKind(called, source.report.kind))
      ? currentSource(ofPlace)
      : null;
  // With nothing but letters for sources, "the inspection" can only be what one of them tells of.
  const letters = sources.every((source) => isRead(source) && /visit$/.test(source.report.kind));
  const current = letters ? currentSource(ofPlace) : null;
  if (current === null || ties.known === null || (ties.known === "the" && inspections)) return null;
  const own = yearsOf(current.report);
  const ofIt =
    typeof inspection === "string" ? inspection === "current" : own.includes(String(inspection.year));
  return ofIt && isOfItsYears(ties, own) ? current : null;
}

/** Whether what is called so by its own name can be a report of a kind. */
export function isOfKind(called: CalledInspection["called"], kind: ReportKind): boolean {
  return called === "full-inspection" ? /^(?:ilacs|single-inspection|unknown)$/.test(kind) : kind === called;
}

/**
 * The report that a draft is about, where no source is such a visit and none tells of one. After a judgement of
 * "inadequate" monitoring visits follow, and one of those may be meant.
 */
function withoutVisit(
  called: "focused-visit" | "monitoring-visit",
  sources: readonly Source[],
  ofPlace: readonly ReadSource[],
): ReadSource | null {
  const toldOf = visitNames[called];
  const isWithout = ({ report }: ReadSource): boolean =>
    report.kind !== called &&
    !allFindings(report).some(({ text }) => toldOf.test(text)) &&
    !(called === "monitoring-visit" && report.judgements.some(({ grade }) => /^inadequate$/i.test(grade)));
  return sources.every((source) => isRead(source) && isWithout(source)) ? currentSource(ofPlace) : null;
}

function isOfItsYears({ years, dates }: InspectionTies, own: readonly string[]): boolean {
  const dated = dates.flatMap(({ from, to }) => [from.year, to.year]);
  return [...years, ...dated].every((year) => year === null || own.includes(String(year)));
}

function isTied(ties: InspectionTies, source: ReadSource): boolean {
  const { report } = source;
  const { years, months, people, theirs, told, plain } = ties;
  const dates = ties.dates.filter(({ precision }) => precision !== "year");
  const own = yearsOf(report);
  if (own.length === 0 || years.some((year) => !own.includes(String(year)))) return false;
  const led = isLedBy(source, people);
  if (led && theirs) return true;
  const inspected = dates.filter((date) => sourcesOfDate(date, [source]).length > 0);
  if (inspected.some(isOfDays)) return true;
  const then =
    inspected.length > 0 || monthsOf(source).some((month) => month !== null && months.includes(month));
  if (then && (led || (plain && dates.length === inspected.length))) return true;
  return (
    told &&
    /visit$/.test(report.kind) &&
    (led || dates.some(({ first, last }) => first === report.published && first === last))
  );
}

/** Whether one of the people named, perhaps after a word with a capital, led it. */
export function isLedBy({ report }: ReadSource, people: readonly string[]): boolean {
  return report.leadInspectors.some((name) =>
    people.some((each) => each === name || each.endsWith(` ${name}`)),
  );
}

function monthsOf({ report: { inspectionDates } }: ReadSource): (number | null)[] {
  return [inspectionDates?.start, inspectionDates?.end].map((day) =>
    day === undefined ? 0 : Number(day.slice(5, 7)),
  );
}

/** "From 2 to 13 March": nothing else is likely to have lasted just as long. */
function isOfDays({ precision, from, to }: WrittenDate): boolean {
  return precision === "day" && from !== to;
}
