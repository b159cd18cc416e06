// How much of a draft is read in one piece. What is beyond these limits nobody wrote by hand: it is left unread,
// and the draft says so, rather than that one paragraph keeps every other from being checked.

import { type Message, message } from "../problem.ts";
import { blockStart, skipSpace } from "./blockStarts.ts";
import type { Segment } from "./responseDocument.ts";

/** Characters of one paragraph, item or row. A council's whole report has fewer. */
const longestParagraph = 100_000;

/** Signs of Markdown in one paragraph: the parser pairs each with every other. */
const mostSigns = 2_000;

/** Quotes and items one inside the other. */
export const deepestNesting = 50;

/** What the person is told of a paragraph beyond the limits; `line` from 1. */
export function beyondReading(line: number): Message {
  return message(
    "The paragraph on line {0} is too long, or too full of Markdown's signs, to be checked. Split it.",
    line,
  );
}

/** Whether a segment holds a paragraph beyond the limits. */
export function isBeyondReading(text: string, kind: Segment["kind"]): boolean {
  if (kind === "code" || kind === "comment" || text.length <= alwaysRead) return false;
  let paragraph = 0;
  let signs = 0;
  let start = 0;
  while (start < text.length) {
    const end = lineEnd(text, start);
    if (nestingOf(text, start, end) > deepestNesting) return true;
    // So short a text holds neither too long a paragraph nor too many signs.
    if (text.length > mostSigns) {
      if (kind === "table" || opensParagraph(text, start, end)) {
        paragraph = 0;
        signs = 0;
      }
      paragraph += end - start;
      if (paragraph > longestParagraph) return true;
      signs += signsIn(text, start, end);
      if (signs > mostSigns) return true;
    }
    start = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  return false;
}

/** A text this short is within every limit. */
const alwaysRead = 100;

function lineEnd(text: string, start: number): number {
  let index = start;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === 0x0a || code === 0x0d) break;
    index += 1;
  }
  return index;
}

/** Blank lines, also those of a quote, and lines that begin an item or a heading; a quote's other lines go on. */
function opensParagraph(text: string, start: number, end: number): boolean {
  if (/^[ \t>]*$/.test(text.slice(start, Math.min(end, start + alwaysRead)))) return true;
  const begun = blockStart(text, start, end);
  if (begun.kind === "quote" || begun.kind === "text") return false;
  return "interrupts" in begun ? begun.interrupts : true;
}

function signsIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index += 1) {
    // * _ ~ ` [ ] <
    switch (text.charCodeAt(index)) {
      case 0x2a:
      case 0x5f:
      case 0x7e:
      case 0x60:
      case 0x5b:
      case 0x5d:
      case 0x3c:
        count += 1;
    }
  }
  return count;
}

function nestingOf(text: string, from: number, end: number): number {
  let start = from;
  for (let depth = 0; ; depth += 1) {
    const begun = depth > deepestNesting ? null : blockStart(text, start, end);
    if (begun?.kind === "quote") start = skipSpace(text, start, end) + 1;
    else if (begun?.kind === "item" || begun?.kind === "footnote") start = begun.contentOffset;
    else return depth;
  }
}
