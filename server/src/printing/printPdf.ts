// Prints a draft as a tagged PDF: numbers hang beside their paragraphs, tables' header rows are repeated on every page,
// notes stand at the end. Draws from the printed response alone; decides nothing about its words.

import { plainLook } from "../core/printing/printedInlines.ts";
import { plainText } from "../core/printing/printResponse.ts";
import type {
  PrintedBlock,
  PrintedInline,
  PrintedItem,
  PrintedResponse,
} from "../core/printing/printedResponse.ts";
import { headingLevels } from "./headingLevels.ts";
import type { PrintedImages } from "./images.ts";
import type { PdfFonts } from "./pdfFonts.ts";
import { leading, margin, pageWidth, type PdfElement, PdfSheet } from "./pdfSheet.ts";
import { drawTable } from "./pdfTables.ts";
import { fillLines, type PdfPiece, type PdfSetting, PdfWords, placeLink, styleOf } from "./pdfWords.ts";

/** The file's bytes. */
export function printPdf(
  printed: PrintedResponse,
  images: PrintedImages,
  fonts: PdfFonts,
): Promise<Uint8Array> {
  return new PdfPrinter(printed, images, fonts).print();
}

const body: PdfSetting = { size: 10, bold: false };
const small: PdfSetting = { size: 8.5, bold: false };
const headingSizes = [17, 13.5, 11.5, 10.5, 10, 10];
const hanging = 32;
const bulletIndent = 16;
const below = 7;

/** Where blocks stand: between two margins, inside an element. */
interface Column {
  readonly left: number;
  readonly inside: PdfElement | null;
  /** Where bars of quotations stand. */
  readonly bars: readonly number[];
}

/** What hangs beside a paragraph's first line. */
interface Label {
  readonly text: string;
  readonly at: number;
  /** Null: it belongs to the paragraph's own text. */
  readonly element: PdfElement | null;
}

class PdfPrinter {
  readonly #printed: PrintedResponse;
  readonly #sheet: PdfSheet;
  readonly #words: PdfWords;
  readonly #levels: ReadonlyMap<PrintedBlock, number>;

  constructor(printed: PrintedResponse, images: PrintedImages, fonts: PdfFonts) {
    this.#printed = printed;
    this.#sheet = new PdfSheet(printed.title, printed.authority, fonts);
    this.#words = new PdfWords(images);
    this.#levels = headingLevels(printed.blocks);
  }

  print(): Promise<Uint8Array> {
    this.#blocks(this.#printed.blocks, { left: margin, inside: null, bars: [] });
    this.#notes();
    return this.#sheet.finish();
  }

