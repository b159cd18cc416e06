// Web pages as trees, and their text: every word and attribute is escaped where the text is made, nowhere else.
// Knows HTML, not what is printed.

import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";

export type HtmlElement = Element;
export type HtmlChild = ElementContent | string | null;

/** An element; null children are left out. Attributes that are undefined or null are not written. */
export function el(
  tagName: string,
  properties: Readonly<Record<string, string | number | boolean | null | undefined>>,
  ...children: readonly (HtmlChild | readonly HtmlChild[])[]
): Element {
  return {
    type: "element",
    tagName,
    properties,
    children: children.flat().flatMap((child): ElementContent[] => {
      if (child === null) return [];
      return typeof child === "string" ? [{ type: "text", value: child }] : [child];
    }),
  };
}

/** A whole page in British English. `style` and nothing else of it is not escaped: it is ours. */
export function htmlPage(title: string, style: string, ...body: readonly HtmlChild[]): string {
  const head = el(
    "head",
    {},
    el("meta", { charSet: "utf-8" }),
    el("title", {}, title),
    el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    el("style", {}, style),
  );
  const page = el("html", { lang: "en-GB" }, head, el("body", {}, ...body));
  return `${toHtml({ type: "root", children: [{ type: "doctype" }, page] })}\n`;
}
