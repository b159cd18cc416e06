// Tells whether a block of a draft carries an area's wording near enough to be unmistakable, and which of its words
// are the area's. Looks at words alone; what they answer is for the coverage to say.

import type { InspectionReport } from "../report/inspectionReport.ts";
import type { TextBlock } from "../response/responseDocument.ts";
import { foldTypography, type Span, tokenise } from "../text.ts";
import { alignWords, numberWords } from "./alignWords.ts";
import { matchQuotation, type ReportMatch } from "./matchQuotation.ts";
import { buildQuotationIndex, quotationIndexOf, weightOf, type QuotationIndex } from "./quotationIndex.ts";
import { readQuotedText, wordsQuoted } from "./quotedWords.ts";

/** An area that a block sets out. */
export interface CarriedArea {
  /** The area's id: `area-2`, `priority-1`. */
  readonly area: string;
  /** The part of the block's prose that is the area's; the rest is the council's. */
  readonly span: Span;
  /** How the wording compares with the area's, over that part; null where only its number is given. */
  readonly wording: ReportMatch | null;
}

interface AreaIndex {
  readonly report: QuotationIndex;
  readonly areas: QuotationIndex;
  /** How much all of an area's words weigh, by its place in the index. */
  readonly weights: readonly number[];
}

const indexes = new WeakMap<InspectionReport, AreaIndex>();
const carried = new WeakMap<TextBlock, WeakMap<InspectionReport, readonly CarriedArea[]>>();

/** The areas of a report that a block sets out; remembered for as long as the block stays as it is. */
export function areasCarried(block: TextBlock, report: InspectionReport): readonly CarriedArea[] {
  let byReport = carried.get(block);
  if (byReport === undefined) {
    byReport = new WeakMap();
    carried.set(block, byReport);
  }
  let found = byReport.get(report);
  if (found === undefined) {
    found = readCarriedAreas(block, report);
    byReport.set(report, found);
  }
  return found;
}

/** This share of an area's words, in order, is the area; of a part of it, this share of what is written. */
const mostOfArea = 0.72;
const mostOfWords = 0.85;

function readCarriedAreas(block: TextBlock, report: InspectionReport): readonly CarriedArea[] {
  if (isJudgementName(block, report)) return [];
  const { areas, report: whole, weights } = areaIndexOf(report);
  const label =
    /^\s*(?:[\d.]+\)?\s+)?(?:(?:ofsted(?:['’]s)?\s+)?(?:areas?|priority|improvement|recommendation|finding)\b[^:–—.]{0,40}[:–—.]\s*|[\d.]+\)?\s+)?/i;
  const lead = label.exec(block.prose.text)?.[0].length ?? 0;
  const text = " ".repeat(lead) + wordsQuoted(block.prose.text).slice(lead);
  const quoted = readQuotedText(text);
  const found: CarriedArea[] = [];
  if (quoted.words.length >= 3) {
    const numbered = numberWords(areas, quoted);
    // Words weigh what they weigh in the whole report: "children" is no mark of an area.
    const weigh = (lower: string): number => weightOf(whole, whole.vocabulary.get(lower) ?? -1);
    const worth = quoted.words.map(({ lower }) => weigh(lower));
    const written = worth.reduce((sum, weight) => sum + weight, 0);
    areas.findings.forEach((finding, i) => {
      const from = areas.firsts[i] ?? 0;
      const to = areas.firsts[i + 1] ?? from;
      const most = sharedWeight(areas, numbered.folded, worth, from, to) + rounding;
      const mayBeFull = most >= mostOfArea * (weights[i] ?? Infinity);
      const mayBePart = most >= mostOfWords * written && most >= leastOf(block);
      // Laying words side by side costs most of all, and most blocks share too few with any area.
      if (to - from < 3 || most < 1.4 || !(mayBeFull || mayBePart)) return;
      const { positions } = alignWords(areas, numbered, { from, to });
      const same = positions.map((at, word) => at >= 0 && areas.folded[at] === numbered.folded[word]);
      const agreed = same.reduce((sum, is, word) => sum + (is ? (worth[word] ?? 0) : 0), 0);
      const full = agreed >= mostOfArea * (weights[i] ?? Infinity);
      const part =
        agreed >= mostOfWords * written &&
        agreed >= leastOf(block) &&
        quoted.words.length >= leastWords(block);
      if (!full && !part) return;
      const first = quoted.words[same.indexOf(true)];
      const last = quoted.words[same.lastIndexOf(true)];
      const span = { start: first?.start ?? 0, end: last?.end ?? 0 };
      // A sentence of the draft's own that happens to use an area's words is not setting it out.
      if (isRunningText(block) && agreed < 0.7 * written) return;
      const alone = buildQuotationIndex([finding]);
      found.push({
        area: finding.id,
        span,
        wording: matchQuotation(text.slice(span.start, span.end), alone),
      });
    });
  }
  const told = withoutTwins(found);
  // A part that several areas share marks none of them.
  if (told.length > 1 && quoted.words.length < 8) return [];
  return told.length > 0 ? told : byNumber(block, report);
}

/** Two areas of a report may be nearly the same: where one stands word for word, the other is not meant. */
function withoutTwins(found: readonly CarriedArea[]): readonly CarriedArea[] {
  const exact = found.filter(({ wording }) => wording?.verdict === "exact");
  if (exact.length === 0) return found;
  const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
  return found.filter((one) => exact.includes(one) || !exact.some((other) => overlaps(one.span, other.span)));
}

/** "Outcomes for looked after children", a judgement of its year, had an area that opened with nearly its words. */
function isJudgementName({ prose }: TextBlock, { judgements }: InspectionReport): boolean {
  const folded = foldTypography(prose.text).trim().toLowerCase();
  return judgements.some(({ name }) => foldTypography(name).toLowerCase() === folded);
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
    : [{ area: area.id, span: { start: 0, end: match[0].length }, wording: null }];
}

/** Sums taken in another order may differ by this much. */
const rounding = 1e-9;

/** The weight of the words of an area that stand in a block too, each as often as it stands in both: no more can agree. */
function sharedWeight(
  index: QuotationIndex,
  folded: readonly number[],
  worth: readonly number[],
  from: number,
  to: number,
): number {
  const left = new Map<number, number>();
  for (const word of index.folded.subarray(from, to)) left.set(word, (left.get(word) ?? 0) + 1);
  return folded.reduce((sum, word, i) => {
    const count = left.get(word) ?? 0;
    if (count === 0) return sum;
    left.set(word, count - 1);
    return sum + (worth[i] ?? 0);
  }, 0);
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
    index = { report: whole, areas: buildQuotationIndex(findings), weights };
    indexes.set(report, index);
  }
  return index;
}
