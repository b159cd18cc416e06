// Finds the facts of one segment's prose: who says what, which grades, citations, framework items and judgements
// are named. It reads words only; it never looks at a report and never judges.

import type { EntryState, SegmentFacts, TextBlock } from "../responseDocument.ts";
import { citationsIn } from "./citations.ts";
import { frameworkMentionsIn } from "./frameworkMentions.ts";
import type { RowReading } from "./gradeClaims.ts";
import { gradeClaimsIn } from "./gradeClaims.ts";
import { judgementMentionsIn, judgementPhrasesIn } from "./judgementMentions.ts";
import type { Passage } from "./passage.ts";
import { passagesOf } from "./passage.ts";
import { readQuotations } from "./quotations.ts";
import { tableRowsOf } from "./tableRows.ts";
import { wordingsIn } from "./wordings.ts";

export type ProseFacts = Pick<
  SegmentFacts,
  | "citations"
  | "quotations"
  | "speeches"
  | "frameworkMentions"
  | "gradeClaims"
  | "judgementMentions"
  | "wordings"
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
    wordings: [],
  };
  const rows = tableRowsOf(blocks);
  let state = entry;
  for (const block of blocks) {
    const row = rows.get(block) ?? null;
    for (const passage of passagesOf(block, segmentText)) state = readPassage(passage, state, row, facts);
  }
  return { facts, exit: state };
}

function readPassage(
  passage: Passage,
  entry: EntryState,
  row: RowReading | null,
  facts: Gathered,
): EntryState {
  const { citations, spans } = citationsIn(passage);
  const { quotations, speeches, speechSpans, quotationSpans, exit } = readQuotations(passage, entry, spans);
  const phrases = judgementPhrasesIn(passage.text);
  const surroundings = { phrases, speeches: speechSpans, quotations: quotationSpans, row };
  facts.citations.push(...citations);
  facts.quotations.push(...quotations);
  facts.speeches.push(...speeches);
  facts.frameworkMentions.push(...frameworkMentionsIn(passage));
  facts.gradeClaims.push(...gradeClaimsIn(passage, surroundings));
  facts.judgementMentions.push(...judgementMentionsIn(passage, phrases));
  facts.wordings.push(...wordingsIn(passage, speechSpans, quotationSpans));
  return exit;
}
