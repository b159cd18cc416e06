// Finds the facts of one segment's prose: who says what, which grades, citations, framework items and judgements
// are named. It reads words only; it never looks at a report and never judges.

import type { EntryState, SegmentFacts, TextBlock } from "../responseDocument.ts";
import type { Passage } from "./passage.ts";
import { passagesOf } from "./passage.ts";
import { readQuotations } from "./quotations.ts";
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
  let state = entry;
  for (const block of blocks) {
    for (const passage of passagesOf(block, segmentText)) state = readPassage(passage, state, facts);
  }
  return { facts, exit: state };
}

function readPassage(passage: Passage, entry: EntryState, facts: Gathered): EntryState {
  const quoted = readQuotations(passage, entry, []);
  facts.quotations.push(...quoted.quotations);
  facts.speeches.push(...quoted.speeches);
  facts.wordings.push(...wordingsIn(passage, quoted.speechSpans, quoted.quotationSpans));
  return quoted.exit;
}
