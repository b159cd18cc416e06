// Says of each date and length that a draft gives an inspection whether they are the report's.

import { isoDate } from "../../calendarWords.ts";
import type { DateRange } from "../../report/inspectionReport.ts";
import type { InspectionDate, InspectionLength, InspectionMeant } from "../../response/statedFacts.ts";
import type { DatePoint } from "../../writtenDates.ts";
import type { ReadSource, Source, FactVerdict } from "../concordance.ts";
import { currentSource, isRead, sourceMeant } from "./inspectionMeant.ts";
import { daysStated, isHardlyMissed, liesIn, meet, nearMiss } from "./nearInspection.ts";
import { unjudgedFact } from "../unjudgedFact.ts";
import { sourcesOfKind } from "./publicationMeant.ts";

/** A source whose report prints its dates. */
type DatedSource = ReadSource & { readonly dates: readonly DateRange[] };

export function matchInspectionDate(fact: InspectionDate, sources: readonly Source[]): FactVerdict {
  const candidates = datedSources(fact.meant, sources);
  if (fact.holds !== "tied") return matchNear(fact, candidates, sources);
  const right = candidates.find((source) => isRight(fact, source));
  if (right !== undefined) return { ...unjudgedFact, verdict: "right", source: right };
  const source = sourceByDate(fact, candidates, sources);
  // Of no inspection by its year, it may still be near one: none follows another so soon.
  if (source === null)
    return fact.tie === "judged"
      ? unjudgedFact
      : matchNear({ ...fact, holds: "beside" }, candidates, sources);
  if (fact.tie === "judged")
    return isPublicationMonth(fact, source) ? { ...unjudgedFact, verdict: "weak", source } : unjudgedFact;
  if (mayBeOfVisit(fact, source)) return unjudgedFact;
  const doubtful = isPreparation(fact, source) || isBefore(fact, source);
  return { ...unjudgedFact, verdict: doubtful ? "weak" : "wrong", source };
}

/** A date that no word ties to an inspection: right, a near miss, or of something else. */
function matchNear(
  fact: InspectionDate,
  candidates: readonly DatedSource[],
  sources: readonly Source[],
): FactVerdict {
  const right = candidates.find(({ dates, report }) => {
    const parts = report.inspectionDates?.ranges ?? [];
    return [...dates.slice(0, 1), ...parts].some((printed) => agrees(fact, printed, parts));
  });
  if (right !== undefined) return { ...unjudgedFact, verdict: "right", source: right };
  const areRead = sources.every(isRead);
  const missed = (sure: "yes" | "perhaps"): ReadSource | null =>
    currentSource(
      candidates.filter(({ dates }) =>
        dates.some(
          (printed) => nearMiss(fact, printed) === sure && (areRead || isHardlyMissed(fact, printed)),
        ),
      ),
    );
  const sure = missed("yes");
  const source = sure ?? missed("perhaps");
  if (source === null) return unjudgedFact;
  const { from, to, precision } = fact.date;
  // "In June, Ofsted visited to look at the front door": another time than a full inspection's, in whichever year.
  if (precision === "month" && from.year === null && !/visit$/.test(source.report.kind)) return unjudgedFact;
  // "Inspectors met her group in November": of which year?
  const doubtful = sure === null || (from === to && from.year === null);
  return { ...unjudgedFact, verdict: doubtful ? "weak" : "wrong", source };
}

/** All the inspection's days, or some of those of one of its parts. */
function agrees(fact: InspectionDate, printed: DateRange, parts: readonly DateRange[]): boolean {
  const { date, tie, weeks } = fact;
  const stated = daysStated(fact, printed);
  if (stated === null) return false;
  if (tie === "begins" || tie === "ends") {
    const end = tie === "begins" ? "start" : "end";
    return stated[end] === printed[end];
  }
  if (stated.start === printed.start && stated.end === printed.end) return true;
  // "The weeks beginning 9 and 16 May" are all of it.
  if (weeks && date.from !== date.to) return liesIn(printed, stated);
  if (weeks || date.precision === "month" || date.from === date.to) return meet(stated, printed);
  return parts.some((part) => liesIn(stated, part) && !isNearlyWhole(stated, part));
}

