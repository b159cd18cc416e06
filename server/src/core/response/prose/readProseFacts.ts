// Finds the facts of one segment's prose: who says what, which grades, citations, framework items and judgements
// are named. It reads words only; it never looks at a report and never judges.

import type { JudgementMention } from "../gradesNamed.ts";
import type { EntryState, Quotation, SegmentFacts, TextBlock } from "../responseDocument.ts";
import { type BlockQuotation, blockQuotationIn, printedCellIn } from "./quotations/blockQuotations.ts";
import { type CellReading, cellReadingsOf } from "./tables/cellReadings.ts";
import { citationsIn } from "./quotations/citations.ts";
import { frameworkMentionsIn } from "./framework/frameworkMentions.ts";
import { nationalVocabulary } from "./framework/frameworkVocabulary.ts";
import { gradeClaimsIn } from "./grades/gradeClaims.ts";
import { gradedAfter } from "./grades/gradedAbove.ts";
import { isGradeLabel } from "./grades/gradeSlots.ts";
import { aboveAfter, aboveOf } from "./grades/inspectionAbove.ts";
import { judgementsNamedIn } from "./grades/calledJudgements.ts";
import { judgementPhrasesIn } from "./grades/judgementPhrases.ts";
import { markFaultsIn } from "./quotations/markFaults.ts";
import type { Passage } from "./passage.ts";
import { passagesOf } from "./passage.ts";
import { publicationsIn } from "./inspections/publications.ts";
import { type QuotedFacts, readQuotations } from "./quotations/quotations.ts";
import { statedFactsIn } from "./statedFacts.ts";
import { wordingsIn } from "./wording/wordings.ts";

export type ProseFacts = Pick<
  SegmentFacts,
  | "citations"
  | "quotations"
  | "speeches"
  | "frameworkMentions"
  | "gradeClaims"
  | "judgementMentions"
  | "markFaults"
  | "publications"
  | "wordings"
  | "statedFacts"
>;

type Gathered = { -readonly [Fact in keyof ProseFacts]: ProseFacts[Fact][number][] };

/**
 * The facts of a segment's blocks, spans relative to the segment, in reading order; and the state in which the
 * segment after it is entered.
 */
export function readProseFacts(
  blocks: readonly TextBlock[],
  entry: EntryState,
  segmentText: string,
): { facts: ProseFacts; exit: EntryState } {
  const facts: Gathered = {
    citations: [],
    quotations: [],
    speeches: [],
    frameworkMentions: [],
    gradeClaims: [],
    judgementMentions: [],
    markFaults: [],
    publications: [],
    wordings: [],
    statedFacts: [],
  };
  const cells = cellReadingsOf(blocks);
  let state = entry;
  for (const [index, block] of blocks.entries()) {
    const beside = block.cell === null ? [] : sameRow(block, [blocks[index - 1], blocks[index + 1]]);
    const around = { reading: cells.get(block) ?? null, beside };
    for (const passage of passagesOf(block, segmentText)) state = readPassage(passage, state, around, facts);
  }
  return { facts, exit: state };
}

/** Those of a table's cells that stand in the row of `block`. */
function sameRow({ cell }: TextBlock, cells: readonly (TextBlock | undefined)[]): TextBlock[] {
  return cells.flatMap((each) => (each !== undefined && each.cell?.row === cell?.row ? [each] : []));
}

function readPassage(
  passage: Passage,
  entry: EntryState,
  {
    reading,
    beside,
  }: {
    readonly reading: CellReading | null;
    readonly beside: readonly TextBlock[];
  },
  facts: Gathered,
): EntryState {
  const { citations, spans } = citationsIn(passage, reading?.paragraphs);
  const marked = readQuotations(passage, entry, spans, reading?.credit ?? null);
  const inMarks = [...marked.quotationSpans, ...marked.speechSpans];
  const blockQuote =
    blockQuotationIn(passage, inMarks, spans, entry.announced) ?? printedCellIn(passage, inMarks);
  // What a council proposes in a report's place, and its evidence, says nothing of what the report says.
  const own = passage.block.cell?.comment === "own";
  const { quotations, speeches, speechSpans, quotationSpans, exit } = withBlockQuote(marked, blockQuote);
  const phrases = judgementPhrasesIn(passage.text);
  const above = aboveOf(passage.block, entry);
  const row = reading?.grade ?? null;
  const { gradedAbove } = entry;
  const surroundings = {
    phrases,
    speeches: speechSpans,
    quotations: quotationSpans,
    row,
    above,
    gradedAbove,
    afterLabel: entry.afterLabel,
  };
  const claims = gradeClaimsIn(passage, surroundings);
  append(facts.citations, citations);
  append(facts.speeches, speeches);
  append(facts.frameworkMentions, frameworkMentionsIn(passage, nationalVocabulary, beside));
  if (!own) append(facts.gradeClaims, claims);
  const mentions = judgementsNamedIn(passage, {
    phrases,
    claims,
    inGradeTable: row?.inGradeTable ?? false,
    above,
  });
  append(facts.judgementMentions, mentions);
  if (!own) append(facts.quotations, withoutNames(quotations, mentions));
  append(facts.markFaults, markFaultsIn(passage, entry));
  append(facts.publications, publicationsIn(passage, speechSpans, quotationSpans));
  append(facts.wordings, wordingsIn(passage, speechSpans, quotationSpans));
  if (!own) {
    const ledIn = passage.block.listDepth > 0 && entry.announced?.to === "inspectors";
    append(
      facts.statedFacts,
      statedFactsIn(passage, {
        quotations: quotationSpans,
        citations: spans,
        label: reading?.label ?? "",
        when: reading?.dates ?? null,
        inRow: reading?.inRow ?? null,
        factsOf: above?.factsOf ?? "",
        found: ledIn || reading?.found === true,
        row: reading?.found === true ? reading.row : null,
        counted: reading?.counted ?? "",
        rowName: reading?.rowName ?? "",
        office: reading?.office ?? null,
      }),
    );
  }
  const { headed, ledIn } = aboveAfter(passage.text, passage.block, entry);
  return {
    openSpeech: exit.openSpeech,
    announced: exit.announced,
    spokenOf: exit.spokenOf,
    headed,
    ledIn,
    gradedAbove: gradedAfter(passage.text, passage.block, gradedAbove, { phrases, claims }),
    afterLabel: isGradeLabel(passage.text, phrases) || (entry.afterLabel && claims.length > 0),
  };
}

/** What marks set off as a judgement's name, right or wrong, is no quotation. */
function withoutNames(
  quotations: readonly Quotation[],
  mentions: readonly JudgementMention[],
): readonly Quotation[] {
  const names = mentions.filter(({ asName, graded }) => asName && graded);
  if (names.length === 0) return quotations;
  return quotations.map((quotation) =>
    names.some(
      ({ span }) =>
        span.start - quotation.inner.start < 2 &&
        quotation.inner.end - span.end < 2 &&
        span.start >= quotation.inner.start,
    )
      ? { ...quotation, emphasis: true }
      : quotation,
  );
}

/** Adds one by one: a list may be longer than a call's arguments. */
function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}

/** A block quote's words stand before what is marked inside them. */
function withBlockQuote(marked: QuotedFacts, found: BlockQuotation): QuotedFacts {
  if (found === null) return marked;
  if ("speech" in found) {
    return {
      ...marked,
      speeches: [found.speech, ...marked.speeches],
      speechSpans: [found.at, ...marked.speechSpans],
    };
  }
  return {
    ...marked,
    quotations: [found.quotation, ...marked.quotations],
    quotationSpans: [found.at, ...marked.quotationSpans],
  };
}
