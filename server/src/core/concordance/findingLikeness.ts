// How like a passage is to a query: BM25 over stems, its best sentence, query words that stand together, the
// heading as context, a stated grade for the table of judgements, and three letters in a row for words of one
// family. Its figures are fixed; how they were chosen stands in the decision on finding search.

import type { FindingIndex } from "./findingIndex.ts";
import type { FindingQuery, Sought } from "./findingQuery.ts";
import { addTrigrams, trigramCount } from "./trigrams.ts";

export interface Weighed {
  /** The passage's place in the index. */
  readonly passage: number;
  readonly score: number;
  /** The score beside what the query could have matched: tells whether anything is near at all. */
  readonly likeness: number;
}

/** BM25: how soon a repeated word stops counting, and how far a passage's length does. */
const saturation = 1.2;
const lengthShare = 0.7;
/** Shares of the other evidence beside it. */
const sentenceShare = 0.3;
const pairShare = 0.3;
const contextShare = 0.5;
const spellingShare = 0.2;
const gradeShare = 5;
/** Words of a common sentence, and how far a longer one counts less; letters of a common passage. */
const commonSentence = 25;
const sentenceLengthShare = 0.5;
const commonLetters = 300;
/** A likeness is measured against at least this much in a query, so that two words alone are near nothing. */
const leastAsked = 20;
/** Plans and thanks share a report's words without resting on it. */
const intentionShare = 0.7;

/** Weighs the passages chosen; spelling is yet to be added. */
export function weigh(index: FindingIndex, query: FindingQuery, chosen: readonly number[]): Weighed[] {
  const { words, others } = query;
  const slots = slotsOf(index);
  words.forEach(({ stem }, slot) => slots.set(stem, slot, 1));
  for (const { stem, word, share } of others) slots.set(stem, word, share);
  const tally = new Tally(words);
  const weighed = chosen.map((passage) => weighOne(index, query, slots, tally, passage));
  for (const { stem } of [...words, ...others]) slots.set(stem, -1, 0);
  return weighed;
}

/** Adds what the passages share in letters, whatever their stems. */
export function addSpelling(
  index: FindingIndex,
  query: FindingQuery,
  weighed: readonly Weighed[],
): Weighed[] {
  const { passages, trigramWeights } = index;
  const asked: number[] = [];
  addTrigrams(query.text, (trigram) => {
    if (wanted[trigram] === 1) return;
    wanted[trigram] = 1;
    asked.push(trigram);
  });
  const spelled = weighed.map(({ passage, score, likeness }) => {
    let shared = 0;
    let length = 0;
    addTrigrams(passages[passage]?.text ?? "", (trigram) => {
      length += 1;
      if (wanted[trigram] !== 1) return;
      wanted[trigram] = 2;
      shared += trigramWeights[trigram] ?? 0;
    });
    for (const trigram of asked) wanted[trigram] = 1;
    const more = score + (spellingShare * shared) / Math.sqrt(1 + length / commonLetters);
    return { passage, score: more, likeness: score === 0 ? 0 : (likeness * more) / score };
  });
  for (const trigram of asked) wanted[trigram] = 0;
  return spelled;
}

/** Trigrams of the query in hand: 1 asked for, 2 met in the passage in hand. All 0 between searches. */
const wanted = new Uint8Array(trigramCount);

