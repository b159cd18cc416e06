// What the names of days, months, quarters and seasons stand for in the calendar. Finds no dates in a text.

/** ISO days, both included. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

export const monthNames: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export const weekdayNames: readonly string[] = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
];

/** 1 to 12, from a month's name or its first three letters. */
export function monthNumber(written: string): number {
  return numberIn(monthNames, written);
}

/** 0 is Monday; from a weekday's name or its first three letters. */
export function weekdayNumber(written: string): number {
  return numberIn(weekdayNames, written) - 1;
}

function numberIn(names: readonly string[], written: string): number {
  return names.findIndex((name) => name.slice(0, 3).toLowerCase() === written.slice(0, 3).toLowerCase()) + 1;
}

/** The weekday of an ISO day; 0 is Monday. */
export function weekdayOf(iso: string): number {
  return (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** How many days a month has; February 29 where the year is not known. */
export function daysInMonth(month: number, year: number | null): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** The ISO day; null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(month, year)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** A month's first and last day. */
export function monthDays(year: number, month: number): DayRange {
  const first = `${year}-${String(month).padStart(2, "0")}-`;
  return { first: `${first}01`, last: `${first}${String(daysInMonth(month, year)).padStart(2, "0")}` };
}

/** A period that is named rather than counted in days or months. `year` as written: `2026`, `2026/27`, `26/27`. */
export interface NamedPeriod {
  readonly kind: "quarter" | "season" | "term" | "half-term" | "year" | "academic";
  readonly name: string;
  readonly year: string | undefined;
}

/**
 * The days of a named period; null without its year. Councils' quarters and split years run from April (the
 * financial year); "Q2 2026" may also be the calendar's, so it reaches over both.
 */
export function periodDays({ kind, name, year }: NamedPeriod): DayRange | null {
  const figures = year === undefined ? undefined : /\d{4}|\d\d/.exec(year)?.[0];
  if (year === undefined || figures === undefined) return null;
  const begins = Number(figures) + (figures.length === 2 ? 2000 : 0);
  const isSplit = /^\d+\D/.test(year);
  if (kind === "year") return isSplit ? months(begins, 4, 12) : months(begins, 1, 12);
  if (kind === "academic") return months(begins, 9, 12);
  if (kind === "quarter") return quarter(quarterNumber(name), begins, isSplit);
  const [month, length] = (kind === "term" ? terms : kind === "half-term" ? halfTerms : seasons)[
    name.toLowerCase()
  ] ?? [1, 12];
  if (!isSplit) {
    // "Winter 2026" may begin the year or end it.
    if (kind === "season" && length === 3 && month === 12)
      return { first: `${begins}-01-01`, last: months(begins, 12, 3).last };
    return months(begins, month, length);
  }
  return months(month < 9 ? begins + 1 : begins, month, length);
}

const seasons: Readonly<Record<string, readonly [month: number, length: number]>> = {
  spring: [3, 3],
  summer: [6, 3],
  autumn: [9, 3],
  winter: [12, 3],
  // The feasts, as far as a plan needs them: Easter falls in March or April.
  easter: [3, 2],
  christmas: [12, 1],
};
/** School terms: autumn to Christmas, spring to Easter, summer to July. */
const terms: typeof seasons = { autumn: [9, 4], spring: [1, 4], summer: [4, 4], winter: [9, 4] };

/** The holidays in their middle. */
const halfTerms: typeof seasons = { autumn: [10, 1], spring: [2, 1], summer: [5, 2], winter: [10, 1] };

function quarterNumber(name: string): number {
  const index = ["first", "second", "third", "fourth"].indexOf(name.toLowerCase());
  return index >= 0 ? index + 1 : Number(name) || 4;
}

function quarter(number: number, year: number, isSplit: boolean): DayRange {
  const financial = months(year, 4 + (number - 1) * 3, 3);
  return isSplit ? financial : { first: months(year, 1 + (number - 1) * 3, 3).first, last: financial.last };
}

/** From a month of a year (13 is January of the next) on. */
function months(year: number, month: number, length: number): DayRange {
  const at = (count: number): DayRange =>
    monthDays(year + Math.floor((count - 1) / 12), ((count - 1) % 12) + 1);
  return { first: at(month).first, last: at(month + length - 1).last };
}
