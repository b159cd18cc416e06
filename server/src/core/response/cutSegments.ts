// Cuts a draft into the pieces that are read by themselves: each heading, paragraph, table, block quote, fence
// or comment, and each item of a list at the left margin. One pass over the lines; a piece ends only where
// Markdown ends a block at the top level, so that reading the pieces is reading the whole.

import {
  blockquoteEnd,
  blockStart,
  type BlockStart,
  closesFence,
  closesHtml,
  columnOf,
  type HtmlEnd,
  skipSpace,
} from "./blockStarts.ts";
import { deepestNesting } from "./readingLimits.ts";
import type { Segment } from "./responseDocument.ts";
import type { Span } from "../text.ts";

/** A piece of the draft: from the start of its first line to the end of its last, without that line's ending. */
export interface Cut extends Span {
  readonly kind: Segment["kind"];
}

/**
 * The pieces of `text` from `from` on, in order. Between them stand blank lines only. `stops` is asked wherever a
 * line begins while nothing is open: where it says yes, what follows is left uncut.
 */
export function cutSegments(text: string, from: number, stops?: (start: number) => boolean): Cut[] {
  const cutter = new Cutter(text);
  let start = from;
  while (start < text.length) {
    const end = lineEnd(text, start);
    if (!cutter.keeps(start, end)) {
      if (stops?.(start) === true) break;
      cutter.begin(start, end);
    }
    start = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
  }
  return cutter.finish();
}

function lineEnd(text: string, start: number): number {
  let index = start;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === 0x0a || code === 0x0d) break;
    index++;
  }
  return index;
}

/** What is open at the deepest place of a container: only an open paragraph draws in a line that is not set in. */
type Leaf =
  | { readonly kind: "paragraph" | "none" }
  | { readonly kind: "fence"; readonly mark: string; readonly length: number }
  | { readonly kind: "html"; readonly end: HtmlEnd };

type Open =
  | { readonly kind: "paragraph"; start: number; end: number; lastLine: number }
  | { readonly kind: "table" | "quote"; start: number; end: number; leaf: Leaf }
  | {
      readonly kind: "item" | "footnote";
      start: number;
      end: number;
      /** The column from which a line belongs to it. */
      readonly content: number;
      leaf: Leaf;
      empty: boolean;
    }
  | { readonly kind: "fence"; start: number; end: number; readonly mark: string; readonly length: number }
  | { readonly kind: "html"; start: number; end: number; readonly closing: HtmlEnd };

const none: Leaf = { kind: "none" };
const paragraphLeaf: Leaf = { kind: "paragraph" };

class Cutter {
  readonly #text: string;
  readonly #cuts: Cut[] = [];
  #open: Open | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether the line belongs to what is open; when it does not, nothing is open any longer. */
  keeps(start: number, end: number): boolean {
    return this.#open !== null && this.#keeps(this.#open, start, end);
  }

  begin(start: number, end: number): void {
    this.#begin(start, end, blockStart(this.#text, start, end));
  }

  finish(): Cut[] {
    this.#close("end");
    return this.#cuts;
  }

