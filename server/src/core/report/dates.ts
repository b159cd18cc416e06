// Printed dates and ranges of dates to ISO dates, in every form the covers, footers and letters use.

import type { DateRange } from "./inspectionReport.ts";

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const monthPattern = months.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?t?`).join("|");
const datePattern = new RegExp(
  String.raw`(?<![\d.])(\d{1,2})(?:st|nd|rd|th)?(?:\s+(?:of\s+)?(${monthPattern})\b\.?)?,?(?:\s+(\d{4}|\d{2}(?=$|[^\d\s]|\s+(?:and|to)\b)))?(?!\d)`,
  "gi",
);

interface PrintedDate {
  readonly day: number;
  readonly month: number | null;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}

/**
 * The ranges a text prints, in order: "23 June to 4 July 2025", "02 March 2020 – 13 March 2020", "8 June to
 * 19 June 26", "30 September to 11 October 2024 and 13 to 16 January 2025". A single day is a range of one.
 * A month or year left out is the next date's. Empty where no full date stands.
 */
export function readDateRanges(text: string): DateRange[] {
  const dates = completed(printedDates(text));
  const ranges: { start: string; end: string }[] = [];
  dates.forEach((date, index) => {
    const iso = isoDate(date);
    if (iso === null) return;
    const last = ranges.at(-1);
    const before = dates[index - 1];
    const between = before ? text.slice(before.end, date.start) : "";
    if (last && before && isRange(between, last, iso)) last.end = iso;
    else ranges.push({ start: iso, end: iso });
  });
  return ranges.filter(({ start, end }) => start <= end);
}

/** The first date a text prints, ISO; null where none stands. */
export function readDate(text: string): string | null {
  return readDateRanges(text)[0]?.start ?? null;
}

function printedDates(text: string): PrintedDate[] {
  return [...text.matchAll(datePattern)].map((match) => ({
    day: Number(match[1]),
    month: match[2] === undefined ? null : monthNumber(match[2]),
    year: match[3] === undefined ? null : Number(match[3]) + (match[3].length === 2 ? 2000 : 0),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function monthNumber(written: string): number {
  return months.findIndex((month) => month.startsWith(written.slice(0, 3).toLowerCase())) + 1;
}

/** Fills a month or year that is left out from the date after it, up to the one that prints it. */
function completed(dates: readonly PrintedDate[]): PrintedDate[] {
  const filled: PrintedDate[] = [];
  let month: number | null = null;
  let year: number | null = null;
  for (const date of [...dates].reverse()) {
    const ownMonth: number | null = date.month ?? month;
    // "6 December to 17 January 2022" began the year before.
    const wraps: boolean = date.year === null && month !== null && ownMonth !== null && ownMonth > month;
    const ownYear: number | null = date.year ?? (year === null ? null : wraps ? year - 1 : year);
    filled.unshift({ ...date, month: ownMonth, year: ownYear });
    month = ownMonth;
    year = ownYear;
  }
  return filled;
}

function isoDate({ day, month, year }: PrintedDate): string | null {
  if (month === null || year === null || year < 2000 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function isRange(between: string, last: DateRange, next: string): boolean {
  if (next < last.start || last.start !== last.end) return false;
  if (/^\s*(?:to|until|[-–—])\s*$/i.test(between.replace(/\b\w+day\b/gi, ""))) return true;
  // "20 and 21 March 2023": two days running are one visit.
  return /^\s*and\s*$/i.test(between) && Date.parse(next) - Date.parse(last.end) === 86_400_000;
}
