// Finds where a quotation stands but for one word, put for another, left out or put in. Common words alone do not
// lead to a place ("of their plans are not" for "of their assessments are not"): here they do, for the rest agrees
// word for word.

import type { NumberedWords } from "./alignWords.ts";
import type { Run } from "./literalWording.ts";
import { positionsOf, standsAt, type QuotationIndex } from "./quotationIndex.ts";

/** Of fewer words than these, all common, too many places are one word away. */
const leastWords = 5;

/** A place one word away. */
export interface RunOneWordAway extends Run {
  /** The word stands between others that agree. At an end more than one word may be another: "is [not yet] consistent". */
  readonly inside: boolean;
}

/** The places from which a quotation is one word away, in reading order. */
export function runsOneWordAway(index: QuotationIndex, { folded }: NumberedWords): RunOneWordAway[] {
  if (folded.length < leastWords) return [];
  const runs: RunOneWordAway[] = [];
  const add = (from: number, to: number, inside: boolean): void => {
    if (from < 0 || to > index.length || index.owner[from] !== index.owner[to - 1]) return;
    if (!runs.some((run) => run.from === from && run.to === to)) runs.push({ from, to, inside });
  };
  // One change leaves one half as it is.
  const middle = folded.length >> 1;
  for (const from of positionsOf(index, folded.slice(0, middle))) {
    let same = middle;
    while (same < folded.length && index.folded[from + same] === folded[same]) same += 1;
    for (const [words, printed] of changes) {
      const rest = folded.slice(same + words);
      if (standsAt(index, rest, from + same + printed))
        add(from, from + same + printed + rest.length, rest.length > 0);
    }
  }
  for (const at of positionsOf(index, folded.slice(middle))) {
    let same = middle;
    while (same > 0 && index.folded[at - middle + same - 1] === folded[same - 1]) same -= 1;
    for (const [words, printed] of changes) {
      const rest = folded.slice(0, Math.max(0, same - words));
      const from = at - middle + same - printed - rest.length;
      if (standsAt(index, rest, from)) add(from, at + folded.length - middle, rest.length > 0);
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
