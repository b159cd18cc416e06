// Writes numbers in another style. A number that is no list item any more needs blank lines round its paragraph, or
// Markdown joins it to its neighbours.

import type { MixedStyle, PlacedNumber } from "../concordance/numberedRuns.ts";
import type { TextEdit } from "../problem.ts";
import { isDecimal } from "../response/paragraphNumbers.ts";
import { type NumberStyle, type ResponseDocument, spanOf } from "../response/responseDocument.ts";
import { numberText } from "./renumber.ts";

/** The edits that write the numbers in the style of their level, in order. */
export function restyleEdits(
  { text, segments }: ResponseDocument,
  { numbers, style }: MixedStyle,
): readonly TextEdit[] {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const edits: TextEdit[] = [];
  for (const placed of numbers) {
    const { number } = placed;
    const span = spanOf(number);
    const leavesList = number.fact.form === "list" && !isItemStyle(style);
    const line = text.lastIndexOf("\n", span.start - 1) + 1;
    if (leavesList && !isBlankBefore(text, line)) edits.push(inserted(line, eol));
    edits.push({ span, text: restyledNumber(placed, style) });
    const segment = segments[number.segment];
    const end = segment === undefined ? 0 : segment.offset + segment.fact.text.length;
    const next = end + eol.length;
    if (leavesList && next < text.length && !text.startsWith(eol, next)) edits.push(inserted(next, eol));
  }
  return edits.filter(({ span }, index) => index === 0 || edits[index - 1]?.span.start !== span.start);
}

/** A number in another style. Among decimals a section's own number has a nought: "3." beside "2.0" is "3.0". */
export function restyledNumber({ path }: PlacedNumber, style: NumberStyle): string {
  return numberText(isDecimal(style) && path.length === 1 ? [...path, 0] : path, style);
}

function isItemStyle(style: NumberStyle): boolean {
  return style === "1." || style === "1)";
}

function isBlankBefore(text: string, line: number): boolean {
  return line === 0 || /\n[ \t]*\r?\n$|^[ \t]*\r?\n$/.test(text.slice(Math.max(0, line - 200), line));
}

function inserted(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}
