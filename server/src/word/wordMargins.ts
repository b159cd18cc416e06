// What a Word document prints at the head and foot of its pages: words that belong to the paper, not to the draft.

import type { Element } from "xast";

import type { WordParts } from "./wordParts.ts";
import { elementsOf, ownText } from "./wordXml.ts";

/** The document's headers and footers. */
export function marginsOf(parts: WordParts): readonly Element[] {
  return parts
    .relationshipsOf(parts.documentName)
    .filter(({ type }) => type === "header" || type === "footer")
    .flatMap(({ target }) => elementsOf(parts.treeOf(target)));
}

/** Their words, a line for each paragraph, with those of a watermark. */
export function marginWords(parts: WordParts): string {
  const lines = marginsOf(parts).map(wordsOf);
  return lines
    .join("\n")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

/** A watermark such as "CONFIDENTIAL" is a shape with its words in an attribute. */
function wordsOf(element: Element): string {
  if (element.name === "w:t") return ownText(element);
  if (element.name === "v:textpath") return `\n${element.attributes["string"] ?? ""}\n`;
  if (/^w:(?:instrText|delText)$/.test(element.name)) return "";
  if (/^w:(?:tab|br|cr)$/.test(element.name)) return " ";
  const inside = elementsOf(element).map(wordsOf).join("");
  return element.name === "w:p" ? `${inside}\n` : inside;
}