/**
 * "Inspectors visited in September", "the visit on 15 and 16 October": another visit than a report's inspection, unless
 * the report is of a visit itself.
 */
function mayBeOfVisit({ date: { from, to }, tie, meant }: InspectionDate, { report }: ReadSource): boolean {
  if (/visit$/.test(report.kind)) return false;
  if (tie === "within" && from === to) return true;
  const months = [report.inspectionDates?.start, report.inspectionDates?.end].map((day) =>
    Number(day?.slice(5, 7)),
  );
  return meant.called === "visit" && ![from, to].some(({ month }) => months.includes(month ?? 0));
}

/** The read sources that may be meant and say when they inspected. */
function datedSources({ called, placeName }: InspectionMeant, sources: readonly Source[]): DatedSource[] {
  const kind = called === "visit" || called === null ? "inspection" : called;
  return sourcesOfKind(kind, sources).flatMap((source) => {
    if (!isRead(source) || source.report.inspectionDates === null || !isOfPlace(source, placeName)) return [];
    const { start, end, ranges } = source.report.inspectionDates;
    return [{ ...source, dates: [{ start, end }, ...ranges] }];
  });
}

/** Whether a report can be of a place: by its authority's name, or one that contains the other. */
export function isOfPlace({ report }: ReadSource, placeName: string | null): boolean {
  const authority = report.authority.toLowerCase().replaceAll("&", "and");
  const name = placeName?.toLowerCase().replaceAll("&", "and") ?? "";
  return name === "" || authority === "" || authority.includes(name) || name.includes(authority);
}

function isRight({ date, tie }: InspectionDate, { dates }: DatedSource): boolean {
  return isAmong(date, tie, dates);
}

function isAmong(
  date: InspectionDate["date"],
  tie: InspectionDate["tie"],
  dates: readonly DateRange[],
): boolean {
  const { from, to, precision } = date;
  return dates.some(({ start, end }) => {
    if (precision === "month") return monthsAgree(from, to, { start, end });
    if (from === to) {
      const day = dayNear(from, start, end);
      if (tie === "begins") return day === start;
      if (tie === "ends") return day === end;
      return start <= day && day <= end;
    }
    const [first, last] = [dayNear(from, start, end), dayNear(to, start, end)];
    if (tie === "within")
      return start <= first && last <= end && !isNearlyWhole({ start: first, end: last }, { start, end });
    return first === start && last === end;
  });
}

/**
 * "Inspectors came from 20 to 30 January" of an inspection from 20 to 31 January: one of its ends, and the other
 * missed by a day or two. The first week of two is a part of it that may well be told of.
 */
function isNearlyWhole(stated: DateRange, printed: DateRange): boolean {
  const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const missed = days(printed.start, stated.start) + days(stated.end, printed.end);
  const oneEnd = stated.start === printed.start || stated.end === printed.end;
  return oneEnd && missed >= 1 && missed <= 2 && days(stated.start, stated.end) >= 3;
}

/** The sources whose inspection a date is of: all its days, its month or its season. */
export function sourcesOfDate(date: InspectionDate["date"], sources: readonly ReadSource[]): ReadSource[] {
  const { precision, first, last } = date;
  if (!/^(?:day|month|season)$/.test(precision)) return [];
  return sources.filter(({ report: { inspectionDates } }) => {
    if (inspectionDates === null) return false;
    const { start, end, ranges } = inspectionDates;
    if (precision === "season") return first !== null && last !== null && first <= start && end <= last;
    return isAmong(date, "whole", [{ start, end }, ...ranges]);
  });
}

