// Lays a draft out as its numbering sees it: headings and numbers in reading order, each with what a reader
// would judge it by (the heading above, a lead-in ending in a colon, whether it follows the last number at once).

import type {
  ParagraphNumber,
  Placed,
  ResponseDocument,
  Segment,
  TextBlock,
} from "../response/responseDocument.ts";

/** A number and its surroundings. */
export interface NumberMark {
  readonly kind: "number";
  readonly number: Placed<ParagraphNumber>;
  /** How many headings stand above it: two numbers with the same are in one section. */
  readonly section: number;
  readonly heading: string;
  readonly appendix: string | null;
  /** The text right above ends in a colon: a list is announced. */
  readonly announced: boolean;
  /** Nothing stands between it and the number before. */
  readonly adjacent: boolean;
  /** The line before it ends a sentence, or is blank: it cannot be a wrapped line ("when they turn / 18. They…"). */
  readonly endsAbove: boolean;
  /** The line before it is so short that its writer ended it there. */
  readonly shortAbove: boolean;
  /** The characters of its paragraph. */
  readonly length: number;
  /** It opens a line inside a paragraph: whether it is a number at all, what stands around it must say. */
  readonly midParagraph: boolean;
}

export interface HeadingMark {
  readonly kind: "heading";
  /** False for a line of text that stands where a heading would ("**Background**", "NEXT STEPS"). */
  readonly marked: boolean;
  readonly block: Placed<TextBlock>;
  readonly number: Placed<ParagraphNumber> | null;
  readonly appendix: string | null;
}

export type Mark = NumberMark | HeadingMark;

/** Headings under which a list of its own is nothing unusual. */
export const separateHeading =
  /\b(?:notes?|recommendations?|recommended|actions?|decisions?|priorities|references|background papers|glossary|contacts?|questions?|steps)\b/i;

const appendixHeading = /^(?:appendix|annex)\s+([A-Za-z]|\d{1,2})(?![\p{L}\p{N}'’])/iu;

/** The name of the appendix that a heading opens (`B`); null for any other heading. */
export function appendixName(heading: string): string | null {
  return appendixHeading.exec(heading)?.[1]?.toUpperCase() ?? null;
}

/** Headings and numbers in reading order. In plain text a line is a line: nothing joins it to the one above. */
export function marksOf(response: ResponseDocument, plainText: boolean): readonly Mark[] {
  const marks: Mark[] = [];
  let section = 0;
  let heading = "";
  let appendix: { readonly name: string; readonly level: number } | null = null;
  let lastText = "";
  let lastSegment = -2;
  for (const { fact, offset, segment } of response.segments) {
    const { blocks, numbers } = fact.facts;
    const marked = fact.kind === "heading";
    if (marked || isHeadingLine(fact, lastText)) {
      for (const block of blocks) {
        section++;
        heading = block.prose.text;
        const name = appendixName(heading);
        // Appendices named by a line of text stand at the end: only another one ends them.
        if (name !== null) appendix = { name, level: block.level };
        else if (appendix !== null && marked && block.level <= appendix.level) appendix = null;
        marks.push({
          kind: "heading",
          marked,
          block: { fact: block, offset, segment },
          number: block.number === null ? null : { fact: block.number, offset, segment },
          appendix: appendix?.name ?? null,
        });
      }
      lastText = "";
      continue;
    }
    for (const number of numbers) {
      if ((number.value[0] ?? 0) > highest) continue;
      const block = blocks.find(({ span }) => span.end > number.span.start);
      const index = block === undefined ? -1 : blocks.indexOf(block);
      const midParagraph = number.form === "swallowed";
      const before = textBefore(response.text, offset + number.span.start);
      const endsAbove = /^$|[.!?:;”"’')\]]$/.test(before);
      marks.push({
        kind: "number",
        number: {
          fact: midParagraph && plainText ? { ...number, form: "plain" } : number,
          offset,
          segment,
        },
        midParagraph: midParagraph && !(plainText && (endsAbove || before.length < wrappedLine)),
        section,
        heading,
        appendix: appendix?.name ?? null,
        announced: announces(midParagraph ? before : (blocks[index - 1]?.prose.text ?? lastText)),
        adjacent: segment - lastSegment <= 1,
        endsAbove,
        shortAbove: before.length < wrappedLine,
        length: block?.prose.text.length ?? 0,
      });
      lastSegment = segment;
    }
    lastText = blocks.at(-1)?.prose.text ?? lastText;
  }
  return marks;
}

/**
 * Whether a paragraph stands where a heading would: "**Background**", "NEXT STEPS", "Legal implications". A line
 * that something announces ("Cabinet is asked to:") is not one.
 */
function isHeadingLine({ kind, text: written, facts: { blocks, numbers } }: Segment, above: string): boolean {
  const [block] = blocks;
  if (kind !== "text" || block === undefined || blocks.length > 1 || numbers.length > 0) return false;
  if (written.includes("\n")) return false;
  const { text } = block.prose;
  return text.length <= longestHeading && headingLine.test(text) && !announces(above);
}

const longestHeading = 70;

/** Up to eight words without a full stop or colon, the first with a capital. */
const headingLine =
  /^(?:(?:Appendix|APPENDIX|Annex|ANNEX)\s+[A-Z\d]{1,2}\b[^.;!?\n]*|\p{Lu}[^\s.:;!?|@]*(?:[ ,/&–-]+[^\s.:;!?|@]+){0,7})$/u;

/** A higher number is a year at a line's beginning: no council's report has a thousand paragraphs. */
const highest = 999;

/** Whether a text ends in a colon or semicolon; asked of every paragraph, and so of its end alone. */
function announces(text: string): boolean {
  return /[:;]\s*$/.test(text.slice(-ending));
}

/** Characters in which a text's last mark stands, with the spaces behind it. */
const ending = 8;

/** A line shorter than this was ended by its writer, not wrapped. */
const wrappedLine = 40;

/** The line above, or its end; empty after a blank line. */
function textBefore(text: string, start: number): string {
  const from = Math.max(0, start - 2 * wrappedLine);
  let end = start;
  while (end > from && /[ \t>]/.test(text.charAt(end - 1))) end -= 1;
  if (end === from || !isLineEnd(text, end - 1)) return "";
  end -= text.startsWith("\r\n", end - 2) ? 2 : 1;
  let first = end;
  while (first > from && !isLineEnd(text, first - 1)) first -= 1;
  return text.slice(first, end).trim();
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d;
}
