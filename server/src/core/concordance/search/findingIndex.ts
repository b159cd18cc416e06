// The findings of one or many reports, indexed by stem for a search by meaning: which findings have a stem, and the
// stems of each finding in order, sentence by sentence. Knows nothing of drafts or of how findings are ranked.

import { framingHeading, framingOpening, judgementWords } from "../../knowledge/searchWords.ts";
import { matchesOf } from "../../matches.ts";
import type { Finding, InspectionReport } from "../../report/inspectionReport.ts";
import { foldWord, forEachWord, opensWord } from "../../text.ts";
import { wordInFigures } from "../../writtenFigures.ts";
import { lengthNorm, mostSaturated, saturated, weightOf } from "./bm25.ts";
import { stemOf } from "./stems.ts";
import { addTrigrams, trigramCount } from "./trigrams.ts";
import { WrittenWords } from "./writtenWords.ts";

/** What can be found: a finding of a report, or its table of judgements (`finding` null). */
export interface Passage {
  readonly report: InspectionReport;
  readonly finding: Finding | null;
  readonly text: string;
  /** Stems of the heading it stands under and of its authority's name: weaker than its own words. */
  readonly context: readonly number[];
  /** It tells how the inspection was done or what happens next, not what was found. */
  readonly isFraming: boolean;
}

export interface FindingIndex {
  readonly passages: readonly Passage[];
  /** Every stem met and its number. */
  readonly stems: ReadonlyMap<string, number>;
  /** The stems in order, passage after passage: each twice its number, and `opensSentence` more where it does. */
  readonly sequence: Int32Array;
  /** Where each passage's stems begin; one entry more than there are passages. */
  readonly firsts: Int32Array;
  /** For each stem where its passages begin in `entries`; one entry more than there are stems. */
  readonly postings: Int32Array;
  /** A passage, and in the `impactBits` below it what the stem counts there beside its weight. */
  readonly entries: Uint32Array;
  /** How telling each stem is, and each three letters. */
  readonly weights: Float32Array;
  readonly trigramWeights: Float32Array;
  /** What the reports themselves explain: "personal advisers (PAs)"; both in lower case. */
  readonly acronyms: ReadonlyMap<string, string>;
  /** Mean number of words a passage. */
  readonly meanLength: number;
  /** Stems of the authority's name where all reports are about one: there they tell nothing. */
  readonly ownName: ReadonlySet<number>;
}

export const opensSentence = 1;

const indexes = new WeakMap<InspectionReport, FindingIndex>();

/** The index of a report, made when first asked for and kept as long as the report. */
export function findingIndexOf(report: InspectionReport): FindingIndex {
  let index = indexes.get(report);
  if (index === undefined) {
    index = buildFindingIndex([report]);
    indexes.set(report, index);
  }
  return index;
}