/** The reports whose inspection began or ended on the day a range of days gives, where the other day is another. */
export function sourcesOfOneEnd(date: InspectionDate["date"], sources: readonly ReadSource[]): ReadSource[] {
  if (date.precision !== "day" || date.from === date.to) return [];
  return sources.filter(({ report: { inspectionDates } }) => {
    if (inspectionDates === null) return false;
    const { start, end } = inspectionDates;
    return dayNear(date.from, start, end) === start || dayNear(date.to, start, end) === end;
  });
}

/** A single month must be one of the inspection's; two must be its first and last. */
function monthsAgree(from: DatePoint, to: DatePoint, { start, end }: DateRange): boolean {
  const monthNear = ({ year, month }: DatePoint, like: string): string =>
    `${year ?? like.slice(0, 4)}-${String(month ?? 0).padStart(2, "0")}`;
  if (from === to) {
    return (
      [start, end].some((day) => monthNear(from, day) === day.slice(0, 7)) ||
      (from.first !== null && start <= from.first && from.first <= end)
    );
  }
  return monthNear(from, start) === start.slice(0, 7) && monthNear(to, end) === end.slice(0, 7);
}

/** The day meant; without a year, in the year in which it stands in the range, else in the range's first. */
function dayNear({ first, day, month }: DatePoint, start: string, end: string): string {
  if (first !== null) return first;
  if (day === null || month === null) return "";
  const years = [...new Set([start, end].map((iso) => Number(iso.slice(0, 4))))];
  const days = years.flatMap((year) => isoDate(year, month, day) ?? []);
  return days.find((iso) => start <= iso && iso <= end) ?? days[0] ?? "";
}

/** Which source a date that is none of theirs was meant for; null where it may be of another inspection. */
function sourceByDate(
  { date, meant, tie }: InspectionDate,
  all: readonly DatedSource[],
  sources: readonly Source[],
): ReadSource | null {
  const { from, to } = date;
  // What is called an inspection is not compared with a visit where an inspection is among the sources.
  const inspections = all.filter(({ report }) => !/visit$/.test(report.kind));
  const anyVisit = /visit$|letter/.test(meant.called ?? "") || (meant.called === null && tie === "within");
  const candidates = anyVisit || inspections.length === 0 ? all : inspections;
  if (candidates.length === 0) return null;
  const year = to.year ?? from.year;
  const unread = sources.some((source) => !isRead(source));
  if (year === null) {
    if (unread && candidates.length !== sources.length) return null;
    const source = sourceMeant(meant.inspection, candidates);
    return source !== null && isRead(source) ? source : null;
  }
  const isRange = from !== to && date.precision === "day";
  const sameDays = candidates.filter(({ dates }) =>
    dates.some(({ start, end }) => start.endsWith(dayAndMonth(from)) && end.endsWith(dayAndMonth(to))),
  );
  if (isRange && sameDays.length > 0) return unread ? null : currentSource(sameDays);
  const ofYear = candidates.filter(({ dates }) =>
    dates.some(({ start, end }) => [start, end].some((day) => Number(day.slice(0, 4)) === year)),
  );
  // "Inspectors came on 3 June" of no named visit may be another than that of November.
  if (tie === "within" && meant.called === null)
    return unread
      ? null
      : currentSource(ofYear.filter(({ dates }) => dates.some((each) => areNear(date, each))));
  if (ofYear.length > 0) return currentSource(ofYear);
  // Another year, a few weeks off: no inspection follows another so soon.
  const near = candidates.filter(({ dates }) => dates.some((each) => areNear(date, each)));
  if (isRange && tie === "whole" && near.length > 0) return unread ? null : currentSource(near);
  // A fortnight that lies a year off, on nearly the same days: a slip of the year.
  const nextYear = candidates.filter(({ dates }) =>
    dates.some(
      ({ start, end }) => Math.abs(Number(end.slice(0, 4)) - year) === 1 && overlapsInYear(date, start, end),
    ),
  );
  return unread || !isRange || tie !== "whole" ? null : currentSource(nextYear);
}

