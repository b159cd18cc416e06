// Ranks the findings of one or many reports for a sentence or a few words: those that share its rarest words are
// gathered first, then weighed closely. A likeness, never a verdict: no problem rests on it.

import type { Finding, InspectionReport } from "../report/inspectionReport.ts";
import { forEachWord } from "../text.ts";
import type { FindingIndex } from "./findingIndex.ts";
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
const weighedLimit = 48;
const spelledLimit = 16;
/** Postings followed, the rarest words first: in hundreds of reports the common ones are left to the weighing. */
const postingLimit = 4000;
/** Passages looked through for the words as they were asked. */
const exactLimit = 256;
const inRowLimit = 32;
/** From this likeness on a finding is worth showing beside a sentence; see the decision on finding search. */
const nearFrom = 8;

/** The findings likest to `text`, best first: those that have its very words before all others. */
export function searchFindings(index: FindingIndex, text: string, limit: number): FoundFinding[] {
  const query = readFindingQuery(text, index);
  const inRow = passagesInRow(index, query);
  const weighed = weigh(index, query, [...new Set([...inRow, ...gather(index, query)])]);
  const better = (a: Weighed, b: Weighed): number => b.score - a.score || a.passage - b.passage;
  weighed.sort((a, b) => Number(inRow.has(b.passage)) - Number(inRow.has(a.passage)) || better(a, b));
  const first = addSpelling(index, query, weighed.slice(0, Math.max(limit, spelledLimit))).sort(better);
  const asked = wordsAsked(query);
  const found = first.flatMap(({ passage: number, score, likeness }): FoundFinding[] => {
    const passage = index.passages[number];
    if (passage === undefined) return [];
    const { report, finding, text: words } = passage;
    const exact = inRow.has(number) && asked.test(words);
    return [{ report, finding, text: words, score, likeness, near: likeness >= nearFrom, exact }];
  });
  return [...found.filter(({ exact }) => exact), ...found.filter(({ exact }) => !exact)].slice(0, limit);
}

/** Sums of a search in progress, one a passage, zero between searches. */
const sums = new WeakMap<FindingIndex, Float32Array>();

/** The passages that share most of the rarest words. */
function gather(index: FindingIndex, { words, others }: FindingQuery): number[] {
  const { postings, holders, times, passages } = index;
  const terms = [
    ...words.filter(({ stem }) => stem >= 0),
    ...others.map(({ stem, word, share }) => ({ stem, weight: (words[word]?.weight ?? 0) * share })),
  ].map(({ stem, weight }) => ({ weight, from: postings[stem] ?? 0, to: postings[stem + 1] ?? 0 }));
  terms.sort((a, b) => a.to - a.from - (b.to - b.from));
  const scores = sums.get(index) ?? new Float32Array(passages.length);
  sums.set(index, scores);
  const touched: number[] = [];
  let followed = 0;
  for (const { weight, from, to } of terms) {
    if (weight === 0) continue;
    if (followed > 0 && followed + to - from > postingLimit) break;
    followed += to - from;
    for (let at = from; at < to; at += 1) {
      const passage = holders[at] ?? 0;
      const before = scores[passage] ?? 0;
      if (before === 0) touched.push(passage);
      const count = times[at] ?? 0;
      scores[passage] = before + (weight * count) / (count + 1);
    }
  }
  const best = highest(touched, scores, weighedLimit);
  for (const passage of touched) scores[passage] = 0;
  return best;
}

/** Steps by which scores are told apart when the highest are picked out. */
const levels = 512;

/** Some `limit` of the members with the highest scores, found by counting rather than by sorting them all. */
function highest(members: readonly number[], scores: Float32Array, limit: number): number[] {
  if (members.length <= limit) return [...members];
  let most = 0;
  for (const member of members) most = Math.max(most, scores[member] ?? 0);
  const scale = (levels - 1) / most;
  const levelOf = new Uint16Array(members.length);
  const counts = new Int32Array(levels);
  for (let i = 0; i < members.length; i += 1) {
    const level = Math.trunc((scores[members[i] ?? 0] ?? 0) * scale);
    levelOf[i] = level;
    counts[level] = (counts[level] ?? 0) + 1;
  }
  let floor = levels - 1;
  for (let kept = counts[floor] ?? 0; kept < limit && floor > 0; kept += counts[floor] ?? 0) floor -= 1;
  const above: number[] = [];
  const level: number[] = [];
  for (let i = 0; i < members.length; i += 1) {
    const here = levelOf[i] ?? 0;
    if (here > floor) above.push(members[i] ?? 0);
    else if (here === floor && level.length < limit) level.push(members[i] ?? 0);
  }
  return [...above, ...level].slice(0, limit);
}

/** Passages that have the query's stems in a row: among them those that have its very words. */
function passagesInRow(index: FindingIndex, { run, words }: FindingQuery): Set<number> {
  const { postings, holders, sequence, firsts } = index;
  const found = new Set<number>();
  if (run.length === 0 || run.includes(-1)) return found;
  const lengthOf = (stem: number): number => (postings[stem + 1] ?? 0) - (postings[stem] ?? 0);
  const rarest = words.reduce(
    (best, { stem }) => (lengthOf(stem) < lengthOf(best) ? stem : best),
    run[0] ?? 0,
  );
  const from = postings[rarest] ?? 0;
  const to = Math.min(postings[rarest + 1] ?? 0, from + exactLimit);
  for (let at = from; at < to && found.size < inRowLimit; at += 1) {
    const passage = holders[at] ?? 0;
    if (standsWithin(sequence, firsts[passage] ?? 0, firsts[passage + 1] ?? 0, run)) found.add(passage);
  }
  return found;
}

function standsWithin(sequence: Int32Array, from: number, to: number, run: readonly number[]): boolean {
  const [first = -1] = run;
  for (let start = from; start + run.length <= to; start += 1) {
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
