// Takes a comment out of a draft so that nothing tells it was there: no line of its own left empty, no space at a
// line's end.

import type { TextEdit } from "../problem.ts";
import type { Suppression } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";

/** The edit that takes away the comment at `span`. One for a block has an empty line of its own below it. */
export function withoutComment(text: string, { start, end }: Span, scope: Suppression["scope"]): TextEdit {
  const lineStart =
    Math.max(text.lastIndexOf("\n", start - 1), start === 0 ? -1 : text.lastIndexOf("\r", start - 1)) + 1;
  const lineEnd = end + text.slice(end).search(/[\r\n]|$/);
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd);
  if (before.trim() === "" && after.trim() === "")
    return { span: ownLines(text, lineStart, lineEnd, scope), text: "" };
  // At the line's start the space after it goes, elsewhere the space before it.
  if (before.trim() === "") {
    return { span: { start, end: end + after.length - after.trimStart().length }, text: "" };
  }
  return { span: { start: start - (before.length - before.trimEnd().length), end }, text: "" };
}

/** A comment's own lines, and the empty one below where it is there for the comment's sake. */
function ownLines(text: string, lineStart: number, lineEnd: number, scope: Suppression["scope"]): Span {
  const next = afterLineEnd(text, lineEnd);
  const before = text.slice(0, lineStart).replace(/^\uFEFF/, "");
  const blankBefore =
    before === "" ? scope === "block" : /(?:^|\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(before);
  // Under a paragraph's line the empty line must stay: without it two paragraphs would be one.
  const ended = /(?:^|[\r\n])(?:#{1,6}[ \t].*|---[ \t]*)(?:\r\n|\n|\r)$/.test(before);
  const blank = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(next));
  const heads = /^#{1,6}[ \t]/.test(text.slice(next + (blank?.[0].length ?? 0)));
  const goes = blankBefore || (scope === "block" && (ended || heads));
  return { start: lineStart, end: next + (goes ? (blank?.[0].length ?? 0) : 0) };
}

function afterLineEnd(text: string, at: number): number {
  return at + (/^(?:\r\n|\n|\r)/.exec(text.slice(at, at + 2))?.[0].length ?? 0);
}
