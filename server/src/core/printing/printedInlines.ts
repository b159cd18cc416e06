// Sets the inside of a paragraph, heading or cell as it is printed: looks, links and images from the Markdown tree,
// numbers, citations and cross-references from the marks. Walks one block at a time.

import type { PhrasingContent, Text } from "mdast";

import { parsedProse } from "../response/prose.ts";
import type { Prose } from "../response/responseDocument.ts";
import { attributeOf } from "./htmlAttributes.ts";
import type { Mark } from "./printedMarks.ts";
import type { PrintedInline, PrintedLook, PrintedNumber } from "./printedResponse.ts";

/** What is printed of a block's inside, and the number it opens with. */
export interface SetContent {
  readonly content: readonly PrintedInline[];
  readonly number: PrintedNumber | null;
}

export interface InlineSetter {
  /** The text that was parsed, and where it stands in the draft. */
  readonly source: string;
  readonly base: number;
  readonly marks: readonly Mark[];
  /** Line ends are kept, as in a file that nothing sets. */
  readonly keepsLines: boolean;
  /** Prints a citation; null: nothing is printed of it. */
  citation(mark: Mark & { readonly kind: "citation" }): PrintedInline | null;
  /** The mark of a footnote by its identifier; null where it has no text. */
  footnote(identifier: string): PrintedInline | null;
  /** The address a reference-style link or image leads to; null where it is not defined. */
  definition(identifier: string): string | null;
}

export const plainLook: PrintedLook = { bold: false, italic: false, struck: false, code: false };

export function setInlines(nodes: readonly PhrasingContent[], setter: InlineSetter): SetContent {
  const walk = new Walk(setter);
  const content = walk.set(nodes, plainLook);
  return { content: trimmed(content), number: walk.number };
}

class Walk {
  readonly #setter: InlineSetter;
  /** Marks already printed: one may reach over several nodes. */
  readonly #printed = new Set<Mark>();
  number: PrintedNumber | null = null;

  constructor(setter: InlineSetter) {
    this.#setter = setter;
  }

  set(nodes: readonly PhrasingContent[], look: PrintedLook): PrintedInline[] {
    return joined(nodes.flatMap((node) => this.#set(node, look)));
  }

  #set(node: PhrasingContent, look: PrintedLook): PrintedInline[] {
    switch (node.type) {
      case "text":
        return this.#setText(node, look);
      case "strong":
        return this.set(node.children, { ...look, bold: true });
      case "emphasis":
        return this.set(node.children, { ...look, italic: true });
      case "delete":
        return this.set(node.children, { ...look, struck: true });
      case "inlineCode":
        return [{ kind: "text", text: node.value, look: { ...look, code: true } }];
      case "break":
        return [{ kind: "break" }];
      case "link":
        return this.#link(node.url, node.title ?? null, node.children, look);
      case "linkReference": {
        const address = this.#setter.definition(node.identifier);
        return address === null
          ? this.set(node.children, look)
          : this.#link(address, null, node.children, look);
      }
      case "image":
        return [{ kind: "image", address: node.url, alternative: node.alt ?? "" }];
      case "imageReference": {
        const address = this.#setter.definition(node.identifier);
        return address === null ? [] : [{ kind: "image", address, alternative: node.alt ?? "" }];
      }
      case "footnoteReference": {
        const mark = this.#setter.footnote(node.identifier);
        return mark === null ? [] : [mark];
      }
      case "html":
        return htmlInline(node.value);
      default:
        return [];
    }
  }

  #link(
    address: string,
    title: string | null,
    children: readonly PhrasingContent[],
    look: PrintedLook,
  ): PrintedInline[] {
    // An address that runs something is no link of a document.
    if (/^\s*(?:javascript|data|vbscript):/i.test(address)) return this.set(children, look);
    return [{ kind: "link", address, title, content: this.set(children, look) }];
  }

