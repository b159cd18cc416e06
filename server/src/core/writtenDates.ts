// Reads dates as British writers put them, from "23rd June 2025" to "Q3 2026/27", in reports and in drafts alike.
// Says where each stands, how exact it is and which days it means; knows nothing of what it is the date of.

import {
  monthDays,
  isoDate,
  type DayRange,
  monthNumber,
  periodDays,
  weekdayNumber,
} from "./calendarWords.ts";
import { dateStartAfter } from "./dateStarts.ts";
import { withoutNames } from "./matches.ts";
import { hasSign, signs } from "./signs.ts";
import type { Span } from "./text.ts";

export type DatePrecision = "day" | "month" | "quarter" | "season" | "year";

/** One date or period as written: "Monday 23 June", "June 2025", "Q3 2026/27". */
export interface DatePoint {
  readonly span: Span;
  readonly precision: DatePrecision;
  /** 0 is Monday; null where none is written. */
  readonly weekday: number | null;
  /** Null where the precision is less than a day. */
  readonly day: number | null;
  /** 1 to 12; null for a quarter, season or year. Taken from the next date where left out ("2 to 13 March"). */
  readonly month: number | null;
  /** Null where no year is written, nor in the date it is read with. Of a financial year, its first. */
  readonly year: number | null;
  /**
   * ISO days, both included; null where no year is written or there is no such day (31 June). Where the words leave
   * it open ("Q2 2026", "winter 2026"), the earliest and the latest day they can mean.
   */
  readonly first: string | null;
  readonly last: string | null;
}

/** A date, or a range from one to another; `from` and `to` are the same for a single one. */
export interface WrittenDate {
  readonly span: Span;
  /** The less exact of its two ends. */
  readonly precision: DatePrecision;
  readonly from: DatePoint;
  readonly to: DatePoint;
  /** The first day of `from` and the last of `to`; null where either is not known. */
  readonly first: string | null;
  readonly last: string | null;
}

/**
 * Every date of a text, in order. Of a list ("3 and 17 May 2022") each is one of its own; two days running ("29 and
 * 30 July") and "between 2 and 13 March" are ranges. A number alone is no date, nor is "may" or "march" the verb.
 */
export function readWrittenDates(text: string): WrittenDate[] {
  if (!hasSign(text, calendarSigns) && !calendarFigures.test(text)) return [];
  return chainsOf(text, atomsIn(text)).flatMap((chain) => datesOf(text, completed(chain)));
}

const monthNames =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const weekdayNames =
  "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
const year4 = String.raw`(?:19|20)\d\d`;
/** "8 June to 19 June 26": two figures are a year only where nothing is counted by them. */
const year2 = String.raw`['’]?[1-4]\d(?=$|[^\d\s:.%]|[.](?!\d)|\s+(?:and|to)\b)`;
const splitYear = String.raw`20\d\d\s?[/–-]\s?(?:20)?\d\d(?!\d|[/–-]\d)`;
const anyYear = String.raw`${splitYear}|20[0-4]\d(?![\d/])|\d\d/\d\d(?![\d/])`;

const dayPart = String.raw`(?:${[
  String.raw`(?<![\d./])(?<countedDay>\d{1,2})(?<mark>[/.-])(?<countedMonth>\d{1,2})\k<mark>(?<countedYear>${year4}|\d\d)(?![\d/%]|[.-]\d)`,
  String.raw`(?<![\d./])(?<halfDay>\d{1,2})/(?<halfMonth>\d{1,2})(?![\d/%]|[.-]\d)`,
  String.raw`(?<![\d.,/£$:])(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>${monthNames})\b(?:\.?,?\s+(?<year>${year4}|${year2}))?(?!\d)`,
  String.raw`\b(?<firstMonth>${monthNames})\b\.?\s+(?:the\s+)?(?<lastDay>\d{1,2})(?:(?:st|nd|rd|th)\b(?:,?\s+(?<ordinalYear>${year4}))?|,?\s+(?<lastYear>${year4}))(?!\d)`,
  String.raw`(?<![\d.,/£$:])(?<loneDay>\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\d%/:]|[.,]\d)`,
].join("|")})`;

