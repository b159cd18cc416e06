// Tells a short quotation that shares only stock words with a report ("a culture of …", "a strong sense of …") from
// one that is the report's, altered: what such a phrase says is in the word that follows.

import type { Alignment, NumberedWords } from "./alignWords.ts";
import type { QuotationIndex } from "./quotationIndex.ts";
import { areAkin } from "./wordKinship.ts";

/** Words that say nothing by themselves. Lower case. */
export const functionWord =
  /^(?:an?|and|any|are|as|at|be|been|being|but|by|for|from|had|has|have|he|her|his|how|if|in|into|is|it|its|many|more|most|not?|of|on|or|our|she|so|some|than|that|the|their|them|there|these|they|this|those|to|very|was|we|were|what|when|where|which|while|who|whose|will|with|would|you|your)$/;

/** Of more words than these, what agrees is not stock words alone. */
const shortAtMost = 6;
const leastAgreeing = 2;

/**
 * Whether a short quotation has a word of its own in the place that matters: nothing but one telling word agrees
 * beside it, or it is what a stock phrase is "of". `inside`: all words beside it agree, in front and behind.
 */
export function isPhraseOfItsOwn(
  index: QuotationIndex,
  { quoted: { words } }: NumberedWords,
  { positions }: Alignment,
  inside: boolean,
): boolean {
  if (words.length > shortAtMost) return false;
  const telling = words.flatMap(({ lower }, i) => {
    if (functionWord.test(lower)) return [];
    const printed = index.words[index.folded[positions[i] ?? -1] ?? -1];
    return [{ i, agrees: printed !== undefined && areAkin(lower, printed) }];
  });
  const last = telling.at(-1);
  if (last === undefined || telling.every(({ agrees }) => agrees)) return false;
  if (!inside && telling.filter(({ agrees }) => agrees).length < leastAgreeing) return true;
  const before = words.slice(0, last.i).map(({ lower }) => lower);
  return !last.agrees && isOf.test(before.join(" "));
}

/** "a culture of", "in the absence of any". */
const isOf = /\bof(?: (?:an?|the|any|their|its))?$/;
