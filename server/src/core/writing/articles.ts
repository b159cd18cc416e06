// Puts words in the place of others so that "a" or "an" before them still fits. Makes edits; never decides what is wrong.

import type { TextEdit } from "../problem.ts";
import type { Span } from "../text.ts";

/** The edit that writes `text` at `span`, with the article before it where that must change: "an excellent" → "a good". */
export function replacing(draft: string, span: Span, text: string): TextEdit {
  const article = articleBefore.exec(draft.slice(Math.max(0, span.start - 16), span.start));
  const wanted = article === null ? null : articleFor(text);
  if (article === null || wanted === null) return { span, text };
  const [whole, written = "", between = " "] = article;
  if (written.toLowerCase() === wanted) return { span, text };
  return {
    span: { start: span.start - whole.length, end: span.end },
    text: `${written.charAt(0)}${wanted.slice(1)}${between}${text}`,
  };
}

/** "a ", "An **", "a “"; not the letter of "Appendix A " or "Option A ". */
const articleBefore = /(?<![\p{L}\p{N}'’-])(?<!\p{L}\s(?=A\s))(an?|An?)(\s+[*_"'“‘(]{0,4})$/u;

/** "a" or "an" before these words; null where that hangs on how an acronym is said: "LADO", "SEND". */
export function articleFor(words: string): "a" | "an" | null {
  const first = /[\p{L}\p{N}]+/u.exec(words)?.[0] ?? "";
  if (/^\d/.test(first)) return anBeforeFigures.test(words.replace(/^\D+/, "")) ? "an" : "a";
  if (first.length > 1 && first === first.toUpperCase()) {
    if (/[AEIOUY]/.test(first.slice(1))) return null;
    return /^[AEFHILMNORSX]/.test(first) ? "an" : "a";
  }
  const spoken = first.toLowerCase();
  return (/^[aeiou]/.test(spoken) && !saidAsConsonant.test(spoken)) || silentH.test(spoken) ? "an" : "a";
}

/** Eight, eighty, eleven and eighteen: 8, 80, 8,000, 11, 18.5, 11,000. */
const anBeforeFigures = /^(?:8|1[18](?!\d))/;

/** "A unit", "a useful", "a European", "a one-week". */
const saidAsConsonant = /^(?:uni(?:[cflqstv]|on)|us[aeu]|util|eu|one$|once$)/;

const silentH = /^(?:hour|honest|honou?r|heir)/;
