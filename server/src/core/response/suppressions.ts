// Finds the comments with which a writer keeps rules silent. Never asks whether a rule exists or has anything to
// say.

import type { Suppression, TextBlock } from "./responseDocument.ts";
import type { Span } from "../text.ts";

const comment = /<!--[ \t]*inspection-response-ignore(-line|-file)?(?=[\s-])([^>]*?)-->/g;

/** The suppressions of a segment. */
export function suppressionsIn(text: string, blocks: readonly TextBlock[]): readonly Suppression[] {
  if (!text.includes("inspection-response-ignore")) return [];
  return [...text.matchAll(comment)].map((match) => {
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

function lineAround(text: string, { start, end }: Span): Span {
  const before = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const after = /[\r\n]/g;
  after.lastIndex = end;
  return { start: start === 0 ? 0 : before, end: after.exec(text)?.index ?? text.length };
}

function nextBlock(blocks: readonly TextBlock[], { end }: Span): Span | null {
  return blocks.find((block) => block.span.start >= end)?.span ?? null;
}
