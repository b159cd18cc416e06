// Turns the inside of a paragraph, heading or cell into the words a reader sees, with the way back to the
// draft's characters. Markup goes; escapes and entities become what they stand for; a line end is a space, a
// forced line break a new line. Code, comments, images and footnote marks are no prose.

import type { PhrasingContent } from "mdast";

import type { Prose } from "./responseDocument.ts";
import { skipSpace } from "./blockStarts.ts";

/** The prose of a block, and where in it the draft's lines begin (the first one left out). */
export interface BlockProse {
  readonly prose: Prose;
  readonly lineStarts: readonly number[];
}

/** The prose of `source` from `start` to `end`, which holds no markup: what the parser would give for it. */
export function plainProse(source: string, start: number, end: number): BlockProse {
  const builder = new ProseBuilder();
  builder.addLines(source, start, end);
  return builder.finish();
}

/** The prose of a block's parsed content. */
export function parsedProse(source: string, content: readonly PhrasingContent[]): BlockProse {
  const builder = new ProseBuilder();
  addPhrasing(builder, source, content);
  return builder.finish();
}

class ProseBuilder {
  readonly #runs: { at: number; source: number; length: number }[] = [];
  readonly #lineStarts: number[] = [];
  #text = "";
  /** True while the last run stands for as many characters as it has: only such a run can grow. */
  #growing = false;

  /** Characters that stand in the source as they are. */
  add(text: string, source: number): void {
    if (text === "") return;
    const last = this.#runs.at(-1);
    if (this.#growing && last !== undefined && last.source + last.length === source)
      last.length += text.length;
    else this.#runs.push({ at: this.#text.length, source, length: text.length });
    this.#text += text;
    this.#growing = true;
  }

  /** Characters for which `length` others stand in the source. */
  addFor(text: string, source: number, length: number): void {
    this.#runs.push({ at: this.#text.length, source, length });
    this.#text += text;
    this.#growing = false;
  }

  addLineEnd(text: " " | "\n", source: number, length: number): void {
    this.addFor(text, source, length);
    this.#lineStarts.push(this.#text.length);
  }

  /** Lines without markup: each without the white space at its ends, one space between two. */
  addLines(source: string, start: number, end: number): void {
    const lineEnd = /\r\n|\n|\r/g;
    let from = start;
    for (;;) {
      lineEnd.lastIndex = from;
      const match = lineEnd.exec(source);
      const lineStop = match === null || match.index >= end ? end : match.index;
      const first = skipSpace(source, from, lineStop);
      const last = trimmedEnd(source, first, lineStop);
      this.add(source.slice(first, last), first);
      if (match === null || lineStop === end) return;
      from = skipSpace(source, lineStop + match[0].length, end);
      this.addLineEnd(" ", last, from - last);
    }
  }

  finish(): BlockProse {
    return { prose: { text: this.#text, runs: this.#runs }, lineStarts: this.#lineStarts };
  }
}

/** The offset after the last character before `end` that is no space or tab. */
export function trimmedEnd(source: string, start: number, end: number): number {
  let index = end;
  while (index > start) {
    const code = source.charCodeAt(index - 1);
    if (code !== 0x20 && code !== 0x09) break;
    index--;
  }
  return index;
}

function addPhrasing(builder: ProseBuilder, source: string, content: readonly PhrasingContent[]): void {
  for (const [at, node] of content.entries()) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined || isRaisedMark(content, at)) continue;
    if (node.type === "text") addText(builder, node.value, source, start, end);
    else if (node.type === "break") builder.addLineEnd("\n", start, end - start);
    else if (node.type === "html") {
      const shown = shownFor(node.value);
      if (shown !== null) builder.addFor(shown, start, end - start);
    } else if ("children" in node) addPhrasing(builder, source, node.children);
  }
}

/** What a reader sees for a tag of HTML: a line's end, and the marks that browsers put round a quotation. */
function shownFor(tag: string): string | null {
  if (/^<br\b/i.test(tag)) return "\n";
  if (/^<(?:q|blockquote)\b/i.test(tag)) return "“";
  return /^<\/(?:q|blockquote)\b/i.test(tag) ? "”" : null;
}

/** The mark of a footnote between `<sup>` and `</sup>`, as pages copied from the web have it; "21<sup>st</sup>" is none. */
function isRaisedMark(content: readonly PhrasingContent[], at: number): boolean {
  const [before, node, after] = [content[at - 1], content[at], content[at + 1]];
  return (
    node?.type === "text" &&
    before?.type === "html" &&
    after?.type === "html" &&
    /^<sup\b/i.test(before.value) &&
    /^<\/sup\b/i.test(after.value) &&
    /^\s*[[(]?(?:\d{1,3}|[*†‡])[\])]?\s*$/.test(node.value)
  );
}

const special = /[\\&[\r\n]/g;
const escape = /\\[!-/:-@[-`{-~]/y;
const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/y;
const footnoteMark = /\[\^[^\]\s]+\]/y;

/** Adds a text node: its value side by side with the source it was read from. */
function addText(builder: ProseBuilder, value: string, source: string, start: number, end: number): void {
  let at = 0;
  let from = start;
  while (at < value.length && from < end) {
    special.lastIndex = at;
    const stop = special.exec(value)?.index ?? value.length;
    special.lastIndex = from;
    const sourceStop = special.exec(source)?.index ?? end;
    const same = Math.min(stop - at, sourceStop - from, end - from);
    if (same > 0) {
      builder.add(value.slice(at, at + same), from);
      at += same;
      from += same;
      continue;
    }
    const next = addSpecial(builder, value, at, source, from);
    at = next.at;
    from = next.from;
  }
}

/** One special place of a text node: an escape, an entity, a line end, a footnote's mark; or an ordinary `[`. */
function addSpecial(
  builder: ProseBuilder,
  value: string,
  at: number,
  source: string,
  from: number,
): { at: number; from: number } {
  const character = source.charAt(from);
  const lineEnd = matchAt(/\r\n|\n|\r/y, value, at);
  if (lineEnd !== null) {
    const textEnd = trimmedEnd(source, 0, skipSpace(source, from, source.length));
    const next = skipContainers(source, skipSpace(source, from, source.length));
    builder.addLineEnd(" ", textEnd, next - textEnd);
    return { at: at + lineEnd.length, from: next };
  }
  if (matchAt(escape, source, from) !== null) {
    builder.addFor(value.charAt(at), from, 2);
    return { at: at + 1, from: from + 2 };
  }
  const reference = matchAt(entity, source, from);
  if (reference !== null && !value.startsWith(reference, at)) {
    const decoded = String.fromCodePoint(value.codePointAt(at) ?? 0);
    builder.addFor(decoded, from, reference.length);
    return { at: at + decoded.length, from: from + reference.length };
  }
  // The definition stands in another segment, so the parser takes the mark for text.
  const mark = character === "[" ? matchAt(footnoteMark, source, from) : null;
  if (mark !== null && value.startsWith(mark, at)) return { at: at + mark.length, from: from + mark.length };
  if (character === value.charAt(at)) builder.add(character, from);
  else builder.addFor(value.charAt(at), from, 1);
  return { at: at + 1, from: from + 1 };
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** After a line end: past it and past the white space and `>` marks that only say what the line stands in. */
function skipContainers(source: string, lineEnd: number): number {
  const prefix = /(?:\r\n|\n|\r)[ \t>]*/y;
  return lineEnd + (matchAt(prefix, source, lineEnd)?.length ?? 1);
}