/** The ways to write one date, likelier readings first. */
const { source: atomSource, places } = withoutNames(
  [
    String.raw`(?<![\d-])(?<isoYear>${year4})-(?<isoMonth>\d\d)-(?<isoDay>\d\d)(?!\d)`,
    String.raw`(?:\b(?<weekday>${weekdayNames})\b\.?,?\s+(?:the\s+)?)?${dayPart}`,
    String.raw`\b(?<ofMonth>${monthNames})\b\.?,?[\s/-]\s*(?<ofYear>${year4}|${year2})(?!\d)`,
    String.raw`\bq(?:uarter\s|tr\s)?(?<quarter>[1-4])\b(?:,?\s+(?:of\s+)?(?<quarterYear>${anyYear}))?`,
    String.raw`\b(?<quarterWord>first|second|third|fourth|final|last)\s+quarter\b(?:,?\s+(?:of\s+)?(?:the\s+financial\s+year\s+)?(?<quarterWordYear>${anyYear}))?`,
    String.raw`\b(?<season>spring|summer|autumn|winter|(?:easter|christmas)(?=,?\s+(?:of\s+)?20\d\d))(?<term>\s+(?:half[\s-])?term)?(?:,?\s+(?:of\s+)?(?<seasonYear>${anyYear}))?(?![\p{L}\d])`,
    String.raw`(?<academic>\bacademic\s+year\s+)?(?<![\d/.£-])(?<ownYear>${splitYear}|20[0-4]\d(?![\d/%]|[.-]\d))`,
    String.raw`\b(?<loneMonth>${monthNames})\b`,
  ].join("|"),
);
const atom = new RegExp(atomSource, "iuy");

/** A date as far as its own words tell. */
interface Atom extends Omit<DatePoint, "first" | "last"> {
  readonly written: string;
  /** A day or month that stands for a date only with others ("2" in "2 to 13 March"). */
  readonly needs: "month" | "year" | null;
  readonly period: DayRange | null;
}

/** Without a word of the calendar: a year, figures with a mark between, a quarter. A number alone is no date. */
const calendarFigures = /(?:19|20)\d\d|\d[/.-]\d|\bq(?:tr\s)?[1-4]/i;
/** The other dates have one of these, a month in full or cut short. */
const calendarSigns = signs(
  ...["janu", "febr", "marc", "apri", "june", "july", "augu", "sept", "sepe", "octo", "nove", "dece"],
  ...["jan_", "feb_", "mar_", "apr_", "may_", "jun_", "jul_", "aug_", "sep_", "oct_", "nov_", "dec_"],
  ...["spring", "summer", "autumn", "winter", "quarter", "easter", "christmas"],
);

const quarterSigns = signs("quarter");

function atomsIn(text: string): Atom[] {
  const atoms: Atom[] = [];
  const ranked = hasSign(text, quarterSigns);
  let from = dateStartAfter(text, 0, ranked);
  while (from < text.length) {
    atom.lastIndex = from;
    const match = atom.exec(text);
    const read = match === null ? null : atomOf(text, match);
    if (read !== null) atoms.push(read);
    from = dateStartAfter(text, match === null ? from + 1 : atom.lastIndex, ranked);
  }
  return atoms;
}

function atomOf(text: string, match: RegExpMatchArray): Atom | null {
  const written = match[0];
  const start = match.index ?? 0;
  const span = { start, end: start + written.length };
  const weekdayWord = anyOf(match, group.weekday);
  const weekday = weekdayWord === undefined ? null : weekdayNumber(weekdayWord);
  const day = anyOf(match, group.day);
  if (day !== undefined) {
    const year = anyOf(match, group.year);
    const named = anyOf(match, group.month);
    if (named !== undefined && !isMonthName(named, year !== undefined)) return null;
    const counted = anyOf(match, group.countedMonth);
    const month = named !== undefined ? monthNumber(named) : counted === undefined ? null : Number(counted);
    if (month !== null && (month < 1 || month > 12)) return null;
    if (Number(day) < 1 || Number(day) > 31) return null;
    // "24/7" is a date only beside a whole one.
    const needs = month === null ? "month" : anyOf(match, group.halfDay) === undefined ? null : "year";
    return {
      span,
      written,
      precision: "day",
      weekday,
      day: Number(day),
      month,
      year: yearOf(year),
      needs,
      period: null,
    };
  }
  const ofMonth = anyOf(match, group.ofMonth);
  const loneMonth = anyOf(match, group.loneMonth);
  const monthWord = ofMonth ?? loneMonth;
  if (monthWord === undefined) return periodAtom(text, match, span);
  if (!isMonthName(monthWord, ofMonth !== undefined)) return null;
  const year = ofMonth === undefined ? null : yearOf(anyOf(match, group.ofYear));
  const needs = ofMonth !== undefined || standsAlone(text, span) ? null : "year";
  const month = monthNumber(monthWord);
  return { span, written, precision: "month", weekday, day: null, month, year, needs, period: null };
}

