// What a Word document's styles say of the paragraphs they are given to, as far as a report's reading needs it.

import type { Element, Root } from "xast";

import type { ListPlace } from "./wordNumbering.ts";
import { elementAt, elementsOf, switchAt, valueAt } from "./wordXml.ts";

export interface WordStyle {
  readonly heading: boolean;
  readonly bold: boolean;
  readonly place: ListPlace | null;
}

const plain: WordStyle = { heading: false, bold: false, place: null };

export class WordStyles {
  readonly #elements: ReadonlyMap<string, Element>;
  readonly #known = new Map<string, WordStyle>();

  constructor(styles: Root | null) {
    this.#elements = new Map(
      elementsOf(elementAt(styles, "w:styles"))
        .filter(({ name }) => name === "w:style")
        .map((style) => [style.attributes["w:styleId"] ?? "", style]),
    );
  }

  /** The style of an id, with what it takes over from the one it is based on. */
  of(id: string | null): WordStyle {
    const element = id === null ? undefined : this.#elements.get(id);
    if (id === null || element === undefined) return plain;
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    // Stands while the style below is asked for, so that styles based on each other come to an end.
    this.#known.set(id, plain);
    const below = this.of(valueAt(element, "w:basedOn"));
    const list = valueAt(element, "w:pPr", "w:numPr", "w:numId") ?? below.place?.list ?? null;
    const level = valueAt(element, "w:pPr", "w:numPr", "w:ilvl") ?? below.place?.level ?? 0;
    const style: WordStyle = {
      heading: below.heading || /^(?:heading \d|title)$/i.test(valueAt(element, "w:name") ?? ""),
      bold: switchAt(element, "w:rPr", "w:b") ?? below.bold,
      place: list === null ? null : { list, level: Number(level) },
    };
    this.#known.set(id, style);
    return style;
  }
}
