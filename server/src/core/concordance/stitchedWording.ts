// Recognises one quotation made of pieces from different places of a report.

import { firstGram, type QuotationIndex } from "./quotationIndex.ts";
import type { NumberedWords } from "./alignWords.ts";
import type { Run } from "./literalWording.ts";

/** A piece this long, word for word, is taken from somewhere. */
const pieceLength = 4;
/** Pieces nearer than this stand in one place, with words changed between them. */
const farApart = 12;

/**
 * The places of the pieces, in the quotation's order; null unless two or more long pieces from different places
 * make up nearly all of the quotation.
 */
export function stitchedRuns(index: QuotationIndex, { folded, quoted }: NumberedWords): Run[] | null {
  const pieces: (Run & { readonly at: number })[] = [];
  for (let i = 0; i + pieceLength <= folded.length;) {
    const previous = pieces.at(-1);
    const longest = longestRunAt(
      index,
      folded,
      i,
      (from) => previous !== undefined && Math.abs(from - i - (previous.from - previous.at)) <= farApart,
    );
    if (longest === null || longest.to - longest.from < pieceLength) {
      i += 1;
      continue;
    }
    pieces.push({ ...longest, at: i });
    i += longest.to - longest.from;
  }
  const covered = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  if (pieces.length < 2 || covered < 0.8 * quoted.words.length) return null;
  const apart = pieces.some((piece, i) => {
    const before = pieces[i - 1];
    return (
      before !== undefined && (piece.from > before.to + farApart * 2 || piece.to < before.from - farApart * 2)
    );
  });
  return apart ? pieces.map(({ from, to }) => ({ from, to })) : null;
}

function longestRunAt(
  index: QuotationIndex,
  folded: readonly number[],
  start: number,
  preferred: (from: number) => boolean,
): Run | null {
  const a = folded[start] ?? -1;
  const b = folded[start + 1] ?? -1;
  const c = folded[start + 2] ?? -1;
  if (a < 0 || b < 0 || c < 0) return null;
  let best: Run | null = null;
  let bestWorth = 0;
  for (let from = firstGram(index, a, b, c); from >= 0; from = index.gramNext[from] ?? -1) {
    let length = 0;
    while (start + length < folded.length && index.folded[from + length] === folded[start + length])
      length += 1;
    const worth = length + (preferred(from) ? 2 : 0);
    if (worth > bestWorth) {
      best = { from, to: from + length };
      bestWorth = worth;
    }
  }
  return best;
}
