// Lays a draft out as its numbering sees it: headings and numbers in reading order, each with what a reader
// would judge it by (the heading above, a lead-in ending in a colon, whether it follows the last number at once).

import type { ParagraphNumber, Placed, ResponseDocument, TextBlock } from "../response/responseDocument.ts";

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
  /** The text before it ends a sentence or a paragraph: it cannot be a wrapped line ("when they turn / 18. They…"). */
  readonly afterSentence: boolean;
  /** The characters of its paragraph. */
  readonly length: number;
}

export interface HeadingMark {
  readonly kind: "heading";
  readonly block: Placed<TextBlock>;
  readonly number: Placed<ParagraphNumber> | null;
  readonly appendix: string | null;
}

export type Mark = NumberMark | HeadingMark;

const appendixHeading = /^(?:appendix|annex)\s+([A-Za-z]|\d{1,2})(?![\p{L}\p{N}'’])/iu;

/** The name of the appendix that a heading opens (`B`); null for any other heading. */
export function appendixName(heading: string): string | null {
  return appendixHeading.exec(heading)?.[1]?.toUpperCase() ?? null;
}

/** Headings and numbers in reading order. */
export function marksOf(response: ResponseDocument): readonly Mark[] {
  const marks: Mark[] = [];
  let section = 0;
  let heading = "";
  let appendix: { readonly name: string; readonly level: number } | null = null;
  let lastText = "";
  let lastSegment = -2;
  for (const { fact, offset, segment } of response.segments) {
    const { blocks, numbers } = fact.facts;
    if (fact.kind === "heading") {
      for (const block of blocks) {
        section++;
        heading = block.prose.text;
        const name = appendixName(heading);
        if (name !== null) appendix = { name, level: block.level };
        else if (appendix !== null && block.level <= appendix.level) appendix = null;
        marks.push({
          kind: "heading",
          block: { fact: block, offset, segment },
          number: block.number === null ? null : { fact: block.number, offset, segment },
          appendix: appendix?.name ?? null,
        });
      }
      lastText = "";
      continue;
    }
    for (const number of numbers) {
      const block = blocks.find(({ span }) => span.end > number.span.start);
      const index = block === undefined ? -1 : blocks.indexOf(block);
      const swallowed = number.form === "swallowed";
      const before = textBefore(response.text, offset + number.span.start);
      marks.push({
        kind: "number",
        number: { fact: number, offset, segment },
        section,
        heading,
        appendix: appendix?.name ?? null,
        announced: announces(swallowed ? before : (blocks[index - 1]?.prose.text ?? lastText)),
        adjacent: segment - lastSegment <= 1,
        afterSentence: /^$|[.!?:;”"’')\]]$/.test(before) || (!swallowed && before.length < wrappedLine),
        length: block?.prose.text.length ?? 0,
      });
      lastSegment = segment;
    }
    lastText = blocks.at(-1)?.prose.text ?? lastText;
  }
  return marks;
}

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
