// Finds where a sentence says of how many judgements a grade is told: from the number to the grade, or from the grade to
// the number behind it. How many they are is read elsewhere.

import type { GradeClaim } from "../../responseDocument.ts";
import { matchesOf } from "../../../matches.ts";
import type { Span } from "../../../text.ts";
import { sentencesOf } from "../sentences.ts";
import { judgements, numberWords } from "./judgementCounts.ts";

/** "Four of the five judgements are good", "good in all areas": the grade with its number; the grade alone where none is found. */
export function spanWithCount(text: string, word: Span, count: NonNullable<GradeClaim["count"]>): Span {
  const sentence = sentencesOf(text).find(({ start, end }) => start <= word.start && word.start < end);
  const from = Math.max(sentence?.start ?? 0, word.start - furthest);
  const words = wordsFor(count);
  const at = matchesOf(text.slice(from, word.start), new RegExp(words, "giu")).at(-1);
  if (at !== undefined) return { start: from + at.index, end: word.end };
  const right = text.slice(word.end, Math.min(sentence?.end ?? text.length, word.end + furthest));
  const behind = new RegExp(`^[^;]*?${words}`, "iu").exec(right);
  return behind === null ? word : { start: word.start, end: word.end + behind[0].length };
}

/** Characters. */
const furthest = 160;

const ofWhich = `(?:(?:\\s(?:the|our|its|one|single|of|five|four|three|two|\\d))*\\s(?:${judgements}|services|strands|headings)\\b)?`;

/** The words for a number of judgements, with what they are of. */
function wordsFor(count: NonNullable<GradeClaim["count"]>): string {
  if (count === "all")
    return `\\b(?:all|every|each|both|everything|across\\sthe\\sboard|clean\\ssweep)\\b${ofWhich}`;
  const { number, others } = count;
  const word = number === 0 ? "no|none|not|nothing|neither|zero" : (numberWords[number] ?? number);
  return others === true
    ? `\\b(?:all|everything|every\\s\\p{L}+)\\s(?:but|bar|except)\\s(?:${word}|${number})\\b`
    : `\\b(?:${word}|${number})\\b${ofWhich}`;
}
