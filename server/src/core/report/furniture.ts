// Parts what belongs to the page (running headers and footers, page numbers, footnotes) from what belongs to
// the report. Never decides what the report's own lines mean.

import { readDateRanges } from "./dates.ts";
import { readGrade } from "./grades.ts";
import type { ReadingProblem } from "./inspectionReport.ts";
import { isAtLeft, missingPages, numberAlone } from "./pageNumbers.ts";
import type { PrintedLine, PrintedText } from "./printedLines.ts";

/** A report's own lines, and what was set aside. */
export interface Unfurnished {
  readonly text: PrintedText;
  /** Each running header or footer once, in order. */
  readonly running: readonly string[];
  /** The numbers of the footnotes set aside: their markers are no part of any sentence. */
  readonly footnotes: ReadonlySet<string>;
  /** The pages that the printed page numbers skip. */
  readonly missing: readonly ReadingProblem[];
}

export function withoutFurniture(text: PrintedText): Unfurnished {
  return text.placed ? fromPlaces(text) : fromWords(text);
}

/** Share of the page's height that a header or footer may take. */
const headerZone = 0.1;
const footerZone = 0.87;
/** Type smaller than this share of the body's is a note's or a footer's. */
const smallType = 0.9;

function fromPlaces(text: PrintedText): Unfurnished {
  const pages = [...new Set(text.lines.map((line) => line.page))];
  const onPages = new Map<string, Set<number>>();
  const edge = (line: PrintedLine): "top" | "bottom" | null => {
    const share = line.y / (text.pageHeights.get(line.page) ?? line.y);
    return share < headerZone ? "top" : share > footerZone ? "bottom" : null;
  };
  for (const line of text.lines) {
    const where = edge(line);
    if (where === null) continue;
    const key = where + foldNumbers(line.text);
    onPages.set(key, (onPages.get(key) ?? new Set()).add(line.page));
  }
  const repeats = (line: PrintedLine, where: string): boolean =>
    (onPages.get(where + foldNumbers(line.text))?.size ?? 0) >= Math.max(2, pages.length * 0.2);
  const fixed = fixedLines(
    text.lines.filter((line) => edge(line) === null),
    pages.length,
  );
  const running = new Set<string>();
  const isRunning = (line: PrintedLine): boolean => {
    const where = edge(line);
    if (where === null) {
      if (fixed.size === 0 || !fixed.has(placeKey(line))) return false;
      running.add(line.text);
      return true;
    }
    if (isPageNumber(line, text)) return true;
    const small = line.height < smallType * text.bodyHeight && !opensFootnote(line);
    const ownFooter = where === "bottom" && /^Inspection of |^\d{1,2} \w+ (?:to|\d{4})/.test(line.text);
    if (repeats(line, where) || (small && ownFooter)) {
      running.add(line.text);
      return true;
    }
    // Nothing of a report's own is set smaller than its text at a page's head.
    return small && where === "top" && !coverLabel.test(line.text);
  };
  const own = text.lines.filter((line) => !isRunning(line));
  const { lines, footnotes } = withoutFootnotes(own, text);
  const missing = missingPages(
    text.lines.filter((line) => edge(line) !== null),
    text,
  );
  return { text: { ...text, lines }, running: [...running], footnotes, missing };
}

/** A header or footer may take more room than it should: what stands at one height of most pages is the page's. */
function fixedLines(lines: readonly PrintedLine[], pageCount: number): ReadonlySet<string> {
  const onPages = new Map<string, Set<number>>();
  if (pageCount < 3) return new Set();
  for (const line of lines) {
    const key = placeKey(line);
    onPages.set(key, (onPages.get(key) ?? new Set()).add(line.page));
  }
  return new Set(
    [...onPages].filter(([, on]) => on.size >= Math.max(3, pageCount * 0.6)).map(([key]) => key),
  );
}

function placeKey({ text, x, y }: PrintedLine): string {
  return `${Math.round(x / 4)} ${Math.round(y / 4)} ${foldNumbers(text)}`;
}

function foldNumbers(text: string): string {
  return text.replace(/\d+/g, "#");
}

/**
 * A number alone at the foot or head of a page. At the left margin, where a paragraph's number stands, only the
 * page's own is one.
 */
function isPageNumber(line: PrintedLine, text: PrintedText): boolean {
  if (numberAlone(line) === null) return false;
  return !isAtLeft(line, text) || /[a-z]/i.test(line.text) || Number(line.text) === line.page;
}

function opensFootnote(line: PrintedLine): boolean {
  return /^[⁰¹²³⁴-⁹]+/.test(line.text);
}

/** Covers of 2013 say in small type at their foot when the inspection was and who led it. */
const coverLabel = /^(?:inspection dates?|(?:lead|reporting) inspector|age group|published)\b/i;

