// A Word document's package: the few parts that hold its words, unpacked no further than a report needs and read
// as trees. Knows the container, not what its elements mean.

import { unzipSync } from "fflate";
import type { Element, ElementContent, Root, RootContent } from "xast";
import { fromXml } from "xast-util-from-xml";

/** Bytes one part may unpack to: the longest report's text takes a fifth of it. */
const partLimit = 8 * 1024 * 1024;

const wanted = {
  document: "word/document.xml",
  numbering: "word/numbering.xml",
  styles: "word/styles.xml",
  properties: "docProps/core.xml",
} as const;

export type WordParts = Readonly<Record<keyof typeof wanted, Root | null>>;

/** Thrown where a part says it unpacks to more than any report holds. */
export class PartTooLarge extends Error {
  override readonly name = "PartTooLarge";
}

/** Unpacks and parses; a part that is not there is null. Throws where the container or a part is damaged. */
export function readWordParts(bytes: Uint8Array): WordParts {
  const names: readonly string[] = Object.values(wanted);
  // The sizes said are believed: a part's room is made by them, and what does not fit into it is cut off.
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!names.includes(name)) return false;
      if (originalSize > partLimit) throw new PartTooLarge();
      return true;
    },
  });
  const tree = (name: string): Root | null => {
    const part = parts[name];
    return part === undefined ? null : fromXml(new TextDecoder("utf-8", { fatal: true }).decode(part));
  };
  return {
    document: tree(wanted.document),
    numbering: tree(wanted.numbering),
    styles: tree(wanted.styles),
    properties: tree(wanted.properties),
  };
}

/** The elements directly below. */
export function elementsOf(parent: Root | Element | null | undefined): Element[] {
  const children: readonly (RootContent | ElementContent)[] = parent?.children ?? [];
  return children.filter((child): child is Element => child.type === "element");
}

/** The first element at a path of names below. */
export function elementAt(parent: Root | Element | null | undefined, ...path: string[]): Element | null {
  const [name, ...rest] = path;
  if (name === undefined) return parent?.type === "element" ? parent : null;
  const child = elementsOf(parent).find((element) => element.name === name);
  return child === undefined ? null : elementAt(child, ...rest);
}

/** `w:val` of the element at a path; null where there is none. */
export function valueAt(parent: Root | Element | null | undefined, ...path: string[]): string | null {
  return elementAt(parent, ...path)?.attributes["w:val"] ?? null;
}

/** Whether a property such as `w:b` is on; null where it is not spoken of. */
export function switchAt(parent: Root | Element | null | undefined, ...path: string[]): boolean | null {
  const element = elementAt(parent, ...path);
  if (element === null) return null;
  return !/^(?:0|false|off|none)$/.test(element.attributes["w:val"] ?? "");
}

/** The words directly inside an element. */
export function ownText(element: Element | null): string {
  return (element?.children ?? []).map((child) => (child.type === "text" ? child.value : "")).join("");
}
