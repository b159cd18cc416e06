// The sentences of a finding around words quoted from it: what stands before, what was left off, what follows.

import type { Finding } from "../../report/inspectionReport.ts";
import type { Span } from "../../text.ts";
import { matchesOf } from "../../matches.ts";

/** Offsets into the finding's text. */
export interface SentenceAround {
  /** From its first word to its end. */
  readonly sentence: Span;
  readonly previous: Span | null;
  readonly next: Span | null;
}

/** The sentence, or sentences, that `span` touches, and its neighbours. */
export function sentenceAround({ text }: Finding, span: Span): SentenceAround {
  const sentences = sentencesIn(text);
  const first = sentences.findIndex(({ end }) => end > span.start);
  const last = sentences.findIndex(({ end }) => end >= span.end);
  const opening = sentences[first] ?? { start: 0, end: text.length };
  const closing = sentences[last] ?? opening;
  return {
    sentence: { start: opening.start, end: closing.end },
    previous: sentences[first - 1] ?? null,
    next: (last < 0 ? undefined : sentences[last + 1]) ?? null,
  };
}

/** The sentences of a finding. */
export function sentencesIn(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of matchesOf(text, /(?<=[.!?][”’"')]?)\s+(?=[\p{Lu}“‘"'])/gu)) {
    sentences.push({ start, end: index });
    start = index + gap.length;
  }
  sentences.push({ start, end: text.length });
  return sentences;
}
