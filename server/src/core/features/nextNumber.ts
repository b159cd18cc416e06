// The number of the next paragraph, once the writer has begun a new line below a numbered one, and the end of the
// run, once a number has been left without a paragraph. The draft's own way of writing numbers is gone on with.

import type { Concordance } from "../concordance/concordance.ts";
import type { PlacedNumber } from "../concordance/numberedRuns.ts";
import { placeOf } from "../concordance/numbering/numberLabels.ts";
import type { TextEdit } from "../problem.ts";
import { type Placed, type ResponseDocument, spanOf, type TextBlock } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";
import { renumbered } from "../writing/renumber.ts";

/** What follows from a line end typed just before `offset`; null where nothing does. */
export function numberEdit(concordance: Concordance, offset: number): TextEdit | null {
  const { text } = concordance.response;
  const line = lineAt(text, offset);
  if (text.slice(line.start, line.end).trim() !== "" || line.start === 0) return null;
  const above = lineAt(text, line.start - 1);
  const left = emptyNumber(concordance, above);
  if (left !== null) return { span: { start: left.start, end: offset }, text: "" };
  const number = nextNumber(concordance, line.start);
  return number === null ? null : { span: { start: line.start, end: line.end }, text: number };
}

/** The next number with its indent and the space behind it, where a new paragraph at `start` would bear one. */
function nextNumber({ response, numbering }: Concordance, start: number): string | null {
  const block = blockBefore(response, start);
  if (block === null) return null;
  const { text } = response;
  const between = text.slice(spanOf(block).end, start);
  const ends = between.split("\n").length - 1;
  if (between.trim() !== "" || ends > 2) return null;
  if (block.fact.kind === "heading" && ends === 2) return firstBelow(block, response, numbering);
  if (!bearsNumber(block)) return null;
  const number = block.fact.number;
  const placedNumber = { ...block, fact: number };
  for (const run of numbering.runs) {
    const index = run.numbers.findIndex(({ number: each }) => placeOf(each) === placeOf(placedNumber));
    const placed = run.numbers[index];
    if (placed === undefined) continue;
    if (placed.path.length < placed.number.fact.value.length) return null;
    // Where paragraphs stand apart, one line end is a line end.
    if (ends < 2 && !isTight(run.numbers[index - 1], placed, response)) return null;
    const next = [...placed.path.slice(0, -1), (placed.path.at(-1) ?? 0) + 1];
    return lead(text, placed, next, run.allOnes);
  }
  return null;
}

/**
 * "4.1 " below "## 4. Our response", in a draft whose other numbered headings have their paragraphs numbered so: as
 * the first paragraph below the nearest of them is written.
 */
function firstBelow(
  heading: Placed<TextBlock>,
  { blocks, text }: ResponseDocument,
  { runs }: Concordance["numbering"],
): string | null {
  const { number } = heading.fact;
  if (number === null) return null;
  const at = blocks.findIndex((block) => placeOf(block) === placeOf(heading));
  const next = blocks[at + 1];
  // Its paragraphs are there already.
  if (next !== undefined && bearsNumber(next)) return null;
  const placed = runs.filter(({ kind }) => kind !== "headings").flatMap(({ numbers }) => numbers);
  for (const before of blocks.slice(0, at).reverse()) {
    const { kind, number: model } = before.fact;
    if (kind !== "heading" || model === null || model.value.length !== number.value.length) continue;
    const first = blocks[blocks.indexOf(before) + 1];
    if (first === undefined || !bearsNumber(first)) return null;
    const { value } = first.fact.number;
    const isFirst = value.at(-1) === 1 && value.slice(0, -1).join(".") === model.value.join(".");
    const modelled = placed.find(
      (each) => placeOf(each.number) === placeOf({ ...first, fact: first.fact.number }),
    );
    return isFirst && modelled !== undefined ? lead(text, modelled, [...number.value, 1], false) : null;
  }
  return null;
}

interface NumberedBlock extends TextBlock {
  readonly number: NonNullable<TextBlock["number"]>;
}

function bearsNumber(block: Placed<TextBlock>): block is Placed<NumberedBlock> {
  const { kind, inBlockQuote, number } = block.fact;
  return kind === "paragraph" && !inBlockQuote && number !== null;
}

/** The last block of text that ends before `start`. */
function blockBefore({ blocks }: ResponseDocument, start: number): Placed<TextBlock> | null {
  const next = blocks.findIndex((block) => spanOf(block).end > start);
  return blocks[(next === -1 ? blocks.length : next) - 1] ?? null;
}

/** Whether a number's paragraph stands on the line right below that of the number before it. */
function isTight(
  before: PlacedNumber | undefined,
  { number }: PlacedNumber,
  { text, blocks }: ResponseDocument,
): boolean {
  if (before === undefined) return false;
  const from = placeOf(before.number);
  const paragraph = blocks.find((block) => block.fact.number !== null && spanOf(block).end > from);
  if (paragraph === undefined) return false;
  const between = text.slice(spanOf(paragraph).end, placeOf(number));
  return between.trim() === "" && between.split("\n").length === 2;
}

/** What stands before a paragraph's first word, with another number in place of its own, or its own. */
function lead(text: string, { number }: PlacedNumber, next: readonly number[], same: boolean): string | null {
  const { start, end } = spanOf(number);
  const line = lineAt(text, start);
  const indent = text.slice(line.start, start);
  const space = /^[ \t]*/.exec(text.slice(end, line.end))?.[0] ?? "";
  // A number in bold, or after words, is not gone on with.
  if (indent.trim() !== "" || space === "") return null;
  const written = text.slice(start, end);
  return indent + (same ? written : renumbered(written, next, number.fact)) + space;
}

/** A line that holds a number and nothing else, left so by the writer: not the last line of a paragraph. */
function emptyNumber({ response }: Concordance, line: Span): Span | null {
  const { text } = response;
  if (
    !/^[ \t]*(?:\d{1,4}[.)]|\d{1,3}(?:\.\d{1,3})+\.?|\(?(?:\d{1,3}|[a-z]{1,4})\)|[a-z]\.)[ \t]+$/.test(
      text.slice(line.start, line.end),
    )
  )
    return null;
  const numberedAbove = response.numbers.some((number) => placeOf(number) < line.start);
  return numberedAbove ? line : null;
}

/** The line that holds `offset`, without its ending. */
function lineAt(text: string, offset: number): Span {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const next = text.indexOf("\n", offset);
  const end = next === -1 ? text.length : next;
  return { start, end: text.charAt(end - 1) === "\r" && end > start ? end - 1 : end };
}
