// Aligns a quotation's words with a stretch of a report's words. Finds how well they agree and which stand for
// which; what that means is for others to say.

import { LimitedMemory } from "../../limitedMemory.ts";
import { firstGram, weightOf, type QuotationIndex } from "./quotationIndex.ts";
import type { QuotedText } from "./quotedWords.ts";
import { slipKinship, spellingFold, spellingKinship, trunkKinship, trunkOf } from "./wordKinship.ts";

/** A quotation's words as numbers of an index's words, -1 for a word the report does not have. */
export interface NumberedWords {
  readonly quoted: QuotedText;
  readonly folded: readonly number[];
  readonly weights: readonly number[];
  readonly weight: number;
}

/** Another word of the report that a quoted one may stand for, and how far. */
interface Kin {
  readonly word: number;
  readonly kinship: number;
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
  /** How many words differ, on the side where more do; words left out where that is marked do not count. */
  readonly differing: number;
  /** How many words are the same. */
  readonly same: number;
  /** In how many places it parts from the report, and how many words agree in its longest row between them. */
  readonly spots: number;
  readonly row: number;
}

export function numberWords(index: QuotationIndex, quoted: QuotedText): NumberedWords {
  const folded = quoted.words.map(({ lower }) => index.vocabulary.get(lower) ?? -1);
  const weights = folded.map((word) => weightOf(index, word));
  const weight = weights.reduce((sum, each) => sum + each, 0);
  return { quoted, folded, weights, weight };
}

/** The report's words by spelling fold and by trunk. */
interface Families {
  readonly spellings: ReadonlyMap<string, readonly number[]>;
  readonly trunks: ReadonlyMap<string, readonly number[]>;
  /** What was found for a word before. */
  readonly known: LimitedMemory<readonly Kin[]>;
}

/** A report has some thousand words, and a draft soon as many of its own. */
const mostKnown = 10_000;

const knownFamilies = new WeakMap<QuotationIndex, Families>();

function familiesOf(index: QuotationIndex): Families {
  let families = knownFamilies.get(index);
  if (families === undefined) {
    const spellings = new Map<string, number[]>();
    const trunks = new Map<string, number[]>();
    index.words.forEach((word, number) => {
      // Words as written with capitals are the same words: only those in lower case are aligned.
      if (word.length < 3 || index.counts[number] === 0) return;
      join(spellings, spellingFold(word), number);
      join(trunks, trunkOf(word), number);
    });
    families = { spellings, trunks, known: new LimitedMemory(mostKnown) };
    knownFamilies.set(index, families);
  }
  return families;
}

function join(families: Map<string, number[]>, name: string, word: number): void {
  const family = families.get(name);
  if (family === undefined) families.set(name, [word]);
  else family.push(word);
}

function kinOf(families: Families, word: string): readonly Kin[] {
  return word.length < 3 ? [] : families.known.recall(word, (unknown) => findKin(families, unknown));
}

function findKin({ spellings, trunks }: Families, word: string): readonly Kin[] {
  const kin: Kin[] = [];
  for (const other of spellings.get(spellingFold(word)) ?? []) {
    kin.push({ word: other, kinship: spellingKinship });
  }
  for (const other of trunks.get(trunkOf(word)) ?? []) {
    if (!kin.some((each) => each.word === other)) kin.push({ word: other, kinship: trunkKinship });
  }
  return kin;
}

const bucketBits = 3;
/** Votes by bucket of positions; all zero between calls, so that it need not be made anew for each. */
let buckets = new Float32Array(1024);
/** Words so common that looking at every place of theirs tells little; where nothing else is found, it is done. */
const commonWord = 30;
const veryCommonWord = 150;
/** A stretch with a smaller share of the best one's votes is not worth looking at. */
const worthLooking = 0.4;

/**
 * The stretches of the report that share most with the quotation, best first, as ranges of positions somewhat
 * wider than the quotation is long.
 */
