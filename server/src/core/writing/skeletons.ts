// The section or table row that begins an answer to an area: the area in the report's words, its framework
// reference, a citation, and empty places for what the council will do. Makes edits; never fills in an answer.

import type { AreaCoverage, Concordance } from "../concordance/concordance.ts";
import type { TextEdit } from "../problem.ts";
import type { AreaForImprovement } from "../report/inspectionReport.ts";
import { spanOf, type Placed, type ResponseDocument, type TextBlock } from "../response/responseDocument.ts";
import { canonicalForm } from "./canonicalForms.ts";
import { citationFor } from "./citations.ts";
import { newNumbers } from "./newNumbers.ts";

/**
 * The edits that insert an answer's skeleton for an area: a row where the draft answers areas in a table, else a
 * headed section in the report's order.
 */
export function skeletonFor(concordance: Concordance, area: AreaForImprovement): TextEdit[] {
  const { response, areas } = concordance;
  const coverage = areas.find((each) => each.area === area);
  const source = coverage?.source.setting.id ?? concordance.current?.setting.id ?? "";
  const table = answeringTable(response, areas);
  return table === null ? sectionFor(concordance, area, source) : rowFor(response, table, area, source);
}

interface AnsweringTable {
  /** Its header cells in order. */
  readonly columns: readonly string[];
  readonly cells: readonly Placed<TextBlock>[];
}

const areaColumn = /\barea|recommendation|finding|what (?:ofsted|inspectors|needs to improve)|improvement/i;
const actionColumn = /\baction|what we will do|response\b/i;
const numberColumn = /^\s*(?:ref(?:erence)?\.?|no\.?|number|#|id)\s*$/i;

/** The table that answers areas, or the last one made for it: a column for the area and one for the action. */
function answeringTable({ blocks }: ResponseDocument, areas: readonly AreaCoverage[]): AnsweringTable | null {
  const answering = new Set(
    areas.flatMap(({ answers }) =>
      answers.map(({ block }) => (block.fact.kind === "cell" ? block.segment : -1)),
    ),
  );
  const bySegment = new Map<number, Placed<TextBlock>[]>();
  for (const block of blocks) {
    if (block.fact.cell === null) continue;
    const cells = bySegment.get(block.segment);
    if (cells === undefined) bySegment.set(block.segment, [block]);
    else cells.push(block);
  }
  let found: AnsweringTable | null = null;
  for (const [segment, cells] of bySegment) {
    const columns = cells.filter(({ fact }) => fact.cell?.row === 0).map(({ fact }) => fact.prose.text);
    const made =
      columns.some((name) => areaColumn.test(name)) && columns.some((name) => actionColumn.test(name));
    if (answering.has(segment) || (made && found === null)) found = { columns, cells };
  }
  return found;
}

function rowFor(
  { text }: ResponseDocument,
  { columns, cells }: AnsweringTable,
  area: AreaForImprovement,
  source: string,
): TextEdit[] {
  const last = cells.at(-1);
  if (last === undefined) return [];
  const lineEnd = endOfLine(text, spanOf(last).end);
  const words = withReference(area).replaceAll("|", "\\|");
  const cited = `${words} ${citationFor(source, area)}`;
  const place = columns.findIndex((name) => areaColumn.test(name));
  const row = columns.map((name, column) => {
    if (column === Math.max(place, 0)) return cited;
    return numberColumn.test(name) ? nextInColumn(cells, column) : "";
  });
  const newline = newlineOf(text);
  return [{ span: { start: lineEnd, end: lineEnd }, text: `${newline}| ${row.join(" | ")} |` }];
}

/** The column's last number plus one, written like it (`A3` → `A4`, `2.4` → `2.5`); empty where it has none. */
function nextInColumn(cells: readonly Placed<TextBlock>[], column: number): string {
  const last = cells.filter(({ fact }) => fact.cell?.column === column && fact.cell.row > 0).at(-1);
  const match = /^(.*?)(\d+)(\D*)$/.exec(last?.fact.prose.text.trim() ?? "");
  return match === null ? "" : `${match[1]}${Number(match[2]) + 1}${match[3]}`;
}

/** What an answer says, in the order people look for it. */
const labels = ["What we will do:", "Lead:", "By when:", "How we will know it has worked:"];

function sectionFor(concordance: Concordance, area: AreaForImprovement, source: string): TextEdit[] {
  const { response } = concordance;
  const { at, level } = placeForSection(concordance, area);
  const newline = newlineOf(response.text);
  const numbers = newNumbers(concordance, { at, level, count: labels.length });
  const body = labels.map((label, i) => [...numbers.written.slice(i, i + 1), label].join(" "));
  const heading = `${"#".repeat(level)} ${withReference(area)}`;
  const section = [heading, citationFor(source, area), ...body].join(newline + newline);
  const before = response.text.slice(0, at);
  const after = response.text.slice(at);
  const gap =
    before === "" || /\n\r?\n$/.test(before) ? "" : before.endsWith("\n") ? newline : newline + newline;
  const text = gap + section + (after === "" ? newline : newline + newline);
  return [{ span: { start: at, end: at }, text }, ...numbers.room].sort(
    (one, other) => one.span.start - other.span.start,
  );
}

/** After the area before it in the report's order, before the one after it, or at the end of the draft. */
function placeForSection(
  { areas, response }: Concordance,
  area: AreaForImprovement,
): { readonly at: number; readonly level: number } {
  const order = areas.findIndex((each) => each.area === area);
  const headed = areas.flatMap(({ answers }, i) =>
    answers
      .filter(({ block }) => block.fact.kind === "heading")
      .map(({ block }) => ({ i, start: spanOf(block).start, level: block.fact.level })),
  );
  const before = headed.filter(({ i }) => i < order).at(-1);
  if (before !== undefined) {
    const next = response.blocks.find(
      ({ fact, offset }) =>
        fact.kind === "heading" && fact.level <= before.level && fact.span.start + offset > before.start,
    );
    return { at: next === undefined ? response.text.length : spanOf(next).start, level: before.level };
  }
  const after = headed.find(({ i }) => i > order);
  if (after !== undefined) return { at: after.start, level: after.level };
  const levels = response.blocks.map(({ fact }) => fact.level).filter((each) => each > 1);
  return { at: response.text.length, level: levels.length === 0 ? 2 : Math.min(...levels) };
}

/** The area's words with its reference, as a heading or cell has them. */
export function withReference({ text, frameworkReferences }: AreaForImprovement): string {
  return [markdownText(text.replace(/\.$/, "")), ...frameworkReferences.map(canonicalForm)].join(" ");
}

/** Words of a report as Markdown prints them unchanged. */
export function markdownText(words: string): string {
  return words.replace(/[\\`*[\]]|<(?=[a-z/!?])|(?<=\s)_|_(?=\s)/gi, "\\$&");
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  if (end < 0) return text.length;
  return text[end - 1] === "\r" ? end - 1 : end;
}

function newlineOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
