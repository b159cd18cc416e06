// The inside of a printed paragraph as Word's runs: looks, links, pictures, notes, and cross-references as fields that
// count anew. Keeps what the runs lead to: addresses, pictures, bookmarks.

import type { Element } from "xast";

import { plainLook } from "../core/printing/printedInlines.ts";
import type {
  PrintedCitation,
  PrintedInline,
  PrintedLook,
  PrintedReference,
} from "../core/printing/printedResponse.ts";
import { citationCode } from "../word/draftTrace.ts";
import { xml } from "../word/wordXml.ts";
import type { PrintedImage, PrintedImages } from "./images.ts";
import type { WordStyleSet } from "./wordStyleSet.ts";

/** What a part's runs lead to, as its relationships tell it. */
export interface WordLink {
  readonly id: string;
  readonly target: string;
  /** Null for an address in the world. */
  readonly image: PrintedImage | null;
}

/** Of A4 between its margins, in English Metric Units; a dot is a 96th of an inch. */
const widest = 6_120_000;
const perDot = 9525;

export class WordInlines {
  readonly links: WordLink[] = [];
  /** The citations whose words stand in a note, by the note's number. */
  readonly noted = new Map<number, PrintedCitation>();
  readonly #styles: WordStyleSet;
  readonly #images: PrintedImages;
  readonly #traced: boolean;
  #drawings = 0;
  #bookmarks = 0;

  /** `traced`: citations are such that importing the document brings them back. */
  constructor(styles: WordStyleSet, images: PrintedImages, traced: boolean) {
    this.#styles = styles;
    this.#images = images;
    this.#traced = traced;
  }

