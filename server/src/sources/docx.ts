// A Word document to paragraphs: text with its numbers, headings, cells, and pages as Word last laid them out.
// Headers, footers, notes, comments and deleted text stand apart in the format and are not read.

import type { Element } from "xast";

import { message } from "../core/problem.ts";
import type { SourceFault, SourceText } from "../core/report/sourceText.ts";
import { WordNumbering } from "../word/wordNumbering.ts";
import { PartTooLarge, WordPackage } from "../word/wordPackage.ts";
import { WordParts } from "../word/wordParts.ts";
import { raised } from "../word/raisedNumbers.ts";
import { listPlaceOf, WordStyles } from "../word/wordStyles.ts";
import { elementAt, elementsOf, ownText, switchAt, valueAt } from "../word/wordXml.ts";
import { flowingText, type Paragraph } from "./flowingText.ts";
import { withoutText } from "./readerFaults.ts";

/** Reads a Word document's text. Never throws: what could not be read is told in `faults`. */
export function readDocxText(bytes: Uint8Array): SourceText {
  try {
    const parts = new WordParts(new WordPackage(bytes));
    const body = elementAt(parts.tree("document"), "w:document", "w:body");
    if (body === null) return withoutText(notWord, "docx");
    const numbering = new WordNumbering(parts.tree("numbering"));
    const reader = new Body(numbering, new WordStyles(parts.tree("styles")), has(body, renderedBreak));
    reader.read(body);
    const title = elementAt(parts.properties(), "cp:coreProperties", "dc:title");
    return flowingText("docx", reader.paragraphs, title === null ? null : ownText(title));
  } catch (error) {
    return withoutText(error instanceof PartTooLarge ? tooLarge : damaged, "docx");
  }
}

const renderedBreak = "w:lastRenderedPageBreak";

/** Tracked deletions, the older copy of a drawing, formulas' codes: not what is printed. */
const unread = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:rPr", "w:pPr", "w:instrText"]);

/** Walks a document's body and gathers paragraphs. */
class Body {
  readonly paragraphs: Paragraph[] = [];
  readonly #numbering: WordNumbering;
  readonly #styles: WordStyles;
  /** Word notes where its pages ended; other programs leave only the breaks that the writer asked for. */
  readonly #hasRenderedBreaks: boolean;
  #page = 1;

  constructor(numbering: WordNumbering, styles: WordStyles, hasRenderedBreaks: boolean) {
    this.#numbering = numbering;
    this.#styles = styles;
    this.#hasRenderedBreaks = hasRenderedBreaks;
  }

  read(parent: Element): void {
    for (const element of elementsOf(parent)) {
      if (element.name === "w:p") this.#readParagraph(element);
      else if (!unread.has(element.name)) this.read(element);
    }
  }

  #readParagraph(paragraph: Element): void {
    const style = this.#styles.of(valueAt(paragraph, "w:pPr", "w:pStyle"));
    const run: Words = { text: "", plain: 0, strong: 0, breaksBefore: 0, breaksAfter: 0, boxes: [] };
    this.#readWords(paragraph, style.bold, run);
    if (!this.#hasRenderedBreaks && switchAt(paragraph, "w:pPr", "w:pageBreakBefore") === true)
      run.breaksBefore += 1;
    this.#page += run.breaksBefore;
    if (run.text.trim() !== "") {
      const place = listPlaceOf(paragraph, style, this.#numbering);
      const mark = place === null ? "" : this.#numbering.next(place);
      const bold = style.heading || (run.strong > 0 && run.plain === 0);
      this.paragraphs.push({ text: mark + run.text.trim(), bold, page: this.#page });
    }
    // A paragraph counts whole to the page it begins on.
    this.#page += run.breaksAfter;
    for (const box of run.boxes) this.read(box);
  }

  #readWords(parent: Element, bold: boolean, words: Words): void {
    for (const element of elementsOf(parent)) {
      switch (element.name) {
        case "w:t":
          add(words, ownText(element), bold);
          break;
        case "w:r":
          this.#readRun(element, bold, words);
          break;
        case "w:tab":
          words.text += " ";
          break;
        case "w:noBreakHyphen":
          add(words, "-", bold);
          break;
        case "w:cr":
          words.text += "\n";
          break;
        case "w:br":
          if (element.attributes["w:type"] !== "page") words.text += "\n";
          else if (!this.#hasRenderedBreaks) breakPage(words);
          break;
        case renderedBreak:
          breakPage(words);
          break;
        case "w:txbxContent":
          words.boxes.push(element);
          break;
        default:
          if (!unread.has(element.name)) this.#readWords(element, bold, words);
      }
    }
  }

  #readRun(run: Element, bold: boolean, words: Words): void {
    if (switchAt(run, "w:rPr", "w:vanish") === true) return;
    const strong = switchAt(run, "w:rPr", "w:b") ?? bold;
    if (valueAt(run, "w:rPr", "w:vertAlign") !== "superscript") {
      this.#readWords(run, strong, words);
      return;
    }
    const above: Words = { ...words, text: "", plain: 0, strong: 0 };
    this.#readWords(run, strong, above);
    add(words, raised(above.text), strong);
  }
}

/** A paragraph's words while they are gathered; `plain` and `strong` count its characters. */
interface Words {
  text: string;
  plain: number;
  strong: number;
  breaksBefore: number;
  breaksAfter: number;
  readonly boxes: Element[];
}

function add(words: Words, text: string, bold: boolean): void {
  words.text += text;
  if (bold) words.strong += text.trim().length;
  else words.plain += text.trim().length;
}

function breakPage(words: Words): void {
  if (words.text.trim() === "") words.breaksBefore += 1;
  else words.breaksAfter += 1;
}

function has(parent: Element, name: string): boolean {
  return elementsOf(parent).some((element) => element.name === name || has(element, name));
}

const notWord: SourceFault = {
  code: "unknown-format",
  detail: message(
    "The file is a package of files, but no Word document. Use the report as PDF, Word, HTML or plain text.",
  ),
};
const tooLarge: SourceFault = {
  code: "too-large",
  detail: message("The Word document unpacks to more text than any inspection report has, and was not read."),
};
const damaged: SourceFault = {
  code: "damaged",
  detail: message(
    "The Word document is damaged or cut short and could not be read. Save it again, or use the PDF.",
  ),
};
