// Holds back what is wrong with the sentence somebody is just writing, until they pause. A problem that was
// shown before stays shown. The command line never holds anything back.

import { isSameMessage, type Problem } from "../core/problem.ts";
import type { Span } from "../core/text.ts";

/** Milliseconds without an edit after which everything is said. */
export const pause = 800;

/** Where a draft was last edited. */
export interface LastEdit {
  /** Offset just behind what was typed. */
  readonly offset: number;
  /** When, in milliseconds. */
  readonly at: number;
}

/** The problems to show now, and whether any waits for the pause. `shownBefore` are those shown so far. */
export function withoutUnfinished(
  problems: readonly Problem[],
  text: string,
  lastEdit: LastEdit | undefined,
  now: number,
  shownBefore: readonly Problem[],
): { readonly shown: readonly Problem[]; readonly waiting: boolean } {
  if (lastEdit === undefined || now - lastEdit.at >= pause) return { shown: problems, waiting: false };
  const sentence = sentenceAround(text, Math.min(lastEdit.offset, text.length));
  const inSentence = problems.filter(({ span }) => touches(span, sentence));
  const held = new Set(
    inSentence.filter((problem, index) => {
      // Places move as the text does: like problems are told apart by their number alone.
      const alike = (other: Problem): boolean => isAlike(other, problem);
      const elsewhere = problems.filter(alike).length - inSentence.filter(alike).length;
      const sooner = inSentence.slice(0, index).filter(alike).length;
      return shownBefore.filter(alike).length <= elsewhere + sooner;
    }),
  );
  return { shown: problems.filter((problem) => !held.has(problem)), waiting: held.size > 0 };
}

function isAlike(a: Problem, b: Problem): boolean {
  return a.rule === b.rule && isSameMessage(a.message, b.message);
}

/** Characters looked at on each side: no sentence is longer, a table without full stops may be. */
const reach = 1200;

/** The sentence round `offset`: from behind the last full stop or paragraph to the next one's end. */
export function sentenceAround(text: string, offset: number): Span {
  const from = Math.max(0, offset - reach);
  let start = from;
  for (const { index, 0: stop } of text.slice(from, offset).matchAll(sentenceEnd)) {
    start = from + index + stop.length;
  }
  const next = new RegExp(sentenceEnd.source, "u").exec(text.slice(offset, offset + reach));
  const stop = next === null ? reach : next.index + next[0].trimEnd().length;
  const end = Math.min(text.length, offset + stop);
  return { start, end };
}

const sentenceEnd = /[.!?]["'”’)\]]*\s+|\r?\n\s*\r?\n|\|/gu;

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