  #blocks(blocks: readonly PrintedBlock[], column: Column): void {
    for (const [index, block] of blocks.entries()) {
      const headings = blocks.slice(index).findIndex(({ kind }) => kind !== "heading");
      this.#block(block, column, 44 * Math.max(1, headings));
    }
  }

  /** `headed`: what must have room below a heading, in points; headings below headings stay together. */
  #block(block: PrintedBlock, column: Column, headed: number): void {
    switch (block.kind) {
      case "heading": {
        const number = block.number === null ? "" : `${block.number.written} `;
        this.#heading(
          block.content,
          number,
          this.#levels.get(block) ?? block.level,
          column,
          block.anchor,
          headed,
        );
        return;
      }
      case "paragraph": {
        if (block.anchor !== null) this.#sheet.name(block.anchor);
        const number = block.number;
        if (number === null) {
          this.#paragraph(block.content, column, null);
          return;
        }
        const at = column.left + (number.level > 0 && column.left === margin ? hanging : 0);
        this.#paragraph(
          block.content,
          { ...column, left: at + hanging },
          { text: number.written, at, element: null },
        );
        return;
      }
      case "list": {
        const list = this.#sheet.element("L", column.inside);
        for (const item of block.items) this.#item(item, block.tight, { ...column, inside: list });
        if (block.tight) this.#sheet.y += below - 2;
        return;
      }
      case "quote": {
        const inside = this.#sheet.element("BlockQuote", column.inside);
        this.#blocks(block.blocks, {
          left: column.left + 16,
          inside,
          bars: [...column.bars, column.left + 4],
        });
        return;
      }
      case "table": {
        const width = pageWidth - margin - column.left;
        drawTable(block, this.#sheet, this.#words, { left: column.left, width, inside: column.inside });
        this.#sheet.y += below + 4;
        return;
      }
      case "lines": {
        this.#paragraph([{ kind: "text", text: block.text, look: plainLook }], column, null);
        return;
      }
      case "rule":
        this.#sheet.needs(20);
        this.#sheet.across(column.left, this.#sheet.y + 8, pageWidth - margin);
        this.#sheet.y += 20;
    }
  }

  /** Never at a page's foot: what it heads begins below it. */
  #heading(
    content: readonly PrintedInline[],
    number: string,
    level: number,
    { left, inside }: Column,
    anchor: string | null,
    headed: number,
  ): void {
    const setting = { size: headingSizes[level - 1] ?? 10, bold: true };
    const pieces = [...plainPiece(number, setting), ...this.#words.pieces(content, setting)];
    const lines = fillLines(pieces, pageWidth - margin - left, this.#sheet.measure);
    const height = setting.size * 1.25;
    if (!this.#sheet.needs(lines.length * height + headed + 16) && this.#sheet.y > margin)
      this.#sheet.y += 10;
    if (anchor !== null) this.#sheet.name(anchor);
    const element = this.#sheet.element(`H${Math.min(level, 6)}`, inside);
    this.#sheet.bookmark(`${number}${plainText(content)}`, level);
    for (const line of lines) {
      this.#sheet.line(line, left, this.#sheet.y, setting.size, element);
      this.#sheet.y += height;
    }
    this.#sheet.y += setting.size * 0.5;
  }

  #item({ anchor, number, ticked, blocks }: PrintedItem, tight: boolean, column: Column): void {
    const [first, ...rest] = blocks;
    const item = this.#sheet.element("LI", column.inside);
    const label = this.#sheet.element("Lbl", item);
    const inside = this.#sheet.element("LBody", item);
    const left = column.left + (number === null ? bulletIndent : hanging);
    const mark = ticked === null ? (number?.written ?? "•") : ticked ? "☑" : "☐";
    const hung = { text: mark, at: column.left + (number === null ? 3 : 0), element: label };
    const within = { ...column, left, inside };
    if (anchor !== null) this.#sheet.name(anchor);
    const opens = first?.kind === "paragraph" && first.number === null;
    if (opens && first.anchor !== null) this.#sheet.name(first.anchor);
    this.#paragraph(opens ? first.content : [], within, hung, tight && rest.length === 0 ? 2 : below);
    this.#blocks(opens ? rest : blocks, within);
  }

  #paragraph(content: readonly PrintedInline[], column: Column, label: Label | null, after = below): void {
    const element = this.#sheet.element("P", column.inside);
    const parts = this.#words.parts(content, body);
    if (parts.length === 0) parts.push({ kind: "words", pieces: [] });
    for (const [index, part] of parts.entries()) {
      if (part.kind === "picture") {
        const width = pageWidth - margin - column.left;
        this.#sheet.picture(part.image, part.alternative, column.left, width, element);
      } else this.#lines(part.pieces, body, column, element, index === 0 ? label : null);
    }
    this.#sheet.y += after;
  }

  /** No line of a paragraph is left alone on a page. */
  #lines(
    pieces: readonly PdfPiece[],
    setting: PdfSetting,
    { left, bars }: Column,
    element: PdfElement,
    label: Label | null,
  ): void {
    const lines = fillLines(pieces, pageWidth - margin - left, this.#sheet.measure);
    const height = setting.size * leading;
    for (const [index, line] of lines.entries()) {
      const together = index === 0 || index === lines.length - 2 ? Math.min(2, lines.length - index) : 1;
      this.#sheet.needs(height * (lines.length === 3 && index === 0 ? 3 : together));
      if (index === 0 && label !== null) {
        const [words] = fillLines(plainPiece(`${label.text} `, setting), Infinity, this.#sheet.measure);
        if (words !== undefined)
          this.#sheet.line(words, label.at, this.#sheet.y, setting.size, label.element ?? element);
      }
      for (const bar of bars) this.#sheet.bar(bar, this.#sheet.y, height);
      this.#sheet.line(line, left, this.#sheet.y, setting.size, element);
      this.#sheet.y += height;
    }
  }

  #notes(): void {
    const { notes } = this.#printed;
    if (notes.length === 0) return;
    const column: Column = { left: margin, inside: null, bars: [] };
    const title: PrintedInline = { kind: "text", text: "Notes", look: plainLook };
    this.#heading([title], "", 2, column, null, 30);
    const list = this.#sheet.element("L", null);
    for (const [index, { paragraphs }] of notes.entries()) {
      const item = this.#sheet.element("LI", list);
      const label = this.#sheet.element("Lbl", item);
      const inside = this.#sheet.element("LBody", item);
      this.#sheet.needs(small.size * leading);
      this.#sheet.name(`note-${index + 1}`);
      for (const [at, content] of paragraphs.entries()) {
        const last = at === paragraphs.length - 1;
        const back = placeLink(`mark-${index + 1}`, `Back to the text at note ${index + 1}`);
        const pieces = [
          ...this.#words.pieces(content, small),
          ...(last ? plainPiece(" ↩", small).map((piece) => ({ ...piece, link: back })) : []),
        ];
        const hung = at === 0 ? { text: `${index + 1}`, at: margin, element: label } : null;
        const element = this.#sheet.element("P", inside);
        this.#lines(pieces, small, { ...column, left: margin + 20 }, element, hung);
      }
      this.#sheet.y += 3;
    }
  }
}

function plainPiece(text: string, setting: PdfSetting): PdfPiece[] {
  return text === "" ? [] : [{ text, style: styleOf(plainLook, setting), link: null }];
}
