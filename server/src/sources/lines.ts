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
}

/** Baselines nearer than this share of the type size are one line (superscripts, uneven setting). */
const sameLine = 0.4;
/** A gap wider than this share of the type size is a space. */
const wordGap = 0.16;
/** A gap wider than this many type sizes separates table cells: two lines side by side. */
const cellGap = 2;

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * The lines of a page, top to bottom, cells of one row left to right. A raised small number (a footnote's
 * marker) comes out as superscript figures, so that it cannot be taken for part of the word before it.
 */
export function groupLines(items: readonly TextItem[]): SourceLine[] {
  const rows: TextItem[][] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const row = rows.findLast((candidate) => onOneLine(candidate, item));
    if (row) row.push(item);
    else rows.push([item]);
  }
  return rows
    .flatMap((row) => cellsOf(row.sort((a, b) => a.x - b.x)))
    .sort((a, b) => (Math.abs(a.y - b.y) < sameLine * Math.max(a.height, b.height) ? a.x - b.x : a.y - b.y));
}

function onOneLine(row: readonly TextItem[], item: TextItem): boolean {
  const anchor = row.reduce((widest, other) => (other.text.length > widest.text.length ? other : widest));
  return Math.abs(anchor.y - item.y) < sameLine * Math.max(anchor.height, item.height);
}

function cellsOf(row: readonly TextItem[]): SourceLine[] {
  const cells: TextItem[][] = [];
  let end = -Infinity;
  for (const item of row) {
    const cell = cells.at(-1);
    if (cell && item.x - end <= cellGap * item.height) cell.push(item);
    else cells.push([item]);
    end = Math.max(end, item.x + item.width);
  }
  return cells.map(lineOf);
}

function lineOf(items: readonly TextItem[]): SourceLine {
  const height = modeOf(items, (item) => item.height);
  const y = modeOf(items, (item) => item.y);
  let text = "";
  let end: number | null = null;
  for (const item of items) {
    const gap = end === null ? 0 : item.x - end;
    if (gap > wordGap * height && !/\s$/.test(text) && !/^\s/.test(item.text)) text += " ";
    text += isRaised(item, y, height) ? raise(item.text) : item.text;
    end = item.x + item.width;
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
