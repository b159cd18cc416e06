// Ranks the findings of one or many reports for a sentence or a few words: those that share its rarest words are
// gathered first, then weighed closely. A likeness, never a verdict: no problem rests on it.

import type { Finding, InspectionReport } from "../../report/inspectionReport.ts";
import { Candidates } from "./candidates.ts";
import { type FindingIndex, impactBits, impactMask } from "./findingIndex.ts";
import { addSpelling, foldedText, weigh } from "./findingLikeness.ts";
import { type FindingQuery, readFindingQuery } from "./findingQuery.ts";
import { WordsAsked } from "./wordsAsked.ts";

export interface FoundFinding {
  readonly report: InspectionReport;
  /** Null for the report's table of judgements. */
  readonly finding: Finding | null;
  /** The finding's text; of the table, its judgements and grades. */
  readonly text: string;
  /** How much it shares with what is asked, not normalised: only results of one search compare. */
  readonly score: number;
  /** The score beside what was asked, so that searches of several reports compare. */
  readonly likeness: number;
  /** Whether that is enough for somebody to look there; of a short query seldom. */
  readonly near: boolean;
  /** The words stand there as asked. */
  readonly exact: boolean;
}

/** Passages weighed closely, and of those the ones compared by spelling too. */
const weighedLimit = 32;
const spelledLimit = 8;
/** Postings followed, the rarest words first: in hundreds of reports the common ones are left to the weighing. */
const postingLimit = 4000;
/** Passages looked through for the words as they were asked, besides the likely ones. */
const exactLimit = 256;
/** From this likeness on a finding is worth showing beside a sentence; see the decision on finding search. */
const nearFrom = 8.5;

/** The findings likest to `text`, best first: those that have its very words before all others. */
export function searchFindings(index: FindingIndex, text: string, limit: number): FoundFinding[] {
  const query = readFindingQuery(text, index);
  const wanted = Math.max(limit, spelledLimit);
  gather(index, query, wanted);
  weigh(index, query, chosen);
  chosen.keepBest(wanted, true);
  addSpelling(index, query, chosen);
  chosen.keepBest(wanted, false);
  return found(index, text, limit);
}

/** The passages in hand; a search ends before another begins. */
const chosen = new Candidates();

/** The first `limit` of those chosen, the ones that have the very words before the others. */
function found(index: FindingIndex, text: string, limit: number): FoundFinding[] {
  const results: FoundFinding[] = [];
  const { count, passages, inRow } = chosen;
  let asked: WordsAsked | null = null;
  for (let i = 0; i < count && results.length < limit; i += 1) {
    if (inRow[i] === 0) continue;
    asked ??= new WordsAsked(text);
    if (!asked.standIn(foldedText(index, passages[i] ?? 0))) continue;
    results.push(resultOf(index, i, true));
    inRow[i] = exactly;
  }
  for (let i = 0; i < count && results.length < limit; i += 1) {
    if (inRow[i] !== exactly) results.push(resultOf(index, i, false));
  }
  return results;
}

/** Marks a passage that has the very words in a row, not only their stems. */
const exactly = 2;

function resultOf(index: FindingIndex, at: number, exact: boolean): FoundFinding {
  const passage = index.passages[chosen.passages[at] ?? 0];
  if (passage === undefined) throw new Error("Only passages of the index are chosen.");
  const { report, finding, text } = passage;
  const likeness = chosen.likenesses[at] ?? 0;
  return {
    report,
    finding,
    text,
    score: chosen.scores[at] ?? 0,
    likeness,
    near: likeness >= nearFrom,
    exact,
  };
}

/**
 * A search in progress: for each passage what it has of the query, zero between searches. One number holds how many
 * of the query's own words it has (above `sumBits`) and what they and others count there, so that each posting
 * followed is one step.
 */
class Sums {
  readonly sums: Int32Array;
  /** The passages that have anything, in the order met; room for one more. */
  readonly touched: Int32Array;

  constructor(passages: number) {
    this.sums = new Int32Array(passages);
    this.touched = new Int32Array(passages + 1);
  }
}

