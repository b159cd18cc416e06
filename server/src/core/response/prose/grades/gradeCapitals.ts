// Tells where a grade is written with a capital that its place does not ask for. Never decides whether a word is a
// grade.

import type { TextBlock } from "../../responseDocument.ts";
import type { Span } from "../../../text.ts";
import { wordsOf } from "../sentences.ts";

/**
 * Whether the grade at `word` begins with a capital, or has several, without beginning its sentence (which begins at
 * `sentence`). A table's cell and a heading all in capitals ask for none of this.
 */
export function isNeedlessCapital(
  text: string,
  word: Span,
  sentence: number,
  kind: TextBlock["kind"],
): boolean {
  const written = text.slice(word.start, word.end);
  if (kind === "cell" || !/^\p{Lu}/u.test(written)) return false;
  if (!/[\p{L}\p{N}]/u.test(text.slice(sentence, word.start))) return false;
  return !(kind === "heading" && isTitleCase(text, word));
}

/** "Northmere Children’s Services Rated Good": every word of weight has its capital. */
function isTitleCase(text: string, word: Span): boolean {
  const others = wordsOf(text).filter(
    ({ start, text: each }) => (start < word.start || start >= word.end) && each.length >= 4,
  );
  const capitals = others.filter(({ text: each }) => /^\p{Lu}/u.test(each));
  return others.length >= 3 && capitals.length === others.length;
}