/** Notes stand at the foot of a page, in smaller type or after a raised number. */
function withoutFootnotes(
  own: readonly PrintedLine[],
  text: PrintedText,
): { lines: PrintedLine[]; footnotes: Set<string> } {
  const footnotes = new Set<string>();
  const lines: PrintedLine[] = [];
  const pages = new Map<number, PrintedLine[]>();
  for (const line of own) {
    const ofPage = pages.get(line.page);
    if (ofPage === undefined) pages.set(line.page, [line]);
    else ofPage.push(line);
  }
  for (const [page, ofPage] of pages) {
    const height = text.pageHeights.get(page) ?? 0;
    let first = ofPage.length;
    while (first > 0) {
      const line = ofPage[first - 1];
      if (!line || line.y < 0.5 * height || line.height >= smallType * text.bodyHeight) break;
      if (coverLabel.test(line.text)) break;
      first--;
    }
    const raised = ofPage.findIndex((line) => opensFootnote(line) && line.y > 0.5 * height);
    if (raised >= 0) first = Math.min(first, raised);
    for (const line of ofPage.slice(first)) {
      const number = /^([⁰¹²³⁴-⁹]+|\d{1,2}(?= ))/.exec(line.text)?.[1];
      if (number !== undefined) footnotes.add(plainDigits(number));
    }
    lines.push(...ofPage.slice(0, first));
  }
  return { lines, footnotes };
}

function plainDigits(number: string): string {
  return number.normalize("NFKC");
}

/**
 * Text whose layout is lost: lines that come again and again are the page's; a note opens with a bare number
 * whose marker is glued to an earlier word (`improve?1`), and ends where the interrupted sentence goes on.
 */
function fromWords(text: PrintedText): Unfurnished {
  const counts = new Map<string, number>();
  for (const line of text.lines) {
    const key = foldNumbers(line.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const running = new Set<string>();
  const footnotes = new Set<string>();
  const lines: PrintedLine[] = [];
  let note: "in" | "out" = "out";
  let lastRaw: "running" | "own" = "own";
  let lastOwn: PrintedLine | undefined;
  let blank = false;
  text.lines.forEach((line, index) => {
    blank ||= line.afterBlank;
    const footer = index > 12 && /^Inspection of .*children[’']s (?:social care )?services$/i.test(line.text);
    const footerDate = lastRaw === "running" && readDateRanges(line.text).length > 0 && line.text.length < 60;
    if (footer || footerDate || isRunningText(line, counts)) {
      running.add(line.text);
      lastRaw = "running";
      return;
    }
    const next = text.lines[index + 1];
    const heads = text.lines[index - 1]?.page !== line.page && Number(line.text) === line.page;
    const atEdge = heads || lastRaw === "running" || next === undefined || next.page !== line.page;
    // "… Social workers know" / "Inspection of … children's services" / "23 June to 4 July 2025" / "8".
    if (/^\d{1,3}$/.test(line.text) && (atEdge || (next && isRunningText(next, counts)))) return;
    const opened = noteOpened(line, next, text.lines.slice(0, index));
    if (opened !== null) {
      footnotes.add(opened);
      note = "in";
    } else if (note === "in" && (line.page !== lastOwn?.page || goesOn(line, lastOwn, lines.at(-1))))
      note = "out";
    lastOwn = line;
    if (note === "out" && !/^https?:\/\/\S+$/.test(line.text))
      lines.push(blank && !line.afterBlank ? { ...line, afterBlank: true } : line);
    if (note === "out") blank = false;
    lastRaw = "own";
  });
  return { text: { ...text, lines }, running: [...running], footnotes, missing: [] };
}

/** "Inspection of Northmere local authority children's services", three times or more, and the date under it. */
function isRunningText(line: PrintedLine, counts: ReadonlyMap<string, number>): boolean {
  const often = (counts.get(foldNumbers(line.text)) ?? 0) >= 3;
  return (
    often && line.text.length > 8 && !/^(?:[◼•▪■*-] |\p{Ll})|[.,;:]$/u.test(line.text) && !isGrade(line.text)
  );
}

/**
 * A table's cell, or a line of one, four times over: "Requires improvement" / "to be good", "The experiences and
 * progress of Good".
 */
function isGrade(text: string): boolean {
  return (
    readGrade(text) !== null ||
    /^to be good$/i.test(text) ||
    /^The experiences? and progress of\b/i.test(text)
  );
}

function noteOpened(
  line: PrintedLine,
  next: PrintedLine | undefined,
  before: readonly PrintedLine[],
): string | null {
  // A raised number may have come as a line of its own, over its note.
  const number = /^([⁰¹²³⁴-⁹]+|\d{1,2})(?: \p{Lu}|$)/u.exec(line.text)?.[1];
  if (number === undefined || (number === line.text && !/^\p{Lu}/u.test(next?.text ?? ""))) return null;
  const digits = plainDigits(number);
  // A layout kept in spaces sets the marker a space apart, at the end of its heading: "What needs to improve? 1".
  const marker = new RegExp(`[\\p{L}?.!,;:’”)](?:${digits}|${number})(?!\\d)|[?:.] ${digits}$`, "u");
  return before.some(({ text }) => marker.test(text)) ? digits : null;
}

/** The note has ended: after its full stop or address, the sentence it interrupted goes on, or a new item begins. */
function goesOn(line: PrintedLine, last: PrintedLine | undefined, own: PrintedLine | undefined): boolean {
  if (last === undefined || !/[.!?’”)]$|^https?:/.test(last.text) || /^https?:/.test(line.text)) return false;
  const interrupted = own !== undefined && !/[.!?:]$/.test(own.text);
  return interrupted ? /^[\p{Ll}\d]|^https?:/u.test(line.text) || line.afterBlank : line.afterBlank;
}
