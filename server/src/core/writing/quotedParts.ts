// What can be quoted of a finding: its sentences, and a part that somebody has cut out of it, in the report's own
// letters. Nothing is quoted that does not stand there.

import type { Finding } from "../report/inspectionReport.ts";
import { sentencesOf } from "../response/prose/sentences.ts";
import { type Span, type Token, tokenise } from "../text.ts";

/** The finding's sentences in order; one where it is a single sentence or a fragment. */
export function sentencesOfFinding({ text }: Finding): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

/**
 * The report's words for `part`, as printed: a stretch of the finding, or several in its order with `…` between
 * them. White space, marks and the first letter's case may differ. Null where it has no such words.
 */
export function printedPart({ text }: Finding, part: string): string | null {
  const printed = tokenise(text);
  const pieces: string[] = [];
  let from = 0;
  for (const piece of part
    .split(/\s*(?:\[\s*(?:…|\.{3})\s*\]|…|\.{3})\s*/)
    .filter((words) => /\S/.test(words))) {
    const at = stretchOf(printed, tokenise(piece), from);
    if (at === null) return null;
    const first = printed[at.start];
    const last = printed[at.end - 1];
    if (first === undefined || last === undefined) return null;
    from = at.end;
    pieces.push(text.slice(openingOf(text, first.start, piece), endingOf(text, last.end, piece)));
  }
  return pieces.length === 0 ? null : pieces.join(" … ");
}

/** Where words stand among those printed, from `from` on: indexes, the end exclusive. */
function stretchOf(printed: readonly Token[], words: readonly Token[], from: number): Span | null {
  if (words.length === 0) return null;
  for (let start = from; start + words.length <= printed.length; start += 1) {
    const same = words.every(({ word }, i) => {
      const other = printed[start + i]?.word ?? "";
      return word === other || (i === 0 && word.toLowerCase() === other.toLowerCase());
    });
    if (same) return { start, end: start + words.length };
  }
  return null;
}

/** A mark that opens the part as it was cut out belongs to it. */
function openingOf(text: string, start: number, piece: string): number {
  return /^[“‘"'([]/.test(piece) && /[“‘"'([]/.test(text.charAt(start - 1)) ? start - 1 : start;
}

/** So do the marks it ends in, where the report has marks there. */
function endingOf(text: string, end: number, piece: string): number {
  const ends = /[^\p{L}\p{N}\s%]+\s*$/u.test(piece);
  return ends ? end + (/^[^\p{L}\p{N}\s]+/u.exec(text.slice(end))?.[0].length ?? 0) : end;
}
