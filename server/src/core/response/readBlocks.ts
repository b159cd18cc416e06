// Reads one segment into its blocks of text and the numbers before them. A segment of plain words is read by
// hand, any other by the Markdown parser: both give the same.

import type { Nodes, Parents, Table } from "mdast";

import { commentColumns } from "./commentColumns.ts";
import { blockStart, columnOf, skipSpace } from "./blockStarts.ts";
import { parseMarkdown } from "./markdown.ts";
import { headingNumber, listNumber, numbersInside, plainNumber } from "./paragraphNumbers.ts";
import { type BlockProse, parsedProse, plainProse, trimmedEnd } from "./prose.ts";
import type { ParagraphNumber, Segment, TextBlock } from "./responseDocument.ts";
import type { Span } from "../text.ts";

/** A segment's blocks, and every number of its paragraphs and items in reading order. */
export interface ReadBlocks {
  readonly blocks: readonly TextBlock[];
  readonly numbers: readonly ParagraphNumber[];
}

/** Reads a segment as `cutSegments` cut it. Never fails. */
export function readBlocks(text: string, kind: Segment["kind"]): ReadBlocks {
  if (kind === "code" && htmlQuotation.test(text)) return readHtmlQuotation(text);
  if (kind === "code" || kind === "comment") return { blocks: [], numbers: [] };
  return readPlainBlocks(text, kind) ?? readParsedBlocks(text);
}

/** What the parser makes of a segment, whatever it holds. */
export function readParsedBlocks(text: string): ReadBlocks {
  const reader = new BlockReader(text);
  reader.read(parseMarkdown(text), { listDepth: 0, inBlockQuote: false, marker: null });
  return reader.blocks;
}

const htmlQuotation = /^\s*<blockquote\b/i;

/** "<blockquote><p>…</p></blockquote>", blank lines and all: a block quote whose tags are white space. */
function readHtmlQuotation(text: string): ReadBlocks {
  const blank = text.replace(/<\/?[a-z][^<>]{0,200}>/gi, (tag) => tag.replace(/[^\r\n]/g, " "));
  const reader = new BlockReader(blank);
  reader.read(parseMarkdown(blank), { listDepth: 0, inBlockQuote: true, marker: null });
  return reader.blocks;
}