  /** Whether what is open takes the line in; when it does not, it has been closed. */
  #keeps(open: Open, start: number, end: number): boolean {
    switch (open.kind) {
      case "paragraph":
        return this.#paragraphKeeps(open, start, end);
      case "table":
        return blockStart(this.#text, start, end).kind === "text"
          ? this.#extend(open, end)
          : this.#close("end");
      case "quote":
        return this.#quoteKeeps(open, start, end);
      case "item":
      case "footnote":
        return this.#itemKeeps(open, start, end);
      case "fence":
        open.end = end;
        if (closesFence(this.#text, start, end, open.mark, open.length)) this.#close("end");
        return true;
      case "html":
        if (open.closing === "blank") {
          return skipSpace(this.#text, start, end) === end ? this.#close("end") : this.#extend(open, end);
        }
        if (open.closing === blockquoteEnd && blockStart(this.#text, start, end).kind === "heading") {
          return this.#close("end");
        }
        open.end = end;
        if (closesHtml(this.#text, start, end, open.closing)) this.#close("end");
        return true;
    }
  }

  #paragraphKeeps(open: Extract<Open, { kind: "paragraph" }>, start: number, end: number): boolean {
    if (isUnderline(this.#text, start, end)) {
      this.#extend(open, end);
      this.#close("heading");
      return true;
    }
    if (isTableHead(this.#text, open.lastLine, open.end, start, end)) {
      const head = open.lastLine;
      if (head > open.start) {
        open.end = lastTextEnd(this.#text, open.start, head);
        this.#close("end");
      }
      this.#open = { kind: "table", start: head, end, leaf: none };
      return true;
    }
    if (interrupts(blockStart(this.#text, start, end))) return this.#close("end");
    open.lastLine = start;
    return this.#extend(open, end);
  }

  #quoteKeeps(open: Extract<Open, { kind: "table" | "quote" }>, start: number, end: number): boolean {
    const begun = blockStart(this.#text, start, end);
    if (begun.kind === "quote") {
      open.leaf = leafAfter(this.#text, start, end, open.leaf);
      return this.#extend(open, end);
    }
    return begun.kind === "text" && open.leaf.kind === "paragraph"
      ? this.#extend(open, end)
      : this.#close("end");
  }

  #itemKeeps(open: Extract<Open, { content: number }>, start: number, end: number): boolean {
    const first = skipSpace(this.#text, start, end);
    if (first === end) {
      // An item that begins with a blank line has nothing but what follows at once.
      if (open.empty) return this.#close("end");
      if (open.leaf.kind === "paragraph") open.leaf = none;
      return true;
    }
    if (columnOf(this.#text, start, first) >= open.content) {
      open.leaf = leafAfter(this.#text, first, end, open.leaf);
      open.empty = false;
      return this.#extend(open, end);
    }
    const lazy = open.leaf.kind === "paragraph" && blockStart(this.#text, start, end).kind === "text";
    return lazy ? this.#extend(open, end) : this.#close("end");
  }

  #begin(start: number, end: number, begun: BlockStart): void {
    switch (begun.kind) {
      case "blank":
        return;
      case "text":
        this.#open = { kind: "paragraph", start, end, lastLine: start };
        return;
      case "heading":
        this.#cuts.push({ kind: "heading", start, end });
        return;
      case "thematic-break":
        this.#cuts.push({ kind: "text", start, end });
        return;
      case "quote":
        this.#open = { kind: "quote", start, end, leaf: leafAfter(this.#text, start, end, none) };
        return;
      case "fence":
        this.#open = { kind: "fence", start, end, mark: begun.mark, length: begun.length };
        return;
      case "html":
        this.#open = { kind: "html", start, end, closing: begun.end };
        if (closesHtml(this.#text, start, end, begun.end)) this.#close("end");
        return;
      case "item":
      case "footnote": {
        const leaf = leafAfter(this.#text, begun.contentOffset, end, none);
        this.#open = { kind: begun.kind, start, end, content: begun.content, leaf, empty: begun.empty };
        return;
      }
    }
  }

  #extend(open: Open, end: number): true {
    open.end = end;
    return true;
  }

  #close(as: "heading" | "end"): false {
    const open = this.#open;
    if (open === null) return false;
    const kind = as === "heading" ? "heading" : segmentKinds[open.kind];
    const comment =
      open.kind === "html" && this.#text.startsWith("<!--", skipSpace(this.#text, open.start, open.end));
    this.#cuts.push({ kind: comment ? "comment" : kind, start: open.start, end: open.end });
    this.#open = null;
    return false;
  }
}

const segmentKinds: Readonly<Record<Open["kind"], Segment["kind"]>> = {
  paragraph: "text",
  table: "table",
  quote: "block-quote",
  item: "list-item",
  footnote: "text",
  fence: "code",
  html: "code",
};

function interrupts(begun: BlockStart): boolean {
  return "interrupts" in begun ? begun.interrupts : begun.kind !== "text";
}

/** The leaf that is open after a line of a container, the markers of containers inside it taken off. */
function leafAfter(text: string, from: number, end: number, before: Leaf): Leaf {
  if (before.kind === "fence") {
    return closesFence(text, from, end, before.mark, before.length) ? none : before;
  }
  if (before.kind === "html") return closesHtml(text, from, end, before.end) ? none : before;
  const start = withoutMarkers(text, from, end);
  const begun = blockStart(text, start, end);
  if (begun.kind === "fence") return { kind: "fence", mark: begun.mark, length: begun.length };
  if (begun.kind === "html") {
    return closesHtml(text, start, end, begun.end) ? none : { kind: "html", end: begun.end };
  }
  if (begun.kind !== "text") return none;
  return before.kind === "paragraph" && isUnderline(text, start, end) ? none : paragraphLeaf;
}

/** Past the markers of quotes, items and footnotes at a line's start. */
function withoutMarkers(text: string, from: number, end: number): number {
  let start = from;
  for (let depth = 0; depth <= deepestNesting; depth += 1) {
    const begun = blockStart(text, start, end);
    if (begun.kind === "quote") start = skipSpace(text, start, end) + 1;
    else if (begun.kind === "item" || begun.kind === "footnote") start = begun.contentOffset;
    else break;
  }
  return start;
}

/** `===` or `---` under a paragraph makes it a heading. */
function isUnderline(text: string, start: number, end: number): boolean {
  const first = skipSpace(text, start, end);
  const mark = text.charCodeAt(first);
  if (first === end || (mark !== 0x3d && mark !== 0x2d)) return false;
  let index = first;
  while (index < end && text.charCodeAt(index) === mark) index++;
  return skipSpace(text, index, end) === end;
}

const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Whether the second line makes the first a table's header: `| --- | --- |` with as many cells. */
function isTableHead(text: string, headStart: number, headEnd: number, start: number, end: number): boolean {
  const code = text.charCodeAt(skipSpace(text, start, end));
  if (code !== 0x7c && code !== 0x2d && code !== 0x3a) return false;
  const row = text.slice(start, end);
  const head = text.slice(headStart, headEnd);
  return (
    (head.includes("|") || row.includes("|")) && delimiterRow.test(row) && cellCount(head) === cellCount(row)
  );
}

function cellCount(row: string): number {
  const inner = row
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  let count = 1;
  for (let index = 0; index < inner.length; index++) {
    if (inner.charCodeAt(index) === 0x5c) index++;
    else if (inner.charCodeAt(index) === 0x7c) count++;
  }
  return count;
}

function lastTextEnd(text: string, start: number, before: number): number {
  let end = before;
  while (end > start && (text.charCodeAt(end - 1) === 0x0a || text.charCodeAt(end - 1) === 0x0d)) end--;
  return end;
}
