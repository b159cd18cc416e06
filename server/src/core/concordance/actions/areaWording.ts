// Tells whether a block of a draft carries an area's wording near enough to be unmistakable, and which of its words
// are the area's. Looks at words alone; what they answer is for the coverage to say.

import type { Finding, InspectionReport } from "../../report/inspectionReport.ts";
import type { TextBlock } from "../../response/responseDocument.ts";
import { foldTypography, type Span, tokenise } from "../../text.ts";
import { alignWords, numberWords } from "../matching/alignWords.ts";
import { matchQuotation, type ReportMatch } from "../matching/matchQuotation.ts";
import {
  buildQuotationIndex,
  quotationIndexOf,
  weightOf,
  type QuotationIndex,
} from "../matching/quotationIndex.ts";
import { type QuotedText, readQuotedText, readsOtherwise, wordsQuoted } from "../matching/quotedWords.ts";
import { numbersOfBlock } from "../numbering/textNumbers.ts";

/** An area that a block sets out. */
export interface CarriedArea {
  /** The area's id: `area-2`, `priority-1`. */
  readonly area: string;
  /** The part of the block's prose that is the area's; the rest is the council's. */
  readonly span: Span;
  /** How the wording compares with the area's, over that part; null where only its number is given. */
  readonly wording: ReportMatch | null;
  /** All of the area is there, be it in other words or another order; a part of it marks it too. */
  readonly whole: boolean;
}

interface AreaIndex {
  readonly report: QuotationIndex;
  readonly areas: QuotationIndex;
  /** How much all of an area's words weigh, by its place in the index. */
  readonly weights: readonly number[];
  /** The words of each area by their numbers in the whole report. */
  readonly words: readonly Int32Array[];
  /** The words of all areas together, each as often as the area has it that has it most. */
  readonly allWords: Int32Array;
  /** What the lightest of the areas weighs. */
  readonly lightest: number;
  /** Words of the areas that the report's findings do not have, under numbers of their own. */
  readonly others: ReadonlyMap<string, number>;
  /** Each area by itself, where it was asked for. */
  readonly alone: Map<Finding, QuotationIndex>;
  /** The names of the report's judgements, folded. */
  readonly judgements: readonly string[];
}

const indexes = new WeakMap<InspectionReport, AreaIndex>();
const carried = new WeakMap<TextBlock, { report: InspectionReport; areas: readonly CarriedArea[] }[]>();

/** The areas of a report that a block sets out; remembered for as long as the block stays as it is. */
export function areasCarried(block: TextBlock, report: InspectionReport): readonly CarriedArea[] {
  const known = carried.get(block) ?? [];
  for (const each of known) if (each.report === report) return each.areas;
  const areas = readCarriedAreas(block, report);
  carried.set(block, [...known, { report, areas }].slice(-mostReports));
  return areas;
}

/** For so many reports a block's areas are remembered: of a report read again its older readings go. */
const mostReports = 12;

/** This share of an area's words is the area, as long as this share is in order; of a part, this share of what is written. */
const mostOfArea = 0.72;
const leastInOrder = 0.5;
const mostOfWords = 0.85;
/** The draft's words for an area are no more than so many times as long as the report's. */
const mostSpread = 2;