/** Indexes any number of reports together, in the order given. */
export function buildFindingIndex(reports: readonly InspectionReport[]): FindingIndex {
  const stems = new Map<string, number>();
  const byForm = new Map<string, number>();
  const stemsOfWord = (written: string): readonly number[] =>
    searchForms(written).map((word) => {
      const known = byForm.get(word);
      if (known !== undefined) return known;
      const stem = stemOf(word);
      const number = stems.get(stem) ?? stems.size;
      stems.set(stem, number);
      byForm.set(word, number);
      return number;
    });
  const asWritten = new WrittenWords(stemsOfWord);
  const ofText = new Map<string, readonly number[]>();
  // Of names and headings, which come again and again.
  const stemsOf = (text: string): readonly number[] => {
    const known = ofText.get(text);
    if (known !== undefined) return known;
    const found: number[] = [];
    forEachWord(text, (start, end) => void found.push(...stemsOfWord(text.slice(start, end))));
    ofText.set(text, found);
    return found;
  };

  const passages: Passage[] = [];
  const firsts: number[] = [];
  const acronyms = new Map<string, string>();
  let sequence = new Int32Array(4096);
  let length = 0;
  const add = (passage: Passage): void => {
    const { text } = passage;
    passages.push(passage);
    firsts.push(length);
    // A stem takes one character at least.
    if (sequence.length < length + text.length) {
      const longer = new Int32Array(2 * (length + text.length));
      longer.set(sequence);
      sequence = longer;
    }
    // Held here, since what a function shares with those around it takes longer to come by.
    const into = sequence;
    let next = length;
    let last = -1;
    for (let at = 0; at < text.length;) {
      if (!opensWord(text.charCodeAt(at))) {
        at += 1;
        continue;
      }
      const opens = last < 0 || endsSentence(text, last, at) ? opensSentence : 0;
      at = asWritten.read(text, at);
      last = at;
      const { stem } = asWritten;
      if (stem >= 0) {
        into[next] = (stem << 1) | opens;
        next += 1;
      } else next = addSeveral(asWritten.several(stem), opens, into, next);
    }
    length = next;
    if (text.includes("(")) readAcronyms(text, acronyms);
  };
  for (const report of reports) {
    const name = stemsOf(report.authority);
    const under = (heading: string): number[] => [...new Set([...stemsOf(heading), ...name])];
    const addAll = (findings: readonly Finding[], heading: string): void => {
      const context = under(heading);
      const framed = framingHeading.test(heading);
      for (const finding of findings) {
        const { text } = finding;
        add({ report, finding, text, context, isFraming: framed || framingOpening.test(text) });
      }
    };
    addAll(report.summary, "Summary");
    addAll(report.areasForPriorityAction, "Areas for priority action");
    addAll(report.areasForImprovement, "What needs to improve");
    for (const { title, findings } of report.sections) addAll(findings, title);
    if (report.judgements.length > 0) {
      const text = report.judgements.map((judgement) => `${judgement.name}: ${judgement.grade}.`).join(" ");
      add({ report, finding: null, text, context: under(judgementWords), isFraming: false });
    }
  }
  firsts.push(length);

  const authorities = new Set(reports.map(({ authority }) => authority));
  const stemCount = stems.size;
  const meanLength = length / Math.max(1, passages.length);
  const { postings, entries } = postingsOf(sequence, firsts, stemCount, meanLength);
  return {
    passages,
    stems,
    sequence: sequence.slice(0, length),
    firsts: Int32Array.from(firsts),
    postings,
    entries,
    weights: Float32Array.from({ length: stemCount }, (_, stem) =>
      weightOf((postings[stem + 1] ?? 0) - (postings[stem] ?? 0), passages.length),
    ),
    trigramWeights: trigramWeightsOf(byForm, postings, passages.length),
    acronyms,
    meanLength,
    ownName: new Set(authorities.size === 1 ? [...authorities].flatMap(stemsOf) : []),
  };
}

/** Adds the stems of a word's parts, of which the first may open a sentence, and gives the new length. */
function addSeveral(stems: readonly number[], opens: number, sequence: Int32Array, length: number): number {
  stems.forEach((stem, part) => {
    sequence[length + part] = (stem << 1) | (part === 0 ? opens : 0);
  });
  return length + stems.length;
}

/**
 * A word as it is looked up: its parts at hyphens, in lower case and normal form, without the possessive, numbers in
 * figures ("sixteen-year-olds" and "16-year-olds", "25th birthday" and "25 years").
 */
