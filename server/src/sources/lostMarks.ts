// Curly marks that a program lost when it wrote a PDF again: the file's table of letters then gives 9 for ’ and 8 for ‘,
// which in such a file are put right where they stand inside a word or against one. A number is never touched.

import type { SourcePage } from "../core/report/sourceText.ts";

/** A nine where only an apostrophe can be: "children9s". */
const lostApostrophe = /(?<=\p{L}{2})9(?=s(?!\p{L}))/gu;
/** An apostrophe inside a word that came through. */
const keptApostrophe = /(?<=\p{L})['’](?=\p{L})/gu;
/** Fewer than this many may be a name somebody gave something. */
const fewestLost = 3;

/** ’ within a word ("children9s", "I9m", "O9Brien") or at its end ("leaders9"); "aged 9", "M9" and "SW9" are numbers. */
const nine =
  /(?<=\p{L}{2})9(?=\p{Ll})|(?<=(?<!\p{L})I)9(?=(?:m|d|ve|ll)(?!\p{L}))|(?<=(?<!\p{L})[DO])9(?=\p{Lu}\p{Ll})|(?<=\p{L}\p{Ll})9(?![\p{L}\p{N}])/gu;
/**
 * ‘ before a word ("8front door", "8a thing", "8e-motion"), also behind a paragraph's number ("23.8Staying put");
 * "8th", "8am" and "8bn" are numbers.
 */
const eight =
  /(?<![\p{L}\p{N}.,:/£$-])8(?=\p{L}{2}|I’|[aI] \p{Ll}|\p{L}-\p{Ll})(?!(?:th|am|pm|bn|km|cm|mm|kg|lb|hr|hrs|yrs)(?!\p{L}))|(?<=^\d{1,3}\.)8(?=\p{Lu}\p{Ll})/gu;

/** The pages as printed; the same pages where nothing was lost. */
export function withMarksRestored(pages: readonly SourcePage[]): readonly SourcePage[] {
  const count = (pattern: RegExp) =>
    pages.reduce(
      (sum, { lines }) => lines.reduce((own, { text }) => own + (text.match(pattern)?.length ?? 0), sum),
      0,
    );
  const lost = count(lostApostrophe);
  // A type that stands in a few lines, the cover's or the bullets', may have kept its marks.
  if (lost < fewestLost || lost <= count(keptApostrophe)) return pages;
  return pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({
      ...line,
      text: line.text.replace(nine, "’").replace(eight, "‘"),
    })),
  }));
}