/** What introduces an area: "Area for improvement 2:", "Recommendation: ", "3) ". */
const label =
  /^\s*(?:[\d.]+\)?\s+)?(?:(?:ofsted(?:['’]s)?\s+)?(?:areas?|priority|improvement|recommendation|finding)\b[^:–—.]{0,40}[:–—.]\s*|[\d.]+\)?\s+)?/i;

function readCarriedAreas(block: TextBlock, report: InspectionReport): readonly CarriedArea[] {
  const index = areaIndexOf(report);
  const { areas, report: whole, weights, alone } = index;
  if (isJudgementName(block, index.judgements)) return [];
  const lead = label.exec(block.prose.text)?.[0].length ?? 0;
  const text = " ".repeat(lead) + wordsQuoted(block.prose.text).slice(lead);
  if (!mayCarry(text, lead, block, index)) return byNumber(block, report);
  const quoted = readQuotedText(text);
  const found: CarriedArea[] = [];
  if (quoted.words.length >= 3) {
    const numbered = numberWords(areas, quoted);
    // Words weigh what they weigh in the whole report: "children" is no mark of an area.
    const inWhole = Int32Array.from(
      quoted.words,
      ({ lower }) => whole.vocabulary.get(lower) ?? index.others.get(lower) ?? -1,
    );
    const worth = Array.from(inWhole, (word) => weightOf(whole, word));
    const written = worth.reduce((sum, weight) => sum + weight, 0);
    areas.findings.forEach((finding, i) => {
      const from = areas.firsts[i] ?? 0;
      const to = areas.firsts[i + 1] ?? from;
      const most = sharedWeight(whole, index.words[i] ?? none, inWhole) + rounding;
      if (to - from < 3 || !mayBe(most, { weight: weights[i] ?? Infinity, written: () => written, block }))
        return;
      const positions = drawnTogether(alignWords(areas, numbered, { from, to }).positions, numbered.folded);
      const same = positions.map((at, word) => at >= 0 && areas.folded[at] === numbered.folded[word]);
      const agreed = same.reduce((sum, is, word) => sum + (is ? (worth[word] ?? 0) : 0), 0);
      const moved = movedWeight(areas, numbered.folded, worth, positions, from, to);
      const weight = weights[i] ?? Infinity;
      const full = agreed + moved >= mostOfArea * weight && agreed >= leastInOrder * weight;
      const part =
        agreed >= mostOfWords * written &&
        agreed >= leastOf(block) &&
        quoted.words.length >= leastWords(block);
      if (!full && !part) return;
      const span = full
        ? wholeSpan(text, quoted, same, positions, from, to)
        : {
            start: quoted.words[same.indexOf(true)]?.start ?? 0,
            end: quoted.words[same.lastIndexOf(true)]?.end ?? 0,
          };
      // Nor is a paragraph that has an area's words here and there.
      if (full && span.end - span.start > mostSpread * finding.text.length) return;
      // A sentence of the draft's own that happens to use an area's words is not setting it out.
      if (isRunningText(block) && agreed < 0.7 * written && !opensBlock(text, span)) return;
      let by = alone.get(finding);
      if (by === undefined) alone.set(finding, (by = buildQuotationIndex([finding])));
      found.push({
        area: finding.id,
        span,
        wording: matchQuotation(text.slice(span.start, span.end), by),
        whole: full,
      });
    });
  }
  const told = withoutTwins(found);
  // A part that several areas share marks none of them.
  if (told.length > 1 && quoted.words.length < 8) return [];
  return told.length > 0 ? told : byNumber(block, report);
}

/**
 * Whether words that weigh no more than `most`, of all those `written`, can be an area that weighs `weight`, or a part
 * of one. Laying words side by side costs most of all, and most blocks share too few with any area.
 */
function mayBe(
  most: number,
  of: { readonly weight: number; readonly written: () => number; readonly block: TextBlock },
): boolean {
  if (most < 1.4) return false;
  return most >= mostOfArea * of.weight || (most >= leastOf(of.block) && most >= mostOfWords * of.written());
}

/** Whether a block can carry any area, told from the numbers of its words alone; where it cannot tell, it says so. */
function mayCarry(text: string, lead: number, block: TextBlock, index: AreaIndex): boolean {
  const { areas, report, weights, words } = index;
  const { text: prose } = block.prose;
  // What is left out of the text may end or break a word there.
  const breaks =
    (lead > 0 && !/\s/.test(prose[lead - 1] ?? "")) || /[-\u00AD\u2010\u2011]\s*[([]/.test(prose);
  if (breaks || index.others.size > 0 || readsOtherwise(prose)) return true;
  const { numbers, starts } = numbersOfBlock(block, report);
  const left = text === prose ? numbers : numbers.filter((_, at) => text[starts[at] ?? 0] !== " ");
  if (left.length < 3) return false;
  let sum: number | null = null;
  const written = (): number => (sum ??= weightIn(report, left) - rounding);
  // Most blocks have too little of all areas together.
  const ofAll = sharedWeight(report, index.allWords, left) + rounding;
  if (!mayBe(ofAll, { weight: index.lightest, written, block })) return false;
  return areas.findings.some((_, i) => {
    const most = sharedWeight(report, words[i] ?? none, left) + rounding;
    return mayBe(most, { weight: weights[i] ?? Infinity, written, block });
  });
}

const none = new Int32Array(0);

function weightIn(index: QuotationIndex, numbers: Int32Array): number {
  let sum = 0;
  for (const word of numbers) sum += weightOf(index, word);
  return sum;
}

/** Two areas of a report may be nearly the same: where one stands word for word, the other is not meant. */
function withoutTwins(found: readonly CarriedArea[]): readonly CarriedArea[] {
  const exact = found.filter(({ wording }) => wording?.verdict === "exact");
  if (exact.length === 0) return found;
  const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
  return found.filter((one) => exact.includes(one) || !exact.some((other) => overlaps(one.span, other.span)));
}

/** "Outcomes for looked after children", a judgement of its year, had an area that opened with nearly its words. */
function isJudgementName({ prose }: TextBlock, judgements: readonly string[]): boolean {
  // The last character tells most paragraphs from a name: a sentence has a full stop.
  const last = foldTypography(prose.text.trimEnd().slice(-1)).toLowerCase();
  const likely = judgements.filter((name) => name.endsWith(last));
  return likely.length > 0 && likely.includes(foldTypography(prose.text).toLowerCase());
}

/**
 * Where an area's words begin and end, with a first or last word that was changed: "foster placements" for "foster
 * homes". What follows the sentence or a bracket is not of it.
 */
function wholeSpan(
  text: string,
  { words }: QuotedText,
  same: readonly boolean[],
  positions: readonly number[],
  from: number,
  to: number,
): Span {
  let first = same.indexOf(true);
  let last = same.lastIndexOf(true);
  const before = (positions[first] ?? from) - from;
  const after = to - 1 - (positions[last] ?? to);
  const broken = (left: number, right: number): boolean =>
    /[.:;()[\]|"“”–—]/.test(text.slice(words[left]?.end, words[right]?.start));
  if (before > 0 && first <= before) {
    const opening = first;
    while (first > 0 && !broken(first - 1, first)) first -= 1;
    if (first > 0 && !broken(first - 1, first)) first = opening;
  }
  let end = last;
  while (end + 1 < words.length && !broken(end, end + 1)) end += 1;
  // The "and" before a list's last item is the list's.
  if (/^(?:and|or)$/.test(words[end]?.lower ?? "")) end -= 1;
  if (end - last <= after + 1) last = end;
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

/**
 * The same alignment with its words as near to each other as they can stand. In "what the inspectors wrote: “the
 * stability of the workforce”" the first "the" is as good as the second to an alignment, and not to a reader.
 */
function drawnTogether(positions: readonly number[], folded: readonly number[]): readonly number[] {
  const drawn = [...positions];
  for (const step of [1, -1]) {
    const [begin, end] = step === 1 ? [drawn.length - 1, -1] : [0, drawn.length];
    let next = -1;
    for (let word = begin; word !== end; word -= step) {
      const at = drawn[word] ?? -1;
      if (at < 0) continue;
      const beside = next - step;
      const follows = next >= 0 && drawn[next] === at + step;
      if (follows && beside !== word && (drawn[beside] ?? -1) < 0 && folded[beside] === folded[word]) {
        drawn[beside] = at;
        drawn[word] = -1;
        next = beside;
      } else next = word;
    }
  }
  return drawn;
}

/** The weight of an area's words that a block has elsewhere ("disabled children's views"), or in another form. */
function movedWeight(
  index: QuotationIndex,
  folded: readonly number[],
  worth: readonly number[],
  positions: readonly number[],
  from: number,
  to: number,
): number {
  const taken = new Set(positions.filter((at, word) => index.folded[at] === folded[word]));
  const left = new Map<number, number>();
  for (let at = from; at < to; at += 1) {
    const word = index.folded[at] ?? -1;
    if (!taken.has(at)) left.set(word, (left.get(word) ?? 0) + 1);
  }
  return folded.reduce((sum, word, i) => {
    const at = positions[i] ?? -1;
    if (at >= 0 && index.folded[at] === word) return sum;
    if (at >= 0) return sum + movedShare * (worth[i] ?? 0);
    const count = left.get(word) ?? 0;
    if (count === 0) return sum;
    left.set(word, count - 1);
    return sum + movedShare * (worth[i] ?? 0);
  }, 0);
}

/** What a word in another place or form is worth, of one in its own. */
const movedShare = 0.8;

/** "**The quality of plans.** A template has come in.", "Area 2: the quality of plans – managers read …" */
function opensBlock(text: string, { start, end }: Span): boolean {
  return /^\W*$/.test(text.slice(0, start)) && /^["'”’]?\s*(?:[.:;(–—]|$)/.test(text.slice(end));
}

function isRunningText({ kind, listDepth, inBlockQuote }: TextBlock): boolean {
  return kind === "paragraph" && listDepth === 0 && !inBlockQuote;
}

function leastOf({ kind }: TextBlock): number {
  return kind === "heading" ? 1.6 : 2.6;
}

function leastWords({ kind }: TextBlock): number {
  return kind === "heading" ? 3 : 5;
}

/** "Area for improvement 2", "Recommendation 3" as a heading or in a cell: the area by its number. */
function byNumber({ kind, prose }: TextBlock, report: InspectionReport): CarriedArea[] {
  if (kind === "paragraph") return [];
  const match =
    /^\s*(?:ofsted(?:['’]s)?\s+)?(area for improvement|area for priority action|priority action|improvement area|area|recommendation)\s*(?:no\.?|number)?\s*(\d+)\b/i.exec(
      prose.text,
    );
  if (
    match === null ||
    (kind === "cell" && /^(?:area|recommendation)$/i.test(match[1] ?? "") && prose.text.length > 24)
  ) {
    return [];
  }
  const list = /priority/i.test(match[1] ?? "") ? report.areasForPriorityAction : report.areasForImprovement;
  const area = list.find(({ number }) => number === Number(match[2]));
  return area === undefined
    ? []
    : [{ area: area.id, span: { start: 0, end: match[0].length }, wording: null, whole: false }];
}

/** Sums taken in another order may differ by this much. */
const rounding = 1e-9;

/** How often a word stands in an area; all zero between calls. */
let counts = new Uint16Array(1024);

/** The weight of the words of an area that stand in a block too, each as often as it stands in both: no more can agree. */
function sharedWeight(report: QuotationIndex, area: Int32Array, block: Int32Array): number {
  for (const word of area) counts[word] = (counts[word] ?? 0) + 1;
  let sum = 0;
  for (const word of block) {
    const count = word < 0 ? 0 : (counts[word] ?? 0);
    if (count === 0) continue;
    counts[word] = count - 1;
    sum += weightOf(report, word);
  }
  for (const word of area) counts[word] = 0;
  return sum;
}

function areaIndexOf(report: InspectionReport): AreaIndex {
  let index = indexes.get(report);
  if (index === undefined) {
    const findings = [...report.areasForPriorityAction, ...report.areasForImprovement];
    const whole = quotationIndexOf(report);
    const weights = findings.map(({ text }) =>
      tokenise(text).reduce(
        (sum, { word }) => sum + weightOf(whole, whole.vocabulary.get(word.toLowerCase()) ?? -1),
        0,
      ),
    );
    const judgements = report.judgements.map(({ name }) => foldTypography(name).toLowerCase());
    const areas = buildQuotationIndex(findings);
    const others = new Map<string, number>();
    const numberOf = (word: string): number => {
      const number = whole.vocabulary.get(word) ?? others.get(word) ?? whole.words.length + others.size;
      if (!whole.vocabulary.has(word)) others.set(word, number);
      return number;
    };
    const words = findings.map(({ text }) =>
      Int32Array.from(tokenise(text), ({ word }) => numberOf(word.toLowerCase())),
    );
    const size = whole.words.length + others.size;
    if (counts.length < size) counts = new Uint16Array(size * 2);
    const allWords = togetherOf(words);
    const lightest = Math.min(...weights);
    const alone = new Map<Finding, QuotationIndex>();
    index = { report: whole, areas, weights, words, allWords, lightest, others, judgements, alone };
    indexes.set(report, index);
  }
  return index;
}

/** Each word as often as the list has it that has it most. */
function togetherOf(lists: readonly Int32Array[]): Int32Array {
  const most = new Map<number, number>();
  for (const list of lists) {
    const own = new Map<number, number>();
    for (const word of list) own.set(word, (own.get(word) ?? 0) + 1);
    for (const [word, count] of own) most.set(word, Math.max(count, most.get(word) ?? 0));
  }
  return Int32Array.from([...most].flatMap(([word, count]) => new Array<number>(count).fill(word)));
}
