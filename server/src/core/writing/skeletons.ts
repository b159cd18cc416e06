// The section or table row that begins an answer to an area: the area in the report's words, its framework
// reference, a citation, and empty places for what the council will do. Makes edits; never fills in an answer.

import type { AreaCoverage, Concordance } from "../concordance/concordance.ts";
import { readActionTable } from "../concordance/actions/actionTables.ts";
import type { TextEdit } from "../problem.ts";
import type { AreaForImprovement } from "../report/inspectionReport.ts";
import type { DraftTable } from "../response/draftTables.ts";
import { spanOf, type Placed, type ResponseDocument, type TextBlock } from "../response/responseDocument.ts";
import { canonicalForm } from "./canonicalForms.ts";
import { citationFor } from "./citations.ts";
import { tableToFill } from "./tablesToFill.ts";

/** Whether the draft answers areas in a table, so that an answer begins as a row of it. */
export function answersInTable({ response, areas }: Concordance): boolean {
  return answeringTable(response, areas) !== null;
}

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
    return numberColumn.test(name) ? nextInColumn(cells, column, place) : "";
  });
  const newline = newlineOf(text);
  return [{ span: { start: lineEnd, end: lineEnd }, text: `${newline}| ${row.join(" | ")} |` }];
}

/**
 * The column's last number plus one, written like it (`A3` → `A4`), or the first of the next area where each has
 * numbers of its own (`2.4` → `3.1`); empty where it has none.
 */
function nextInColumn(cells: readonly Placed<TextBlock>[], column: number, areas: number): string {
  const last = columnTexts(cells, column).findLast((text) => text !== "") ?? "";
  const match = /^(.*?)(\d+)(\D*)$/.exec(last);
  if (match === null) return "";
  const [, before = "", number = "", after = ""] = match;
  const [, area] = /^(\d+)\.$/.exec(before) ?? [];
  if (area !== undefined && countsByArea(columnTexts(cells, column), columnTexts(cells, areas))) {
    return `${Number(area) + 1}.1${after}`;
  }
  return `${before}${Number(number) + 1}${after}`;
}

/** The words of a column's rows, without its header. */
function columnTexts(cells: readonly Placed<TextBlock>[], column: number): string[] {
  return cells
    .filter(({ fact }) => fact.cell?.column === column && fact.cell.row > 0)
    .map(({ fact }) => fact.prose.text.trim());
}

/** 1.1 and 1.2 stand with one area, 2.1 with the next; an empty cell goes on with the area above it. */
function countsByArea(numbers: readonly string[], areas: readonly string[]): boolean {
  const owners = new Map<string, string>();
  let area = "";
  for (const [row, number] of numbers.entries()) {
    area = areas[row] === undefined || areas[row] === "" ? area : areas[row];
    const [first = ""] = number.split(".");
    if (number !== "" && (owners.get(first) ?? area) !== area) return false;
    if (number !== "") owners.set(first, area);
  }
  return new Set(owners.values()).size === owners.size;
}

/** What an answer says, in the order people look for it. */
const labels = ["What we will do:", "Lead:", "By when:", "How we will know it has worked:"];

function sectionFor(concordance: Concordance, area: AreaForImprovement, source: string): TextEdit[] {
  const { response } = concordance;
  const { at, level } = placeForSection(concordance, area);
  const newline = newlineOf(response.text);
  const heading = `${"#".repeat(level)} ${withReference(area)}`;
  const table = tableLikeOthers(concordance, area, newline);
  // The labels stand without numbers: they are one action's parts, no paragraphs to point at.
  const body = table === null ? labels : [table];
  const section = [heading, citationFor(source, area), ...body].join(newline + newline);
  const before = response.text.slice(0, at);
  const after = response.text.slice(at);
  const gap =
    before === "" || /\n\r?\n$/.test(before) ? "" : before.endsWith("\n") ? newline : newline + newline;
  const text = gap + section + (after === "" ? newline : newline + newline);
  return [{ span: { start: at, end: at }, text }];
}

/** Where each area has a table of its own below its heading, one with the same columns; null where none has. */
function tableLikeOthers(
  { areas, response, settings }: Concordance,
  area: AreaForImprovement,
  newline: string,
): string | null {
  const beside = areas.flatMap(({ area: { number }, answers }) =>
    answers
      .filter(({ block, setOut }) => setOut && block.fact.kind === "heading")
      .flatMap(({ block }) => {
        const table = tableBelow(response, block);
        return table === null || readActionTable(table, settings.columns) === null ? [] : [{ number, table }];
      }),
  );
  const last = beside.at(-1);
  if (last === undefined) return null;
  const firsts = beside.map(({ number, table }) => ({ number, first: firstNumber(table) }));
  // Where the tables count by the areas' numbers, so does the new one.
  const own = firsts.every(({ number, first }) => first === number);
  const next = own ? area.number : Math.max(...firsts.map(({ first }) => first ?? 0)) + 1;
  const counted = firsts.every(({ first }) => first !== null);
  return tableToFill(
    last.table.headers.map(({ text }) => markdownText(text).replaceAll("|", "\\|")),
    counted ? `${next}.1` : "",
  ).join(newline);
}

/** The first table of a heading's section. */
function tableBelow({ tables, blocks }: ResponseDocument, heading: Placed<TextBlock>): DraftTable | null {
  const { start } = spanOf(heading);
  const next = blocks.find(
    (block) =>
      block.fact.kind === "heading" && block.fact.level <= heading.fact.level && spanOf(block).start > start,
  );
  const end = next === undefined ? Infinity : spanOf(next).start;
  return tables.find((table) => start < spanOf(table).start && spanOf(table).start < end)?.fact ?? null;
}

/** 2 of a table whose actions are numbered 2.1, 2.2, …; null of any other. */
function firstNumber({ rows }: DraftTable): number | null {
  const firsts = rows.map(({ cells }) => /^(\d+)\.\d+\.?$/.exec(cells[0]?.text ?? "")?.[1] ?? null);
  const [first = null] = firsts;
  return first === null || firsts.some((each) => each !== first) ? null : Number(first);
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
