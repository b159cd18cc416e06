// Work on a Word draft as the readers' bundle is asked for it: a message's shape, and who does it.

import { annotateWord, type AnnotatedWord, type WordNote } from "../word/annotateWord.ts";
import type { WordFault } from "../word/wordLimits.ts";
import { readWordDraft, type WordDraft } from "../word/readWordDraft.ts";

export type WordWork =
  | { readonly work: "read-word-draft"; readonly bytes: Uint8Array }
  | {
      readonly work: "annotate-word";
      readonly bytes: Uint8Array;
      readonly notes: readonly WordNote[];
      /** When the notes were written: ISO date and time. */
      readonly date: string;
    };

/** Never throws: what goes wrong is a fault. */
export function workOnWord(message: WordWork): WordDraft | AnnotatedWord | WordFault {
  return message.work === "read-word-draft"
    ? readWordDraft(message.bytes)
    : annotateWord(message.bytes, message.notes, message.date);
}

export function isWordWork(message: unknown): message is WordWork {
  return typeof message === "object" && message !== null && "work" in message;
}