/** Within a month of each other. */
function areNear({ first, last }: InspectionDate["date"], { start, end }: DateRange): boolean {
  if (first === null || last === null) return false;
  const month = 31 * 86_400_000;
  return Date.parse(first) - Date.parse(end) <= month && Date.parse(start) - Date.parse(last) <= month;
}

function dayAndMonth({ day, month }: DatePoint): string {
  return `-${String(month ?? 0).padStart(2, "0")}-${String(day ?? 0).padStart(2, "0")}`;
}

/** Whether a range, its year set aside, meets the inspection's days. */
function overlapsInYear({ from, to }: InspectionDate["date"], start: string, end: string): boolean {
  return dayAndMonth(from) <= end.slice(4) && start.slice(4) <= dayAndMonth(to);
}

/** "In March Ofsted judged …" of an inspection in January: the month its report came out. */
function isPublicationMonth({ date }: InspectionDate, { report }: ReadSource): boolean {
  const { month, year } = date.from;
  const end = report.inspectionDates?.end;
  if (month === null || end === undefined) return false;
  const monthsAfter =
    ((year ?? Number(end.slice(0, 4))) - Number(end.slice(0, 4))) * 12 + month - Number(end.slice(5, 7));
  return monthsAfter >= 1 && monthsAfter <= 4;
}

/** "It began on 12 January", a week before the first day: councils count the week of preparation. */
function isPreparation({ date, tie }: InspectionDate, { report }: ReadSource): boolean {
  const start = report.inspectionDates?.start;
  if (tie !== "begins" || start === undefined) return false;
  const day = dayNear(date.from, start, start);
  const days = (Date.parse(start) - Date.parse(day)) / 86_400_000;
  return days > 0 && days <= 7;
}

/** A day or month before the inspection, in its year: "the inspection in February 2013" may be one before. */
function isBefore({ date, tie }: InspectionDate, { report }: ReadSource): boolean {
  const { from, to, last } = date;
  const start = report.inspectionDates?.start;
  return tie === "whole" && from === to && last !== null && start !== undefined && last < start;
}

/** A length in words is weak evidence: councils often count the week of preparation. */
export function matchInspectionLength(fact: InspectionLength, sources: readonly Source[]): FactVerdict {
  const { meant, number, unit, over } = fact;
  const source = sourceMeant(meant.inspection, datedSources(meant, sources));
  if (source === null || !isRead(source)) return unjudgedFact;
  // Of other days, it is another's: whether those are right is judged of them.
  const { inspectionDates } = source.report;
  if (over?.first != null && inspectionDates !== null && !areNear(over, inspectionDates)) return unjudgedFact;
  const lengths = lengthsOf(source, unit);
  if (lengths.length === 0 || lengths.includes(number)) return { ...unjudgedFact, verdict: "right", source };
  return { ...unjudgedFact, verdict: "weak", source };
}

/** How long an inspection lasted, in the ways it can be counted. */
export function lengthsOf({ report }: ReadSource, unit: "week" | "day"): number[] {
  const { start, end, ranges = [] } = report.inspectionDates ?? {};
  if (start === undefined || end === undefined) return [];
  const daysOf = (range: DateRange): number =>
    (Date.parse(range.end) - Date.parse(range.start)) / 86_400_000 + 1;
  const whole = daysOf({ start, end });
  const parts = ranges.reduce((sum, range) => sum + daysOf(range), 0);
  if (unit === "day") return [whole, parts, workdays(ranges)];
  return [...new Set([whole, parts].flatMap((days) => [Math.ceil(days / 7), Math.round(days / 7)]))];
}

function workdays(ranges: readonly DateRange[]): number {
  let days = 0;
  for (const { start, end } of ranges) {
    for (let at = Date.parse(start); at <= Date.parse(end); at += 86_400_000) {
      const weekday = new Date(at).getUTCDay();
      if (weekday !== 0 && weekday !== 6) days += 1;
    }
  }
  return days;
}