/** Anything in which the parser might see more than words. */
const markup =
  /[\\`*_<|~\uFEFF]|&[#\w]|\]\(|\]:|\[(?:\^|[ xX\t\r\n]\])|[ \t][ \t]+[\r\n]|^[ \t]*[-=]+[ \t]*$/m;

/** The blocks of a segment of plain words; null where only the parser can tell. */
export function readPlainBlocks(text: string, kind: Segment["kind"]): ReadBlocks | null {
  if (markup.test(text)) return null;
  const reader = new BlockReader(text);
  const first = skipSpace(text, 0, text.length);
  const outside = { listDepth: 0, inBlockQuote: false, marker: null };
  if (kind === "text") {
    reader.addParagraph({ start: first, end: trimmedEnd(text, first, text.length) }, null, outside);
    return reader.blocks;
  }
  if (kind === "heading") {
    const match = /^[ \t]*(#{1,6})[ \t]+(?=[^ \t#])([^#\r\n]*)$/.exec(text);
    if (match === null) return null;
    const [, hashes = "", title = ""] = match;
    const start = text.length - title.length;
    const end = trimmedEnd(text, start, text.length);
    reader.addHeading({ start: first, end }, hashes.length, plainProse(text, start, end));
    return reader.blocks;
  }
  const item = kind === "list-item" ? plainItem(text) : null;
  if (item === null) return null;
  reader.addParagraph({ start: item.content, end: trimmedEnd(text, item.content, text.length) }, null, {
    listDepth: 1,
    inBlockQuote: false,
    marker: { offset: first, ordered: item.ordered, list: first, index: 0 },
  });
  return reader.blocks;
}

/** Where the only paragraph of a list item begins; null when it holds more than one. */
function plainItem(text: string): { content: number; ordered: boolean } | null {
  let ordered = false;
  let content = 0;
  let start = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const from = start === 0 ? 0 : skipSpace(text, start, start + line.length);
    const end = start + line.length;
    const begun = blockStart(text, from, end);
    if (start === 0) {
      if (begun.kind !== "item" || begun.empty) return null;
      ordered = begun.ordered;
      content = begun.contentOffset;
      if (blockStart(text, content, end).kind !== "text") return null;
    } else if (begun.kind !== "text") {
      return null;
    }
    start = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  return { content, ordered };
}

interface Context {
  readonly listDepth: number;
  readonly inBlockQuote: boolean;
  /** The marker of the item whose first paragraph comes next. */
  readonly marker: {
    readonly offset: number;
    readonly ordered: boolean;
    /** Where its list begins, and its place there from 0. */
    readonly list: number;
    readonly index: number;
  } | null;
}

class BlockReader {
  readonly #text: string;
  readonly #blocks: TextBlock[] = [];
  readonly #numbers: ParagraphNumber[] = [];
  /** 1 where the whole segment is set in: a nested list under "10." that Markdown takes for one of its own. */
  readonly #indent: number;

  constructor(text: string) {
    this.#text = text;
    this.#indent = columnOf(text, 0, skipSpace(text, 0, text.length)) >= 2 ? 1 : 0;
  }

  get blocks(): ReadBlocks {
    return { blocks: this.#blocks, numbers: this.#numbers };
  }

  read(node: Nodes, context: Context): void {
    if (node.type === "paragraph") {
      this.addParagraph(this.#blockSpan(node), parsedProse(this.#text, node.children), context);
    } else if (node.type === "heading") {
      this.addHeading(this.#blockSpan(node), node.depth, parsedProse(this.#text, node.children));
    } else if (node.type === "table") {
      this.#addTable(node, context);
    } else if (node.type === "blockquote") {
      this.#readChildren(node, { ...context, inBlockQuote: true, marker: null });
    } else if (node.type === "list") {
      const { start: list } = spanOfNode(node);
      for (const [index, item] of node.children.entries()) {
        const marker = { offset: spanOfNode(item).start, ordered: node.ordered === true, list, index };
        if (item.children.length === 0) this.#addEmptyItem(marker, context);
        this.#readChildren(item, { ...context, listDepth: context.listDepth + 1, marker });
      }
    } else if (node.type === "root" || node.type === "footnoteDefinition") {
      this.#readChildren(node, { ...context, marker: null });
    }
  }

  addParagraph(span: Span, parsed: BlockProse | null, context: Context): void {
    const { prose, lineStarts } = parsed ?? plainProse(this.#text, span.start, span.end);
    const { marker, listDepth, inBlockQuote } = context;
    const numbers: ParagraphNumber[] = [];
    // A number inside a block quote is the quoted document's.
    if (!inBlockQuote) {
      const inItem = listDepth + this.#indent;
      const own =
        marker?.ordered === true
          ? listNumber(this.#text, marker, inItem - 1)
          : plainNumber(prose, marker === null ? inItem : inItem - 1);
      if (own !== null) numbers.push(own);
      // A line at the margin goes on with the item above for Markdown alone: its writer meant no item's text.
      const inside = numbersInside(prose, lineStarts, inItem);
      numbers.push(...inside.map((one) => (this.#isAtMargin(one) ? { ...one, depth: 0 } : one)));
    }
    const [number] = numbers;
    this.#numbers.push(...numbers);
    this.#blocks.push({
      kind: "paragraph",
      span,
      prose,
      level: 0,
      listDepth,
      inBlockQuote,
      cell: null,
      number: number === undefined || isInside(number) ? null : number,
    });
  }

  /** A number whose paragraph is still to be written counts: those after it go on from it. */
  #addEmptyItem(marker: NonNullable<Context["marker"]>, { listDepth, inBlockQuote }: Context): void {
    const number = marker.ordered ? listNumber(this.#text, marker, listDepth + this.#indent) : null;
    if (number !== null && !inBlockQuote) this.#numbers.push(number);
  }

  #isAtMargin({ span: { start } }: ParagraphNumber): boolean {
    const line =
      Math.max(this.#text.lastIndexOf("\n", start - 1), this.#text.lastIndexOf("\r", start - 1)) + 1;
    return columnOf(this.#text, line, start) < 2 && this.#text.slice(line, start).trim() === "";
  }

  addHeading(span: Span, level: number, { prose }: BlockProse): void {
    this.#blocks.push({
      kind: "heading",
      span,
      prose,
      level,
      listDepth: 0,
      inBlockQuote: false,
      cell: null,
      number: headingNumber(prose),
    });
  }

  #readChildren(node: Parents, context: Context): void {
    let { marker } = context;
    for (const child of node.children) {
      this.read(child, { ...context, marker });
      marker = null;
    }
  }

  #blockSpan(node: Nodes): Span {
    const { start, end } = spanOfNode(node);
    return { start, end: trimmedEnd(this.#text, start, end) };
  }

  #addTable(table: Table, { listDepth, inBlockQuote }: Context): void {
    const headers = table.children[0]?.children.map(({ children }) =>
      parsedProse(this.#text, children).prose.text.replace(/\s+/g, " ").trim(),
    );
    const comments = commentColumns(headers ?? []);
    for (const [row, { children }] of table.children.entries()) {
      for (const [column, cell] of children.entries()) {
        const { prose } = parsedProse(this.#text, cell.children);
        this.#blocks.push({
          kind: "cell",
          span: cellSpan(this.#text, spanOfNode(cell)),
          prose,
          level: 0,
          listDepth,
          inBlockQuote,
          cell: {
            row,
            column,
            header: headers?.[column] ?? "",
            comment: row === 0 ? null : (comments[column] ?? null),
          },
          number: null,
        });
      }
    }
  }
}

function spanOfNode(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** A cell without the bars and the white space around its words. */
function cellSpan(text: string, { start, end }: Span): Span {
  const from = skipSpace(text, text.charAt(start) === "|" ? start + 1 : start, end);
  const bar = text.charAt(end - 1) === "|" && text.charAt(end - 2) !== "\\" ? end - 1 : end;
  return { start: from, end: trimmedEnd(text, from, Math.max(from, bar)) };
}

/** It opens a line inside its paragraph, not the paragraph. */
function isInside({ form }: ParagraphNumber): boolean {
  return form === "swallowed" || form === "line";
}
