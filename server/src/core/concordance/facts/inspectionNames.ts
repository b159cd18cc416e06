// Says whether what a draft calls an inspection is what it was: a full inspection, a focused or monitoring visit, an
// inspection of several bodies. Only where it is beyond doubt which one is meant.

import type { ReportKind } from "../../report/inspectionReport.ts";
import { spanOf, type Placed } from "../../response/responseDocument.ts";
import type { CalledInspection } from "../../response/statedFacts.ts";
import type { WrittenDate } from "../../writtenDates.ts";
import type { MatchedCitation, ReadSource, Source, FactVerdict } from "../concordance.ts";
import { isOfPlace, sourcesOfDate, sourcesOfOneEnd } from "./inspectionDates.ts";
import { currentSource, isRead, sourceMeant } from "./inspectionMeant.ts";
import { isLedBy, isOfKind, type OthersTold, sourceTied } from "./inspectionTies.ts";
import { unjudgedFact } from "../unjudgedFact.ts";

/** What may be said for each kind of report. */
const fitting: Readonly<Record<ReportKind, readonly CalledInspection["called"][]>> = {
  ilacs: ["inspection", "full-inspection"],
  "single-inspection": ["inspection", "full-inspection"],
  "focused-visit": ["focused-visit", "visit", "letter"],
  "monitoring-visit": ["monitoring-visit", "visit", "letter"],
  "joint-targeted-area": ["joint-targeted-area", "inspection", "letter"],
  "area-send": ["area-send", "inspection", "letter"],
  unknown: [],
};

/** What each kind is called where another name stands. */
const names: Readonly<Record<ReportKind, string | null>> = {
  ilacs: "inspection",
  "single-inspection": "inspection",
  "focused-visit": "focused visit",
  "monitoring-visit": "monitoring visit",
  "joint-targeted-area": "joint targeted area inspection",
  "area-send": "area SEND inspection",
  unknown: null,
};

export function matchCalledInspection(
  placed: Placed<CalledInspection>,
  sources: readonly Source[],
  citations: readonly MatchedCitation[],
  others: OthersTold,
): FactVerdict {
  const { fact } = placed;
  if (fact.called === "recommendations") return matchRecommendations(fact, sources);
  const named = sourceNamed(placed, sources, citations);
  const source = named ?? (fact.date === null ? sourceTied(fact, sources, others) : null);
  if (source === null || source.report.kind === "unknown") return unjudgedFact;
  const { kind } = source.report;
  if (fitting[kind].includes(fact.called)) return { ...unjudgedFact, verdict: "right", source };
  return { ...unjudgedFact, verdict: "wrong", source, should: names[kind] };
}

function sourceNamed(
  placed: Placed<CalledInspection>,
  sources: readonly Source[],
  citations: readonly MatchedCitation[],
): ReadSource | null {
  const { called, date, takesUp, reported, placeName, found, inspection } = placed.fact;
  const ofPlace = sources.filter(isRead).filter((source) => isOfPlace(source, placeName));
  if (date !== null) {
    // "The JTAI lasted from 9 to 13 December. The ILACS is about the council alone": the other source.
    if (takesUp && ofPlace.some(({ report }) => isOfKind(called, report.kind))) return null;
    const inspected = sourcesOfDate(date, ofPlace);
    const exact = reported && inspected.length === 0 ? publishedOn(date, ofPlace) : inspected;
    // "They were here from 14 to 25 October", of an inspection from 21 to 25: no other ended on the same day.
    const dated = exact.length > 0 || !takesUp ? exact : sourcesOfOneEnd(date, ofPlace);
    return dated.length === 1 ? (dated[0] ?? null) : null;
  }
  if (!found) return null;
  const sentence = spanOf(placed, placed.fact.sentence);
  const cited = new Set(
    citations.flatMap(({ citation, source }) => {
      const { start } = spanOf(citation);
      return citation.fact.key !== null && sentence.start <= start && start < sentence.end && source !== null
        ? [source]
        : [];
    }),
  );
  const [only] = cited;
  if (cited.size > 0) return cited.size === 1 && only !== undefined && isRead(only) ? only : null;
  if (placed.fact.bySeveral) {
    const joint = ofPlace.filter(({ report }) => /^(?:joint-targeted-area|area-send)$/.test(report.kind));
    const [one] = joint;
    if (one === undefined || joint.length > 1) return null;
    const ofYear = typeof inspection === "object" && isOfYear(inspection.year, one);
    return ofYear || inspection === "current" ? one : null;
  }
  // "The inspection report" of nothing but letters.
  const letters = sources.every((source) => isRead(source) && /visit$/.test(source.report.kind));
  return reported && letters && isCurrent(inspection, ofPlace) ? currentSource(ofPlace) : null;
}

/** "The inspection report, published on 9 November 2021": the report that came out then, or was to, where it gives no day. */
function publishedOn({ first, last }: WrittenDate, sources: readonly ReadSource[]): ReadSource[] {
  if (first === null || last === null) return [];
  const season = 100 * 86_400_000;
  return sources.filter(({ report: { published, inspectionDates } }) => {
    if (published !== null) return first <= published && published <= last;
    if (inspectionDates === null) return false;
    const after = Date.parse(last) - Date.parse(inspectionDates.end);
    return after > 0 && after < season;
  });
}

function isOfYear(year: number, { report: { inspectionDates } }: ReadSource): boolean {
  return inspectionDates?.end.startsWith(String(year)) === true;
}

/** "The letter of 20 May 2025 followed Ofsted’s inspection": of the year in which the latest of them was. */
function isCurrent(inspection: CalledInspection["inspection"], sources: readonly ReadSource[]): boolean {
  if (typeof inspection === "string") return inspection === "current";
  const day = currentSource(sources)?.report.inspectionDates?.end ?? "";
  return day.startsWith(String(inspection.year));
}

/** An older report that cannot be read leaves no doubt about the newest one. */
export function isCertain(
  pointer: CalledInspection["inspection"],
  meant: ReadSource,
  sources: readonly Source[],
): boolean {
  const year = Number(meant.report.inspectionDates?.end.slice(0, 4) ?? NaN);
  return sources.every((source) => {
    if (isRead(source)) return true;
    const { id } = source.setting;
    const named = Number(/(?<!\d)20\d\d(?!\d)/.exec(id)?.[0] ?? NaN);
    return pointer === "current" && (named < year || calledEarlier.test(id));
  });
}

/** "previous-report", "last_inspection": a source's name that says as much as a year. */
const calledEarlier = /(?:^|[^a-z])(?:previous|prev|earlier|former|last|old)(?![a-z])/i;

/**
 * What names areas for improvement makes no recommendations; the single inspections did, and area SEND reports call
 * their own so ("the recommendations set out in this report").
 */
function matchRecommendations(
  { inspection, placeName, ties }: CalledInspection,
  sources: readonly Source[],
): FactVerdict {
  const read = sources.filter(isRead).filter((source) => isOfPlace(source, placeName));
  const source = sourceMeant(inspection, read);
  if (source === null || !isRead(source) || !isCertain(inspection, source, sources)) return unjudgedFact;
  if (ties !== null && !isLedBy(source, ties.people)) return unjudgedFact;
  const makesNone = (each: ReadSource): boolean =>
    !/^(?:single-inspection|area-send|unknown)$/.test(each.report.kind);
  return read.every(makesNone) ? { ...unjudgedFact, verdict: "weak", source } : unjudgedFact;
}
