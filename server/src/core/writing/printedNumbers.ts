// Makes Markdown print the numbers that are written: sets a list in below the item it belongs to, or escapes the
// number of a line that is no item.

import type { Misprint } from "../concordance/numberedRuns.ts";
import type { TextEdit } from "../problem.ts";
import { blockStart, columnOf, skipSpace } from "../response/blockStarts.ts";
import { type ResponseDocument, spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";

/** The edits after which the numbers print as they are written, in order. */
export function printAsWrittenEdits(
  { text, segments }: ResponseDocument,
  { number, joined }: Misprint,
): readonly TextEdit[] {
  const span = spanOf(number);
  if (joined === null) {
    const mark = span.end - 1;
    return [{ span: { start: mark, end: mark }, text: "\\" }];
  }
  const first = lineAt(text, span.start);
  const above = lineAt(text, spanOf(joined.above).start);
  const item = blockStart(text, spanOf(joined.above).start, above.end);
  const markerColumn = columnOf(text, above.start, spanOf(joined.above).start);
  const content = item.kind === "item" ? markerColumn + item.content : markerColumn;
  const indent = columnOf(text, first.start, skipSpace(text, first.start, first.end));
  const pad = " ".repeat(Math.max(0, content - indent));
  const last = segments[joined.last.segment];
  const end = last === undefined ? span.end : last.offset + last.fact.text.length;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const edits: TextEdit[] = [];
  for (let line = first; line.start < end; line = lineAt(text, line.end + 1)) {
    if (skipSpace(text, line.start, line.end) >= line.end - (text[line.end - 1] === "\r" ? 1 : 0)) continue;
    // A list that does not begin with 1 needs a blank line before it.
    const opens = line === first && number.fact.value[0] !== 1 && !/\n\r?\n$/.test(text.slice(0, line.start));
    edits.push({ span: { start: line.start, end: line.start }, text: (opens ? eol : "") + pad });
  }
  return edits;
}

function lineAt(text: string, at: number): Span {
  const end = text.indexOf("\n", at);
  return { start: text.lastIndexOf("\n", at - 1) + 1, end: end < 0 ? text.length : end };
}
