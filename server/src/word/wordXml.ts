// A part of a Word document as a tree whose nodes know their places in the part's own text, and the few questions
// asked of it. Knows XML, not what the elements mean.

import type { Element, ElementContent, Root, RootContent } from "xast";
import { fromXml } from "xast-util-from-xml";
import { toXml } from "xast-util-to-xml";

/** A part's tree, with places in `text`. Throws where the XML is broken. */
export function readXml(text: string): Root {
  return fromXml(text);
}

/** A tree as a part's text. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${toXml(root, { closeEmptyElements: true, tightClose: true })}`;
}

/** An element; null children are left out, and attributes that are null. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  ...children: readonly (Element | string | null)[]
): Element {
  return {
    type: "element",
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])),
    ),
    children: children.flatMap((child): ElementContent[] => {
      if (child === null) return [];
      return typeof child === "string" ? [{ type: "text", value: child }] : [child];
    }),
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
