// Finds long runs of a report's words that a draft has without quotation marks. What the draft sets out as the
// report's (a quotation, a speech, an area's wording, a judgement's name) is no concern of this file.

import type { ResponseDocument, TextBlock } from "../../response/responseDocument.ts";
import { proseSpan, spanOf } from "../../response/responseDocument.ts";
import { shift, type Span } from "../../text.ts";
import { areasCarried } from "../actions/areaWording.ts";
import type { Finding } from "../../report/inspectionReport.ts";
import type { FindingPlace, ReadSource } from "../concordance.ts";
import { FactMemory } from "../factMemory.ts";
import { numbersOf } from "../matching/literalWording.ts";
import { placesOf } from "../matching/printedWording.ts";
import { firstGram, quotationIndexOf, type QuotationIndex } from "../matching/quotationIndex.ts";
import { readQuotedText, readsOtherwise } from "../matching/quotedWords.ts";
import { numbersOfBlock, type TextNumbers } from "../numbering/textNumbers.ts";

/** Words of the draft that are the report's, and where they stand in it. */
export interface LiftedWording {
  readonly span: Span;
  readonly place: FindingPlace;
}

/** So many words in a row are nobody's by chance. */
const fewest = 12;

/** The lifted wordings of a draft, in its order, from any of the sources; the first that has the words is named. */
export function liftedWordings(
  { blocks, quotations, speeches }: ResponseDocument,
  sources: readonly ReadSource[],
): LiftedWording[] {
  let setOut: SpansSetOut | null = null;
  const titles = sources.flatMap(({ report }) => report.judgements.map(({ name }) => name.toLowerCase()));
  const lifted: LiftedWording[] = [];
  const find = (block: TextBlock): readonly LiftedWording[] => runsInAny(block, sources);
  for (const block of blocks) {
    const { fact } = block;
    if (fact.kind === "heading" || fact.inBlockQuote) continue;
    // Words to be corrected are the report's on purpose.
    if (fact.cell !== null && fact.cell.comment !== null) continue;
    const runs = known.recall(fact, sources, find);
    if (runs.length === 0) continue;
    setOut ??= new SpansSetOut([...quotations, ...speeches].map((each) => spanOf(each)));
    let areas: readonly Span[] | null = null;
    for (const { span, place } of runs) {
      const at = shift(span, block.offset);
      // An area's or a judgement's words are its name: no plan can do without them.
      if (setOut.touch(at) || isArea(place)) continue;
      const words = place.finding.text.slice(place.span.start, place.span.end).toLowerCase();
      if (titles.some((title) => title.includes(words))) continue;
      areas ??= areaSpans(fact, sources);
      if (areas.some(({ start, end }) => start < span.end && span.start < end)) continue;
      lifted.push({ span: at, place });
    }
  }
  return lifted;
}

/** Stretches of a draft that may lie within each other. A long draft has hundreds, and as many runs beside them. */
class SpansSetOut {
  readonly #starts: Int32Array;
  /** For each, in the order of their starts, how far it or any before it reaches. */
  readonly #reached: Int32Array;

  constructor(spans: readonly Span[]) {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    this.#starts = new Int32Array(sorted.length);
    this.#reached = new Int32Array(sorted.length);
    let reached = 0;
    let at = 0;
    for (const { start, end } of sorted) {
      reached = Math.max(reached, end);
      this.#starts[at] = start;
      this.#reached[at] = reached;
      at += 1;
    }
  }

  /** Whether any of them has a character of another stretch. */
  touch({ start, end }: Span): boolean {
    const starts = this.#starts;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (this.#reached[low - 1] ?? 0) > start;
  }
}

/** Where a block carries the wording of an area, relative to its segment. */
function areaSpans(block: TextBlock, sources: readonly ReadSource[]): readonly Span[] {
  return sources.flatMap(({ report }) =>
    areasCarried(block, report).map(({ span }) => proseSpan(block.prose, span.start, span.end)),
  );
}

const known = new FactMemory<TextBlock, readonly LiftedWording[]>();

function isArea({ source: { report }, finding }: FindingPlace): boolean {
  const lists: readonly (readonly Finding[])[] = [report.areasForImprovement, report.areasForPriorityAction];
  return lists.some((areas) => areas.includes(finding));
}

/** The runs of one block in the sources, those of an earlier source first where two overlap. */
function runsInAny(block: TextBlock, sources: readonly ReadSource[]): readonly LiftedWording[] {
  const runs: LiftedWording[] = [];
  for (const source of sources) {
    const free = runsIn(block, source).filter(
      ({ span }) => !runs.some((other) => other.span.start < span.end && span.start < other.span.end),
    );
    runs.push(...free);
  }
  return runs.sort((a, b) => a.span.start - b.span.start);
}

/** The runs of one block, spans relative to its segment. */
function runsIn(block: TextBlock, source: ReadSource): LiftedWording[] {
  const { prose } = block;
  const index = quotationIndexOf(source.report);
  const { numbers, starts, ends } = numbersIn(block, index);
  const runs: LiftedWording[] = [];
  let known = 0;
  for (let at = 0; at + fewest <= numbers.length;) {
    // So many words in a row are all the report's, in whatever order: in most paragraphs they never are.
    known = Math.max(known, at);
    while (known < at + fewest && (numbers[known] ?? -1) >= 0) known += 1;
    if (known < at + fewest) {
      at = known + 1;
      continue;
    }
    const run = longestFrom(index, numbers, at);
    const place =
      run.length < fewest ? undefined : placesOf(index, { from: run.from, to: run.from + run.length })[0];
    if (place === undefined) {
      at += 1;
      continue;
    }
    const span = proseSpan(prose, starts[at] ?? 0, ends[at + run.length - 1] ?? 0);
    runs.push({ span, place: { source, ...place } });
    at += run.length;
  }
  return runs;
}

function numbersIn(block: TextBlock, index: QuotationIndex): TextNumbers {
  const { text } = block.prose;
  if (!readsOtherwise(text)) return numbersOfBlock(block, index);
  const { words } = readQuotedText(text);
  return {
    numbers: Int32Array.from(numbersOf(index, words)),
    starts: Int32Array.from(words, ({ start }) => start),
    ends: Int32Array.from(words, ({ end }) => end),
  };
}

function longestFrom(
  index: QuotationIndex,
  numbers: Int32Array,
  at: number,
): { readonly from: number; readonly length: number } {
  const [a, b, c] = [numbers[at] ?? -1, numbers[at + 1] ?? -1, numbers[at + 2] ?? -1];
  let best = { from: -1, length: 0 };
  if (a < 0 || b < 0 || c < 0) return best;
  for (let from = firstGram(index, a, b, c); from >= 0; from = index.gramNext[from] ?? -1) {
    let length = 0;
    // Within one finding: a paragraph's end is no part of a sentence lifted.
    const end = index.firsts[(index.owner[from] ?? 0) + 1] ?? index.length;
    while (
      from + length < end &&
      at + length < numbers.length &&
      index.folded[from + length] === numbers[at + length]
    )
      length += 1;
    if (length > best.length) best = { from, length };
  }
  return best;
}