  #setText(node: Text, look: PrintedLook): PrintedInline[] {
    const { source, base, keepsLines } = this.#setter;
    const { prose } = parsedProse(source, [node]);
    const places = placesOf(prose).map((place) => place + base);
    const inlines: PrintedInline[] = [];
    let plain = "";
    const flush = (): void => {
      if (plain !== "") inlines.push({ kind: "text", text: plain, look });
      plain = "";
    };
    for (let at = 0; at < prose.text.length; at += 1) {
      const place = places[at] ?? 0;
      const mark = this.#markAt(place);
      if (mark === null) {
        const lineEnd = keepsLines && /[\r\n]/.test(source.charAt(place - base));
        if (prose.text.charAt(at) === "\n" || lineEnd) {
          flush();
          inlines.push({ kind: "break" });
        } else plain += prose.text.charAt(at);
        continue;
      }
      let end = at;
      while (end < prose.text.length && (places[end] ?? 0) < mark.span.end) end += 1;
      if (!this.#printed.has(mark)) {
        this.#printed.add(mark);
        flush();
        inlines.push(...this.#setMark(mark, prose.text.slice(at, end), look));
      }
      at = end - 1;
    }
    flush();
    return inlines;
  }

  #setMark(mark: Mark, words: string, look: PrintedLook): PrintedInline[] {
    switch (mark.kind) {
      case "hidden":
        return [];
      case "number":
        this.number = mark.number;
        return [];
      case "citation": {
        const citation = this.#setter.citation(mark);
        return citation === null ? [] : [citation];
      }
      case "reference": {
        const { anchor, isNumber, labelAt } = mark;
        return [{ kind: "reference", text: words, look, anchor, isNumber, labelAt }];
      }
    }
  }

  #markAt(place: number): Mark | null {
    const { marks } = this.#setter;
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((marks[middle]?.span.start ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    const mark = marks[low - 1];
    return mark !== undefined && place < mark.span.end ? mark : null;
  }
}

/** Where each character of a prose stands. */
function placesOf({ text, runs }: Prose): number[] {
  const places: number[] = [];
  for (const [index, { at, source, length }] of runs.entries()) {
    const characters = (runs[index + 1]?.at ?? text.length) - at;
    const oneForOne = characters === length;
    for (let step = 0; step < characters; step += 1) places.push(source + (oneForOne ? step : 0));
  }
  return places;
}

/** A comment and any tag but these two print nothing; the words between tags are nodes of their own. */
function htmlInline(html: string): PrintedInline[] {
  if (/^<br\b/i.test(html)) return [{ kind: "break" }];
  if (!/^<img\b/i.test(html)) return [];
  const address = attributeOf(html, "src");
  return address === null ? [] : [{ kind: "image", address, alternative: attributeOf(html, "alt") ?? "" }];
}

/** Neighbouring words of one look are one. */
function joined(inlines: readonly PrintedInline[]): PrintedInline[] {
  const whole: PrintedInline[] = [];
  for (const inline of inlines) {
    const last = whole.at(-1);
    if (inline.kind === "text" && last?.kind === "text" && isSameLook(inline.look, last.look)) {
      whole[whole.length - 1] = { ...last, text: last.text + inline.text };
    } else whole.push(inline);
  }
  return whole;
}

export function isSameLook(a: PrintedLook, b: PrintedLook): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.struck === b.struck && a.code === b.code;
}

/** Without white space at either end: what a number or a comment left behind. */
function trimmed(inlines: readonly PrintedInline[]): PrintedInline[] {
  const whole = [...inlines];
  for (;;) {
    const first = whole[0];
    if (first?.kind === "break") whole.shift();
    else if (first?.kind === "text") {
      const text = first.text.trimStart();
      if (text === first.text) break;
      if (text === "") whole.shift();
      else whole[0] = { ...first, text };
    } else break;
  }
  for (;;) {
    const last = whole.at(-1);
    if (last?.kind === "break") whole.pop();
    else if (last?.kind === "text") {
      const text = last.text.trimEnd();
      if (text === last.text) break;
      if (text === "") whole.pop();
      else whole[whole.length - 1] = { ...last, text };
    } else break;
  }
  return whole;
}
