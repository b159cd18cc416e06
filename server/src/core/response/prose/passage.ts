// A passage: a paragraph's worth of words as readers see them, with its offset in its block. A block is one
// passage, unless its lines are paragraphs of their own (plain text saved with one line a paragraph).

import type { Prose, TextBlock } from "../responseDocument.ts";
import { proseSpan } from "../responseDocument.ts";
import type { Span } from "../../text.ts";
import { matchesOf } from "../../matches.ts";

export interface Passage {
  readonly block: TextBlock;
  /** Where the passage starts in the block's prose. */
  readonly offset: number;
  readonly text: string;
}

/** A line of hard-wrapped text is shorter than this; a longer one is a paragraph that was never wrapped. */
const wrappedLine = 120;

/** The passages of a block in order. `segmentText` tells a line break from a space. */
export function passagesOf(block: TextBlock, segmentText: string): Passage[] {
  const { text } = block.prose;
  const passages: Passage[] = [];
  let start = 0;
  const breaks = lineBreaks(block, segmentText);
  for (const [index, at] of breaks.entries()) {
    const lineStart = index === 0 ? 0 : (breaks[index - 1] ?? 0) + 1;
    const lineEnd = breaks[index + 1] ?? text.length;
    if (at - lineStart <= wrappedLine && lineEnd - at <= wrappedLine) continue;
    passages.push({ block, offset: start, text: text.slice(start, at) });
    start = at + 1;
  }
  passages.push({ block, offset: start, text: text.slice(start) });
  return passages;
}

/** Where the draft breaks its lines: a line end is a space or a new line in the prose. */
function lineBreaks(block: TextBlock, segmentText: string): number[] {
  const { text, runs } = block.prose;
  const breaks: number[] = [];
  if (!text.includes("\n") && !/[\r\n]/.test(segmentText)) return breaks;
  let run = 0;
  for (const match of matchesOf(text, /\s/g)) {
    const at = match.index;
    while ((runs[run + 1]?.at ?? Infinity) <= at) run += 1;
    const here = runs[run];
    if (here === undefined) continue;
    const source = here.source + (at - here.at);
    const next = runs[run + 1];
    const until = next?.at === at + 1 ? Math.min(next.source, source + 200) : source + 1;
    if (match[0] === "\n" || /[\r\n]/.test(segmentText.slice(source, until))) breaks.push(at);
  }
  return breaks;
}

/** The segment's characters for `start`–`end` of a passage. */
export function passageSpan({ block, offset }: Passage, start: number, end: number): Span {
  return proseSpan(block.prose, offset + start, offset + end);
}

/** A stretch of a prose as a prose of its own, its runs leading to the same characters. */
export function sliceProse({ text, runs }: Prose, start: number, end: number): Prose {
  const endOf = (index: number): number => runs[index + 1]?.at ?? text.length;
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(middle) <= start) low = middle + 1;
    else high = middle;
  }
  const sliced: { at: number; source: number; length: number }[] = [];
  for (let index = low; index < runs.length; index += 1) {
    const run = runs[index];
    if (run === undefined || run.at >= end) break;
    const from = Math.max(run.at, start);
    const skipped = Math.min(from - run.at, run.length);
    const length = endOf(index) <= end ? run.length - skipped : Math.min(end - from, run.length - skipped);
    sliced.push({ at: from - start, source: run.source + skipped, length });
  }
  return { text: text.slice(start, end), runs: sliced };
}

/** Whether `at` stands inside one of `spans`, which are in order of their start and nest a few deep at most. */
export function standsIn(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return spans.slice(Math.max(0, low - 8), low).some(({ start, end }) => start <= at && at < end);
}