/** Where a match has what: of several places, one is taken. */
const group = {
  weekday: placesOf("weekday"),
  day: placesOf("isoDay", "countedDay", "halfDay", "day", "lastDay", "loneDay"),
  halfDay: placesOf("halfDay"),
  month: placesOf("month", "firstMonth"),
  countedMonth: placesOf("isoMonth", "countedMonth", "halfMonth"),
  year: placesOf("isoYear", "countedYear", "year", "ordinalYear", "lastYear"),
  ofMonth: placesOf("ofMonth"),
  ofYear: placesOf("ofYear"),
  loneMonth: placesOf("loneMonth"),
  quarter: placesOf("quarter", "quarterWord"),
  quarterWord: placesOf("quarterWord"),
  quarterYear: placesOf("quarterYear", "quarterWordYear"),
  season: placesOf("season"),
  seasonYear: placesOf("seasonYear"),
  term: placesOf("term"),
  academic: placesOf("academic"),
  ownYear: placesOf("ownYear"),
} as const;

function placesOf(...names: readonly string[]): readonly number[] {
  return names.map((name) => places[name] ?? 0);
}

function anyOf(match: RegExpMatchArray, groups: readonly number[]): string | undefined {
  for (const at of groups) {
    const written = match[at];
    if (written !== undefined) return written;
  }
  return undefined;
}

function periodAtom(text: string, match: RegExpMatchArray, span: Span): Atom | null {
  const quarter = anyOf(match, group.quarter);
  if (quarter !== undefined) {
    const year = anyOf(match, group.quarterYear);
    const needs = anyOf(match, group.quarterWord) !== undefined && year === undefined ? "year" : null;
    const period = periodDays({ kind: "quarter", name: quarter, year });
    return periodOf(match, span, { precision: "quarter", year: yearOf(year), needs, period });
  }
  const season = anyOf(match, group.season);
  if (season !== undefined) {
    const year = anyOf(match, group.seasonYear);
    const term = anyOf(match, group.term);
    const needs = year === undefined && term === undefined && !standsAlone(text, span) ? "year" : null;
    const kind = term === undefined ? "season" : /half/i.test(term) ? "half-term" : "term";
    const period = periodDays({ kind, name: season, year });
    return periodOf(match, span, { precision: "season", year: yearOf(year), needs, period });
  }
  const ownYear = anyOf(match, group.ownYear);
  if (ownYear === undefined) return null;
  const kind = anyOf(match, group.academic) === undefined ? "year" : "academic";
  const period = periodDays({ kind, name: "", year: ownYear });
  return periodOf(match, span, { precision: "year", year: yearOf(ownYear), needs: null, period });
}

function periodOf(
  match: RegExpMatchArray,
  span: Span,
  { precision, year, needs, period }: Pick<Atom, "precision" | "year" | "needs" | "period">,
): Atom {
  return { span, written: match[0], precision, weekday: null, day: null, month: null, year, needs, period };
}

/** "may" and "march" are verbs, "mar" is one; with a capital, or a year after them, they are months. */
function isMonthName(written: string, hasYear: boolean): boolean {
  return /^\p{Lu}/u.test(written) || hasYear || !/^(?:mar|march|may|sep|dec|jan)$/.test(written);
}

