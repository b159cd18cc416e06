// Keeps the words that a quotation stands for to the sentence it is from: a word of one's own in front ("children
// first, and that many visits …") may stand for one of the sentence before by chance.

import type { Run } from "./literalWording.ts";
import type { QuotationIndex } from "./quotationIndex.ts";
import type { QuotedText } from "./quotedWords.ts";

/** The positions without those beyond a sentence's end that the quotation does not have, where few of its words agree. */
export function withinSentence(
  index: QuotationIndex,
  quoted: QuotedText,
  positions: readonly number[],
): readonly number[] {
  const { words, text } = quoted;
  const kept = [...positions];
  let last = -1;
  for (let i = 0; i < words.length; i += 1) {
    if ((positions[i] ?? -1) < 0) continue;
    const before = last;
    last = i;
    if (before < 0 || !endsBetween(index, positions[before] ?? 0, positions[i] ?? 0)) continue;
    if (sentenceEnd.test(text.slice(words[before]?.start, words[i]?.start))) continue;
    if (agreesLittle(index, quoted, kept, 0, i)) kept.fill(-1, 0, i);
    else if (agreesLittle(index, quoted, kept, before + 1, words.length)) return kept.fill(-1, i);
  }
  return kept;
}

/** From the first word that stands for one to the last. */
export function runOf(positions: readonly number[]): Run {
  const placed = positions.filter((at) => at >= 0);
  return { from: placed[0] ?? 0, to: (placed.at(-1) ?? -1) + 1 };
}

function endsBetween({ owner, starts, ends, findings }: QuotationIndex, from: number, to: number): boolean {
  const last = owner[from] === owner[to] ? starts[to] : undefined;
  return sentenceEnd.test(findings[owner[from] ?? 0]?.text.slice(ends[from], last) ?? "");
}

const sentenceEnd = /[.!?]["”’')]*(?:\s|$)/;
/** Words: fewer are the report's only where they stand right at the sentence's edge, as printed. */
const leastToWeigh = 3;

function agreesLittle(
  index: QuotationIndex,
  { words }: QuotedText,
  positions: readonly number[],
  from: number,
  to: number,
): boolean {
  const agreeing = words.filter(
    ({ lower }, i) => i >= from && i < to && index.words[index.folded[positions[i] ?? -1] ?? -1] === lower,
  );
  if (to - from >= leastToWeigh) return agreeing.length * 2 < to - from;
  return agreeing.length < to - from || !isUnbroken(positions.slice(Math.max(0, from - 1), to + 1));
}

function isUnbroken(positions: readonly number[]): boolean {
  return positions.every((at, i) => i === 0 || at === (positions[i - 1] ?? -1) + 1);
}
