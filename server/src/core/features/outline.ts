// A draft's outline: its headings with the numbered paragraphs below them.

import type { Concordance } from "../concordance/concordance.ts";
import type { Message } from "../problem.ts";
import { spanOf, type TextBlock } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";
import { areaName } from "./frameworkItems.ts";

export interface OutlineEntry {
  readonly kind: "heading" | "paragraph";
  readonly name: string;
  /** Which area it answers ("area 2"), null for none. */
  readonly detail: Message | null;
  /** The whole of it, what is below included. */
  readonly span: Span;
  /** The heading's or number's own place. */
  readonly label: Span;
  readonly children: readonly OutlineEntry[];
}

/** The headings in their order of rank, each with its numbered paragraphs. */
export function outlineOf({ response, areas }: Concordance): OutlineEntry[] {
  const answers = new Map<number, Message>();
  for (const coverage of areas) {
    const name = areaName(coverage);
    for (const { block } of coverage.answers) answers.set(spanOf(block).start, name);
  }
  const rows = response.blocks.flatMap((placed): Row[] => {
    const { kind, level, number, listDepth, cell } = placed.fact;
    const span = spanOf(placed);
    const detail = answers.get(span.start) ?? null;
    if (kind === "heading") return [{ kind, level, name: nameOf(placed.fact), detail, span }];
    return number !== null && listDepth <= 1 && number.depth === 0 && cell === null
      ? [{ kind: "paragraph", level: 7, name: nameOf(placed.fact), detail, span }]
      : [];
  });
  return nest(rows, 0, rows.length, response.text.length);
}

interface Row {
  readonly kind: OutlineEntry["kind"];
  readonly level: number;
  readonly name: string;
  readonly detail: Message | null;
  readonly span: Span;
}

function nest(rows: readonly Row[], from: number, to: number, end: number): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (let index = from; index < to;) {
    const row = rows[index];
    if (row === undefined) break;
    let next = index + 1;
    while (next < to && (rows[next]?.level ?? 0) > row.level) next += 1;
    const entryEnd = row.kind === "paragraph" ? row.span.end : next < to ? startOf(rows[next]) : end;
    entries.push({
      kind: row.kind,
      name: row.name,
      detail: row.detail,
      span: { start: row.span.start, end: entryEnd },
      label: row.span,
      children: nest(rows, index + 1, next, entryEnd),
    });
    index = next;
  }
  return entries;
}

function startOf(row: Row | undefined): number {
  return row === undefined ? 0 : row.span.start;
}

/** A heading's words, or a paragraph's number and first words; never empty, since editors refuse that. */
function nameOf({ kind, number, prose }: TextBlock): string {
  const words = prose.text.trim().split(/\s+/);
  const most = kind === "heading" ? 24 : 8;
  const text = words.slice(0, most).join(" ") + (words.length > most ? "…" : "");
  const opening = number === null || text.startsWith(number.written) ? "" : `${number.written} `;
  return (opening + text).trim() || "–";
}
