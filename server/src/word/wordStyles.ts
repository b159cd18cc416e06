// What a Word document's styles say of the paragraphs they are given to, as far as a reading of words needs it.
// A style is known by its name, which every language's Word writes in English, never by its id, which it does not.

import type { Element, Root } from "xast";

import { leftOf, type ListPlace, type WordNumbering } from "./wordNumbering.ts";
import { elementAt, elementsOf, switchAt, valueAt } from "./wordXml.ts";

export interface WordStyle {
  readonly heading: boolean;
  /** A heading's level from 0; null for none. */
  readonly outline: number | null;
  readonly title: boolean;
  /** Quoted text set apart. */
  readonly quote: boolean;
  /** A line of a table of contents. */
  readonly contents: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  /** Its words do not print. */
  readonly hidden: boolean;
  /** Where its words begin, in twentieths of a point; null where it does not say. */
  readonly left: number | null;
  /** `level` is null where only the list knows it. */
  readonly place: { readonly list: string; readonly level: number | null } | null;
}

const plain: WordStyle = {
  heading: false,
  outline: null,
  title: false,
  quote: false,
  contents: false,
  bold: false,
  italic: false,
  struck: false,
  hidden: false,
  left: null,
  place: null,
};

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
    const name = valueAt(element, "w:name") ?? "";
    const list = valueAt(element, "w:pPr", "w:numPr", "w:numId") ?? below.place?.list ?? null;
    const level = valueAt(element, "w:pPr", "w:numPr", "w:ilvl");
    const style: WordStyle = {
      heading: below.heading || /^(?:heading \d|title)$/i.test(name),
      outline: outlineOf(element, name) ?? below.outline,
      title: below.title || /^title$/i.test(name),
      quote: below.quote || /^(?:(?:intense )?quot(?:e|ations?)|block (?:text|quotation))$/i.test(name),
      contents: below.contents || /^(?:toc|contents) \d$/i.test(name),
      bold: switchAt(element, "w:rPr", "w:b") ?? below.bold,
      italic: switchAt(element, "w:rPr", "w:i") ?? below.italic,
      struck: struckBy(element) ?? below.struck,
      hidden: switchAt(element, "w:rPr", "w:vanish") ?? below.hidden,
      left: leftOf(elementAt(element, "w:pPr")) ?? below.left,
      place:
        list === null ? null : { list, level: level === null ? (below.place?.level ?? null) : Number(level) },
    };
    this.#known.set(id, style);
    return style;
  }
}

/** Whether a run's or a style's own properties strike its words through, once or twice; null where they say nothing. */
export function struckBy(element: Element): boolean | null {
  const once = switchAt(element, "w:rPr", "w:strike");
  const twice = switchAt(element, "w:rPr", "w:dstrike");
  return once === true || twice === true ? true : (once ?? twice);
}

function outlineOf(style: Element, name: string): number | null {
  const said = valueAt(style, "w:pPr", "w:outlineLvl");
  if (said !== null) return Number(said);
  const heading = /^heading (\d)$/i.exec(name);
  return heading === null ? null : Number(heading[1]) - 1;
}

/** The paragraph's own list, else its style's; list 0 takes it out of any. */
export function listPlaceOf(
  paragraph: Element,
  style: WordStyle,
  numbering: WordNumbering,
): ListPlace | null {
  const numbered = elementAt(paragraph, "w:pPr", "w:numPr");
  const list = valueAt(numbered, "w:numId") ?? style.place?.list ?? null;
  if (list === null || list === "0") return null;
  const level = valueAt(numbered, "w:ilvl") ?? style.place?.level ?? null;
  const id = valueAt(paragraph, "w:pPr", "w:pStyle");
  return { list, level: Number(level ?? (id === null ? null : numbering.levelOfStyle(list, id)) ?? 0) };
}
