// The words of one report's findings in reading order, indexed by word and by three words in a row, so that any
// run of words is found at once, over the end of a paragraph or page too. Knows nothing of drafts or verdicts.

import { allFindings, type Finding, type InspectionReport } from "../../report/inspectionReport.ts";
import { foldWord, forEachWord } from "../../text.ts";
import { WordTable } from "./wordTable.ts";

/** Findings as one run of words. A word's position is its place in that run. */
export interface QuotationIndex {
  readonly findings: readonly Finding[];
  /** How many words there are. */
  readonly length: number;
  /** Every word met, as written and in lower case, and its number. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** The lower-case words of the vocabulary by their letters. */
  readonly table: WordTable;
  /** The words by number. */
  readonly words: readonly string[];
  /** At each position: the word's number as written and in lower case, its finding, its place in that text. */
  readonly written: Int32Array;
  readonly folded: Int32Array;
  readonly owner: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The position of each finding's first word; one entry more than there are findings. */
  readonly firsts: Int32Array;
  /** The part of the report that each finding stands in: no passage runs on from one part into another. */
  readonly parts: Int32Array;
  /** How often each lower-case word occurs, by its number. */
  readonly counts: Int32Array;
  /** How telling each word is, by its number, and a word that the report does not have: see `weightOf`. */
  readonly weights: Float64Array;
  readonly unknownWeight: number;
  /** Chains of positions: the first with a word (or with a three-word key), then the next with the same. */
  readonly wordHeads: Int32Array;
  readonly wordNext: Int32Array;
  readonly gramHeads: Int32Array;
  readonly gramNext: Int32Array;
}

const indexes = new WeakMap<InspectionReport, QuotationIndex>();

/** The index of a report, made when first asked for and kept as long as the report. */
export function quotationIndexOf(report: InspectionReport): QuotationIndex {
  let index = indexes.get(report);
  if (index === undefined) {
    const findings = allFindings(report);
    index = buildQuotationIndex(findings, partsOf(report, findings));
    indexes.set(report, index);
  }
  return index;
}

/** For each finding, the number of the list or section of the report that holds it. */
function partsOf(report: InspectionReport, findings: readonly Finding[]): Int32Array {
  const parts = new Map<Finding, number>();
  [
    report.summary,
    report.areasForPriorityAction,
    report.areasForImprovement,
    ...report.sections.map((section) => section.findings),
  ].forEach((held, part) => {
    for (const finding of held) parts.set(finding, part);
  });
  return Int32Array.from(findings, (finding) => parts.get(finding) ?? 0);
}

/** Indexes any findings, in the order given; of one part unless `parts` says for each which it stands in. */
export function buildQuotationIndex(
  findings: readonly Finding[],
  parts: Int32Array = new Int32Array(findings.length),
): QuotationIndex {
  const vocabulary = new Map<string, number>();
  const words: string[] = [];
  const lowerOf: number[] = [];
  const numberOf = (word: string): number => {
    const known = vocabulary.get(word);
    if (known !== undefined) return known;
    const number = words.length;
    vocabulary.set(word, number);
    words.push(word);
    lowerOf.push(number);
    const lower = word.toLowerCase();
    if (lower !== word) lowerOf[number] = numberOf(lower);
    return number;
  };
  const written: number[] = [];
  const owner: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const firsts = new Int32Array(findings.length + 1);
  findings.forEach(({ text }, finding) => {
    firsts[finding] = written.length;
    forEachWord(text, (start, end, plain) => {
      const word = text.slice(start, end);
      written.push(numberOf(plain ? word : foldWord(word)));
      owner.push(finding);
      starts.push(start);
      ends.push(end);
    });
  });
  const length = written.length;
  firsts[findings.length] = length;
  const folded = Int32Array.from(written, (word) => lowerOf[word] ?? word);
  const counts = new Int32Array(words.length);
  const wordHeads = new Int32Array(words.length).fill(-1);
  const wordNext = new Int32Array(length);
  const gramHeads = new Int32Array(gramTableSize(length)).fill(-1);
  const gramNext = new Int32Array(length).fill(-1);
  // From the end, so that each chain runs in reading order.
  for (let at = length - 1; at >= 0; at -= 1) {
    const word = folded[at] ?? 0;
    counts[word] = (counts[word] ?? 0) + 1;
    wordNext[at] = wordHeads[word] ?? -1;
    wordHeads[word] = at;
    if (at + 2 >= length) continue;
    const slot = gramSlot(gramHeads, word, folded[at + 1] ?? 0, folded[at + 2] ?? 0);
    gramNext[at] = gramHeads[slot] ?? -1;
    gramHeads[slot] = at;
  }
  return {
    findings,
    length,
    vocabulary,
    table: new WordTable(vocabulary),
    words,
    written: Int32Array.from(written),
    folded,
    owner: Int32Array.from(owner),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    firsts,
    parts,
    counts,
    weights: Float64Array.from(counts, (count) => weightOfCount(count, length)),
    unknownWeight: weightOfCount(0, length),
    wordHeads,
    wordNext,
    gramHeads,
    gramNext,
  };
}