function weighOne(
  index: FindingIndex,
  { words, total, statesGrade, intention }: FindingQuery,
  slots: Slots,
  tally: Tally,
  passage: number,
): Weighed {
  const { sequence, firsts, passages, meanLength } = index;
  const from = firsts[passage] ?? 0;
  const to = firsts[passage + 1] ?? 0;
  tally.begin();
  for (let at = from; at < to; at += 1) {
    const stored = sequence[at] ?? 0;
    const stem = stored < 0 ? ~stored : stored;
    if (stored < 0) tally.endSentence();
    tally.add(slots.slot[stem] ?? -1, slots.share[stem] ?? 0);
  }
  tally.endSentence();
  const norm = 1 - lengthShare + lengthShare * ((to - from) / meanLength);
  let score = sentenceShare * tally.bestSentence + pairShare * tally.pairs;
  let matched = 0;
  for (let slot = 0; slot < words.length; slot += 1) {
    const count = tally.counts[slot] ?? 0;
    if (count === 0) continue;
    const full = (words[slot]?.weight ?? 0) * (tally.shares[slot] ?? 0);
    matched += full;
    score += (full * count * (saturation + 1)) / (count + saturation * norm);
  }
  const { context = [], finding = null } = passages[passage] ?? {};
  for (const stem of context) {
    const slot = slots.slot[stem] ?? -1;
    if (slot >= 0) score += contextShare * (words[slot]?.weight ?? 0) * (slots.share[stem] ?? 0);
  }
  if (finding === null && statesGrade) score += gradeShare;
  const covered = total === 0 ? 0 : matched / total;
  const likeness = score * Math.sqrt((leastAsked * covered) / Math.max(total, leastAsked));
  return { passage, score, likeness: intention ? likeness * intentionShare : likeness };
}

/** What of the query has been met in the passage in hand. */
class Tally {
  /** For each word of the query: how often it was met, and its fullest share. */
  readonly counts: Float32Array;
  readonly shares: Float32Array;
  bestSentence = 0;
  pairs = 0;
  readonly #words: readonly Sought[];
  readonly #inSentence: Float32Array;
  readonly #paired: Uint8Array;
  #sentence = 0;
  #length = 0;
  #last = -2;

  constructor(words: readonly Sought[]) {
    this.#words = words;
    this.counts = new Float32Array(words.length);
    this.shares = new Float32Array(words.length);
    this.#inSentence = new Float32Array(words.length);
    this.#paired = new Uint8Array(words.length);
  }

  begin(): void {
    this.counts.fill(0);
    this.shares.fill(0);
    this.#inSentence.fill(0);
    this.#paired.fill(0);
    this.bestSentence = 0;
    this.pairs = 0;
    this.#sentence = 0;
    this.#length = 0;
    this.#last = -2;
  }

  add(slot: number, share: number): void {
    this.#length += 1;
    if (slot < 0) {
      this.#last = -2;
      return;
    }
    const weight = this.#words[slot]?.weight ?? 0;
    this.counts[slot] = (this.counts[slot] ?? 0) + share;
    this.shares[slot] = Math.max(this.shares[slot] ?? 0, share);
    const before = this.#inSentence[slot] ?? 0;
    if (share > before) {
      this.#sentence += (share - before) * weight;
      this.#inSentence[slot] = share;
    }
    if (slot === this.#last + 1 && this.#paired[slot] === 0) {
      this.#paired[slot] = 1;
      this.pairs += share * Math.min(weight, this.#words[this.#last]?.weight ?? 0);
    }
    this.#last = slot;
  }

  endSentence(): void {
    if (this.#length === 0) return;
    const norm = 1 + sentenceLengthShare * (this.#length / commonSentence - 1);
    this.bestSentence = Math.max(this.bestSentence, this.#sentence / norm);
    if (this.#sentence > 0) this.#inSentence.fill(0);
    this.#sentence = 0;
    this.#length = 0;
    this.#last = -2;
  }
}

/** For each stem of an index the query's word it stands for (-1: none) and its share. */
class Slots {
  readonly slot: Int32Array;
  readonly share: Float32Array;

  constructor(stems: number) {
    this.slot = new Int32Array(stems).fill(-1);
    this.share = new Float32Array(stems);
  }

  set(stem: number, slot: number, share: number): void {
    if (stem < 0) return;
    this.slot[stem] = slot;
    this.share[stem] = share;
  }
}

const slotsByIndex = new WeakMap<FindingIndex, Slots>();

/** An index's slots, empty; whoever fills them empties them again. */
function slotsOf(index: FindingIndex): Slots {
  let slots = slotsByIndex.get(index);
  if (slots === undefined) {
    slots = new Slots(index.weights.length);
    slotsByIndex.set(index, slots);
  }
  return slots;
}