export function likelyStretches(
  index: QuotationIndex,
  { quoted, folded, weights }: NumberedWords,
  limit: number,
): { from: number; to: number }[] {
  const size = (index.length >> bucketBits) + quoted.words.length + 2;
  if (buckets.length < size) buckets = new Float32Array(size * 2);
  const touched: number[] = [];
  const vote = (position: number, weight: number): void => {
    const bucket = position >> bucketBits;
    if (buckets[bucket] === 0) touched.push(bucket);
    buckets[bucket] = (buckets[bucket] ?? 0) + weight;
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
  const common = touched.length === 0 ? veryCommonWord : commonWord;
  for (let i = 0; i < folded.length; i += 1) {
    const word = folded[i] ?? -1;
    if (word < 0 || (index.counts[word] ?? 0) > common || folded.indexOf(word) < i) continue;
    const weight = (weights[i] ?? 0) ** 2;
    for (let at = index.wordHeads[word] ?? -1; at >= 0; at = index.wordNext[at] ?? -1) vote(at, weight);
  }
  const length = quoted.words.length;
  const reach = ((length * 1.25) >> bucketBits) + 1;
  const best: { bucket: number; votes: number }[] = [];
  for (const bucket of touched) {
    let votes = 0;
    for (let next = bucket; next <= bucket + reach; next += 1) votes += buckets[next] ?? 0;
    if (best.length === limit && votes <= (best[limit - 1]?.votes ?? 0)) continue;
    const rival = best.findIndex((other) => Math.abs(other.bucket - bucket) <= reach);
    if (rival >= 0) {
      if ((best[rival]?.votes ?? 0) >= votes) continue;
      best.splice(rival, 1);
    }
    best.push({ bucket, votes });
    best.sort((one, other) => other.votes - one.votes);
    best.length = Math.min(best.length, limit);
  }
  for (const bucket of touched) buckets[bucket] = 0;
  const margin = 4 + (length >> 1);
  const least = (best[0]?.votes ?? 0) * worthLooking;
  return best
    .filter(({ votes }) => votes >= least)
    .map(({ bucket }) => ({
      from: Math.max(0, (bucket << bucketBits) - margin),
      to: Math.min(index.length, ((bucket + reach + 1) << bucketBits) + margin),
    }));
}

const skipPenalty = 0.12;
const addPenalty = 0.06;

/** Room for the table of an alignment and for what each of the report's words is worth; grown when needed. */
let scores = new Float32Array(4096);
let steps = new Uint8Array(4096);
/** All zero between calls. */
let gains = new Float32Array(4096);

/** Lays the whole quotation over the best part of a stretch. Words marked as left out are skipped freely. */
export function alignWords(
  index: QuotationIndex,
  numbered: NumberedWords,
  { from, to }: { readonly from: number; readonly to: number },
): Alignment {
  const { quoted, folded, weights } = numbered;
  const families = familiesOf(index);
  const rows = quoted.words.length + 1;
  const columns = to - from + 1;
  if (scores.length < rows * columns) {
    scores = new Float32Array(rows * columns * 2);
    steps = new Uint8Array(rows * columns * 2);
  }
  if (gains.length < index.words.length) gains = new Float32Array(index.words.length * 2);
  const printed = index.folded.subarray(from, to);
  const distinct = folded.includes(-1) ? [...new Set(printed)] : [];
  scores.fill(0, 0, columns);
  for (let i = 1; i < rows; i += 1) {
    const own = folded[i - 1] ?? -1;
    const worth = weights[i - 1] ?? 0;
    const lower = quoted.words[i - 1]?.lower ?? "";
    const kin = kinOf(families, lower);
    const related = own < 0 ? slipsOf(index, lower, kin, distinct) : kin;
    for (const { word, kinship } of related) gains[word] = kinship * worth;
    if (own >= 0) gains[own] = worth;
    const skip = i === rows - 1 || quoted.words[i]?.before !== "none" ? 0 : skipPenalty;
    const row = i * columns;
    const above = row - columns;
    scores[row] = (scores[above] ?? 0) - addPenalty;
    steps[row] = added;
    for (let j = 1; j < columns; j += 1) {
      let best = (scores[above + j - 1] ?? 0) + (gains[printed[j - 1] ?? 0] ?? 0);
      let how = stands;
      const skipping = (scores[row + j - 1] ?? 0) - skip;
      if (skipping > best) {
        best = skipping;
        how = skipped;
      }
      const adding = (scores[above + j] ?? 0) - addPenalty;
      if (adding > best) {
        best = adding;
        how = added;
      }
      scores[row + j] = best;
      steps[row + j] = how;
    }
    for (const { word } of related) gains[word] = 0;
    if (own >= 0) gains[own] = 0;
  }
  return traceBack(index, numbered, from, columns);
}

/** The report's words there that a word it does not have may be a slip for, besides its kin. */
function slipsOf(
  index: QuotationIndex,
  word: string,
  family: readonly Kin[],
  distinct: readonly number[],
): readonly Kin[] {
  const slips = distinct
    .map((other) => ({ word: other, kinship: slipKinship(word, index.words[other] ?? "") }))
    .filter(({ word: other, kinship }) => kinship > 0 && !family.some((each) => each.word === other));
  return slips.length === 0 ? family : [...family, ...slips];
}

const stands = 1;
const skipped = 2;
const added = 3;

function traceBack(index: QuotationIndex, numbered: NumberedWords, from: number, columns: number): Alignment {
  const { quoted, folded, weight } = numbered;
  const rows = quoted.words.length + 1;
  const positions = new Array<number>(quoted.words.length).fill(-1);
  let agreed = 0;
  let same = 0;
  let passed = 0;
  let j = columns - 1;
  for (let i = quoted.words.length; i > 0;) {
    const how = j > 0 ? steps[i * columns + j] : added;
    if (how === stands) {
      const at = from + j - 1;
      positions[i - 1] = at;
      agreed += (scores[i * columns + j] ?? 0) - (scores[(i - 1) * columns + j - 1] ?? 0);
      if (index.folded[at] === folded[i - 1]) same += 1;
      i -= 1;
      j -= 1;
    } else if (how === skipped) {
      if (i < quoted.words.length && quoted.words[i]?.before === "none") passed += 1;
      j -= 1;
    } else {
      i -= 1;
    }
  }
  const placed = positions.filter((at) => at >= 0);
  return {
    from: placed[0] ?? from,
    to: (placed.at(-1) ?? from - 1) + 1,
    positions,
    share: agreed / weight,
    score: (scores[rows * columns - 1] ?? 0) / weight,
    differing: Math.max(quoted.words.length - same, passed + placed.length - same),
    same,
    ...rowsOf(index, numbered, positions),
  };
}

/** Where a quotation parts from the report: words put in, left out or exchanged in a row are one place. */
function rowsOf(
  index: QuotationIndex,
  { quoted, folded }: NumberedWords,
  positions: readonly number[],
): { readonly spots: number; readonly row: number } {
  let spots = 0;
  let longest = 0;
  let row = 0;
  let open = false;
  let next = -1;
  for (let i = 0; i < positions.length; i += 1) {
    const at = positions[i] ?? -1;
    const agrees = at >= 0 && index.folded[at] === folded[i];
    const jumps = agrees && next >= 0 && at > next && quoted.words[i]?.before === "none";
    if (!open && (!agrees || jumps)) spots += 1;
    row = agrees ? (jumps ? 1 : row + 1) : 0;
    longest = Math.max(longest, row);
    open = !agrees;
    if (at >= 0) next = at + 1;
  }
  return { spots, row: longest };
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
  let { from, to } = best;
  while (from < to && !needed.has(index.folded[from] ?? -1)) from += 1;
  while (to > from && !needed.has(index.folded[to - 1] ?? -1)) to -= 1;
  return { share: best.share, from, to };

  function take(word: number, step: 1 | -1): number {
    const left = needed.get(word);
    if (left === undefined) return 0;
    needed.set(word, left + step);
    // Leaving the window gives back only what was counted when it came in.
    if (step === -1) return left > 0 ? (worth.get(word) ?? 0) : 0;
    return left >= 0 ? -(worth.get(word) ?? 0) : 0;
  }
}