/** Words in a row, by their numbers. */
type WordRun = readonly number[] | Int32Array;

/**
 * Where a run of lower-case word numbers stands, one position for each time. Unknown words (-1) stand nowhere.
 */
export function positionsOf(index: QuotationIndex, run: WordRun): number[] {
  const found: number[] = [];
  if (run.length === 0 || run.includes(-1)) return found;
  if (run.length < 3) {
    // One or two words: along the chain of the rarer.
    const rare =
      run.length === 2 && (index.counts[run[1] ?? 0] ?? 0) < (index.counts[run[0] ?? 0] ?? 0) ? 1 : 0;
    for (let at = index.wordHeads[run[rare] ?? 0] ?? -1; at >= 0; at = index.wordNext[at] ?? -1) {
      if (standsAt(index, run, at - rare)) found.push(at - rare);
    }
    return found;
  }
  let rarest = 1;
  for (let i = 2; i + 1 < run.length; i += 1) {
    if ((index.counts[run[i] ?? 0] ?? 0) < (index.counts[run[rarest] ?? 0] ?? 0)) rarest = i;
  }
  const offset = rarest - 1;
  for (
    let at = firstGram(index, run[offset] ?? 0, run[offset + 1] ?? 0, run[offset + 2] ?? 0);
    at >= 0;
    at = index.gramNext[at] ?? -1
  ) {
    if (standsAt(index, run, at - offset)) found.push(at - offset);
  }
  return found;
}

/** Whether one finding and its neighbour stand in the same part of the report. */
export function isSamePart({ parts }: QuotationIndex, finding: number, neighbour: number): boolean {
  return parts[finding] === parts[neighbour];
}

/** The first position whose three words may be these: its chain shares the key, so each is to be looked at. */
export function firstGram(index: QuotationIndex, a: number, b: number, c: number): number {
  return index.gramHeads[gramSlot(index.gramHeads, a, b, c)] ?? -1;
}

/** Whether a run of lower-case word numbers stands at a position. */
export function standsAt(index: QuotationIndex, run: WordRun, at: number): boolean {
  if (at < 0 || at + run.length > index.length) return false;
  for (let i = 0; i < run.length; i += 1) if (index.folded[at + i] !== run[i]) return false;
  return true;
}

/** How telling a word is, from about .2 ("the") to 1 (a word the report does not have). */
export function weightOf({ weights, unknownWeight }: QuotationIndex, word: number): number {
  return weights[word] ?? unknownWeight;
}

function weightOfCount(count: number, length: number): number {
  const total = length + 1;
  return Math.log(total / (count + 0.5)) / Math.log(total / 0.5);
}

function gramTableSize(length: number): number {
  let size = 256;
  while (size < length * 2) size *= 2;
  return size;
}

function gramSlot(table: Int32Array, a: number, b: number, c: number): number {
  let hash = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(c + 1, 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) & (table.length - 1);
}
