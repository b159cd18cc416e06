// Finds the comments with which a writer keeps rules silent. Never asks whether a rule exists or has anything to
// say.

import type { Suppression, TextBlock } from "./responseDocument.ts";
import type { Span } from "../text.ts";

const comment = /<!--[ \t]*inspection-response-ignore(-line|-file)?(?=[\s-])([^>]*?)-->/g;

/** The suppressions of a segment. */
export function suppressionsIn(text: string, blocks: readonly TextBlock[]): readonly Suppression[] {
  if (!text.includes("inspection-response-ignore")) return [];
  const matches = [...text.matchAll(comment)].filter(({ index }) => !isInCode(text, index));
  return matches.map((match) => {
    const [whole, suffix, list = ""] = match;
    const span = { start: match.index, end: match.index + whole.length };
    const scope = suffix === "-line" ? "line" : suffix === "-file" ? "file" : "block";
    const listStart = span.end - "-->".length - list.length;
    const rules = [...list.matchAll(/[^\s,]+/g)].map((rule) => ({
      id: rule[0],
      span: { start: listStart + rule.index, end: listStart + rule.index + rule[0].length },
    }));
    const covers =
      scope === "line" ? lineAround(text, span) : scope === "block" ? nextBlock(blocks, span) : null;
    return { span, scope, rules, covers };
  });
}

/** Whether a comment is shown as code, to say what such comments look like: backticks open and close round it. */
function isInCode(text: string, at: number): boolean {
  const blank = /\n[ \t]*\r?\n/g;
  let start = 0;
  for (let gap = blank.exec(text); gap !== null && gap.index < at; gap = blank.exec(text)) {
    start = gap.index + gap[0].length;
  }
  const end = /\n[ \t]*\r?\n/.exec(text.slice(at))?.index ?? text.length - at;
  let open: string | null = null;
  for (const { 0: ticks, index } of text.slice(start, at + end).matchAll(/(?<![\\`])`+/g)) {
    if (start + index > at) {
      if (open === null) return false;
      if (ticks === open) return true;
    } else if (open === null)
      open = hasClosing(text.slice(start + index + ticks.length, at + end), ticks) ? ticks : null;
    else if (ticks === open) open = null;
  }
  return false;
}

/** Backticks that nothing closes are backticks. */
function hasClosing(text: string, ticks: string): boolean {
  return [...text.matchAll(/`+/g)].some(([each]) => each === ticks);
}

function lineAround(text: string, { start, end }: Span): Span {
  const before = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const after = /[\r\n]/g;
  after.lastIndex = end;
  return { start: start === 0 ? 0 : before, end: after.exec(text)?.index ?? text.length };
}

function nextBlock(blocks: readonly TextBlock[], { end }: Span): Span | null {
  return blocks.find((block) => block.span.start >= end)?.span ?? null;
}
