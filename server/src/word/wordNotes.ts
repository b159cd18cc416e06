// What is told of a Word draft: its problems as they are shown, and as comments. Finds no problem itself.

import type { Message, Problem } from "../core/problem.ts";
import type { WordNote } from "./annotateWord.ts";
import type { WordDraft } from "./readWordDraft.ts";

/** A cell over several rows is written again in each: what is wrong in it is told once. */
export function toldOnce(problems: readonly Problem[], { repeats }: WordDraft): readonly Problem[] {
  return problems.filter(
    ({ span }) => !repeats.some(({ start, end }) => start <= span.start && span.end <= end),
  );
}

/** The problems as comments; `say` puts a message into the language that the person reads. */
export function notesOf(problems: readonly Problem[], say: (words: Message) => string): WordNote[] {
  return problems.map(({ rule, severity, message, span }) => ({
    ...span,
    text: `${severity.charAt(0).toUpperCase()}${severity.slice(1)}: ${say(message)} (${rule})`,
  }));
}
