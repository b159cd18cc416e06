// A web page to paragraphs, with rehype's parser: headings, list items with their numbers, cells. Follows no link,
// runs no script, looks at no style sheet; knows nothing of inspections.

import type { Element, Nodes, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";

import type { SourceText } from "../core/report/sourceText.ts";
import { raised } from "../word/raisedNumbers.ts";
import { flowingText, type Paragraph } from "./flowingText.ts";

/** Reads a web page's text; its `main` part where it has one. Throws where elements are nested beyond all measure. */
export function readHtmlText(html: string): SourceText {
  const root = fromHtml(html);
  const page = new Page();
  page.read(find(root, isMain) ?? find(root, ({ tagName }) => tagName === "body") ?? root);
  const title = find(root, ({ tagName }) => tagName === "title");
  return flowingText("html", page.paragraphs, title === null ? null : wordsOf(title));
}

const blocks = new Set(
  (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
const unread = new Set(
  "button head iframe nav noscript object script select style svg template textarea".split(" "),
);

/** Walks the elements in their order and gathers paragraphs. */
class Page {
  readonly paragraphs: Paragraph[] = [];
  #text = "";
  #plain = 0;
  #strong = 0;
  /** A list item's number or bullet, until its first words come. */
  #mark = "";

  read(node: Nodes): void {
    this.#visit(node, false);
    this.#end();
  }

  #visit(node: Nodes, bold: boolean): void {
    if (node.type === "text") this.#add(node.value.replace(/\s+/g, " "), bold);
    else if (node.type === "root") this.#visitAll(node.children, bold);
    else if (node.type === "element" && !isHidden(node)) this.#visitElement(node, bold);
  }

  #visitAll(nodes: readonly RootContent[], bold: boolean): void {
    for (const node of nodes) this.#visit(node, bold);
  }

  #visitElement(element: Element, bold: boolean): void {
    const { tagName, children } = element;
    if (tagName === "br") this.#text += "\n";
    else if (tagName === "sup" && children.length > 0) this.#add(raised(wordsOf(element)), bold);
    else if (!blocks.has(tagName)) this.#visitAll(children, bold || /^(?:b|strong)$/.test(tagName));
    else {
      this.#end();
      if (tagName === "ol") this.#visitNumbered(element, bold);
      else {
        if (tagName === "li") this.#mark ||= "• ";
        this.#visitAll(children, bold || /^(?:h[1-6]|th)$/.test(tagName));
        this.#end();
        if (tagName === "li") this.#mark = "";
      }
    }
  }

  /** An ordered list's numbers are not in its text: they are counted from its first. */
  #visitNumbered(list: Element, bold: boolean): void {
    let number = Number(list.properties.start ?? 1);
    for (const item of list.children) {
      if (item.type === "element" && item.tagName === "li") {
        number = Number(item.properties.value ?? number);
        this.#mark = marker(number, list.properties.type);
        number += 1;
      }
      this.#visit(item, bold);
    }
  }

  #add(text: string, bold: boolean): void {
    this.#text += text;
    if (text.trim() === "") return;
    if (bold) this.#strong += text.trim().length;
    else this.#plain += text.trim().length;
  }

  #end(): void {
    const text = this.#text.trim();
    if (text !== "") {
      // Some pages print the number in the item's words as well.
      const mark = /^(?:\d+[.)]|[•◼▪–])\s/.test(text) ? "" : this.#mark;
      this.paragraphs.push({ text: mark + text, bold: this.#strong > 0 && this.#plain === 0, page: 1 });
      this.#mark = "";
    }
    this.#text = "";
    this.#plain = 0;
    this.#strong = 0;
  }
}

function marker(number: number, type: unknown): string {
  const letter = String.fromCharCode(96 + (((number - 1) % 26) + 1));
  return `${type === "a" ? letter : type === "A" ? letter.toUpperCase() : number}. `;
}

function isMain({ tagName, properties }: Element): boolean {
  return tagName === "main" || properties.role === "main";
}

/** What a reader of the page does not see, and notes: `role="doc-endnotes"`, Word's `<div id="ftn1">`. */
function isHidden({ tagName, properties }: Element): boolean {
  const { hidden, style, role, id, className } = properties;
  return (
    unread.has(tagName) ||
    (hidden !== undefined && hidden !== null && hidden !== false) ||
    properties.ariaHidden === "true" ||
    /display\s*:\s*none|mso-element\s*:\s*footnote/i.test(String(style ?? "")) ||
    /^doc-(?:endnotes|footnote)$/.test(String(role ?? "")) ||
    /^ftn\d+$/.test(String(id ?? "")) ||
    (Array.isArray(className) && className.some((name) => /^footnotes?$/.test(String(name))))
  );
}

function find(node: Nodes, wanted: (element: Element) => boolean): Element | null {
  if (node.type === "element" && wanted(node)) return node;
  if (!("children" in node)) return null;
  for (const child of node.children) {
    const found = find(child, wanted);
    if (found !== null) return found;
  }
  return null;
}

function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}
