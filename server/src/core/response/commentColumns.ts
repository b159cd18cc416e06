// Which columns of a table comment on a draft report's factual accuracy: the place, the printed words, and the
// council's own (correction, evidence). Goes by the headings alone.

/** What stands in a column: the place in the report, the report's printed words, or the council's own words. */
export type CommentPart = "place" | "printed" | "own";

/** One for each heading; all null where the table sets no printed words beside a correction. */
export function commentColumns(headings: readonly string[]): readonly (CommentPart | null)[] {
  const printed = headings.findIndex((heading) => printedWords.test(heading) && !correction.test(heading));
  if (printed < 0 || !headings.some((heading) => correction.test(heading))) {
    return headings.map(() => null);
  }
  return headings.map((heading, at) =>
    at === printed ? "printed" : place.test(heading) && !correction.test(heading) ? "place" : "own",
  );
}

const printedWords =
  /\b(?:printed|existing|original|current) (?:words|wording|text|statement)\b|\b(?:words|wording|text|statement|extract) (?:as )?(?:printed|written|in the (?:draft )?report)\b|\b(?:draft )?report (?:says|states|text|wording)\b|\bas printed\b/i;
const correction =
  /\b(?:proposed|suggested|requested|corrected|amended|revised)\b|\b(?:corrections?|amendments?)\b/i;
const place = /^\W*(?:para(?:graph)?s?|pages?|place|where|section)\b/i;
