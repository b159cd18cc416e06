// Signs that a Word document does not hold as letters: those of fonts whose letters are pictures, and what boxes to tick,
// lists to choose from and fields for one sign show. Says nothing where it is not sure.

import type { Element } from "xast";

import { elementAt, elementsOf, switchAt, valueAt } from "./wordXml.ts";

/** What a tab, a hyphen that holds words together or a sign prints; empty for a sign that is not known. */
export function signOf(element: Element): string {
  if (element.name === "w:noBreakHyphen") return "-";
  return element.name === "w:sym" ? (symbolOf(element) ?? "") : " ";
}

/** What a sign of a font stands for; null where that is not known. */
export function symbolOf({ attributes }: Element): string | null {
  const code = Number.parseInt(attributes["w:char"] ?? "", 16);
  return Number.isNaN(code) ? null : signIn(attributes["w:font"] ?? "", code);
}

/** What a field shows that prints no result; null for any other field, and for a sign that is not known. */
export function fieldSaid(begin: Element, code: string): string | null {
  const data = elementAt(begin, "w:ffData");
  if (/^\s*FORMCHECKBOX\b/.test(code)) {
    const box = elementAt(data, "w:checkBox");
    return (switchAt(box, "w:checked") ?? switchAt(box, "w:default")) === true ? "☒" : "☐";
  }
  if (/^\s*FORMDROPDOWN\b/.test(code)) {
    const list = elementAt(data, "w:ddList");
    const chosen = Number(valueAt(list, "w:result") ?? valueAt(list, "w:default") ?? 0);
    const entries = elementsOf(list).filter(({ name }) => name === "w:listEntry");
    return entries[chosen]?.attributes["w:val"] ?? null;
  }
  return signOfField(code);
}

/** Whether a field's code asks for one sign, and it is not known which. */
export function isUnknownSignField(code: string): boolean {
  return /^\s*SYMBOL\b/i.test(code) && signOfField(code) === null;
}

/** `SYMBOL 163 \\f "Arial"`: a place in the font. */
function signOfField(code: string): string | null {
  const [, place, switches = ""] = /^\s*SYMBOL\s+(0x[\dA-F]+|\d+)\b(.*)$/is.exec(code) ?? [];
  if (place === undefined) return null;
  const font = /\\f\s+(?:"([^"]*)"|(\S+))/i.exec(switches);
  return signIn(font?.[1] ?? font?.[2] ?? "", Number(place));
}

/** What Windows has from 80 on, where Unicode has nothing that prints. */
const windowsSigns = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Fonts of pictures keep their signs at the places of letters, which Word may write as letters or from F000 on. */
function signIn(font: string, code: number): string | null {
  const known = fonts.get(font.toLowerCase());
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (known !== undefined && place <= 0xff) return known.get(place) ?? null;
  const isLetter = (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code < 0xd800);
  const ofWindows = windowsSigns.charAt(code - 0x80).trim();
  if (ofWindows !== "") return ofWindows;
  return isLetter ? String.fromCharCode(code) : null;
}

/** The letters of a row of places, from the first; a space for a place that stands for nothing here. */
function places(...rows: readonly (readonly [first: number, signs: string])[]): ReadonlyMap<number, string> {
  return new Map(
    rows.flatMap(([first, signs]) =>
      [...signs].flatMap((sign, index): [number, string][] => (sign === " " ? [] : [[first + index, sign]])),
    ),
  );
}

/** By font: Symbol whole but for the parts of tall brackets; of the others what stands for something, not ornaments. */
const fonts: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  [
    "symbol",
    new Map([
      [0x20, " "],
      ...places(
        [0x21, "!∀#∃%&∋()∗+,−./0123456789:;<=>?"],
        [0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"],
        [0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"],
        [0xa0, "€ϒ′≤/∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"],
        [0xc0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"],
        [0xe0, "◊⟨®©™∑"],
        [0xf1, "⟩∫"],
      ),
    ]),
  ],
  [
    "wingdings",
    places(
      [0x4a, "☺"],
      [0x4c, "☹"],
      [0x6c, "●"],
      [0x6e, "■☐"],
      [0x76, "❖"],
      [0x81, "①②③④⑤⑥⑦⑧⑨⑩"],
      [0x9f, "•"],
      [0xa7, "•☐"],
      [0xdf, "←→"],
      [0xfb, "✗✓☒☑"],
    ),
  ],
  ["wingdings 2", places([0x4f, "✗✓☒☑☒☒"], [0xa3, "☐"])],
  ["webdings", places([0x61, "✓"], [0x63, "☐"], [0x72, "✗"])],
  ["wingdings 3", new Map()],
]);
