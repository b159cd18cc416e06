// Takes a comment out of a draft so that nothing tells it was there: no line of its own left empty, no space at a
// line's end.

import type { TextEdit } from "../problem.ts";
import type { Span } from "../text.ts";

/** The edit that takes away the comment at `span`. */
export function withoutComment(text: string, { start, end }: Span): TextEdit {
  const lineStart =
    Math.max(text.lastIndexOf("\n", start - 1), start === 0 ? -1 : text.lastIndexOf("\r", start - 1)) + 1;
  const lineEnd = end + text.slice(end).search(/[\r\n]|$/);
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd);
  if (before.trim() === "" && after.trim() === "")
    return { span: ownLines(text, lineStart, lineEnd), text: "" };
  // At the line's start the space after it goes, elsewhere the space before it.
  if (before.trim() === "") {
    return { span: { start, end: end + after.length - after.trimStart().length }, text: "" };
  }
  return { span: { start: start - (before.length - before.trimEnd().length), end }, text: "" };
}

/** A comment's own lines; of two empty lines that would then stand together, one goes too. */
function ownLines(text: string, lineStart: number, lineEnd: number): Span {
  const next = afterLineEnd(text, lineEnd);
  const isFirst = text.slice(0, lineStart).replace(/^\uFEFF/, "") === "";
  const blankBefore = isFirst || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(0, lineStart));
  const blank = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(next));
  return { start: lineStart, end: next + (blankBefore ? (blank?.[0].length ?? 0) : 0) };
}

function afterLineEnd(text: string, at: number): number {
  return at + (/^(?:\r\n|\n|\r)/.exec(text.slice(at, at + 2))?.[0].length ?? 0);
}