const sumBits = 23;
const sumMask = (1 << sumBits) - 1;
/** As many of a query's own words as can be told beside the sum. */
const ownLimit = 127;

const sumsByIndex = new WeakMap<FindingIndex, Sums>();

function sumsOf(index: FindingIndex): Sums {
  let sums = sumsByIndex.get(index);
  if (sums === undefined) {
    sums = new Sums(index.passages.length);
    sumsByIndex.set(index, sums);
  }
  return sums;
}

/** Chooses the passages that share most of the rarest words, and those that may have all of them in a row. */
function gather(index: FindingIndex, query: FindingQuery, wanted: number): void {
  const { entries } = index;
  const { sums, touched } = sumsOf(index);
  termsOf(index, query);
  let most = 0;
  for (let i = 0; i < terms.followed; i += 1) most += terms.weights[terms.order[i] ?? 0] ?? 0;
  const scale = sumMask / (most * impactMask + 1);
  let reached = 0;
  let own = 0;
  for (let i = 0; i < terms.followed; i += 1) {
    const term = terms.order[i] ?? 0;
    const counts = terms.own[term] ?? 0;
    const to = terms.to[term] ?? 0;
    own += counts;
    const step = Math.max(1, Math.floor((terms.weights[term] ?? 0) * scale));
    const mark = counts << sumBits;
    for (let at = terms.from[term] ?? 0; at < to; at += 1) {
      const entry = entries[at] ?? 0;
      const passage = entry >>> impactBits;
      const before = sums[passage] ?? 0;
      // One step on where the passage was not met before, without a branch that nothing can foresee.
      touched[reached] = passage;
      reached += (before - 1) >>> 31;
      sums[passage] = (before + mark + Math.imul(step, entry & impactMask)) | 0;
    }
  }
  let filled = 0;
  let least = 0;
  let possible = 0;
  const counted = own > 0 && hasAllStems(query) ? own : -1;
  for (let i = 0; i < reached; i += 1) {
    const passage = touched[i] ?? 0;
    const both = sums[passage] ?? 0;
    sums[passage] = 0;
    if (both >> sumBits === counted && possible < exactLimit) {
      hasAll[possible] = passage;
      possible += 1;
    }
    const sum = both & sumMask;
    if (sum <= least) continue;
    let at = filled === weighedLimit ? weighedLimit - 1 : filled;
    while (at > 0 && (highestSums[at - 1] ?? 0) < sum) {
      highest[at] = highest[at - 1] ?? 0;
      highestSums[at] = highestSums[at - 1] ?? 0;
      at -= 1;
    }
    highest[at] = passage;
    highestSums[at] = sum;
    if (filled < weighedLimit) filled += 1;
    else least = highestSums[weighedLimit - 1] ?? 0;
  }
  choose(index, query, { filled, possible, wanted });
}

/** The passages with the highest sums so far, best first, of equals the first met; and their sums. */
const highest = new Int32Array(weighedLimit);
const highestSums = new Int32Array(weighedLimit);
/** The first passages met that have all of the query's own words that were followed. */
const hasAll = new Int32Array(exactLimit);

/** Chooses the passages with the highest sums, then of those that have all the words in a row others up to `wanted`. */
function choose(
  index: FindingIndex,
  query: FindingQuery,
  { filled, possible, wanted }: Readonly<Record<"filled" | "possible" | "wanted", number>>,
): void {
  let rows = 0;
  chosen.clear();
  for (let i = 0; i < filled; i += 1) {
    const passage = highest[i] ?? 0;
    const inRow = possible > 0 && hasInRow(index, passage, query) ? 1 : 0;
    chosen.add(passage, inRow);
    rows += inRow;
  }
  for (let i = 0; i < possible && rows < wanted; i += 1) {
    const passage = hasAll[i] ?? 0;
    if (!holdsTheRest(index, passage) || chosen.has(passage, filled)) continue;
    if (!hasInRow(index, passage, query)) continue;
    chosen.add(passage, 1);
    rows += 1;
  }
}

