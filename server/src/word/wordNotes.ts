// What is told of a Word draft: its problems as they are shown, and as comments. Finds no problem itself.

import { saysEmbargo } from "../core/concordance/wording/embargo.ts";
import type { Message, Problem } from "../core/problem.ts";
import type { WordNote } from "./annotateWord.ts";
import type { WordDraft } from "./readWordDraft.ts";

/**
 * A draft's problems as they are told of the Word file: a cell over several rows is written again in each, and what is
 * wrong in it is told once; an embargo may stand at the head of each page, outside the draft's words.
 */
export function problemsInWord(
  problems: readonly Problem[],
  { repeats, margins }: WordDraft,
): readonly Problem[] {
  const marked = margins.split("\n").some(saysEmbargo);
  return problems.filter(
    ({ rule, span }) =>
      !(marked && rule === "embargoed-source") &&
      !repeats.some(({ start, end }) => start <= span.start && span.end <= end),
  );
}

/** The problems as comments; `say` puts a message into the language that the person reads. */
export function notesOf(problems: readonly Problem[], say: (words: Message) => string): WordNote[] {
  return problems.map(({ rule, severity, message, span }) => ({
    ...span,
    text: `${severity.charAt(0).toUpperCase()}${severity.slice(1)}: ${say(message)} (${rule})`,
  }));
}
