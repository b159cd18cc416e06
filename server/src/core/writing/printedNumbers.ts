// Makes Markdown print the numbers that are written: sets a list in below the item it belongs to, or escapes the
// number of a line that is no item.

import type { Misprint } from "../concordance/numberedRuns.ts";
import type { TextEdit } from "../problem.ts";
import { blockStart, columnOf, skipSpace } from "../response/blockStarts.ts";
import {
  type ParagraphNumber,
  type Placed,
  type ResponseDocument,
  spanOf,
} from "../response/responseDocument.ts";
import type { Span } from "../text.ts";

/** The edits after which the numbers print as they are written, in order. */
export function printAsWrittenEdits(
  response: ResponseDocument,
  { number, cause }: Misprint,
): readonly TextEdit[] {
  switch (cause.kind) {
    case "line":
      return [escaped(number)];
    case "nought":
      return cause.all.flatMap((one) => [...partedFromAbove(response.text, one), escaped(one)]);
    case "joined":
      return setInEdits(response, number, cause);
    case "set-in":
      return setOutEdits(response, number, cause);
  }
}

/** "01." as "1.", which is what Markdown prints. */
export function writeAsPrintedEdits(numbers: readonly Placed<ParagraphNumber>[]): readonly TextEdit[] {
  return numbers.map((number) => {
    const { start } = spanOf(number);
    return {
      span: { start, end: start + (/^0+(?=\d)/.exec(number.fact.written)?.[0].length ?? 0) },
      text: "",
    };
  });
}

/** With a backslash before its mark a number is no item. */
function escaped(number: Placed<ParagraphNumber>): TextEdit {
  const mark = spanOf(number).end - 1;
  return { span: { start: mark, end: mark }, text: "\\" };
}

/** What is no item any longer needs a blank line above it. */
function partedFromAbove(text: string, number: Placed<ParagraphNumber>): readonly TextEdit[] {
  const { start } = lineAt(text, spanOf(number).start);
  const above = text.slice(text.lastIndexOf("\n", start - 2) + 1, start);
  return above.trim() === ""
    ? []
    : [{ span: { start, end: start }, text: /\r?\n$/.exec(above)?.[0] ?? "\n" }];
}

interface Beside {
  readonly above: Placed<ParagraphNumber>;
  readonly last: Placed<ParagraphNumber>;
}

/** The list set in below the item it belongs to. */
function setInEdits(
  { text, segments }: ResponseDocument,
  number: Placed<ParagraphNumber>,
  { above, last }: Beside,
): readonly TextEdit[] {
  const span = spanOf(number);
  const first = lineAt(text, span.start);
  const aboveLine = lineAt(text, spanOf(above).start);
  const item = blockStart(text, spanOf(above).start, aboveLine.end);
  const markerColumn = columnOf(text, aboveLine.start, spanOf(above).start);
  const content = item.kind === "item" ? markerColumn + item.content : markerColumn;
  const indent = columnOf(text, first.start, skipSpace(text, first.start, first.end));
  const pad = " ".repeat(Math.max(0, content - indent));
  const end = endOf(segments, last);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const edits: TextEdit[] = [];
  for (let line = first; line.start < end; line = lineAt(text, line.end + 1)) {
    if (skipSpace(text, line.start, line.end) >= line.end - (text[line.end - 1] === "\r" ? 1 : 0)) continue;
    // A list that does not begin with 1 needs a blank line before it.
    const opens = line === first && number.fact.value[0] !== 1 && !/\n\r?\n$/.test(text.slice(0, line.start));
    edits.push({ span: { start: line.start, end: line.start }, text: (opens ? eol : "") + pad });
  }
  return edits;
}

/** The items set out to where the one above them begins. */
function setOutEdits(
  { text, segments }: ResponseDocument,
  number: Placed<ParagraphNumber>,
  { above, last }: Beside,
): readonly TextEdit[] {
  const { start } = spanOf(number);
  const first = lineAt(text, start);
  const margin = columnOf(text, lineAt(text, spanOf(above).start).start, spanOf(above).start);
  const surplus = columnOf(text, first.start, start) - margin;
  const edits: TextEdit[] = [];
  for (let line = first; line.start < endOf(segments, last); line = lineAt(text, line.end + 1)) {
    const words = skipSpace(text, line.start, line.end);
    let to = line.start;
    while (to < words && columnOf(text, line.start, to) < surplus) to += 1;
    if (to > line.start) edits.push({ span: { start: line.start, end: to }, text: "" });
  }
  return edits;
}

function endOf(segments: ResponseDocument["segments"], last: Placed<ParagraphNumber>): number {
  const segment = segments[last.segment];
  return segment === undefined ? spanOf(last).end : segment.offset + segment.fact.text.length;
}

function lineAt(text: string, at: number): Span {
  const end = text.indexOf("\n", at);
  return { start: text.lastIndexOf("\n", at - 1) + 1, end: end < 0 ? text.length : end };
}
