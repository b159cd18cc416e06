// How like a passage is to a query: BM25 over stems, its best sentence, query words that stand together, the
// heading as context, a stated grade for the table of judgements, and three letters in a row for words of one
// family. Its figures are fixed; how they were chosen stands in the decision on finding search.

import { lengthNorm, saturated } from "./bm25.ts";
import type { Candidates } from "./candidates.ts";
import { type FindingIndex, opensSentence } from "./findingIndex.ts";
import type { FindingQuery } from "./findingQuery.ts";
import { TrigramSet, trigramsOf } from "./trigrams.ts";
import { foldForWords } from "./wordsAsked.ts";

/** Shares of the other evidence beside BM25. */
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
/** How an inspection was done holds the words of what it looked at, and tells nothing of what was found there. */
const framingShare = 0.6;
/** Plans and thanks share a report's words without resting on it. */
const intentionShare = 0.6;

/** Weighs the passages chosen; spelling is yet to be added. */
export function weigh(index: FindingIndex, query: FindingQuery, chosen: Candidates): void {
  const { count, stems, weights, others } = query;
  if (room.counts.length < count) room = new Met(count * 2);
  const slots = slotsOf(index);
  for (let slot = 0; slot < count; slot += 1) {
    slots.set(stems[slot] ?? -1, slot, 1, 1);
    room.weights[slot] = weights[slot] ?? 0;
    room.sentences[slot] = -1;
    room.paired[slot] = -1;
  }
  for (let i = 0; i < others.count; i += 1) {
    slots.set(others.stems[i] ?? -1, others.words[i] ?? 0, others.reaches[i] ?? 1, others.shares[i] ?? 0);
  }
  for (let i = 0; i < chosen.count; i += 1) weighOne(index, query, slots, chosen, i);
  for (let slot = 0; slot < count; slot += 1) slots.set(stems[slot] ?? -1, -1, 1, 0);
  for (let i = 0; i < others.count; i += 1) slots.set(others.stems[i] ?? -1, -1, 1, 0);
}

/** Adds what the passages share in letters, whatever their stems. */
export function addSpelling(index: FindingIndex, query: FindingQuery, chosen: Candidates): void {
  const { passages, trigramWeights } = index;
  if (asked.length <= query.text.length) {
    asked = new Uint16Array(2 * query.text.length);
    worth = new Float32Array(2 * query.text.length);
  }
  const count = trigramsOf(query.text, asked);
  for (let at = 0; at < count; at += 1) worth[at] = trigramWeights[asked[at] ?? 0] ?? 0;
  const { scores, likenesses } = chosen;
  for (let i = 0; i < chosen.count; i += 1) {
    const passage = chosen.passages[i] ?? 0;
    const score = scores[i] ?? 0;
    const length = passages[passage]?.text.length ?? 0;
    const shared = spellingOf(index, passage).trigrams.worthOf(asked, worth, count);
    const more = score + (spellingShare * shared) / Math.sqrt(1 + length / commonLetters);
    scores[i] = more;
    likenesses[i] = score === 0 ? 0 : ((likenesses[i] ?? 0) * more) / score;
  }
}

/** The trigrams of the query in hand and what each is worth. */
let asked = new Uint16Array(512);
let worth = new Float32Array(512);

/** A passage's text as words asked for are looked for in it. */
export function foldedText(index: FindingIndex, passage: number): string {
  return spellingOf(index, passage).folded;
}

/** How a passage is spelled. */
class Spelling {
  readonly trigrams: TrigramSet;
  readonly #text: string;
  #folded: string | null = null;

  constructor(text: string) {
    this.#text = text;
    this.trigrams = new TrigramSet(text);
  }

  get folded(): string {
    this.#folded ??= foldForWords(this.#text);
    return this.#folded;
  }
}

/** The spelling of passages found before: the same findings come up again and again. */
const spellingsByIndex = new WeakMap<FindingIndex, Map<number, Spelling>>();
const spellingLimit = 1000;

function spellingOf(index: FindingIndex, passage: number): Spelling {
  let spellings = spellingsByIndex.get(index);
  if (spellings === undefined) {
    spellings = new Map();
    spellingsByIndex.set(index, spellings);
  }
  let spelling = spellings.get(passage);
  if (spelling === undefined) {
    if (spellings.size >= spellingLimit) spellings.clear();
    spelling = new Spelling(index.passages[passage]?.text ?? "");
    spellings.set(passage, spelling);
  }
  return spelling;
}

/** What of the query has been met in the passage in hand, for each of its words. */
class Met {
  /** How telling each is; single precision, as the ranking was tried with. */
  readonly weights: Float32Array;
  readonly counts: Float64Array;
  /** The word's fullest share, and that in the last sentence that had it. */
  readonly shares: Float64Array;
  readonly sentenceShares: Float64Array;
  /** Where the last sentence that had it begins. */
  readonly sentences: Int32Array;
  /** Where the last passage begins in which it stood behind the word before it. */
  readonly paired: Int32Array;

  constructor(words: number) {
    this.weights = new Float32Array(words);
    this.counts = new Float64Array(words);
    this.shares = new Float64Array(words);
    this.sentenceShares = new Float64Array(words);
    this.sentences = new Int32Array(words);
    this.paired = new Int32Array(words);
  }
}

