// Positioned pieces of text to printed lines: what stands on one baseline, left to right. Knows no format.

import type { SourceLine } from "../core/report/sourceText.ts";

/** A run of characters set in one type at one place; `y` is the baseline from the page's top. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly bold: boolean;
  /** The file itself prints a blank behind it. */
  readonly blankBehind?: boolean;
}

/** Baselines nearer than this share of the type size are one line (superscripts, uneven setting). */
const sameLine = 0.4;
/** A gap wider than this share of the type size is a space. */
const wordGap = 0.16;
/** Where the file prints a blank between them, a gap wider than this share is one: some programs set blanks narrow. */
const blankGap = 0.1;
/** The end of a word or sentence; the gap behind a dash or a bullet is that of a list. */
const wordEnd = /[\p{L}\p{N}.,;:?!%)’”]$/u;
/** A gap wider than this many type sizes separates table cells: two lines side by side. */
const cellGap = 2;

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * The lines of a page, top to bottom, cells of one row left to right. A raised small number (a footnote's
 * marker) comes out as superscript figures, so that it cannot be taken for part of the word before it.
 */
export function groupLines(items: readonly TextItem[]): SourceLine[] {
  const rows: TextItem[][] = [];
  const byPlace = [...items].sort((a, b) => a.y - b.y);
  for (const item of byPlace.filter((each) => !mayBeMarker(each))) {
    const row = rows.findLast((candidate) => onOneLine(candidate, item));
    if (row) row.push(item);
    else rows.push([item]);
  }
  for (const item of byPlace.filter(mayBeMarker)) {
    const row =
      rows.find((candidate) => onOneLine(candidate, item)) ??
      rows.find((candidate) => isMarkerOf(candidate, item));
    if (row) row.push(item);
    else rows.push([item]);
  }
  const edges = columnEdges(rows);
  return rows
    .flatMap((row) =>
      cellsOf(
        row.sort((a, b) => a.x - b.x),
        edges,
      ),
    )
    .sort((a, b) => (Math.abs(a.y - b.y) < sameLine * Math.max(a.height, b.height) ? a.x - b.x : a.y - b.y));
}

function onOneLine(row: readonly TextItem[], item: TextItem): boolean {
  const anchor = row.reduce((widest, other) => (other.text.length > widest.text.length ? other : widest));
  return Math.abs(anchor.y - item.y) < sameLine * Math.max(anchor.height, item.height);
}

/** A bare number of one or two figures: perhaps a footnote's marker, set well above its line. */
function mayBeMarker({ text }: TextItem): boolean {
  return /^\s*\d{1,2}\s*$/.test(text);
}

function isMarkerOf(row: readonly TextItem[], item: TextItem): boolean {
  const first = row.reduce((leftmost, other) => (other.x < leftmost.x ? other : leftmost));
  if (item.height >= 0.8 * first.height) return false;
  const rise = first.y - item.y;
  const end = Math.max(...row.map((each) => each.x + each.width));
  return rise > 0 && rise < 0.7 * first.height && item.x > first.x && item.x < end + first.height;
}

/** Left edges that three rows or more share after a wide gap: columns of a table. */
function columnEdges(rows: readonly (readonly TextItem[])[]): number[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const sorted = [...row].sort((a, b) => a.x - b.x);
    sorted.forEach((item, index) => {
      const last = sorted[index - 1];
      const wide = last === undefined || item.x - last.x - last.width > cellGap * item.height;
      if (wide) counts.set(Math.round(item.x), (counts.get(Math.round(item.x)) ?? 0) + 1);
    });
  }
  return [...counts].filter(([, count]) => count >= 3).map(([x]) => x);
}

/** Narrower than this many type sizes, what stands left of an edge is a number or a bullet, not a cell. */
const narrowestCell = 4;

function cellsOf(row: readonly TextItem[], edges: readonly number[]): SourceLine[] {
  const cells: TextItem[][] = [];
  let end = -Infinity;
  for (const item of row) {
    const cell = cells.at(-1);
    const gap = item.x - end;
    const atEdge =
      gap > 1.5 * wordGap * item.height &&
      end - (cell?.[0]?.x ?? end) > narrowestCell * item.height &&
      edges.some((edge) => Math.abs(edge - item.x) < 1);
    if (cell && gap <= cellGap * item.height && !atEdge) cell.push(item);
    else cells.push([item]);
    end = Math.max(end, item.x + item.width);
  }
  return cells.map(lineOf);
}

function lineOf(items: readonly TextItem[]): SourceLine {
  const height = modeOf(items, (item) => item.height);
  const y = modeOf(items, (item) => item.y);
  let text = "";
  let before: TextItem | null = null;
  for (const item of items) {
    const gap = before === null ? 0 : item.x - before.x - before.width;
    const narrowest = before?.blankBehind === true && wordEnd.test(before.text) ? blankGap : wordGap;
    if (gap > narrowest * height && !/\s$/.test(text) && !/^\s/.test(item.text)) text += " ";
    text += isRaised(item, y, height) ? raise(item.text) : item.text;
    before = item;
  }
  const first = items[0]?.x ?? 0;
  return {
    text: text.replace(/[\s\u00A0]+/g, " ").trim(),
    x: first,
    y,
    width: Math.max(...items.map((item) => item.x + item.width)) - first,
    height,
    bold: modeOf(items, (item) => item.bold),
  };
}

/** The value most characters have. */
function modeOf<T>(items: readonly TextItem[], value: (item: TextItem) => T): T {
  const weights = new Map<T, number>();
  for (const item of items)
    weights.set(value(item), (weights.get(value(item)) ?? 0) + item.text.trim().length);
  let best: [T, number] | null = null;
  for (const entry of weights) if (best === null || entry[1] > best[1]) best = entry;
  if (best === null) throw new RangeError("A line has at least one item.");
  return best[0];
}

function isRaised(item: TextItem, y: number, height: number): boolean {
  return /^\s*\d{1,2}\s*$/.test(item.text) && item.height < 0.8 * height && item.y < y - 0.1 * height;
}

function raise(text: string): string {
  return text.replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
}
