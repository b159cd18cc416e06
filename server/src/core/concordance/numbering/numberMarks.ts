// Lays a draft out as its numbering sees it: headings and numbers in reading order, each with what a reader
// would judge it by (the heading above, a lead-in ending in a colon, whether it follows the last number at once).

import { blankLine, lookOf, type SegmentLook } from "./segmentLooks.ts";
import type {
  ParagraphNumber,
  Placed,
  ResponseDocument,
  TextBlock,
} from "../../response/responseDocument.ts";

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
  /** The line before it ends in a colon. */
  readonly introduced: boolean;
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
  let above: SegmentLook | null = null;
  let aboveEnd = -1;
  let lastSegment = -2;
  for (const { fact, offset, segment } of response.segments) {
    const look = lookOf(fact);
    const announced = above?.announces === true;
    const marked = fact.kind === "heading";
    const isHeading = marked || (look.isHeadingLine && !announced);
    if (isHeading) {
      for (const block of fact.facts.blocks) {
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
    }
    for (const one of isHeading ? none : look.numbers) {
      const touched = above !== null && isTight(response.text, aboveEnd, offset) ? above.lastLine : blankLine;
      const line = one.lineAbove ?? touched;
      const ownLine = plainText && (line.ends || line.isShort);
      marks.push({
        kind: "number",
        number: { fact: plainText ? one.typed : one.number, offset, segment },
        midParagraph: one.midParagraph && !ownLine,
        section,
        heading,
        appendix: appendix?.name ?? null,
        announced: one.announced ?? announced,
        adjacent: segment - lastSegment <= 1,
        endsAbove: line.ends,
        shortAbove: line.isShort,
        introduced: line.introduces,
        length: one.length,
      });
      lastSegment = segment;
    }
    if (isHeading) above = null;
    else if (fact.facts.blocks.length > 0) above = look;
    aboveEnd = isHeading ? -1 : offset + fact.text.length;
  }
  return marks;
}

const none: readonly never[] = [];

/** Whether no blank line stands between the end of one segment and the start of the next. */
function isTight(text: string, end: number, start: number): boolean {
  return end >= 0 && (start - end === 1 || (start - end === 2 && text.startsWith("\r\n", end)));
}