/** Whether passages have all of a query's stems, so that some may have them in a row. */
function hasAllStems({ run, runLength }: FindingQuery): boolean {
  for (let i = 0; i < runLength; i += 1) if (run[i] === -1) return false;
  return true;
}

/** Whether a passage has those of the query's own words that were not followed. */
function holdsTheRest(index: FindingIndex, passage: number): boolean {
  for (let i = terms.followed; i < terms.count; i += 1) {
    const term = terms.order[i] ?? 0;
    if (terms.own[term] === 1 && !isHeld(index, terms.from[term] ?? 0, terms.to[term] ?? 0, passage))
      return false;
  }
  return true;
}

/** Whether a passage is among the postings `from` to `to`. */
function isHeld({ entries }: FindingIndex, from: number, to: number, passage: number): boolean {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] ?? 0) >>> impactBits < passage) low = middle + 1;
    else high = middle;
  }
  return low < to && (entries[low] ?? 0) >>> impactBits === passage;
}

/** Sets the query's terms, the rarest first, and how many of them are followed. */
function termsOf({ postings }: FindingIndex, { count, stems, weights, others }: FindingQuery): void {
  terms.clear(count + others.count);
  for (let i = 0; i < count; i += 1) terms.add(postings, stems[i] ?? -1, weights[i] ?? 0, 1);
  for (let i = 0; i < others.count; i += 1) {
    const word = others.words[i] ?? 0;
    const end = word + (others.reaches[i] ?? 1);
    let weight = 0;
    for (let at = word; at < end; at += 1) weight += weights[at] ?? 0;
    terms.add(postings, others.stems[i] ?? -1, weight * (others.shares[i] ?? 0), 0);
  }
  terms.follow();
}

/** The stems of a query that passages have, each with its postings; kept from search to search. */
class Terms {
  count = 0;
  /** The terms followed come first in `order`, which has them by how few postings they have. */
  followed = 0;
  order = new Int32Array(64);
  weights = new Float64Array(64);
  /** 1: it is the query's own word, not another for it. */
  own = new Uint8Array(64);
  from = new Int32Array(64);
  to = new Int32Array(64);

  clear(room: number): void {
    this.count = 0;
    if (this.order.length >= room) return;
    this.order = new Int32Array(room * 2);
    this.weights = new Float64Array(room * 2);
    this.own = new Uint8Array(room * 2);
    this.from = new Int32Array(room * 2);
    this.to = new Int32Array(room * 2);
  }

  add(postings: Int32Array, stem: number, weight: number, own: 0 | 1): void {
    if (stem < 0 || weight === 0) return;
    const { order, from, to } = this;
    const term = this.count;
    const first = postings[stem] ?? 0;
    const end = postings[stem + 1] ?? 0;
    from[term] = first;
    to[term] = end;
    this.weights[term] = weight;
    this.own[term] = own;
    let at = term;
    for (; at > 0; at -= 1) {
      const before = order[at - 1] ?? 0;
      if ((to[before] ?? 0) - (from[before] ?? 0) <= end - first) break;
      order[at] = before;
    }
    order[at] = term;
    this.count += 1;
  }

  follow(): void {
    let postings = 0;
    let count = 0;
    for (; count < this.count && count < ownLimit; count += 1) {
      const term = this.order[count] ?? 0;
      postings += (this.to[term] ?? 0) - (this.from[term] ?? 0);
      if (count > 0 && postings > postingLimit) break;
    }
    this.followed = count;
  }
}

const terms = new Terms();

/** Whether a passage has the query's stems in a row, and so perhaps its very words. */
function hasInRow(
  { sequence, firsts }: FindingIndex,
  passage: number,
  { run, runLength }: FindingQuery,
): boolean {
  const to = firsts[passage + 1] ?? 0;
  const first = run[0] ?? -1;
  for (let start = firsts[passage] ?? 0; start + runLength <= to; start += 1) {
    if ((sequence[start] ?? 0) >> 1 !== first) continue;
    let same = 1;
    while (same < runLength && (sequence[start + same] ?? 0) >> 1 === run[same]) same += 1;
    if (same === runLength) return true;
  }
  return false;
}
