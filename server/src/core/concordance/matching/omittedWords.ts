// What a quotation leaves out of the report's words where its author marked it: the stretches between its pieces.
// Looks at words that were found abridged; says nothing of what leaving them out means.

import { type Span, tokenise } from "../../text.ts";
import { type QuotedWord, readQuotedText, withoutInsertions, wordsQuoted } from "./quotedWords.ts";
import type { WordingPlace } from "./printedWording.ts";

/** The stretches of the finding that `…` or words in brackets stand for, into its text; none where all goes on. */
export function wordsOmitted(quotation: string, { finding, span }: WordingPlace): readonly Span[] {
  const quoted = readQuotedText(wordsQuoted(quotation));
  const { words } = quoted.brackets ? withoutInsertions(quoted) : quoted;
  const printed = tokenise(finding.text.slice(span.start, span.end));
  const omitted: Span[] = [];
  let next = 0;
  for (const piece of piecesOf(words)) {
    const at = placeOf(piece, printed, next);
    // The piece stands in another finding, or the words were found under another reading.
    if (at < 0) return omitted;
    const [first, last] = [printed[next], printed[at - 1]];
    if (next > 0 && first !== undefined && last !== undefined && at > next) {
      omitted.push({ start: span.start + first.start, end: span.start + last.end });
    }
    next = at + piece.length;
  }
  return omitted;
}

function piecesOf(words: readonly QuotedWord[]): readonly (readonly QuotedWord[])[] {
  const pieces: QuotedWord[][] = [];
  for (const word of words) {
    const piece = pieces.at(-1);
    if (piece === undefined || word.before !== "none") pieces.push([word]);
    else piece.push(word);
  }
  return pieces;
}

/** Where a piece stands next among printed words, from `from` on; -1 where it does not. */
function placeOf(
  piece: readonly QuotedWord[],
  printed: readonly { readonly word: string }[],
  from: number,
): number {
  for (let at = from; at + piece.length <= printed.length; at += 1) {
    if (piece.every(({ lower }, i) => printed[at + i]?.word.toLowerCase() === lower)) return at;
  }
  return -1;
}
