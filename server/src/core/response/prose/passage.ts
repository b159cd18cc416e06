// A passage: a paragraph's worth of words as the prose readers see it, with its offset in its block. A block is
// one passage, unless its lines are paragraphs of their own (plain text saved with one line a paragraph).

import type { TextBlock } from "../responseDocument.ts";

export interface Passage {
  readonly block: TextBlock;
  /** Where the passage starts in the block's prose. */
  readonly offset: number;
  readonly text: string;
}

/** True when `at` stands inside `span`. */
export function containsSpan(span: { start: number; end: number }, at: number): boolean {
  return span.start <= at && at < span.end;
}
