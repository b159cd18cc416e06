// The paragraphs and tables of a story (the body, a note, a text box) in the order in which they print, each paragraph
// with the number that Word puts before it. Tracked changes are read as accepted. Knows no Markdown.

import type { Element } from "xast";

import { isGone } from "./wordGone.ts";
import { leftOf, type ListPlace, type WordNumbering } from "./wordNumbering.ts";
import { listPlaceOf, type WordStyle, type WordStyles } from "./wordStyles.ts";
import { type GatheredWords, isColour, lookOf, type WordPiece, type WordReader } from "./wordWords.ts";
import { elementAt, elementsOf, switchAt, valueAt } from "./wordXml.ts";

export interface WordParagraph {
  readonly kind: "paragraph";
  /** The element in which its words end. */
  readonly element: Element;
  /** 1 for the highest; 0: no heading. */
  readonly heading: number;
  readonly title: boolean;
  readonly quote: boolean;
  /** What Word prints before it: `12.`, `(a)`, `•`; empty for nothing. */
  readonly label: string;
  /** Where its words begin, in twentieths of a point. */
  readonly left: number;
  readonly pieces: readonly WordPiece[];
  /** The run whose text box it stands in. */
  readonly box: Element | null;
}

export interface WordCell {
  readonly blocks: readonly WordBlock[];
  /** Columns it goes over. */
  readonly span: number;
  /** It goes on from the cell above. */
  readonly continued: boolean;
  /** The colour behind it, as `FFC000`; null for none. */
  readonly fill: string | null;
  /** How its words are set, where not to the left. */
  readonly align: "center" | "right" | null;
}

export interface WordTable {
  readonly kind: "table";
  readonly rows: readonly (readonly WordCell[])[];
  /** How far it is set in, in twentieths of a point. */
  readonly left: number;
}

export type WordBlock = WordParagraph | WordTable;

/** What reading blocks needs: one numbering counts through the whole document. */
export interface BlockReading {
  readonly styles: WordStyles;
  readonly numbering: WordNumbering;
  readonly words: WordReader;
  /** Headings are what is styled as one, as in a document exported from a draft; else a long one is a paragraph. */
  readonly styledHeadings: boolean;
}

/** The blocks of an element that holds paragraphs and tables. */
export function readWordBlocks(
  parent: Element,
  reading: BlockReading,
  box: Element | null = null,
): WordBlock[] {
  const reader = new BlockReader(reading, box);
  reader.read(parent);
  return reader.finish();
}

class BlockReader {
  readonly #reading: BlockReading;
  readonly #box: Element | null;
  readonly #blocks: WordBlock[] = [];
  /** Words of a paragraph whose end was deleted: they belong to the next. */
  #begun: GatheredWords = { pieces: [], boxes: [] };
  #last: Element | null = null;

  constructor(reading: BlockReading, box: Element | null) {
    this.#reading = reading;
    this.#box = box;
  }

