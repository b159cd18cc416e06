// Ranks the findings of one or many reports for a sentence or a few words: those that share its rarest words are
// gathered first, then weighed closely. A likeness, never a verdict: no problem rests on it.

import type { Finding, InspectionReport } from "../report/inspectionReport.ts";
import { forEachWord } from "../text.ts";
import { type FindingIndex, impactSteps } from "./findingIndex.ts";
import { addSpelling, type Weighed, weigh } from "./findingLikeness.ts";
import { type FindingQuery, readFindingQuery } from "./findingQuery.ts";

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
/** Passages looked through for the words as they were asked. */
const exactLimit = 256;
const inRowLimit = 32;
/** From this likeness on a finding is worth showing beside a sentence; see the decision on finding search. */
const nearFrom = 8.5;

/** The findings likest to `text`, best first: those that have its very words before all others. */
export function searchFindings(index: FindingIndex, text: string, limit: number): FoundFinding[] {
  const query = readFindingQuery(text, index);
  const { likely, inRow } = gather(index, query);
  const weighed = weigh(index, query, inRow.size === 0 ? likely : [...new Set([...inRow, ...likely])]);
  const better = (a: Weighed, b: Weighed): number => b.score - a.score || a.passage - b.passage;
  weighed.sort(
    inRow.size === 0
      ? better
      : (a, b) => Number(inRow.has(b.passage)) - Number(inRow.has(a.passage)) || better(a, b),
  );
  const first = addSpelling(index, query, weighed.slice(0, Math.max(limit, spelledLimit))).sort(better);
  const asked = inRow.size === 0 ? null : wordsAsked(query);
  const found = first.flatMap(({ passage: number, score, likeness }): FoundFinding[] => {
    const passage = index.passages[number];
    if (passage === undefined) return [];
    const { report, finding, text: words } = passage;
    const exact = asked !== null && inRow.has(number) && asked.test(words);
    return [{ report, finding, text: words, score, likeness, near: likeness >= nearFrom, exact }];
  });
  return [...found.filter(({ exact }) => exact), ...found.filter(({ exact }) => !exact)].slice(0, limit);
}

/** A search in progress: a passage's sum and how many of the query's own words it has; zero between searches. */
class Sums {
  readonly scores: Float32Array;
  readonly met: Uint8Array;
  /** The passages that have anything, in the order met. */
  readonly touched: Int32Array;

  constructor(passages: number) {
    this.scores = new Float32Array(passages);
    this.met = new Uint8Array(passages);
    this.touched = new Int32Array(passages);
  }
}

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
  { words, others, run }: FindingQuery,
): { readonly likely: number[]; readonly inRow: ReadonlySet<number> } {
  const { postings, holders, impacts } = index;
  const terms = words.flatMap(({ stem, weight }) => (stem < 0 ? [] : [termOf(stem, weight, 1)]));
  for (const { stem, word, reach, share } of others) {
    let weight = 0;
    for (let at = word; at < word + reach; at += 1) weight += words[at]?.weight ?? 0;
    terms.push(termOf(stem, weight * share, 0));
  }
  terms.sort((a, b) => a.to - a.from - (b.to - b.from));
  const { scores, met, touched } = sumsOf(index);
  let reached = 0;
  let followed = 0;
  let own = 0;
  for (const { weight, from, to, counts } of terms) {
    if (weight === 0) continue;
    if (followed > 0 && followed + to - from > postingLimit) break;
    followed += to - from;
    own += counts;
    const step = weight / impactSteps;
    for (let at = from; at < to; at += 1) {
      const passage = holders[at] ?? 0;
      const before = scores[passage] ?? 0;
      if (before === 0) {
        touched[reached] = passage;
        reached += 1;
      }
      scores[passage] = before + step * (impacts[at] ?? 0);
      if (counts === 1) met[passage] = (met[passage] ?? 0) + 1;
    }
  }
  const likely = highest(touched, reached, scores, weighedLimit);
  const inRow = new Set<number>();
  const possible = own > 0 && !run.includes(-1);
  let looked = 0;
  for (let i = 0; i < reached; i += 1) {
    const passage = touched[i] ?? 0;
    if (possible && met[passage] === own && looked < exactLimit && inRow.size < inRowLimit) {
      looked += 1;
      if (hasInRow(index, passage, run)) inRow.add(passage);
    }
    scores[passage] = 0;
    met[passage] = 0;
  }
  return { likely, inRow };

  function termOf(stem: number, weight: number, counts: 0 | 1): Term {
    return { weight, counts, from: postings[stem] ?? 0, to: postings[stem + 1] ?? 0 };
  }
}

/** A stem's postings; `counts`: it is the query's own word, not another for it. */
interface Term {
  readonly weight: number;
  readonly counts: 0 | 1;
  readonly from: number;
  readonly to: number;
}

/** The `limit` passages with the highest scores among the first `count`, best first; of equals the first met. */
function highest(passages: Int32Array, count: number, scores: Float32Array, limit: number): number[] {
  const best: number[] = [];
  let least = 0;
  for (let i = 0; i < count; i += 1) {
    const passage = passages[i] ?? 0;
    const score = scores[passage] ?? 0;
    if (best.length === limit && score <= least) continue;
    if (best.length === limit) best.pop();
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at -= 1;
    best.splice(at, 0, passage);
    least = best.length === limit ? (scores[best[limit - 1] ?? 0] ?? 0) : 0;
  }
  return best;
}

/** Whether a passage has the query's stems in a row, and so perhaps its very words. */
function hasInRow({ sequence, firsts }: FindingIndex, passage: number, run: readonly number[]): boolean {
  const to = firsts[passage + 1] ?? 0;
  const [first = -1] = run;
  for (let start = firsts[passage] ?? 0; start + run.length <= to; start += 1) {
    const stored = sequence[start] ?? 0;
    if (stored !== first && ~stored !== first) continue;
    let same = 1;
    while (same < run.length) {
      const next = sequence[start + same] ?? 0;
      if (next !== run[same] && ~next !== run[same]) break;
      same += 1;
    }
    if (same === run.length) return true;
  }
  return false;
}

/** The query's words in a row, whatever their capitals and the marks between them. */
function wordsAsked({ text }: FindingQuery): RegExp {
  const words: string[] = [];
  forEachWord(text, (start, end) => void words.push(text.slice(start, end)));
  const inRow = words.map((word) => word.replace(/[’‘ʼ`']/g, "['’]").replace(/[.$]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])${inRow.join("[^\\p{L}\\p{N}]+")}(?![\\p{L}\\p{N}])`, "iu");
}
