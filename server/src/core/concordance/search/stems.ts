// The stem of an English word: "assessed" and "assessment" have one. Keeps those it has found, for the same words
// are asked for again and again.

import { stemmer } from "stemmer";

import { LimitedMemory } from "../../limitedMemory.ts";

/** Stems kept at most; drafts and reports together have some ten thousand words. */
const keptLimit = 50_000;
const kept = new LimitedMemory<string>(keptLimit);

/** The stem of a word in lower case. */
export function stemOf(word: string): string {
  return kept.recall(word, stemmer);
}
