// Finds citations that name another place than where the words quoted beside them stand.

import { type ResponseDocument, spanOf } from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";
import type { MatchedCitation, MatchedQuotation } from "../concordance.ts";

/** A citation that is wrong for the quotations it goes with: one slip, however many they are. */
export interface Miscitation {
  readonly citation: MatchedCitation;
  readonly quoted: readonly MatchedQuotation[];
  /** The citation with those of the words that stand beside it. */
  readonly span: Span;
}

/** The citations of a draft that name another place than where the words beside them stand, in its order. */
export function miscitations(
  quotations: readonly MatchedQuotation[],
  { text }: ResponseDocument,
): readonly Miscitation[] {
  const found = new Map<MatchedCitation, { citation: MatchedCitation; quoted: MatchedQuotation[] }>();
  for (const matched of quotations) {
    const { checked, miscited, citation, match } = matched;
    // Words that are only near may be nearest to another place than the one meant.
    if (!checked || !miscited || match.verdict === "near" || citation === null) continue;
    if (match.places.length === 0) continue;
    const known = found.get(citation);
    if (known === undefined) found.set(citation, { citation, quoted: [matched] });
    else known.quoted.push(matched);
  }
  return [...found.values()].map(({ citation, quoted }) => {
    const cited = spanOf(citation.citation);
    const beside = quoted
      .map(({ quotation }) => spanOf(quotation))
      .filter((words) => isBeside(words, cited, text));
    return { citation, quoted, span: beside.reduce(around, cited) };
  });
}

/** Whether words and citation stand in one paragraph, or in two cells side by side. */
function isBeside(words: Span, cited: Span, draft: string): boolean {
  const between = draft.slice(Math.min(words.end, cited.end), Math.max(words.start, cited.start));
  return !/(?:\r\n?|\n)[ \t>]*(?:\r\n?|\n)/.test(between) && !/\|[^|]*\|/.test(between);
}

function around(one: Span, other: Span): Span {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}
