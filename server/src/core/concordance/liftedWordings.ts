// Finds long runs of a report's words that a draft has without quotation marks. What the draft sets out as the
// report's (a quotation, a speech, an area's wording, a judgement's name) is no concern of this file.

import type { ResponseDocument, TextBlock } from "../response/responseDocument.ts";
import { proseSpan, spanOf } from "../response/responseDocument.ts";
import { foldWord, forEachWord, shift, type Span } from "../text.ts";
import { areasCarried } from "./areaWording.ts";
import type { Finding } from "../report/inspectionReport.ts";
import type { FindingPlace, ReadSource } from "./concordance.ts";
import { FactMemory } from "./factMemory.ts";
import { numbersOf } from "./literalWording.ts";
import { placesOf } from "./printedWording.ts";
import { firstGram, quotationIndexOf, type QuotationIndex } from "./quotationIndex.ts";
import { readQuotedText } from "./quotedWords.ts";

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
  let setOut: readonly Span[] | null = null;
  const titles = sources.flatMap(({ report }) => report.judgements.map(({ name }) => name.toLowerCase()));
  const lifted: LiftedWording[] = [];
  for (const block of blocks) {
    const { fact } = block;
    if (fact.kind === "heading" || fact.inBlockQuote) continue;
    // Words to be corrected are the report's on purpose.
    if (fact.cell !== null && fact.cell.comment !== null) continue;
    const runs = known.recall(fact, sources, () => runsInAny(fact, sources));
    if (runs.length === 0 || sources.some(({ report }) => areasCarried(fact, report).length > 0)) continue;
    setOut ??= [...quotations, ...speeches].map((each) => spanOf(each));
    for (const { span, place } of runs) {
      const at = shift(span, block.offset);
      if (setOut.some(({ start, end }) => start < at.end && at.start < end)) continue;
      // An area's or a judgement's words are its name: no plan can do without them.
      if (isArea(place)) continue;
      const words = place.finding.text.slice(place.span.start, place.span.end).toLowerCase();
      if (titles.some((title) => title.includes(words))) continue;
      lifted.push({ span: at, place });
    }
  }
  return lifted;
}

const known = new FactMemory<TextBlock, readonly LiftedWording[]>();

function isArea({ source: { report }, finding }: FindingPlace): boolean {
  const areas: readonly Finding[] = [...report.areasForImprovement, ...report.areasForPriorityAction];
  return areas.includes(finding);
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
function runsIn({ prose }: TextBlock, source: ReadSource): LiftedWording[] {
  const index = quotationIndexOf(source.report);
  if (!mayHoldRun(prose.text, index)) return [];
  const { words } = readQuotedText(prose.text);
  const numbers = numbersOf(index, words);
  const runs: LiftedWording[] = [];
  for (let at = 0; at + fewest <= numbers.length;) {
    const run = longestFrom(index, numbers, at);
    const first = words[at];
    const last = words[at + run.length - 1];
    const place =
      run.length < fewest ? undefined : placesOf(index, { from: run.from, to: run.from + run.length })[0];
    if (first === undefined || last === undefined || place === undefined) {
      at += 1;
      continue;
    }
    runs.push({ span: proseSpan(prose, first.start, last.end), place: { source, ...place } });
    at += run.length;
  }
  return runs;
}

/** Whether so many words in a row are among the report's, in whatever order: in most paragraphs they are not. */
function mayHoldRun(text: string, index: QuotationIndex): boolean {
  // Words left out, and those with a bracket inside them, are for the reading of quoted text to tell.
  if (/…|\.\s?\.|[^\s[\]][[\]]+[^\s[\].,;:)@]/.test(text)) return true;
  let row = 0;
  let longest = 0;
  forEachWord(text, (start, end, plain) => {
    const written = text.slice(start, end);
    row = index.vocabulary.has((plain ? written : foldWord(written)).toLowerCase()) ? row + 1 : 0;
    longest = Math.max(longest, row);
  });
  return longest >= fewest;
}

function longestFrom(
  index: QuotationIndex,
  numbers: readonly number[],
  at: number,
): { readonly from: number; readonly length: number } {
  const [a = -1, b = -1, c = -1] = numbers.slice(at, at + 3);
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
