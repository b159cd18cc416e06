// Words and phrases that a wording rule looks for, noted while the prose is read. Judges nothing.

import type { WordingHit } from "../responseDocument.ts";
import { proseSpan } from "../responseDocument.ts";
import type { Passage } from "./passage.ts";
import { containsSpan } from "./passage.ts";

/** `OFSTED` as a word of its own; not in an address, a file name or a hashtag. */
export function wordingsIn(
  passage: Passage,
  speeches: readonly { start: number; end: number }[],
  quotations: readonly { start: number; end: number }[],
): WordingHit[] {
  const { text, block } = passage;
  const hits: WordingHit[] = [];
  for (let at = text.indexOf("OFSTED"); at >= 0; at = text.indexOf("OFSTED", at + 6)) {
    if (isPartOfName(text, at, at + 6)) continue;
    const span = proseSpan(block.prose, passage.offset + at, passage.offset + at + 6);
    hits.push({
      term: "ofsted-capitals",
      span,
      written: "OFSTED",
      inSpeech: speeches.some((speech) => containsSpan(speech, at)),
      inQuotation: quotations.some((quotation) => containsSpan(quotation, at)),
    });
  }
  return hits;
}

function isPartOfName(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? " ";
  const after = text[end] ?? " ";
  if (/[\p{L}\p{N}_@#/.-]/u.test(before)) return true;
  return /[\p{L}\p{N}_/-]/u.test(after) || (after === "." && /[\p{L}\p{N}]/u.test(text[end + 1] ?? " "));
}