  read(parent: Element): void {
    for (const element of elementsOf(parent)) {
      if (element.name === "w:p") this.#readParagraph(element);
      else if (element.name === "w:tbl") this.#blocks.push(this.#tableOf(element));
      else if (!isLeftOut(element) && !this.#reading.words.mark(element)) this.read(element);
    }
  }

  finish(): WordBlock[] {
    if (this.#begun.pieces.length > 0 && this.#last !== null) this.#end(this.#last, this.#begun);
    return this.#blocks;
  }

  #readParagraph(paragraph: Element): void {
    const { styles, words } = this.#reading;
    const style = styles.of(valueAt(paragraph, "w:pPr", "w:pStyle"));
    const gathered = this.#begun;
    words.read(paragraph, gathered, lookOf(style), this.#box);
    this.#last = paragraph;
    const mark = elementAt(paragraph, "w:pPr", "w:rPr");
    if (elementAt(mark, "w:del") !== null || elementAt(mark, "w:moveFrom") !== null) return;
    // A paragraph that is hidden whole does not print, nor is it counted.
    const hidden = switchAt(mark, "w:vanish") ?? style.hidden;
    if (hidden && gathered.pieces.length === 0 && gathered.boxes.length === 0) return;
    this.#begun = { pieces: [], boxes: [] };
    if (!style.contents) this.#end(paragraph, gathered);
  }

  #end(paragraph: Element, { pieces, boxes }: GatheredWords): void {
    const { styles, numbering, styledHeadings } = this.#reading;
    const style = styles.of(valueAt(paragraph, "w:pPr", "w:pStyle"));
    const place = listPlaceOf(paragraph, style, numbering);
    const label = place === null ? "" : numbering.next(place).trim();
    const own = leftOf(elementAt(paragraph, "w:pPr"));
    // How far quotations are set in does not say what they belong to.
    const styleLeft = style.quote ? 0 : style.left;
    this.#blocks.push({
      kind: "paragraph",
      element: paragraph,
      heading: headingLevel(paragraph, style, styledHeadings ? [] : pieces),
      title: style.title,
      quote: style.quote,
      label,
      left: own ?? (place === null ? null : numbering.left(place)) ?? styleLeft ?? usualLeft(place),
      pieces,
      box: this.#box,
    });
    for (const { content, run } of boxes) this.#blocks.push(...readWordBlocks(content, this.#reading, run));
  }

  #tableOf(table: Element): WordTable {
    const rows = below(table, "w:tr").filter((row) => elementAt(row, "w:trPr", "w:del") === null);
    const indent = elementAt(table, "w:tblPr", "w:tblInd")?.attributes;
    const left = indent?.["w:type"] === "dxa" ? Number(indent["w:w"] ?? 0) || 0 : 0;
    return { kind: "table", rows: rows.map((row) => this.#rowOf(row)), left };
  }

  #rowOf(row: Element): WordCell[] {
    const skipped = Number(valueAt(row, "w:trPr", "w:gridBefore") ?? 0);
    const before: WordCell = { blocks: [], span: skipped, continued: false, fill: null, align: null };
    const cells = below(row, "w:tc").filter((cell) => elementAt(cell, "w:tcPr", "w:cellDel") === null);
    return [
      ...(skipped > 0 ? [before] : []),
      ...cells.map((cell): WordCell => {
        const properties = elementAt(cell, "w:tcPr");
        const merged = elementAt(properties, "w:vMerge");
        const fill = elementAt(properties, "w:shd")?.attributes["w:fill"] ?? "";
        return {
          blocks: readWordBlocks(cell, this.#reading, this.#box),
          span: Math.min(Math.max(1, Number(valueAt(properties, "w:gridSpan") ?? 1) || 1), mostColumns),
          continued: merged !== null && merged.attributes["w:val"] !== "restart",
          fill: isColour(fill) ? fill.toUpperCase() : null,
          align: alignOf(cell),
        };
      }),
    ];
  }
}

function alignOf(cell: Element): WordCell["align"] {
  const said = valueAt(cell, "w:p", "w:pPr", "w:jc");
  if (said === "center") return "center";
  return said === "right" || said === "end" ? "right" : null;
}

/** Word's own limit. */
const mostColumns = 63;

/** Properties, what is gone, and a table of contents, which says again what the headings say. */
function isLeftOut(element: Element): boolean {
  if (isGone(element) || /^w:(?:sectPr|tblPr|tblGrid|tcPr|sdtPr|sdtEndPr)$/.test(element.name)) return true;
  const gallery = valueAt(element, "w:sdtPr", "w:docPartObj", "w:docPartGallery");
  return element.name === "w:sdt" && gallery === "Table of Contents";
}

/** Rows of a table or cells of a row, also those in content controls. */
function below(parent: Element, name: string): Element[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(element.name) ? below(element, name) : [];
  });
}

/** Templates number whole paragraphs by heading styles: what is long, or a sentence, is no heading. */
function headingLevel(paragraph: Element, style: WordStyle, pieces: readonly WordPiece[]): number {
  const said = valueAt(paragraph, "w:pPr", "w:outlineLvl");
  const outline = said === null ? style.outline : Number(said);
  if (style.title) return 1;
  if (outline === null || !(outline >= 0 && outline <= 8)) return 0;
  const text = pieces
    .map((piece) => (piece.kind === "words" ? piece.text : " "))
    .join("")
    .trim();
  if (text.length > longestHeading || (text.length > shortSentence && /[.;:]$/.test(text))) return 0;
  return outline + 1;
}

/** Where Word puts the words of a list that does not say. */
function usualLeft(place: ListPlace | null): number {
  return place === null ? 0 : 360 * (place.level + 1);
}

const longestHeading = 180;
const shortSentence = 60;
