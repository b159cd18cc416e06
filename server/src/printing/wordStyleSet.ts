// The styles a printed Word document uses, found in a template by the names Word gives them, and added where they are
// missing. A template's own styles are never changed.

import type { Element, Root } from "xast";

import { elementAt, elementsOf, readXml, valueAt, writeXml, xml } from "../word/wordXml.ts";

export type StyleName =
  | `heading ${1 | 2 | 3 | 4 | 5 | 6}`
  | "List Number"
  | "List Number 2"
  | "List Bullet"
  | "List Bullet 2"
  | "List Continue"
  | "Quote"
  | "Table Grid"
  | "Hyperlink"
  | "footnote text"
  | "footnote reference";

export class WordStyleSet {
  readonly #root: Root;
  readonly #ids = new Map<string, string>();
  readonly #added: Element[] = [];

  /** `styles`: the text of a template's part. */
  constructor(styles: string) {
    this.#root = readXml(styles);
    for (const style of elementsOf(elementAt(this.#root, "w:styles"))) {
      const name = valueAt(style, "w:name");
      const id = style.attributes["w:styleId"] ?? null;
      if (style.name === "w:style" && name !== null && id !== null) this.#ids.set(name.toLowerCase(), id);
    }
  }

  /** The id of a style by its name; a style that is missing is added as Word itself would have it. */
  id(name: StyleName): string {
    const known = this.#ids.get(name.toLowerCase());
    if (known !== undefined) return known;
    const taken = new Set(this.#ids.values());
    let id = name.replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase());
    while (taken.has(id)) id += "1";
    this.#ids.set(name.toLowerCase(), id);
    this.#added.push(plainStyle(name, id));
    return id;
  }

  /** The part's text with what was added, its language British English. */
  text(): string {
    const styles = elementAt(this.#root, "w:styles") ?? xml("w:styles", {});
    const defaults = childOf(styles, "w:docDefaults", 0);
    const letters = childOf(childOf(defaults, "w:rPrDefault", 0), "w:rPr", 0);
    letters.children = letters.children.filter(
      (child) => child.type !== "element" || child.name !== "w:lang",
    );
    letters.children.push(xml("w:lang", { "w:val": "en-GB", "w:eastAsia": "en-GB", "w:bidi": "ar-SA" }));
    styles.children.push(...this.#added);
    return writeXml(styles);
  }
}

/** The child of a name, made at a place where it is missing. */
function childOf(parent: Element, name: string, at: number): Element {
  const known = elementAt(parent, name);
  if (known !== null) return known;
  const made = xml(name, {});
  parent.children.splice(at, 0, made);
  return made;
}

function plainStyle(name: StyleName, id: string): Element {
  const heading = /^heading (\d)$/.exec(name)?.[1];
  const kind =
    name === "Table Grid"
      ? "table"
      : /^(?:Hyperlink|footnote reference)$/.test(name)
        ? "character"
        : "paragraph";
  return xml(
    "w:style",
    { "w:type": kind, "w:styleId": id },
    xml("w:name", { "w:val": name }),
    kind === "paragraph" ? xml("w:basedOn", { "w:val": "Normal" }) : null,
    heading === undefined ? null : xml("w:next", { "w:val": "Normal" }),
    xml("w:qFormat", {}),
    ...(heading === undefined ? (looks[name] ?? []) : headingLook(Number(heading))),
  );
}

function headingLook(level: number): Element[] {
  const size = [36, 28, 24, 22, 22, 22][level - 1] ?? 22;
  return [
    xml(
      "w:pPr",
      {},
      xml("w:keepNext", {}),
      xml("w:keepLines", {}),
      xml("w:spacing", { "w:before": level === 1 ? 0 : 280, "w:after": 120 }),
      xml("w:outlineLvl", { "w:val": level - 1 }),
    ),
    xml(
      "w:rPr",
      {},
      xml("w:b", {}),
      xml("w:bCs", {}),
      xml("w:sz", { "w:val": size }),
      xml("w:szCs", { "w:val": size }),
    ),
  ];
}

const border = { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "767676" };

const looks: Readonly<Partial<Record<StyleName, readonly Element[]>>> = {
  Quote: [
    xml("w:pPr", {}, xml("w:ind", { "w:left": 567, "w:right": 567 })),
    xml("w:rPr", {}, xml("w:i", {})),
  ],
  "List Continue": [xml("w:pPr", {}, xml("w:ind", { "w:left": 709 }))],
  Hyperlink: [xml("w:rPr", {}, xml("w:color", { "w:val": "0B3D66" }), xml("w:u", { "w:val": "single" }))],
  "footnote text": [
    xml("w:pPr", {}, xml("w:spacing", { "w:after": 40, "w:line": 240, "w:lineRule": "auto" })),
    xml("w:rPr", {}, xml("w:sz", { "w:val": 18 }), xml("w:szCs", { "w:val": 18 })),
  ],
  "footnote reference": [xml("w:rPr", {}, xml("w:vertAlign", { "w:val": "superscript" }))],
  "Table Grid": [
    xml(
      "w:pPr",
      {},
      xml("w:spacing", { "w:before": 40, "w:after": 40, "w:line": 240, "w:lineRule": "auto" }),
    ),
    xml(
      "w:tblPr",
      {},
      xml(
        "w:tblBorders",
        {},
        ...["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => xml(`w:${side}`, border)),
      ),
    ),
  ],
};
