// Reads a segment's tables cell by cell, each with its words, its place and the colour that markup gives it.

import type { DraftTable, TablePart, TableRow } from "./draftTables.ts";
import { proseSpan, type TextBlock } from "./responseDocument.ts";
import type { Span } from "../text.ts";

/** The tables of a segment. */
export function tablesIn(blocks: readonly TextBlock[], segmentText: string): DraftTable[] {
  const tables: { cells: TextBlock[][] }[] = [];
  let open: { cells: TextBlock[][] } | null = null;
  for (const block of blocks) {
    const { cell } = block;
    if (cell === null) {
      open = null;
      continue;
    }
    if (open === null || (cell.row === 0 && cell.column === 0)) {
      open = { cells: [] };
      tables.push(open);
    }
    (open.cells[cell.row] ??= []).push(block);
  }
  return tables.flatMap(({ cells }) => {
    const [headers, ...rows] = cells.map((row) => row.map((block) => partOf(block, segmentText)));
    if (headers === undefined) return [];
    return [{ span: around([headers, ...rows].flat()), headers, rows: rows.map(rowOf) }];
  });
}

function rowOf(cells: readonly TablePart[]): TableRow {
  return { span: around(cells), cells };
}

function around(parts: readonly TablePart[]): Span {
  return { start: parts[0]?.span.start ?? 0, end: parts.at(-1)?.span.end ?? 0 };
}

function partOf({ prose, span }: TextBlock, segmentText: string): TablePart {
  const text = prose.text.replace(/[\s\u200B]+/g, " ").trim();
  const source = segmentText.slice(span.start, span.end);
  const start = prose.text.length - prose.text.trimStart().length;
  return {
    text,
    span:
      text === ""
        ? spaceRound(span, segmentText)
        : proseSpan(prose, start, Math.max(prose.text.trimEnd().length, start + 1)),
    colour: colouring.exec(source)?.[0] ?? null,
    bold: /^(?:\*\*|__)(?:(?!\*\*|__)[^])+(?:\*\*|__)$/.test(source),
  };
}

const colouring =
  /\b(?:background(?:-color)?|bgcolor|color|fill|class)\s*[:=]\s*["']?\s*(?:#[\da-f]{3,8}|rgba?\([^)]*\)|[a-z-]+)/i;

/** The space between an empty cell's bars; what else stands in it without being seen (a comment) included. */
function spaceRound({ start, end }: Span, segmentText: string): Span {
  let from = start;
  let to = end;
  while (/[ \t]/.test(segmentText.charAt(from - 1))) from -= 1;
  while (/[ \t]/.test(segmentText.charAt(to))) to += 1;
  return { start: from, end: to };
}
