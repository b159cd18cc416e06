// Ranks the findings of one or many reports for a sentence or a few words: those that share its rarest words are
// gathered first, then weighed closely. A likeness, never a verdict: no problem rests on it.

import type { Finding, InspectionReport } from "../../report/inspectionReport.ts";
import { type FindingIndex, impactBits, impactMask } from "./findingIndex.ts";
import { addSpelling, foldedText, type Weighed, weigh } from "./findingLikeness.ts";
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
  const { likely, inRow } = gather(index, query, wanted);
  const chosen = inRow.length === 0 ? likely : [...new Set([...inRow, ...likely])];
  const weighed = best(weigh(index, query, chosen), wanted, inRow);
  const first = addSpelling(index, query, weighed);
  const asked = inRow.length === 0 ? null : new WordsAsked(text);
  const exact: FoundFinding[] = [];
  const others: FoundFinding[] = [];
  for (const { passage: number, score, likeness } of best(first, first.length, [])) {
    const passage = index.passages[number];
    if (passage === undefined) continue;
    const { report, finding, text: words } = passage;
    const found = { report, finding, text: words, score, likeness, near: likeness >= nearFrom };
    if (asked !== null && inRow.includes(number) && asked.standIn(foldedText(index, number)))
      exact.push({ ...found, exact: true });
    else others.push({ ...found, exact: false });
  }
  return [...exact, ...others].slice(0, limit);
}

/** The `limit` best in their order, those that may have the words in a row before all others. */
function best(weighed: readonly Weighed[], limit: number, inRow: readonly number[]): Weighed[] {
  const first: Weighed[] = [];
  const has = (each: Weighed): boolean => inRow.length > 0 && inRow.includes(each.passage);
  const isBetter = (one: Weighed, other: Weighed): boolean => {
    if (inRow.length > 0 && has(one) !== has(other)) return has(one);
    return one.score === other.score ? one.passage < other.passage : one.score > other.score;
  };
  for (const each of weighed) {
    const last = first[limit - 1];
    if (last !== undefined && !isBetter(each, last)) continue;
    let at = Math.min(first.length, limit - 1);
    for (let before = first[at - 1]; before !== undefined && isBetter(each, before); before = first[at - 1]) {
      first[at] = before;
      at -= 1;
    }
    first[at] = each;
  }
  return first;
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

/** The passages that share most of the rarest words, and those that may have all of them in a row. */
function gather(
  index: FindingIndex,
  query: FindingQuery,
  wanted: number,
): { readonly likely: readonly number[]; readonly inRow: readonly number[] } {
  const { entries } = index;
  const { terms, left } = termsOf(index, query);
  const { sums, touched } = sumsOf(index);
  let most = 0;
  for (const { weight } of terms) most += weight;
  const scale = sumMask / (most * impactMask + 1);
  let reached = 0;
  let own = 0;
  for (const { weight, from, to, counts } of terms) {
    own += counts;
    const step = Math.max(1, Math.floor(weight * scale));
    const mark = counts << sumBits;
    for (let at = from; at < to; at += 1) {
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
  const counted = own > 0 && !query.run.includes(-1) ? own : -1;
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
  const likely = [...highest.subarray(0, filled)];
  return {
    likely,
    inRow: possible === 0 ? [] : rowsAmong(index, query.run, likely, { possible, left, wanted }),
  };
}

/** The passages with the highest sums so far, best first, of equals the first met; and their sums. */
const highest = new Int32Array(weighedLimit);
const highestSums = new Int32Array(weighedLimit);
/** The first passages met that have all of the query's own words that were followed. */
const hasAll = new Int32Array(exactLimit);

/** Of the passages that have all the words, those that have them in a row: the likely ones, then others up to `wanted`. */
function rowsAmong(
  index: FindingIndex,
  run: readonly number[],
  likely: readonly number[],
  {
    possible,
    left,
    wanted,
  }: { readonly possible: number; readonly left: readonly Term[]; readonly wanted: number },
): number[] {
  const inRow = likely.filter((passage) => hasInRow(index, passage, run));
  for (let i = 0; i < possible && inRow.length < wanted; i += 1) {
    const passage = hasAll[i] ?? 0;
    if (!left.every((term) => isHeld(index, term, passage)) || likely.includes(passage)) continue;
    if (hasInRow(index, passage, run)) inRow.push(passage);
  }
  return inRow;
}

/** Whether a passage is among a term's postings. */
function isHeld({ entries }: FindingIndex, { from, to }: Term, passage: number): boolean {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] ?? 0) >>> impactBits < passage) low = middle + 1;
    else high = middle;
  }
  return low < to && (entries[low] ?? 0) >>> impactBits === passage;
}

/** A stem's postings; `counts`: it is the query's own word, not another for it. */
interface Term {
  readonly weight: number;
  readonly counts: 0 | 1;
  readonly from: number;
  readonly to: number;
}

/** The query's terms that are followed, the rarest first, and of its own words those that are not. */
function termsOf(
  { postings }: FindingIndex,
  { words, others }: FindingQuery,
): { readonly terms: readonly Term[]; readonly left: readonly Term[] } {
  const terms: Term[] = [];
  const add = (stem: number, weight: number, counts: 0 | 1): void => {
    if (stem < 0 || weight === 0) return;
    terms.push({ weight, counts, from: postings[stem] ?? 0, to: postings[stem + 1] ?? 0 });
  };
  for (const { stem, weight } of words) add(stem, weight, 1);
  for (const { stem, word, reach, share } of others) {
    let weight = 0;
    for (let at = word; at < word + reach; at += 1) weight += words[at]?.weight ?? 0;
    add(stem, weight * share, 0);
  }
  terms.sort((a, b) => a.to - a.from - (b.to - b.from));
  let followed = 0;
  let count = 0;
  for (const { from, to } of terms) {
    followed += to - from;
    if (count > 0 && followed > postingLimit) break;
    count += 1;
    if (count === ownLimit) break;
  }
  return { terms: terms.slice(0, count), left: terms.slice(count).filter(({ counts }) => counts === 1) };
}

/** Whether a passage has the query's stems in a row, and so perhaps its very words. */
function hasInRow({ sequence, firsts }: FindingIndex, passage: number, run: readonly number[]): boolean {
  const to = firsts[passage + 1] ?? 0;
  const [first = -1] = run;
  for (let start = firsts[passage] ?? 0; start + run.length <= to; start += 1) {
    if ((sequence[start] ?? 0) >> 1 !== first) continue;
    let same = 1;
    while (same < run.length && (sequence[start + same] ?? 0) >> 1 === run[same]) same += 1;
    if (same === run.length) return true;
  }
  return false;
}