/** Whether a month or season by itself is a date: all there is, or led in as one ("by the end of June"). */
function standsAlone(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(end, end + 12);
  if (before.trim() === "" && after.trim().replace(/[.;]$/, "") === "") return true;
  if (/^['’-]/.test(after)) return false;
  return /\b(?:in|by|during|until|till|since|from|early|mid|late|before|after|this|next|last|end(?:\s+of)?)[\s-]+(?:the\s+)?$/i.test(
    before,
  );
}

function yearOf(written: string | undefined): number | null {
  const figures = written === undefined ? undefined : /\d{4}|\d\d/.exec(written)?.[0];
  if (figures === undefined) return null;
  return Number(figures) + (figures.length === 2 ? 2000 : 0);
}

const rangeJoint =
  /^[\s,]*(?:to|until|till|through(?:\s+to)?|[-–—]|up\s+to)\s*(?:the\s+|and\s+including\s+)?$/i;
const listJoint = /^\s*(?:,?\s*(?:and|&|or)|,)\s*(?:on\s+)?(?:the\s+)?(?:(?:end|start|beginning)\s+of\s+)?$/i;

interface Link {
  readonly atom: Atom;
  /** How it is joined to the one before it. */
  readonly joint: "range" | "list" | null;
}

/** Dates that are read together, each joined to the one before it. */
function chainsOf(text: string, atoms: readonly Atom[]): Link[][] {
  const chains: Link[][] = [];
  for (const each of atoms) {
    const chain = chains.at(-1);
    const before = chain?.at(-1)?.atom;
    const joint = before === undefined ? null : jointOf(text.slice(before.span.end, each.span.start));
    // A list of years or of whole dates is no reading together; "in May, 2026 and …" neither.
    const together = joint !== null && before !== undefined && before.precision === each.precision;
    const mixed = joint === "range" && before !== undefined && each.precision !== "year";
    if (chain !== undefined && (together || mixed)) chain.push({ atom: each, joint });
    else chains.push([{ atom: each, joint: null }]);
  }
  return chains;
}

function jointOf(between: string): Link["joint"] {
  if (between.length > 24) return null;
  return rangeJoint.test(between) ? "range" : listJoint.test(between) ? "list" : null;
}

type Completed = Link & { readonly point: DatePoint };

/** Fills what a date leaves out from the dates it is read with, and leaves away numbers that are no dates. */
function completed(chain: readonly Link[]): Completed[] {
  const filled: Completed[] = [];
  let after: { month: number | null; year: number | null } | null = null;
  for (const link of [...chain].reverse()) {
    const { atom: each } = link;
    let { month, year } = each;
    if (after !== null && each.precision === "day") month ??= after.month;
    if (year === null && after !== null && after.year !== null && month !== null) {
      // "6 December to 17 January 2022" began the year before.
      const wraps: boolean = after.month !== null && month > after.month;
      year = wraps ? after.year - 1 : after.year;
    }
    const isDate = each.needs === null || (each.needs === "month" ? month !== null : year !== null);
    if (isDate && (each.precision !== "day" || month !== null)) {
      filled.unshift({ atom: each, joint: link.joint, point: pointOf(each, month, year) });
      after = { month, year };
    } else {
      after = null;
      const next = filled[0];
      if (next !== undefined) filled[0] = { ...next, joint: null };
    }
  }
  return withYearsBefore(filled);
}

/** "From 23 June 2025 to 4 July": a range's end takes the year of its beginning. */
function withYearsBefore(filled: readonly Completed[]): Completed[] {
  const result: Completed[] = [];
  for (const link of filled) {
    const before = result.at(-1)?.point;
    const { point, joint } = link;
    if (joint !== "range" || point.year !== null || before?.year === null || before === undefined) {
      result.push(link);
      continue;
    }
    const wraps = point.month !== null && before.month !== null && point.month < before.month;
    result.push({ ...link, point: pointOf(link.atom, point.month, before.year + (wraps ? 1 : 0)) });
  }
  return result;
}

function pointOf(
  { span, precision, weekday, day, period }: Atom,
  month: number | null,
  year: number | null,
): DatePoint {
  const { first, last } = daysOf(precision, { day, month, year, period });
  return { span, precision, weekday, day, month, year, first, last };
}

function daysOf(
  precision: DatePrecision,
  { day, month, year, period }: Pick<Atom, "day" | "month" | "year" | "period">,
): { readonly first: string | null; readonly last: string | null } {
  if (precision === "day") {
    const iso = year === null || month === null || day === null ? null : isoDate(year, month, day);
    return { first: iso, last: iso };
  }
  const days =
    precision !== "month" ? period : year === null || month === null ? null : monthDays(year, month);
  return days ?? { first: null, last: null };
}

/** The dates of a chain: its ranges drawn together. */
function datesOf(text: string, chain: readonly Completed[]): WrittenDate[] {
  const dates: WrittenDate[] = [];
  let open = true;
  for (const { point, joint } of chain) {
    const last = dates.at(-1);
    const between = last === undefined ? "" : text.slice(Math.max(0, last.span.start - 20), last.span.start);
    // "3, 4 and 5 March": day after day is one range.
    const running = joint === "list" && last !== undefined && isNextDay(last.to, point);
    const isRange: boolean =
      last !== undefined &&
      (running || (open && (joint === "range" || (joint === "list" && isBetween(between))))) &&
      !(last.to.last !== null && point.first !== null && point.first < last.to.last);
    if (last !== undefined && isRange) dates[dates.length - 1] = dateOf(last.from, point);
    else dates.push(dateOf(point, point));
    open = !isRange;
  }
  return dates;
}

function isBetween(before: string): boolean {
  return /\bbetween\s+(?:the\s+)?$/i.test(before);
}

function isNextDay(a: DatePoint, b: DatePoint): boolean {
  if (a.first !== null && b.first !== null) return Date.parse(b.first) - Date.parse(a.first) === 86_400_000;
  return a.day !== null && b.day === a.day + 1 && a.month === b.month;
}

const fromExact: readonly DatePrecision[] = ["day", "month", "quarter", "season", "year"];

/** A date from one to another, or a single one. */
export function dateOf(from: DatePoint, to: DatePoint): WrittenDate {
  const coarser = fromExact.indexOf(from.precision) > fromExact.indexOf(to.precision) ? from : to;
  const known = from.first !== null && to.last !== null;
  return {
    span: { start: from.span.start, end: to.span.end },
    precision: coarser.precision,
    from,
    to,
    first: known ? from.first : null,
    last: known ? to.last : null,
  };
}