  /** `bold`: all of it, as in a table's header. */
  runs(inlines: readonly PrintedInline[], bold = false): Element[] {
    return inlines.flatMap((inline) => this.#runs(inline, bold, null));
  }

  /** Runs between the ends of a bookmark that cross-references lead to. */
  marked(anchor: string | null, runs: readonly Element[]): Element[] {
    if (anchor === null) return [...runs];
    this.#bookmarks += 1;
    const id = { "w:id": this.#bookmarks };
    return [
      xml("w:bookmarkStart", { ...id, "w:name": bookmarkName(anchor) }),
      ...runs,
      xml("w:bookmarkEnd", id),
    ];
  }

  #runs(inline: PrintedInline, bold: boolean, style: string | null): Element[] {
    switch (inline.kind) {
      case "text":
        return [textRun(inline.text, { ...inline.look, bold: bold || inline.look.bold }, style)];
      case "break":
        return [xml("w:r", {}, xml("w:br", {}))];
      case "link": {
        const link = this.#styles.id("Hyperlink");
        const inside = inline.content.flatMap((each) => this.#runs(each, bold, link));
        const to = this.#link(inline.address, null);
        return [xml("w:hyperlink", { "r:id": to, "w:tooltip": inline.title }, ...inside)];
      }
      case "image": {
        const image = this.#images.get(inline.address);
        if (image === undefined) return [textRun(inline.alternative, plainLook, style)];
        return [this.#drawing(image, inline.address, inline.alternative)];
      }
      case "reference":
        return referenceRuns(inline, bold, style);
      case "citation":
        if (inline.note !== null) {
          this.noted.set(inline.note, inline);
          return [this.#noteMark(inline.note)];
        }
        return inline.words === ""
          ? []
          : this.cited(inline, inline.words, (words) => textRun(words, { ...plainLook, bold }, style));
      case "note":
        return [this.#noteMark(inline.note)];
    }
  }

  /** A citation's words, in a field that knows how the draft writes it. */
  cited(
    { written, gap, behind }: PrintedCitation,
    printed: string,
    set: (words: string) => Element = (words) => textRun(words, plainLook, null),
  ): Element[] {
    if (!this.#traced) return [set(printed)];
    return fieldRuns(citationCode({ written, printed, gap, behind }), set(printed));
  }

  #noteMark(note: number): Element {
    return xml(
      "w:r",
      {},
      xml("w:rPr", {}, xml("w:rStyle", { "w:val": this.#styles.id("footnote reference") })),
      xml("w:footnoteReference", { "w:id": note }),
    );
  }

  #link(target: string, image: PrintedImage | null): string {
    const known = this.links.find(
      (one) => one.target === target && (one.image === null) === (image === null),
    );
    if (known !== undefined) return known.id;
    const id = `rIdPrinted${this.links.length + 1}`;
    this.links.push({ id, target, image });
    return id;
  }

  #drawing(image: PrintedImage, address: string, alternative: string): Element {
    this.#drawings += 1;
    const id = this.#drawings;
    const scale = Math.min(1, widest / (image.width * perDot));
    const size = {
      cx: Math.round(image.width * perDot * scale),
      cy: Math.round(image.height * perDot * scale),
    };
    const embedded = this.#link(address, image);
    const about = { id, name: this.#traced ? address : `Picture ${id}`, descr: alternative };
    const picture = xml(
      "pic:pic",
      {},
      xml("pic:nvPicPr", {}, xml("pic:cNvPr", about), xml("pic:cNvPicPr", {})),
      xml(
        "pic:blipFill",
        {},
        xml("a:blip", { "r:embed": embedded }),
        xml("a:stretch", {}, xml("a:fillRect", {})),
      ),
      xml(
        "pic:spPr",
        {},
        xml("a:xfrm", {}, xml("a:off", { x: 0, y: 0 }), xml("a:ext", size)),
        xml("a:prstGeom", { prst: "rect" }, xml("a:avLst", {})),
      ),
    );
    const pictures = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    const inside = xml("a:graphic", {}, xml("a:graphicData", { uri: pictures }, picture));
    return xml(
      "w:r",
      {},
      xml(
        "w:drawing",
        {},
        xml(
          "wp:inline",
          { distT: 0, distB: 0, distL: 0, distR: 0 },
          xml("wp:extent", size),
          xml("wp:docPr", about),
          inside,
        ),
      ),
    );
  }
}

/** The label as a field where it is the target's number; any other words lead to their place. */
function referenceRuns(
  { text, labelAt, look, anchor, isNumber }: PrintedReference,
  bold: boolean,
  style: string | null,
): Element[] {
  const set = { ...look, bold: bold || look.bold };
  if (!isNumber) {
    return [xml("w:hyperlink", { "w:anchor": bookmarkName(anchor) }, textRun(text, set, style))];
  }
  const code = ` REF ${bookmarkName(anchor)} \\n \\h `;
  return [
    ...(labelAt > 0 ? [textRun(text.slice(0, labelAt), set, style)] : []),
    ...fieldRuns(code, textRun(text.slice(labelAt), set, style)),
  ];
}

function fieldRuns(code: string, result: Element): Element[] {
  const mark = (type: string): Element => xml("w:r", {}, xml("w:fldChar", { "w:fldCharType": type }));
  return [
    mark("begin"),
    xml("w:r", {}, xml("w:instrText", { "xml:space": "preserve" }, printable(code))),
    mark("separate"),
    result,
    mark("end"),
  ];
}

/** Word's own names for what a cross-reference leads to begin so, and are not shown among the bookmarks. */
function bookmarkName(anchor: string): string {
  return `_Ref_${anchor.replaceAll("-", "_")}`.slice(0, 40);
}

export function textRun(
  text: string,
  { bold, italic, struck, code }: PrintedLook,
  style: string | null,
): Element {
  const letters = [
    style === null ? null : xml("w:rStyle", { "w:val": style }),
    code ? xml("w:rFonts", { "w:ascii": "Consolas", "w:hAnsi": "Consolas" }) : null,
    bold ? xml("w:b", {}) : null,
    bold ? xml("w:bCs", {}) : null,
    italic ? xml("w:i", {}) : null,
    italic ? xml("w:iCs", {}) : null,
    struck ? xml("w:strike", {}) : null,
  ].filter((each) => each !== null);
  return xml(
    "w:r",
    {},
    letters.length === 0 ? null : xml("w:rPr", {}, ...letters),
    xml("w:t", { "xml:space": "preserve" }, printable(text)),
  );
}

/** Characters that XML cannot hold are left out. */
function printable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
