// Compares a date that no word ties to an inspection with those of the reports. So loose a date is the inspection's
// only where it nearly is: with one end of its days, over some of them, or with the same numbers in another month.

import { isoDate, monthDays } from "../../calendarWords.ts";
import type { DateRange } from "../../report/inspectionReport.ts";
import type { InspectionDate } from "../../response/statedFacts.ts";
import type { DatePoint } from "../../writtenDates.ts";

/**
 * Whether a loose date, which is not the report's, can only be a slip for it; "perhaps" for a day of the week before,
 * that of notice and preparation, and for the same month of another year.
 */
export function nearMiss(fact: InspectionDate, printed: DateRange): "yes" | "perhaps" | "no" {
  const { date, holds } = fact;
  const stated = daysStated(fact, printed);
  if (stated === null) return "no";
  if (date.precision === "month") {
    if (holds !== "beside") return "no";
    const apart = monthsApart(stated, printed);
    return apart <= 3 ? "yes" : apart === 12 ? "perhaps" : "no";
  }
  const isStretch = date.from !== date.to;
  if (isStretch && hasOneEnd(stated, printed)) return "yes";
  if (holds === "alone") return "no";
  if (isStretch && (haveSameNumbers(stated, printed) || meet(stated, printed))) return "yes";
  if (holds !== "beside" || daysBetween(stated, printed) > 31) return "no";
  return !isStretch && stated.start < printed.start && days(stated.start, printed.start) <= 7
    ? "perhaps"
    : "yes";
}

/** Whether it is so near that no report which could not be read will have it: one end the same, or a few days off. */
export function isHardlyMissed(fact: InspectionDate, printed: DateRange): boolean {
  const stated = daysStated(fact, printed);
  if (stated === null || fact.date.precision === "month") return false;
  if (stated.start !== stated.end) return hasOneEnd(stated, printed);
  if (fact.tie !== "begins" && fact.tie !== "ends") return false;
  const end = fact.tie === "begins" ? printed.start : printed.end;
  return Math.abs(days(stated.start, end)) <= 7;
}

/** The days that a date stands for, without a year those nearest to the report's; null where it has none. */
export function daysStated({ date, weeks }: InspectionDate, { start }: DateRange): DateRange | null {
  const from = dayOf(date.from, start, "first");
  const to = dayOf(date.to, from ?? start, "last");
  if (from === null || to === null) return null;
  return weeks ? { start: from, end: plusDays(to, 6) } : { start: from, end: to };
}

/** Whether one stretch of days lies in another. */
export function liesIn(some: DateRange, all: DateRange): boolean {
  return all.start <= some.start && some.end <= all.end;
}

/** Whether two stretches have a day in common. */
export function meet(one: DateRange, other: DateRange): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function hasOneEnd(stated: DateRange, printed: DateRange): boolean {
  if (stated.start !== printed.start && stated.end !== printed.end) return false;
  // "21 January 2018 to 1 February 2019": the year of one end.
  const length = days(stated.start, stated.end);
  return length <= 60 || (length > 330 && length < 400);
}

/** "13 to 24 February" of an inspection from 13 to 24 January, or of one a year before. */
function haveSameNumbers(stated: DateRange, printed: DateRange): boolean {
  const numbers = (from: number, until: number): boolean =>
    stated.start.slice(from, until) === printed.start.slice(from, until) &&
    stated.end.slice(from, until) === printed.end.slice(from, until);
  if (numbers(8, 10)) return monthsApart(stated, printed) <= 2 || numbers(5, 10);
  return false;
}

function daysBetween(one: DateRange, other: DateRange): number {
  return one.end < other.start ? days(one.end, other.start) : days(other.end, one.start);
}

function monthsApart(one: DateRange, other: DateRange): number {
  const months = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return Math.max(0, months(other.start) - months(one.end), months(one.start) - months(other.end));
}

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function plusDays(iso: string, count: number): string {
  return new Date(Date.parse(iso) + count * 86_400_000).toISOString().slice(0, 10);
}

function dayOf(point: DatePoint, like: string, end: "first" | "last"): string | null {
  const { day, month, year } = point;
  if (point[end] !== null) return point[end];
  if (month === null || year !== null) return null;
  // The year in which it comes nearest.
  const own = Number(like.slice(0, 4));
  const days = [own - 1, own, own + 1].flatMap((each) => isoDate(each, month, day ?? 15) ?? []);
  const far = (iso: string): number => Math.abs(Date.parse(iso) - Date.parse(like));
  const nearest = days.sort((a, b) => far(a) - far(b))[0] ?? null;
  if (nearest === null || day !== null) return nearest;
  return monthDays(Number(nearest.slice(0, 4)), month)[end];
}
