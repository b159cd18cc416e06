// Prints a draft as a Word document, on a council's template or plain: Word's own numbering, fields, footnotes, headings
// and header rows, so that people go on with it in Word and its accessibility check stays quiet.

import type { Element } from "xast";

import type {
  PrintedBlock,
  PrintedItem,
  PrintedNumber,
  PrintedResponse,
  PrintedTable,
} from "../core/printing/printedResponse.ts";
import { plainText } from "../core/printing/printResponse.ts";
import { packedParts } from "../word/wordPackage.ts";
import { relationshipsName } from "../word/wordParts.ts";
import { elementAt, elementsOf, readXml, writeXml, xml } from "../word/wordXml.ts";
import { headingLevels } from "./headingLevels.ts";
import type { PrintedImages } from "./images.ts";
import { textRun, WordInlines } from "./wordInlines.ts";
import { type NumberPlace, WordNumbers } from "./wordNumbers.ts";
import { WordStyleSet } from "./wordStyleSet.ts";
import { columnWidths } from "./columnWidths.ts";
import { addTrace } from "./wordTrace.ts";
import {
  coreType,
  office,
  partTypes,
  withContentTypes,
  withRelationships,
  type WordBase,
  wordNames,
} from "./wordTemplate.ts";

/**
 * The document's bytes. `traced`: it carries, unseen, what brings the draft back when it is imported: settings, and the
 * citations as the draft writes them.
 */
export function printWord(
  printed: PrintedResponse,
  images: PrintedImages,
  base: WordBase,
  traced: boolean,
): Uint8Array {
  return new WordPrinter(printed, images, base, traced).print();
}

interface Surroundings {
  /** How many lists stand round it. */
  readonly depth: number;
  readonly quoted: boolean;
}

class WordPrinter {
  readonly #printed: PrintedResponse;
  readonly #base: WordBase;
  readonly #traced: boolean;
  readonly #styles: WordStyleSet;
  readonly #body: WordInlines;
  readonly #notes: WordInlines;
  readonly #numbers: WordNumbers;
  readonly #levels: ReadonlyMap<PrintedBlock, number>;
  readonly #text: (name: string) => string | undefined;

