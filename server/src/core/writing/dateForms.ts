// Writes dates in the form a draft uses: with or without weekday, year, "23rd" or "23", "Jun" or "June", figures.

import { monthNames, weekdayNames, weekdayOf } from "../calendarWords.ts";
import type { DateRange } from "../report/inspectionReport.ts";
import type { WrittenDate } from "../writtenDates.ts";

interface DateForm {
  readonly numeric: "/" | "." | "-" | "iso" | null;
  readonly weekday: "long" | "short" | null;
  readonly ordinal: boolean;
  readonly padded: boolean;
  readonly shortMonth: boolean;
  readonly year: boolean;
}

/** A range as reports print it: "19 to 30 January 2026"; a single day alone. */
export function plainRange({ start, end }: DateRange): string {
  return start === end ? plainDay(start) : joined(start, end, " to ", plainForm);
}

/** The range in the form of a written date, its joint kept: "19th – 30th January". */
export function rangeLike(
  { start, end }: DateRange,
  written: string,
  { from, to, span }: WrittenDate,
): string {
  const form = formOf(written);
  if (start === end) return dayIn(start, form);
  const joint = from === to ? " to " : written.slice(from.span.end - span.start, to.span.start - span.start);
  return joined(start, end, joint, form);
}

/** A day in the form of a written date. */
export function dayLike(day: string, written: string): string {
  return dayIn(day, formOf(written));
}

/** A month in the form of a written one: "June 2025", "Jun 25", "June". */
export function monthLike(day: string, written: string): string {
  const { shortMonth, year } = formOf(written);
  const name = monthName(day, shortMonth);
  return year ? `${name} ${day.slice(0, 4)}` : name;
}

const plainForm: DateForm = {
  numeric: null,
  weekday: null,
  ordinal: false,
  padded: false,
  shortMonth: false,
  year: true,
};

/** A day as reports print it: "30 January 2026". */
export function plainDay(day: string): string {
  return dayIn(day, plainForm);
}

function formOf(written: string): DateForm {
  const separator = /\d([/.-])\d{1,2}\1/.exec(written)?.[1];
  const iso = /\b\d{4}-\d\d-\d\d\b/.test(written);
  const short = /\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/i.test(written);
  const weekday = /\b(mon|tue|wed|thu|fri|sat|sun)\w*/i.exec(written)?.[0];
  return {
    numeric: iso ? "iso" : separator === "/" || separator === "." || separator === "-" ? separator : null,
    weekday: weekday === undefined ? null : /day$/i.test(weekday) ? "long" : "short",
    ordinal: /\d(?:st|nd|rd|th)\b/i.test(written),
    padded: /(?<!\d)0\d/.test(written),
    shortMonth: short,
    year:
      iso ||
      /\d{4}/.test(written) ||
      separator !== undefined ||
      /\d{1,2}\s+\p{L}+\.?\s+['’]?\d\d$/u.test(written),
  };
}

/** Month and year stand once where they are the same, as in "19 to 30 January 2026". */
function joined(start: string, end: string, joint: string, form: DateForm): string {
  if (form.numeric !== null) return `${dayIn(start, form)}${joint}${dayIn(end, form)}`;
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  const sameMonth = sameYear && start.slice(5, 7) === end.slice(5, 7);
  const first = sameMonth ? dayNumber(start, form) : dayIn(start, { ...form, year: form.year && !sameYear });
  // "23–27 June", but "23 June – 4 July".
  const spaced = !sameMonth && /^[-–—]$/.test(joint) ? ` ${joint} ` : joint;
  return `${first}${spaced}${dayIn(end, form)}`;
}

function dayIn(day: string, form: DateForm): string {
  const [year = "", month = "", date = ""] = day.split("-");
  if (form.numeric === "iso") return day;
  if (form.numeric !== null) {
    const number = form.padded ? date : String(Number(date));
    return [number, form.padded ? month : String(Number(month)), year].join(form.numeric);
  }
  const named = `${dayNumber(day, form)} ${monthName(day, form.shortMonth)}`;
  return form.year ? `${named} ${year}` : named;
}

function dayNumber(day: string, { weekday, ordinal, padded }: DateForm): string {
  const number = Number(day.slice(8));
  const written = padded && !ordinal ? day.slice(8) : `${number}${ordinal ? suffixOf(number) : ""}`;
  const name = weekdayNames[weekdayOf(day)] ?? "";
  return weekday === null ? written : `${weekday === "long" ? name : name.slice(0, 3)} ${written}`;
}

function monthName(day: string, short: boolean): string {
  const name = monthNames[Number(day.slice(5, 7)) - 1] ?? "";
  return short ? name.slice(0, 3) : name;
}

function suffixOf(number: number): string {
  if (number >= 11 && number <= 13) return "th";
  return ["th", "st", "nd", "rd"][number % 10] ?? "th";
}
