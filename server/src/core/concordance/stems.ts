// The stem of an English word: "assessed" and "assessment" have one. Keeps those it has found, for the same words
// are asked for again and again.

import { stemmer } from "stemmer";

/** Stems kept at most; drafts and reports together have some ten thousand words. */
const keptLimit = 50_000;
const kept = new Map<string, string>();

/** The stem of a word in lower case. */
export function stemOf(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  if (kept.size >= keptLimit) kept.clear();
  kept.set(word, stem);
  return stem;
}
