// Prints a draft as a web page of one file: readable by anyone, printable on A4. Draws from the printed response
// alone; decides nothing about its words.

import { plainLook } from "../core/printing/printedInlines.ts";
import { plainText } from "../core/printing/printResponse.ts";
import type {
  PrintedBlock,
  PrintedInline,
  PrintedItem,
  PrintedList,
  PrintedLook,
  PrintedNumber,
  PrintedResponse,
  PrintedTable,
} from "../core/printing/printedResponse.ts";
import { headingLevels } from "./headingLevels.ts";
import { el, type HtmlChild, type HtmlElement, htmlPage } from "./htmlTree.ts";
import { type PrintedImages, dataAddress } from "./images.ts";
import { pageStyle } from "./pageStyle.ts";

/** The page's text. */
export function printHtml(printed: PrintedResponse, images: PrintedImages): string {
  const printer = new HtmlPrinter(printed, images);
  return htmlPage(printed.title, pageStyle, el("main", {}, ...printer.print()));
}

/** Its blocks and notes inside another page, below a heading of level `below`. */
export function htmlBlocks(
  printed: PrintedResponse,
  images: PrintedImages,
  below: number,
): readonly HtmlChild[] {
  return new HtmlPrinter(printed, images, below).print();
}

class HtmlPrinter {
  readonly #printed: PrintedResponse;
  readonly #images: PrintedImages;
  readonly #below: number;
  readonly #levels: ReadonlyMap<PrintedBlock, number>;
  /** The notes whose mark has been set: a second mark of one leads to it, and nothing leads back there. */
  readonly #marked = new Set<number>();

  constructor(printed: PrintedResponse, images: PrintedImages, below = 0) {
    this.#printed = printed;
    this.#images = images;
    this.#below = below;
    this.#levels = headingLevels(printed.blocks);
  }

  print(): HtmlChild[] {
    const { title, blocks } = this.#printed;
    const named = this.#below > 0 || this.#levels.size > 0;
    const body = this.#blocks(blocks);
    return [named ? null : el("h1", { className: "unseen" }, title), ...body, this.#notes()];
  }

  #blocks(blocks: readonly PrintedBlock[]): HtmlElement[] {
    return blocks.map((block) => this.#block(block));
  }

  #block(block: PrintedBlock): HtmlElement {
    switch (block.kind) {
      case "heading": {
        const level = Math.min((this.#levels.get(block) ?? block.level) + this.#below, 6);
        return el(
          `h${level}`,
          { id: block.anchor },
          ...numberOf(block.number),
          ...this.#inlines(block.content),
        );
      }
      case "paragraph": {
        const { number, anchor, content } = block;
        const below = number !== null && number.level > 0 ? " below" : "";
        return el(
          "p",
          { id: anchor, className: number === null ? null : `numbered${below}` },
          ...numberOf(number),
          ...this.#inlines(content),
        );
      }
      case "list":
        return this.#list(block);
      case "quote":
        return el("blockquote", {}, ...this.#blocks(block.blocks));
      case "table":
        return this.#table(block);
      case "lines":
        return el("pre", {}, block.text);
      case "rule":
        return el("hr", {});
    }
  }

  #list({ ordered, tight, items }: PrintedList): HtmlElement {
    const rows = items.map((item) => this.#item(item, tight));
    const kind = ordered ? "numbers" : "bullets";
    // A list without marks of its own is no list to some screen readers unless it says so.
    return el(
      ordered ? "ol" : "ul",
      { className: tight ? `${kind} tight` : kind, role: ordered ? "list" : null },
      ...rows,
    );
  }

  #item({ anchor, number, ticked, blocks }: PrintedItem, tight: boolean): HtmlElement {
    const [first, ...rest] = blocks;
    const opening =
      first?.kind === "paragraph" &&
      first.number === null &&
      first.anchor === null &&
      (tight || ticked !== null)
        ? [...this.#inlines(first.content), ...this.#blocks(rest)]
        : this.#blocks(blocks);
    const box =
      ticked === null
        ? []
        : [el("span", { role: "img", ariaLabel: ticked ? "done" : "to do" }, ticked ? "☑" : "☐"), " "];
    return el("li", { id: anchor }, ...numberOf(number), ...box, ...opening);
  }

  #table({ align, header, rows }: PrintedTable): HtmlElement {
    const cell = (content: readonly PrintedInline[], column: number, heads: boolean): HtmlElement => {
      const side = align[column];
      const className = side === "right" || side === "center" ? side : null;
      // A header cell without words heads nothing.
      const isHeader = heads && plainText(content) !== "";
      return el(
        isHeader ? "th" : "td",
        { className, scope: isHeader ? "col" : null },
        ...this.#inlines(content),
      );
    };
    return el(
      "table",
      {},
      el("thead", {}, el("tr", {}, ...header.map((content, column) => cell(content, column, true)))),
      el(
        "tbody",
        {},
        ...rows.map((row) => el("tr", {}, ...row.map((content, column) => cell(content, column, false)))),
      ),
    );
  }

  #inlines(inlines: readonly PrintedInline[]): HtmlChild[] {
    return inlines.map((inline) => this.#inline(inline));
  }

  #inline(inline: PrintedInline): HtmlChild {
    switch (inline.kind) {
      case "text":
        return looked(inline.text, inline.look);
      case "break":
        return el("br", {});
      case "link":
        return el("a", { href: inline.address, title: inline.title }, ...this.#inlines(inline.content));
      case "image": {
        const image = this.#images.get(inline.address);
        return image === undefined
          ? looked(inline.alternative, plainLook)
          : el("img", { src: dataAddress(image), alt: inline.alternative });
      }
      case "reference":
        return el("a", { href: `#${inline.anchor}` }, looked(inline.text, inline.look));
      case "citation":
        return inline.note === null ? inline.words : this.#mark(inline.note);
      case "note":
        return this.#mark(inline.note);
    }
  }

  #mark(note: number): HtmlElement {
    const first = !this.#marked.has(note);
    this.#marked.add(note);
    return el(
      "sup",
      {},
      el(
        "a",
        {
          id: first ? `mark-${note}` : null,
          href: `#note-${note}`,
          role: "doc-noteref",
          ariaLabel: `Note ${note}`,
        },
        String(note),
      ),
    );
  }

  #notes(): HtmlChild {
    const { notes } = this.#printed;
    if (notes.length === 0) return null;
    const items = notes.map(({ paragraphs }, index) => {
      const back = el(
        "a",
        {
          href: `#mark-${index + 1}`,
          role: "doc-backlink",
          ariaLabel: `Back to the text at note ${index + 1}`,
        },
        "↩",
      );
      const last = paragraphs.length - 1;
      const words = paragraphs.map((content, at) =>
        el("p", {}, ...this.#inlines(content), ...(at === last ? [" ", back] : [])),
      );
      return el("li", { id: `note-${index + 1}` }, ...words);
    });
    return el(
      "section",
      { role: "doc-endnotes" },
      el(`h${this.#below + 2}`, {}, "Notes"),
      el("ol", {}, ...items),
    );
  }
}

function looked(text: string, { bold, italic, struck, code }: PrintedLook): HtmlChild {
  const tags = [bold ? "strong" : "", italic ? "em" : "", struck ? "del" : "", code ? "code" : ""];
  return tags.filter((tag) => tag !== "").reduce<HtmlChild>((inside, tag) => el(tag, {}, inside), text);
}

function numberOf(number: PrintedNumber | null): HtmlChild[] {
  return number === null ? [] : [el("span", { className: "number" }, number.written), " "];
}
