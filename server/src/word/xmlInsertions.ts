// Insertions into a part's XML at known offsets: all of its text but what is put in stays as it was, character for
// character.

import type { Element, Nodes } from "xast";

/** Text for a place, and what stands before what where several things stand at one. */
interface Insertion {
  readonly at: number;
  /** At one place: what ends there, then what stands there, then what begins there. */
  readonly order: 0 | 1 | 2;
  readonly xml: string;
}

/** What closes and opens again what a place lies in, as a run is parted for a mark. */
interface Parting {
  readonly before: string;
  readonly after: string;
  /** Characters of the part that give way to both: the end of `<w:p/>`, which is opened. */
  readonly instead?: number;
}

export class XmlInsertions {
  readonly #text: string;
  readonly #insertions: Insertion[] = [];
  readonly #partings = new Map<number, Parting>();

  constructor(text: string) {
    this.#text = text;
  }

  get isEmpty(): boolean {
    return this.#insertions.length === 0;
  }

  add(at: number, order: Insertion["order"], xml: string): void {
    this.#insertions.push({ at, order, xml });
  }

  /** Puts in what is needed once, however often it is asked for. */
  once(at: number, xml: string): void {
    if (!this.#insertions.some((one) => one.at === at && one.xml === xml)) this.add(at, 1, xml);
  }

  /** What is put in at a place stands between these two. */
  part(at: number, parting: Parting): void {
    this.#partings.set(at, parting);
  }

  /** The part's text with everything put in. */
  apply(): string {
    const places = new Map<number, Insertion[]>();
    for (const insertion of this.#insertions) {
      const same = places.get(insertion.at);
      if (same === undefined) places.set(insertion.at, [insertion]);
      else same.push(insertion);
    }
    const pieces: string[] = [];
    let from = 0;
    for (const [at, insertions] of [...places].sort(([a], [b]) => a - b)) {
      const parting = this.#partings.get(at);
      const xml = insertions.sort((a, b) => a.order - b.order).map((one) => one.xml);
      pieces.push(this.#text.slice(from, at), parting?.before ?? "", ...xml, parting?.after ?? "");
      from = at + (parting?.instead ?? 0);
    }
    return [...pieces, this.#text.slice(from)].join("");
  }
}

/** Where a node begins and ends in its part's text. Throws for one that was not read from any. */
export function placeOf(node: Nodes): { readonly start: number; readonly end: number } {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) throw new Error("A node without a place.");
  return { start, end };
}

/** An element's start tag as written, and whether it is its end tag as well. */
export function startTagOf(
  text: string,
  element: Element,
): { readonly tag: string; readonly closed: boolean } {
  const { start } = placeOf(element);
  let quote = "";
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") break;
  }
  const tag = text.slice(start, at + 1);
  return { tag, closed: tag.endsWith("/>") };
}

/** Puts XML in as the last thing of an element, which may have been written without an end tag. */
export function withLastChild(text: string, element: Element, xml: string): string {
  const { start, end } = placeOf(element);
  const { tag, closed } = startTagOf(text, element);
  if (closed) {
    const opened = `${tag.slice(0, -2)}>${xml}</${element.name}>`;
    return text.slice(0, start) + opened + text.slice(end);
  }
  const before = text.lastIndexOf("</", end - 1);
  return text.slice(0, before) + xml + text.slice(before);
}

/** The offset in a part's text of the character that is the `index`th of a text node. */
export function offsetInText(text: string, node: Nodes, index: number): number {
  const { start, end } = placeOf(node);
  let at = start;
  let left = index;
  while (left > 0 && at < end) {
    if (text.charAt(at) === "&") {
      const stop = text.indexOf(";", at);
      const astral =
        /^&#(?:x0*([\da-f]{5,6})|0*(\d{6,7}|6553[6-9]|655[4-9]\d|65[6-9]\d\d|6[6-9]\d{3}|[7-9]\d{4}));$/i;
      left -= astral.test(text.slice(at, stop + 1)) ? 2 : 1;
      at = stop + 1;
    } else {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      left -= 1;
    }
  }
  return at;
}

/** Words as XML: signs of its own escaped, control characters left out. */
export function xmlText(words: string): string {
  return [...words]
    .filter((character) => character >= " " || character === "\t" || character === "\n")
    .join("")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