export function searchForms(written: string): string[] {
  const parts = /[\u00AD\u2010-\u2013-]/.test(written)
    ? written.split(/[\u00AD\u2010-\u2013-]\s*/)
    : [written];
  return parts.filter(Boolean).map((part) => wordInFigures(foldWord(part).toLowerCase().replace(/'s?$/, "")));
}

/** Whether a sentence ends between two words: a mark that ends one, and a space. */
function endsSentence(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  for (let at = from; at < to; at += 1) {
    const mark = text.charCodeAt(at);
    if (mark === 0x2e || mark === 0x3f || mark === 0x21 || mark === 0x3b) return true;
  }
  return false;
}

/** "personal advisers (PAs)", "multi-agency safeguarding hub (MASH)": the letters begin the words before them. */
function readAcronyms(text: string, acronyms: Map<string, string>): void {
  for (const { 1: letters = "", 2: plural = "", index } of matchesOf(text, /\(([A-Z]{2,6})(s?)\)/g)) {
    const words = text
      .slice(0, index)
      .split(/[\s-]+/)
      .filter(Boolean)
      .slice(-letters.length);
    if (words.map((word) => word[0]?.toUpperCase()).join("") !== letters) continue;
    const meaning = words.join(" ").toLowerCase();
    acronyms.set(letters.toLowerCase(), meaning);
    acronyms.set(`${letters}${plural}`.toLowerCase(), meaning);
  }
}

function postingsOf(
  sequence: Int32Array,
  firsts: readonly number[],
  stemCount: number,
  meanLength: number,
): Pick<FindingIndex, "postings" | "entries"> {
  const passages = firsts.length - 1;
  const seenIn = new Int32Array(stemCount).fill(-1);
  const postings = new Int32Array(stemCount + 1);
  // Loops written out, here and below: they run over the millions of words of hundreds of reports.
  for (let passage = 0; passage < passages; passage += 1) {
    const end = firsts[passage + 1] ?? 0;
    for (let at = firsts[passage] ?? 0; at < end; at += 1) {
      const stem = (sequence[at] ?? 0) >> 1;
      if (seenIn[stem] === passage) continue;
      seenIn[stem] = passage;
      postings[stem + 1] = (postings[stem + 1] ?? 0) + 1;
    }
  }
  for (let stem = 0; stem < stemCount; stem += 1) {
    postings[stem + 1] = (postings[stem + 1] ?? 0) + (postings[stem] ?? 0);
  }
  const next = postings.slice(0, stemCount);
  // First how often the stem is met there, at most as often as the bits below the passage can tell.
  const entries = new Uint32Array(postings[stemCount] ?? 0);
  seenIn.fill(-1);
  for (let passage = 0; passage < passages; passage += 1) {
    const end = firsts[passage + 1] ?? 0;
    for (let at = firsts[passage] ?? 0; at < end; at += 1) {
      const stem = (sequence[at] ?? 0) >> 1;
      const slot = next[stem] ?? 0;
      if (seenIn[stem] !== passage) {
        seenIn[stem] = passage;
        entries[slot] = (passage << impactBits) | 1;
        next[stem] = slot + 1;
        continue;
      }
      const entry = entries[slot - 1] ?? 0;
      if ((entry & impactMask) < impactMask) entries[slot - 1] = entry + 1;
    }
  }
  const norms = Float64Array.from({ length: passages }, (_, passage) =>
    lengthNorm((firsts[passage + 1] ?? 0) - (firsts[passage] ?? 0), meanLength),
  );
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] ?? 0;
    const passage = entry >>> impactBits;
    const impact = saturated(entry & impactMask, norms[passage] ?? 1);
    entries[at] = (passage << impactBits) | Math.max(1, Math.round(impact * impactSteps));
  }
  return { postings, entries };
}

/** An impact is kept in a byte below its passage. */
export const impactBits = 8;
export const impactMask = (1 << impactBits) - 1;
const impactSteps = Math.floor(impactMask / mostSaturated);

/** How telling three letters are: by the passages of the words that have them. */
function trigramWeightsOf(
  words: ReadonlyMap<string, number>,
  postings: Int32Array,
  passages: number,
): Float32Array {
  const holding = new Float32Array(trigramCount);
  for (const [word, stem] of words) {
    const times = (postings[stem + 1] ?? 0) - (postings[stem] ?? 0);
    addTrigrams(word, (trigram) => {
      holding[trigram] = (holding[trigram] ?? 0) + times;
    });
  }
  return holding.map((count) => weightOf(Math.min(count, passages), passages));
}
