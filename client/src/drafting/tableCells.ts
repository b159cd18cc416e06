// The cells of a Markdown table's rows, as places on their lines: which one the caret is in, and which comes after it.
// Knows text alone: no editor, no inspections.

/** A line's cell, from its first character that is not blank to its last; empty at one place in a blank cell. */
export interface CellPlace {
  readonly line: number;
  /** Right after the bar before it; all in UTF-16 code units from the start of the line. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/** Where Tab leads: a cell that is there, or one of a row to be put below line `below`. */
export type CellStep =
  | { readonly kind: "cell"; readonly place: CellPlace }
  | { readonly kind: "row"; readonly below: number; readonly text: string; readonly place: CellPlace };

/** A document's lines, without their ends; undefined outside it. */
export type LineAt = (line: number) => string | undefined;

/** True where a line is a row of a table: rows with bars at both ends, the second of them the rule of dashes. */
export function isTableRow(lineAt: LineAt, line: number): boolean {
  if (!isRow(lineAt(line)) || isRule(lineAt(line))) return false;
  if (isRule(lineAt(line + 1))) return true;
  let above = line - 1;
  while (isRow(lineAt(above)) && !isRule(lineAt(above))) above--;
  return isRule(lineAt(above)) && isRow(lineAt(above - 1));
}

/**
 * The cell after, or before, the one at a character of a table's row. After the last cell comes a new row whose first
 * cell has the next number where the cell above ends in one (`1.3`, `A3`); before the first cell comes nothing.
 */
export function stepFrom(
  lineAt: LineAt,
  line: number,
  character: number,
  direction: "next" | "previous",
): CellStep | null {
  const cells = cellsOf(lineAt(line) ?? "", line);
  const at = cells.findLastIndex(({ from }) => from <= character);
  const wanted = cells[Math.max(at, 0) + (direction === "next" ? 1 : -1)];
  if (wanted !== undefined) return { kind: "cell", place: wanted };
  const step = direction === "next" ? 1 : -1;
  const other = isRule(lineAt(line + step)) ? line + 2 * step : line + step;
  if (isRow(lineAt(other))) {
    const place = cellsOf(lineAt(other) ?? "", other).at(direction === "next" ? 0 : -1);
    return place === undefined ? null : { kind: "cell", place };
  }
  return direction === "next" ? rowBelow(lineAt(other - 1) ?? "", other - 1, cells.length) : null;
}

function rowBelow(last: string, below: number, columns: number): CellStep | null {
  const [first] = cellsOf(last, below);
  const label = isRule(last) || first === undefined ? "" : following(last.slice(first.start, first.end));
  const indent = /^\s*/.exec(last)?.[0] ?? "";
  const text = `${indent}| ${label} |${"  |".repeat(columns - 1)}`;
  const cells = cellsOf(text, below + 1);
  const place = label === "" ? cells[0] : (cells[1] ?? cells[0]);
  return place === undefined ? null : { kind: "row", below, text, place };
}

/** "1.3" → "1.4", "A3" → "A4"; empty where a label does not end in a number. */
function following(label: string): string {
  const [, before, number] = /^(.*?)(\d{1,4})$/.exec(label) ?? [];
  return before === undefined || number === undefined ? "" : `${before}${Number(number) + 1}`;
}

function cellsOf(text: string, line: number): readonly CellPlace[] {
  const bars = [...text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  return bars.slice(1).map((bar, index) => {
    const from = (bars[index] ?? 0) + 1;
    const inside = text.slice(from, bar);
    const start = inside.trim() === "" ? from + Math.min(1, inside.length) : from + inside.search(/\S/);
    return { line, from, start, end: start + inside.trim().length };
  });
}

function isRow(text: string | undefined): text is string {
  return text !== undefined && /^\s*\|.*(?<!\\)\|\s*$/.test(text);
}

function isRule(text: string | undefined): boolean {
  return text !== undefined && /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(text);
}
