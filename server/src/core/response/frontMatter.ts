// Finds the YAML front matter at the top of a draft. Knows where it stands, never what it says.

import type { FrontMatter } from "./responseDocument.ts";

const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const closing = /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/g;

/** The front matter; null where the first line does not open one or nothing closes it. */
export function readFrontMatter(text: string): FrontMatter | null {
  const open = opening.exec(text);
  if (open === null) return null;
  closing.lastIndex = open[0].length;
  const close = closing.exec(text);
  if (close === null) return null;
  const inner = { start: open[0].length, end: close.index };
  return {
    text: text.slice(inner.start, inner.end),
    inner,
    span: { start: text.startsWith("\uFEFF") ? 1 : 0, end: close.index + close[0].length },
  };
}
