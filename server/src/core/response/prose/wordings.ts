// Words and phrases that a wording rule looks for, noted while the prose is read. Judges nothing.

import type { WordingHit } from "../responseDocument.ts";
import type { Span } from "../../text.ts";
import type { Passage } from "./passage.ts";
import { passageSpan, standsIn } from "./passage.ts";

const written = "OFSTED";

/** `OFSTED` as a word of its own; not in an address, a file name or a hashtag. */
export function wordingsIn(
  passage: Passage,
  speeches: readonly Span[],
  quotations: readonly Span[],
): WordingHit[] {
  const { text } = passage;
  const hits: WordingHit[] = [];
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + written.length)) {
    if (isPartOfName(text, at, at + written.length)) continue;
    hits.push({
      term: "ofsted-capitals",
      span: passageSpan(passage, at, at + written.length),
      written,
      inSpeech: standsIn(speeches, at),
      inQuotation: standsIn(quotations, at),
    });
  }
  return hits;
}

function isPartOfName(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? " ";
  const after = text[end] ?? " ";
  if (/[\p{L}\p{N}_@#/.-]/u.test(before)) return true;
  return /[\p{L}\p{N}_@/-]/u.test(after) || (after === "." && /[\p{L}\p{N}]/u.test(text[end + 1] ?? " "));
}