let room = new Met(64);

/** Where in a passage a sentence begins or one of the query's words stands, so that only those are weighed. */
let hits = new Int32Array(512);

/** Notes the hits of the places `from` to `to` and gives their number. */
function noteHits(sequence: Int32Array, marks: Uint8Array, from: number, to: number): number {
  if (hits.length <= to - from) hits = new Int32Array(2 * (to - from));
  const noted = hits;
  let count = 0;
  // Each place is noted, and kept by going on from it: a branch would be foreseen wrongly at every hit.
  for (let at = from; at < to; at += 1) {
    noted[count] = at;
    count += marks[sequence[at] ?? 0] ?? 0;
  }
  return count;
}

function weighOne(
  index: FindingIndex,
  { count: words, total, statesGrade, intention }: FindingQuery,
  slots: Slots,
  chosen: Candidates,
  place: number,
): void {
  const { sequence, firsts, passages, meanLength } = index;
  const { slot: slotOf, reach: reachOf, share: shareOf } = slots;
  const { weights, counts, shares, sentenceShares, sentences, paired } = room;
  const passage = chosen.passages[place] ?? 0;
  const from = firsts[passage] ?? 0;
  const to = firsts[passage + 1] ?? 0;
  for (let slot = 0; slot < words; slot += 1) {
    counts[slot] = 0;
    shares[slot] = 0;
  }
  let bestSentence = 0;
  let pairs = 0;
  let opened = from;
  let sentence = 0;
  let last = -2;
  let before = -1;
  const noted = noteHits(sequence, slots.marks, from, to);
  for (let hit = 0; hit < noted; hit += 1) {
    const at = hits[hit] ?? 0;
    if (at !== before + 1) last = -2;
    before = at;
    const stored = sequence[at] ?? 0;
    if ((stored & opensSentence) !== 0) {
      if (sentence > 0) bestSentence = Math.max(bestSentence, sentence / sentenceNorm(at - opened));
      sentence = 0;
      opened = at;
      last = -2;
    }
    const stem = stored >> 1;
    const first = slotOf[stem] ?? -1;
    if (first < 0) {
      last = -2;
      continue;
    }
    const share = shareOf[stem] ?? 0;
    const end = first + (reachOf[stem] ?? 1);
    for (let slot = first; slot < end; slot += 1) {
      const weight = weights[slot] ?? 0;
      counts[slot] = (counts[slot] ?? 0) + share;
      if (share > (shares[slot] ?? 0)) shares[slot] = share;
      const held = sentences[slot] === opened ? (sentenceShares[slot] ?? 0) : 0;
      if (share > held) {
        sentence += (share - held) * weight;
        sentenceShares[slot] = share;
        sentences[slot] = opened;
      }
      if (slot === last + 1 && paired[slot] !== from) {
        paired[slot] = from;
        pairs += share * Math.min(weight, weights[last] ?? 0);
      }
      last = slot;
    }
  }
  if (sentence > 0) bestSentence = Math.max(bestSentence, sentence / sentenceNorm(to - opened));
  const norm = lengthNorm(to - from, meanLength);
  let score = sentenceShare * bestSentence + pairShare * pairs;
  let matched = 0;
  for (let slot = 0; slot < words; slot += 1) {
    const count = counts[slot] ?? 0;
    if (count === 0) continue;
    const full = (weights[slot] ?? 0) * (shares[slot] ?? 0);
    matched += full;
    score += full * saturated(count, norm);
  }
  const { context = [], finding = null, isFraming = false } = passages[passage] ?? {};
  for (let at = 0; at < context.length; at += 1) {
    const stem = context[at] ?? 0;
    const slot = slotOf[stem] ?? -1;
    if (slot >= 0) score += contextShare * (weights[slot] ?? 0) * (shareOf[stem] ?? 0);
  }
  if (finding === null && statesGrade) score += gradeShare;
  if (isFraming) score *= framingShare;
  const covered = total === 0 ? 0 : matched / total;
  const likeness = score * Math.sqrt((leastAsked * covered) / Math.max(total, leastAsked));
  chosen.scores[place] = score;
  chosen.likenesses[place] = intention ? likeness * intentionShare : likeness;
}

function sentenceNorm(length: number): number {
  return 1 + sentenceLengthShare * (length / commonSentence - 1);
}

/** For each stem of an index the query's word it stands for (-1: none), the words it covers from there, its share. */
class Slots {
  /** 1 for each number of an index's sequence that is a hit. */
  readonly marks: Uint8Array;
  readonly slot: Int32Array;
  readonly reach: Uint8Array;
  readonly share: Float32Array;

  constructor(stems: number) {
    this.slot = new Int32Array(stems).fill(-1);
    this.reach = new Uint8Array(stems).fill(1);
    this.share = new Float32Array(stems);
    this.marks = Uint8Array.from({ length: 2 * stems }, (_, stored) => stored & opensSentence);
  }

  set(stem: number, slot: number, reach: number, share: number): void {
    if (stem < 0) return;
    this.slot[stem] = slot;
    this.reach[stem] = reach;
    this.share[stem] = share;
    this.marks[stem << 1] = slot < 0 ? 0 : 1;
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