  constructor(printed: PrintedResponse, images: PrintedImages, base: WordBase, traced: boolean) {
    this.#printed = printed;
    this.#base = base;
    this.#traced = traced;
    this.#text = (name) => {
      const part = base.parts.get(name);
      return part === undefined || typeof part === "string" ? part : new TextDecoder().decode(part);
    };
    this.#styles = new WordStyleSet(
      this.#text(this.#beside("styles.xml")) ?? '<w:styles xmlns:w="' + wordNames["xmlns:w"] + '"/>',
    );
    this.#body = new WordInlines(this.#styles, images, traced);
    this.#notes = new WordInlines(this.#styles, images, traced);
    this.#numbers = new WordNumbers(this.#firstFreeList());
    this.#levels = headingLevels(printed.blocks);
  }

  print(): Uint8Array {
    const { parts, documentName, section, names } = this.#base;
    const blocks = this.#blocks(this.#printed.blocks, { depth: 0, quoted: false });
    const document = xml("w:document", { ...names, ...wordNames }, xml("w:body", {}, ...blocks, section));
    const made = new Map(parts);
    made.set(documentName, writeXml(document));
    made.set(this.#beside("numbering.xml"), this.#numberingPart());
    made.set(this.#beside("footnotes.xml"), this.#footnotesPart());
    made.set(this.#beside("styles.xml"), this.#styles.text());
    made.set("docProps/core.xml", corePart(this.#printed));
    this.#addRelations(made);
    const highestHeading = highestOf(this.#levels.keys());
    addTrace(made, documentName, this.#traced ? { ...this.#printed.unprinted, highestHeading } : null);
    return packedParts(made);
  }

  #beside(name: string): string {
    return this.#base.documentName.replace(/[^/]*$/, name);
  }

  /** A table is followed by an empty line, unless a heading brings its own: two tables would be one. */
  #blocks(blocks: readonly PrintedBlock[], around: Surroundings): Element[] {
    return blocks.flatMap((block, index) => [
      ...this.#block(block, around),
      ...(block.kind === "table" && blocks[index + 1]?.kind !== "heading" ? [paragraph(null, null, [])] : []),
    ]);
  }

  #block(block: PrintedBlock, around: Surroundings): Element[] {
    switch (block.kind) {
      case "heading": {
        const level = Math.min(this.#levels.get(block) ?? block.level, 6) as 1 | 2 | 3 | 4 | 5 | 6;
        const place = block.number === null ? noList : this.#numbers.place(block.number, 0);
        const runs = this.#body.marked(block.anchor, this.#body.runs(block.content));
        return [paragraph(this.#styles.id(`heading ${level}`), place, runs)];
      }
      case "paragraph": {
        const runs = this.#body.marked(block.anchor, this.#body.runs(block.content));
        if (block.number !== null) return [this.#numbered(block.number, around.depth, runs)];
        return [this.#plain(runs, around)];
      }
      case "list":
        return block.items.flatMap((item) => this.#item(item, around));
      case "quote":
        return this.#blocks(block.blocks, { ...around, quoted: true });
      case "table":
        return [this.#table(block, around)];
      case "lines": {
        const lines = block.text.split("\n").map((line) => textRun(line, plain, null));
        const broken = lines.flatMap((run, index) =>
          index === 0 ? [run] : [xml("w:r", {}, xml("w:br", {})), run],
        );
        return [this.#plain(broken, around)];
      }
      case "rule":
        return [xml("w:p", {}, xml("w:pPr", {}, xml("w:pBdr", {}, xml("w:bottom", ruleLine))))];
    }
  }

  #plain(runs: readonly Element[], { depth, quoted }: Surroundings): Element {
    if (depth === 0) return paragraph(quoted ? this.#styles.id("Quote") : null, null, runs);
    const indent = xml("w:ind", { "w:left": leftInside(depth) + (quoted ? 284 : 0) });
    return paragraph(this.#styles.id(quoted ? "Quote" : "List Continue"), null, runs, indent);
  }

  #numbered(number: PrintedNumber, depth: number, runs: readonly Element[]): Element {
    const style = depth === 0 && number.level === 0 ? "List Number" : "List Number 2";
    return paragraph(this.#styles.id(style), this.#numbers.place(number, depth), runs);
  }

  #item({ anchor, number, ticked, blocks }: PrintedItem, around: Surroundings): Element[] {
    const [first, ...rest] = blocks;
    const inside = { ...around, depth: around.depth + 1 };
    const opens = first?.kind === "paragraph" && first.number === null;
    const box = ticked === null ? [] : [textRun(ticked ? "☑ " : "☐ ", plain, null)];
    const words = opens ? this.#body.marked(first.anchor, this.#body.runs(first.content)) : [];
    const runs = this.#body.marked(anchor, [...box, ...words]);
    const style = around.depth === 0 ? "List Bullet" : "List Bullet 2";
    const opening =
      number === null
        ? paragraph(this.#styles.id(style), this.#numbers.bullet(around.depth), runs)
        : this.#numbered(number, around.depth, runs);
    return [opening, ...this.#blocks(opens ? rest : blocks, inside)];
  }

  #table({ align, header, rows }: PrintedTable, { depth }: Surroundings): Element {
    const indent = depth === 0 ? 0 : leftInside(depth);
    const width = textWidth(this.#base.section) - indent;
    const widths = columnWidths([header, ...rows], width);
    const cell = (content: PrintedTable["header"][number], column: number, heads: boolean): Element => {
      const side = align[column];
      return xml(
        "w:tc",
        {},
        xml(
          "w:tcPr",
          {},
          xml("w:tcW", { "w:w": widths[column] ?? 0, "w:type": "dxa" }),
          heads ? xml("w:shd", { "w:val": "clear", "w:color": "auto", "w:fill": "ECF1F4" }) : null,
        ),
        xml(
          "w:p",
          {},
          xml(
            "w:pPr",
            {},
            heads ? xml("w:keepNext", {}) : null,
            xml("w:spacing", { "w:before": 40, "w:after": 40, "w:line": 240, "w:lineRule": "auto" }),
            side === null || side === undefined ? null : xml("w:jc", { "w:val": side }),
          ),
          ...this.#body.runs(content, heads),
        ),
      );
    };
    const row = (cells: PrintedTable["header"], heads: boolean): Element =>
      xml(
        "w:tr",
        {},
        xml("w:trPr", {}, xml("w:cantSplit", {}), heads ? xml("w:tblHeader", {}) : null),
        ...cells.map((content, column) => cell(content, column, heads)),
      );
    return xml(
      "w:tbl",
      {},
      xml(
        "w:tblPr",
        {},
        xml("w:tblStyle", { "w:val": this.#styles.id("Table Grid") }),
        xml("w:tblW", { "w:w": width, "w:type": "dxa" }),
        indent === 0 ? null : xml("w:tblInd", { "w:w": indent, "w:type": "dxa" }),
        xml("w:tblLayout", { "w:type": "fixed" }),
        xml("w:tblLook", {
          "w:val": "0020",
          "w:firstRow": "1",
          "w:lastRow": "0",
          "w:firstColumn": "0",
          "w:lastColumn": "0",
          "w:noHBand": "1",
          "w:noVBand": "1",
        }),
      ),
      xml("w:tblGrid", {}, ...widths.map((each) => xml("w:gridCol", { "w:w": each }))),
      row(header, true),
      ...rows.map((each) => row(each, false)),
    );
  }

  #footnotesPart(): string {
    const separator = (id: number, name: string): Element =>
      xml("w:footnote", { "w:type": name, "w:id": id }, xml("w:p", {}, xml("w:r", {}, xml(`w:${name}`, {}))));
    const mark = (): Element =>
      xml(
        "w:r",
        {},
        xml("w:rPr", {}, xml("w:rStyle", { "w:val": this.#styles.id("footnote reference") })),
        xml("w:footnoteRef", {}),
      );
    const style = this.#styles.id("footnote text");
    const notes = this.#printed.notes.map(({ paragraphs }, index) => {
      const citation = this.#body.noted.get(index + 1);
      return xml(
        "w:footnote",
        { "w:id": index + 1 },
        ...paragraphs.map((content, at) =>
          paragraph(style, null, [
            ...(at === 0 ? [mark(), textRun(" ", plain, null)] : []),
            ...(citation === undefined
              ? this.#notes.runs(content)
              : this.#notes.cited(citation, plainText(content))),
          ]),
        ),
      );
    });
    return writeXml(
      xml(
        "w:footnotes",
        wordNames,
        separator(-1, "separator"),
        separator(0, "continuationSeparator"),
        ...notes,
      ),
    );
  }

  #numberingPart(): string {
    const text = this.#text(this.#beside("numbering.xml"));
    const known = text === undefined ? null : elementAt(readXml(text), "w:numbering");
    const root = known ?? xml("w:numbering", wordNames);
    const { patterns, lists } = this.#numbers.elements();
    const firstList = root.children.findIndex((child) => child.type === "element" && child.name === "w:num");
    root.children.splice(firstList < 0 ? root.children.length : firstList, 0, ...patterns);
    const last = root.children.findLastIndex(
      (child) => child.type === "element" && /^w:(?:num|abstractNum|numPicBullet)$/.test(child.name),
    );
    root.children.splice(last + 1, 0, ...lists);
    return writeXml(root);
  }

  #firstFreeList(): number {
    const text = this.#text(this.#beside("numbering.xml"));
    const known = text === undefined ? [] : elementsOf(elementAt(readXml(text), "w:numbering"));
    const numbers = known.map(({ attributes }) =>
      Number(attributes["w:numId"] ?? attributes["w:abstractNumId"] ?? 0),
    );
    return Math.max(0, ...numbers) + 1;
  }

  #addRelations(made: Map<string, string | Uint8Array>): void {
    const { documentName } = this.#base;
    const folder = documentName.replace(/[^/]*$/, "");
    const extensions = new Map<string, string>();
    const relate = (
      part: string,
      inlines: WordInlines,
      more: readonly (readonly [string, string])[],
    ): void => {
      const name = relationshipsName(part);
      const text = this.#text(name);
      const lines = inlines.links.map(({ id, target, image }) => {
        if (image === null) return { id, type: `${office}/hyperlink`, target, outside: true };
        const file = `media/${part.replace(/\W/g, "")}-${id}.${image.format}`;
        made.set(folder + file, image.bytes);
        extensions.set(image.format, `image/${image.format}`);
        return { id, type: `${office}/image`, target: file };
      });
      const missing = more.filter(([type]) => text?.includes(`/relationships/${type}"`) !== true);
      const added = missing.map(([type, target]) => ({
        id: `rIdOwn${type}`,
        type: `${office}/${type}`,
        target,
      }));
      made.set(name, withRelationships(text, [...lines, ...added]));
    };
    relate(documentName, this.#body, [
      ["styles", "styles.xml"],
      ["numbering", "numbering.xml"],
      ["footnotes", "footnotes.xml"],
    ]);
    relate(this.#beside("footnotes.xml"), this.#notes, []);
    const rels = this.#text("_rels/.rels");
    if (rels?.includes("core-properties") !== true) {
      made.set(
        "_rels/.rels",
        withRelationships(rels, [{ id: "rIdOwnCore", type: coreType, target: "docProps/core.xml" }]),
      );
    }
    const overrides = new Map([
      [this.#beside("numbering.xml"), partTypes.numbering],
      [this.#beside("footnotes.xml"), partTypes.footnotes],
      [this.#beside("styles.xml"), partTypes.styles],
      ["docProps/core.xml", partTypes.core],
    ]);
    made.set(
      "[Content_Types].xml",
      withContentTypes(this.#text("[Content_Types].xml") ?? "", overrides, extensions),
    );
  }
}

const plain = { bold: false, italic: false, struck: false, code: false };
/** Takes a paragraph out of the list that its style has. */
const noList: NumberPlace = { list: 0, level: 0 };
const ruleLine = { "w:val": "single", "w:sz": 6, "w:space": 1, "w:color": "767676" };

function paragraph(
  style: string | null,
  place: NumberPlace | null,
  runs: readonly Element[],
  indent: Element | null = null,
): Element {
  const properties = [
    style === null ? null : xml("w:pStyle", { "w:val": style }),
    place === null
      ? null
      : xml("w:numPr", {}, xml("w:ilvl", { "w:val": place.level }), xml("w:numId", { "w:val": place.list })),
    indent,
  ].filter((each) => each !== null);
  return xml("w:p", {}, properties.length === 0 ? null : xml("w:pPr", {}, ...properties), ...runs);
}

/** The level that the draft gives its highest headings; 1 where it has none. */
function highestOf(headings: Iterable<PrintedBlock>): number {
  const levels = [...headings].flatMap((block) => (block.kind === "heading" ? [block.level] : []));
  return levels.length === 0 ? 1 : Math.min(...levels);
}

/** Where words inside so many lists begin, in twentieths of a point. */
function leftInside(depth: number): number {
  return 709 + 567 * (depth - 1);
}

/** Between the margins, in twentieths of a point. */
function textWidth(section: Element | null): number {
  const page = Number(elementAt(section, "w:pgSz")?.attributes["w:w"] ?? 11906);
  const margins = elementAt(section, "w:pgMar")?.attributes;
  return page - Number(margins?.["w:left"] ?? 1134) - Number(margins?.["w:right"] ?? 1134);
}

function corePart({ title }: PrintedResponse): string {
  return writeXml(
    xml(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      },
      xml("dc:title", {}, title),
      xml("dc:language", {}, "en-GB"),
    ),
  );
}
