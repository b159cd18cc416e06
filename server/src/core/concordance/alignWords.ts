// Aligns a quotation's words with a stretch of a report's words. Finds how well they agree and which stand for
// which; what that means is for others to say.

import { firstGram, weightOf, type QuotationIndex } from "./quotationIndex.ts";
import type { QuotedText } from "./quotedWords.ts";
import { kinship } from "./wordKinship.ts";

/** A quotation's words as numbers of an index's words, -1 for a word the report does not have. */
export interface NumberedWords {
  readonly quoted: QuotedText;
  readonly folded: readonly number[];
  readonly weights: readonly number[];
  readonly weight: number;
}

/** A quotation laid over the report's words `from` to `to`. */
export interface Alignment {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** For each quoted word the position it stands for, or -1 for one that is added. */
  readonly positions: readonly number[];
  /** Share of the quotation's weight that agrees; 1 is all of it, in order. */
  readonly share: number;
  /** The same less what was skipped or added: what alignments are compared by. */
  readonly score: number;
  /** Words that are the very same, and how many of them stand in the longest run. */
  readonly same: number;
  readonly longestRun: number;
}

export function numberWords(index: QuotationIndex, quoted: QuotedText): NumberedWords {
  const folded = quoted.words.map(({ lower }) => index.vocabulary.get(lower) ?? -1);
  const weights = folded.map((word) => weightOf(index, word));
  return { quoted, folded, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
}

const bucketBits = 3;
/** Words so common that looking at every place of theirs tells nothing. */
const commonWord = 120;

/**
 * The stretches of the report that share most with the quotation, best first, as ranges of positions somewhat
 * wider than the quotation is long.
 */
export function likelyStretches(
  index: QuotationIndex,
  { quoted, folded, weights }: NumberedWords,
  limit: number,
): { from: number; to: number }[] {
  const buckets = new Map<number, number>();
  const vote = (position: number, weight: number): void => {
    const bucket = position >> bucketBits;
    buckets.set(bucket, (buckets.get(bucket) ?? 0) + weight);
  };
  for (let i = 0; i + 2 < folded.length; i += 1) {
    const a = folded[i] ?? -1;
    const b = folded[i + 1] ?? -1;
    const c = folded[i + 2] ?? -1;
    if (a < 0 || b < 0 || c < 0) continue;
    const weight = (weights[i] ?? 0) + (weights[i + 1] ?? 0) + (weights[i + 2] ?? 0);
    for (let at = firstGram(index, a, b, c); at >= 0; at = index.gramNext[at] ?? -1) {
      if (index.folded[at] === a && index.folded[at + 1] === b && index.folded[at + 2] === c)
        vote(at, weight);
    }
  }
  for (let i = 0; i < folded.length; i += 1) {
    const word = folded[i] ?? -1;
    if (word < 0 || (index.counts[word] ?? 0) > commonWord || folded.indexOf(word) < i) continue;
    const weight = (weights[i] ?? 0) ** 2;
    for (let at = index.wordHeads[word] ?? -1; at >= 0; at = index.wordNext[at] ?? -1) vote(at, weight);
  }
  const length = quoted.words.length;
  const reach = ((length * 1.25) >> bucketBits) + 1;
  const best: { bucket: number; votes: number }[] = [];
  for (const bucket of buckets.keys()) {
    let votes = 0;
    for (let next = bucket; next <= bucket + reach; next += 1) votes += buckets.get(next) ?? 0;
    if (best.length === limit && votes <= (best.at(-1)?.votes ?? 0)) continue;
    const rival = best.findIndex((other) => Math.abs(other.bucket - bucket) <= reach);
    if (rival >= 0) {
      if ((best[rival]?.votes ?? 0) >= votes) continue;
      best.splice(rival, 1);
    }
    best.push({ bucket, votes });
    best.sort((one, other) => other.votes - one.votes);
    best.length = Math.min(best.length, limit);
  }
  const margin = 4 + (length >> 1);
  return best.map(({ bucket }) => ({
    from: Math.max(0, (bucket << bucketBits) - margin),
    to: Math.min(index.length, ((bucket + reach + 1) << bucketBits) + margin),
  }));
}

const skipPenalty = 0.12;
const addPenalty = 0.06;

/** Lays the whole quotation over the best part of a stretch. Words marked as left out are skipped freely. */
export function alignWords(
  index: QuotationIndex,
  numbered: NumberedWords,
  { from, to }: { readonly from: number; readonly to: number },
): Alignment {
  const { quoted, folded, weights, weight } = numbered;
  const rows = quoted.words.length + 1;
  const columns = to - from + 1;
  const score = new Float32Array(rows * columns);
  const step = new Uint8Array(rows * columns);
  const akin = new Map<number, number>();
  for (let i = 1; i < rows; i += 1) {
    const word = quoted.words[i - 1];
    if (word === undefined) break;
    const own = folded[i - 1] ?? -1;
    const worth = weights[i - 1] ?? 0;
    const row = i * columns;
    const free = i === rows - 1 || quoted.words[i]?.before !== "none";
    akin.clear();
    score[row] = (score[row - columns] ?? 0) - addPenalty;
    step[row] = added;
    for (let j = 1; j < columns; j += 1) {
      const printed = index.folded[from + j - 1] ?? 0;
      let gain: number;
      if (printed === own) gain = worth;
      else {
        let kin = akin.get(printed);
        if (kin === undefined) {
          kin = kinship(word.lower, index.words[printed] ?? "");
          akin.set(printed, kin);
        }
        gain = kin * worth;
      }
      let best = (score[row - columns + j - 1] ?? 0) + gain;
      let how = stands;
      const skipping = (score[row + j - 1] ?? 0) - (free ? 0 : skipPenalty);
      if (skipping > best) {
        best = skipping;
        how = skipped;
      }
      const adding = (score[row - columns + j] ?? 0) - addPenalty;
      if (adding > best) {
        best = adding;
        how = added;
      }
      score[row + j] = best;
      step[row + j] = how;
    }
  }
  return traceBack(index, numbered, from, columns, step, (score[rows * columns - 1] ?? 0) / weight);
}

const stands = 1;
const skipped = 2;
const added = 3;

function traceBack(
  index: QuotationIndex,
  { quoted, folded, weights, weight }: NumberedWords,
  from: number,
  columns: number,
  step: Uint8Array,
  score: number,
): Alignment {
  const positions = new Array<number>(quoted.words.length).fill(-1);
  let agreed = 0;
  let same = 0;
  let run = 0;
  let longestRun = 0;
  let j = columns - 1;
  for (let i = quoted.words.length; i > 0;) {
    const how = j > 0 ? step[i * columns + j] : added;
    if (how === stands) {
      const at = from + j - 1;
      positions[i - 1] = at;
      const printed = index.folded[at] ?? 0;
      if (printed === folded[i - 1]) {
        agreed += weights[i - 1] ?? 0;
        same += 1;
        run = positions[i] === at + 1 || run === 0 ? run + 1 : 1;
        longestRun = Math.max(longestRun, run);
      } else {
        run = 0;
        agreed +=
          (weights[i - 1] ?? 0) * kinship(quoted.words[i - 1]?.lower ?? "", index.words[printed] ?? "");
      }
      i -= 1;
      j -= 1;
    } else if (how === skipped) {
      j -= 1;
    } else {
      run = 0;
      i -= 1;
    }
  }
  const placed = positions.filter((at) => at >= 0);
  return {
    from: placed[0] ?? from,
    to: (placed.at(-1) ?? from - 1) + 1,
    positions,
    share: agreed / weight,
    score,
    same,
    longestRun,
  };
}

/** The share of the quotation's weight found in its best window of about its own length, in whatever order. */
export function shareInAnyOrder(
  index: QuotationIndex,
  { folded, weights, weight }: NumberedWords,
  stretch: { readonly from: number; readonly to: number },
): { readonly share: number; readonly from: number; readonly to: number } {
  const needed = new Map<number, number>();
  const worth = new Map<number, number>();
  folded.forEach((word, i) => {
    needed.set(word, (needed.get(word) ?? 0) + 1);
    worth.set(word, weights[i] ?? 0);
  });
  needed.delete(-1);
  const width = folded.length + 2;
  let held = 0;
  let best = { share: 0, from: stretch.from, to: stretch.from };
  for (let at = stretch.from; at < stretch.to; at += 1) {
    held += take(index.folded[at] ?? 0, -1);
    if (at - width >= stretch.from) held += take(index.folded[at - width] ?? 0, 1);
    if (held / weight > best.share) {
      best = { share: held / weight, from: Math.max(stretch.from, at - width + 1), to: at + 1 };
    }
  }
  return best;

  function take(word: number, step: 1 | -1): number {
    const left = needed.get(word);
    if (left === undefined) return 0;
    needed.set(word, left + step);
    // Leaving the window gives back only what was counted when it came in.
    if (step === -1) return left > 0 ? (worth.get(word) ?? 0) : 0;
    return left >= 0 ? -(worth.get(word) ?? 0) : 0;
  }
}
