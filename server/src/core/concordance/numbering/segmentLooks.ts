// What the numbering looks for in one segment, found once for as long as the segment stays as it is: a keystroke
// looks again only at what it changed.

import type { ParagraphNumber, Segment } from "../../response/responseDocument.ts";

/** The line above a number. */
export interface LineAbove {
  /** It ends a sentence, or is blank. */
  readonly ends: boolean;
  /** So short that its writer ended it there. */
  readonly isShort: boolean;
  /** It ends in a colon. */
  readonly introduces: boolean;
}

/** A number of a segment. */
export interface NumberLook {
  readonly number: ParagraphNumber;
  /** As plain text has it, where no line is joined to the one above. */
  readonly typed: ParagraphNumber;
  readonly midParagraph: boolean;
  /** The line above it in the segment; null at the segment's beginning. */
  readonly lineAbove: LineAbove | null;
  /** The text above it in the segment ends in a colon; null at the segment's beginning. */
  readonly announced: boolean | null;
  /** The characters of its paragraph. */
  readonly length: number;
}

/** A segment as the numbering sees it. */
export interface SegmentLook {
  readonly numbers: readonly NumberLook[];
  /** A paragraph that stands where a heading would: "**Background**", "NEXT STEPS", "Legal implications". */
  readonly isHeadingLine: boolean;
  /** Its text ends in a colon or semicolon. */
  readonly announces: boolean;
  readonly lastLine: LineAbove;
  /** One paragraph that ends in a full stop: what follows is a new one. */
  readonly isClosed: boolean;
  /** One whole sentence or more of the body, neither a lead-in nor a caption nor somebody's words. */
  readonly isBodySentence: boolean;
}

export const blankLine: LineAbove = { ends: true, isShort: true, introduces: false };

/** The look of a segment; remembered with it. */
export function lookOf(segment: Segment): SegmentLook {
  const known = looks.get(segment);
  if (known !== undefined) return known;
  const look = lookAt(segment);
  looks.set(segment, look);
  return look;
}

const looks = new WeakMap<Segment, SegmentLook>();

function lookAt(segment: Segment): SegmentLook {
  const { text, kind, entry, facts } = segment;
  const { blocks, numbers } = facts;
  const words = blocks[0]?.prose.text ?? "";
  const ending = (blocks.at(-1)?.prose.text ?? "").slice(-endingLength);
  const stops = /[.!?]["”’')\]]*\s*$/.test(ending);
  const single = blocks.length === 1 && kind === "text" && numbers.length === 0;
  return {
    numbers: numbers.filter(({ value }) => (value[0] ?? 0) <= highest).map((one) => numberLook(one, segment)),
    isHeadingLine:
      single && words.length <= longestHeading && !text.includes("\n") && headingLine.test(words),
    announces: announces(ending),
    lastLine: lineLook(lineBefore(text, text.length + 1)),
    isClosed: blocks.length === 1 && stops,
    isBodySentence:
      single &&
      stops &&
      !entry.openSpeech &&
      bodyStart.test(words) &&
      !emphasised.test(text.trim()) &&
      // Set in, it goes on with the item above.
      !/^[ \t]{2,}/.test(text) &&
      /^(?:\S+\s+){2}\S/.test(words),
  };
}

/** Characters in which a text's last marks stand. */
const endingLength = 12;

/** A higher number is a year at a line's beginning: no council's report has a thousand paragraphs. */
const highest = 999;

const longestHeading = 70;

/** Up to eight words without a full stop or colon, the first with a capital. */
const headingLine =
  /^(?:(?:Appendix|APPENDIX|Annex|ANNEX)\s+[A-Z\d]{1,2}\b[^.;!?\n]*|\p{Lu}[^\s.:;!?|@]*(?:[ ,/&–-]+[^\s.:;!?|@]+){0,7})$/u;

/** Neither a caption nor what stands at a letter's beginning and end. */
const bodyStart = /^(?!(?:Note|Source|Table|Figure|Chart|Key|Contact|Signed|Dear|Yours)\b)[\p{Lu}\d]/u;

function numberLook(number: ParagraphNumber, { text, facts: { blocks } }: Segment): NumberLook {
  const index = blocks.findIndex(({ span }) => span.end > number.span.start);
  const midParagraph = number.form === "swallowed" || number.form === "line";
  const opens = text.slice(0, number.span.start).trim() === "";
  const line = opens ? null : lineBefore(text, number.span.start);
  const above = midParagraph ? line : (blocks[index - 1]?.prose.text ?? null);
  return {
    number,
    typed: midParagraph ? { ...number, form: "plain" } : number,
    midParagraph,
    lineAbove: line === null ? null : lineLook(line),
    announced: above === null ? null : announces(above.slice(-endingLength)),
    length: blocks[index]?.prose.text.length ?? 0,
  };
}

function announces(ending: string): boolean {
  return /[:;]\s*$/.test(ending);
}

function lineLook(line: string): LineAbove {
  const ends = /^$|[.!?:;”"’')\]][*_]*$/.test(line) || emphasised.test(line);
  return { ends, isShort: line.length < wrappedLine, introduces: /:["”’')\]*_]*$/.test(line) };
}

/** "*Next steps*": a line that is emphasised as a whole stands where a heading would. */
const emphasised = /^([*_]{1,3})[^*_]+\1$/;

/** A line shorter than this was ended by its writer, not wrapped. */
const wrappedLine = 40;

/** The line above what stands at `start`, or its end; empty where that is blank, or where words stand before it. */
function lineBefore(text: string, start: number): string {
  const from = Math.max(0, start - 2 * wrappedLine);
  let end = start;
  if (start <= text.length) {
    while (end > from && /[ \t>]/.test(text.charAt(end - 1))) end -= 1;
    if (end === from || !isLineEnd(text, end - 1)) return "";
    end -= text.startsWith("\r\n", end - 2) ? 2 : 1;
  }
  let first = Math.min(end, text.length);
  while (first > from && !isLineEnd(text, first - 1)) first -= 1;
  return text.slice(first, end).trim();
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d;
}
