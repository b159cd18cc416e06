// Finds where a quotation stands but for one word, put for another, left out or put in. Common words alone do not
// lead to a place ("of their plans are not" for "of their assessments are not"): here they do, for the rest agrees
// word for word.

import type { NumberedWords } from "./alignWords.ts";
import type { Run } from "./literalWording.ts";
import { positionsOf, standsAt, type QuotationIndex } from "./quotationIndex.ts";

/** Of fewer words than these, all common, too many places are one word away. */
const leastWords = 5;

/** The places from which a quotation is one word away, in reading order. */
export function runsOneWordAway(index: QuotationIndex, { folded }: NumberedWords): Run[] {
  if (folded.length < leastWords) return [];
  const runs: Run[] = [];
  const add = (from: number, to: number): void => {
    if (from < 0 || to > index.length || index.owner[from] !== index.owner[to - 1]) return;
    if (!runs.some((run) => run.from === from && run.to === to)) runs.push({ from, to });
  };
  // One change leaves one half as it is.
  const middle = folded.length >> 1;
  for (const from of positionsOf(index, folded.slice(0, middle))) {
    let same = middle;
    while (same < folded.length && index.folded[from + same] === folded[same]) same += 1;
    for (const [words, printed] of changes) {
      const rest = folded.slice(same + words);
      if (standsAt(index, rest, from + same + printed)) add(from, from + same + printed + rest.length);
    }
  }
  for (const at of positionsOf(index, folded.slice(middle))) {
    let same = middle;
    while (same > 0 && index.folded[at - middle + same - 1] === folded[same - 1]) same -= 1;
    for (const [words, printed] of changes) {
      const rest = folded.slice(0, Math.max(0, same - words));
      const from = at - middle + same - printed - rest.length;
      if (standsAt(index, rest, from)) add(from, at + folded.length - middle);
    }
  }
  return runs.sort((one, other) => one.from - other.from);
}

/** How many of the quotation's words stand for how many printed ones: one left out, another word, one put in. */
const changes: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 1],
  [1, 0],
];
