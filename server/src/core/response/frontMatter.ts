// Finds the YAML front matter at the top of a draft. Knows where it stands, never what it says.

import { frontMatterKey } from "../settings.ts";
import type { FrontMatter } from "./responseDocument.ts";

const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const closing = /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/g;
/** Our key at the start of a line, in quotation marks or not. */
const ownKey = new RegExp(`^(["']?)${frontMatterKey}\\1[ \\t]*:`, "m");

/** Whether YAML holds the settings of a draft of ours. */
export function hasOwnKey(yaml: string): boolean {
  return ownKey.test(yaml);
}

/**
 * The front matter; null where the first line does not open one, or nothing closes it and the settings are not ours.
 * Where ours are not closed, it ends with the last line that can be settings, so that they count all the same.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const open = opening.exec(text);
  if (open === null) return null;
  const start = open[0].length;
  closing.lastIndex = start;
  const close = closing.exec(text);
  const span = { start: text.startsWith("\uFEFF") ? 1 : 0, end: text.length };
  const settings = settingsUpTo(text, start, close?.index ?? text.length);
  const isOwn = hasOwnKey(text.slice(start, settings.end));
  if (isOwn && (close === null || settings.textFollows)) {
    const inner = { start, end: settings.end };
    return { text: text.slice(start, inner.end), inner, span: { ...span, end: inner.end }, closed: false };
  }
  if (close === null) return null;
  const inner = { start, end: close.index };
  return {
    text: text.slice(start, inner.end),
    inner,
    span: { ...span, end: close.index + close[0].length },
    closed: true,
  };
}

/** A line that is set in, begins a list's item, or gives a key its value. */
const settingsLine = /^(?:[ \t]+\S|-(?:[ \t]|$)|["']?[\w.-]+["']?[ \t]*:(?:[ \t]|$))/;
/** A line with words at its margin that are no key's: the draft itself. */
const textLine = /^(?!#)\S+[ \t]+\S/;

/** Where the lines that can be settings end, and whether text of the draft follows an empty line before `until`. */
function settingsUpTo(text: string, from: number, until: number): { end: number; textFollows: boolean } {
  let end = from;
  let parted = false;
  const lines = /[^\r\n]*(?:\r\n|\n|\r|$)/g;
  lines.lastIndex = from;
  while (lines.lastIndex < until) {
    const start = lines.lastIndex;
    const line = (lines.exec(text)?.[0] ?? "").replace(/[\r\n]+$/, "");
    if (settingsLine.test(line)) {
      end = start + line.length;
      parted = false;
    } else if (line.trim() === "") parted = true;
    else if (parted && textLine.test(line)) return { end, textFollows: true };
    if (lines.lastIndex === start) break;
  }
  return { end, textFollows: false };
}
