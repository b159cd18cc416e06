// The words of a Word document's paragraphs, in order, as they print: fields by their results, tracked changes as
// accepted, hidden words left out. Each piece knows where it stands in its part's text. Knows no Markdown.

import type { Element, Text } from "xast";

import { type CitationTrace, readCitationCode } from "./draftTrace.ts";
import { raised } from "./raisedNumbers.ts";
import type { OpenComment } from "./wordComments.ts";
import { formulaParts } from "./wordFormulas.ts";
import { isGone } from "./wordGone.ts";
import { pictureIn, within } from "./wordPictures.ts";
import { fieldSaid, signOf } from "./wordSigns.ts";
import { elementAt, elementsOf, switchAt, valueAt } from "./wordXml.ts";
import { struckBy, type WordStyle, type WordStyles } from "./wordStyles.ts";

/** How a piece of words is set. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  /** Does not print: kept only until the run itself says otherwise. */
  readonly hidden: boolean;
  readonly highlighted: boolean;
  /** The address it leads to, outside the document; null for none. */
  readonly link: string | null;
}

/** Where a piece stands: in a run of a part, and there in a text node, or as a sign of its own. */
export interface WordPlace {
  /** The part's name. */
  readonly part: string;
  readonly run: Element;
  /** The text node or the element. */
  readonly node: Text | Element;
  /** For a piece in a text box: the run outside it that holds the box, for a box takes no comment. */
  readonly box: Element | null;
  /** The field of whose result it is, from its first run to its last: a comment that ends inside one gets lost. */
  readonly field: FieldRuns | null;
}

/** `end` is null until the field is read to its end. */
export interface FieldRuns {
  readonly begin: Element;
  end: Element | null;
}

export type WordPiece =
  | {
      readonly kind: "words";
      readonly text: string;
      /** The first character's place among the text node's. */
      readonly from: number;
      readonly place: WordPlace;
      readonly look: Look;
    }
  | { readonly kind: "break"; readonly place: WordPlace }
  | { readonly kind: "note"; readonly note: NoteMark; readonly place: WordPlace }
  /** A citation of sources, exported as words or as a note. */
  | { readonly kind: "citation"; readonly citation: CitationTrace; readonly place: WordPlace }
  | { readonly kind: "image"; readonly words: string; readonly file: string; readonly place: WordPlace }
  | {
      readonly kind: "comment";
      readonly comment: OpenComment;
      /** From where to where it is about; the place of its own mark where that is not said. */
      readonly first: WordPlace;
      readonly last: WordPlace;
    };

export interface NoteMark {
  readonly of: "footnote" | "endnote";
  readonly id: string;
}

/** What reading words needs to know of the document around them. */
export interface WordSurroundings {
  readonly part: string;
  readonly styles: WordStyles;
  /** By id; those that count no longer are left out. */
  readonly comments: ReadonlyMap<string, OpenComment>;
  /** The target of a relationship of the part; null where there is none. */
  readonly target: (id: string) => string | null;
}

interface OpenField {
  /** The mark that begins it. */
  readonly mark: Element;
  readonly runs: FieldRuns;
  code: string;
  inCode: boolean;
  /** A table of contents says again what the headings say. */
  skipped: boolean;
  /** Where it begins among the pieces. */
  readonly from: { readonly into: GatheredWords; readonly piece: number };
  /** What the field prints, where that is a citation of a draft's, and the first of the pieces that print it. */
  citation: { readonly trace: CitationTrace; readonly into: GatheredWords; readonly from: number } | null;
}

/** A paragraph's pieces while they are gathered, and the text boxes anchored in it. */
export interface GatheredWords {
  readonly pieces: WordPiece[];
  readonly boxes: { readonly content: Element; readonly run: Element }[];
}

/** Reads one paragraph after the other: fields and comments may span them. */
export class WordReader {
  readonly #around: WordSurroundings;
  readonly #fields: OpenField[] = [];
  /** Comments begun, with the first piece since. */
  readonly #commented = new Map<
    string,
    { first: WordPlace | null; last: WordPlace | null; ended: boolean }
  >();

  constructor(around: WordSurroundings) {
    this.#around = around;
  }

  /** Adds what a paragraph, or another holder of runs, says. `box`: the run whose text box it stands in. */
  read(parent: Element, into: GatheredWords, look: Look, box: Element | null): void {
    for (const element of elementsOf(parent)) {
      switch (element.name) {
        case "w:pPr":
          break;
        case "w:r":
          this.#readRun(element, into, look, box);
          break;
        case "w:hyperlink":
          this.read(element, into, { ...look, link: this.#address(element) ?? look.link }, box);
          break;
        case "w:sdt": {
          const shown = elementAt(element, "w:sdtPr", "w:showingPlcHdr") !== null;
          const content = elementAt(element, "w:sdtContent");
          if (content !== null) this.read(content, into, shown ? { ...look, highlighted: true } : look, box);
          break;
        }
        case "m:oMath":
        case "m:oMathPara":
          this.#readFormula(element, into, look, box);
          break;
        default:
          if (!this.mark(element) && !isGone(element) && element.name !== "w:rt") {
            this.read(element, into, look, box);
          }
      }
    }
  }

  /** Takes notice of where a comment begins and ends; such marks stand between paragraphs too. */
  mark({ name, attributes }: Element): boolean {
    const id = attributes["w:id"] ?? "";
    if (name === "w:commentRangeStart") this.#commented.set(id, { first: null, last: null, ended: false });
    else if (name === "w:commentRangeEnd") {
      const open = this.#commented.get(id);
      if (open !== undefined) open.ended = true;
    } else return false;
    return true;
  }

  #readRun(run: Element, into: GatheredWords, above: Look, box: Element | null): void {
    const style = this.#around.styles.of(valueAt(run, "w:rPr", "w:rStyle"));
    if (switchAt(run, "w:rPr", "w:vanish") ?? (style.hidden || above.hidden)) return;
    const look: Look = {
      bold: switchAt(run, "w:rPr", "w:b") ?? (style.bold || above.bold),
      italic: switchAt(run, "w:rPr", "w:i") ?? (style.italic || above.italic),
      struck: struckBy(run) ?? (style.struck || above.struck),
      hidden: false,
      highlighted: above.highlighted || isHighlighted(elementAt(run, "w:rPr")),
      link: above.link,
    };
    this.#readRunContent(run, run, into, look, box);
  }

  /** A formula takes a comment only as a whole, as if it were one run. */
  #readFormula(formula: Element, into: GatheredWords, look: Look, box: Element | null): void {
    if (look.hidden) return;
    const place = this.#placeOf(formula, formula, box);
    for (const part of formulaParts(formula)) {
      if (typeof part === "string") this.#add(into, { kind: "words", text: part, from: 0, place, look });
      else this.#readRunContent(part, formula, into, look, box);
    }
  }

  #placeOf(run: Element, node: Element, box: Element | null): WordPlace {
    return { part: this.#around.part, run, node, box, field: this.#fields[0]?.runs ?? null };
  }

  #readRunContent(parent: Element, run: Element, into: GatheredWords, look: Look, box: Element | null): void {
    for (const element of elementsOf(parent)) {
      const place = this.#placeOf(run, element, box);
      switch (element.name) {
        case "w:rPr":
          break;
        case "w:t":
        case "m:t":
          this.#addText(element, place, into, look);
          break;
        case "w:tab":
        case "w:ptab":
        case "w:noBreakHyphen":
        case "w:sym":
          this.#add(into, { kind: "words", text: signOf(element), from: 0, place, look });
          break;
        case "w:br":
        case "w:cr":
          if (!/^(?:page|column)$/.test(element.attributes["w:type"] ?? ""))
            this.#add(into, { kind: "break", place });
          break;
        case "w:fldChar":
          this.#stepField(element, place, into, look);
          break;
        case "w:instrText": {
          const field = this.#fields.at(-1);
          if (field?.inCode === true) field.code += textOf(element);
          break;
        }
        case "w:footnoteReference":
        case "w:endnoteReference": {
          const of = element.name === "w:footnoteReference" ? "footnote" : "endnote";
          this.#add(into, { kind: "note", note: { of, id: element.attributes["w:id"] ?? "" }, place });
          break;
        }
        case "w:commentReference":
          this.#addComment(element.attributes["w:id"] ?? "", place, into);
          break;
        case "w:drawing":
        case "w:pict":
        case "w:object":
          this.#readDrawing(element, run, into, box);
          break;
        default:
          if (!isGone(element)) this.#readRunContent(element, run, into, look, box);
      }
    }
  }

  #addText(element: Element, place: WordPlace, into: GatheredWords, look: Look): void {
    const isRaised = valueAt(place.run, "w:rPr", "w:vertAlign") === "superscript";
    const kept = element.attributes["xml:space"] === "preserve";
    for (const node of element.children) {
      if (node.type !== "text") continue;
      // White space at the ends counts only where the file says so.
      const from = kept ? 0 : node.value.length - node.value.trimStart().length;
      const text = kept ? node.value : node.value.trim();
      const shown = (isRaised ? raised(text) : text).replace(/[\t\r\n]/g, " ");
      this.#add(into, {
        kind: "words",
        text: shown,
        from,
        place: { ...place, node },
        look: this.#linked(look),
      });
    }
  }

  /** The address of the field that the words stand in, where it is a link. */
  #linked(look: Look): Look {
    for (const { code } of this.#fields) {
      const link = /^\s*HYPERLINK\s+"([^"\\]+)"/.exec(code)?.[1];
      if (link !== undefined) return { ...look, link };
    }
    return look;
  }

  #add(into: GatheredWords, piece: Exclude<WordPiece, { kind: "comment" }>): void {
    if (this.#fields.some(({ inCode, skipped }) => inCode || skipped)) return;
    if (piece.kind === "words" && piece.text === "") return;
    into.pieces.push(piece);
    for (const open of this.#commented.values()) {
      if (open.ended) continue;
      open.first ??= piece.place;
      open.last = piece.place;
    }
  }

  #addComment(id: string, place: WordPlace, into: GatheredWords): void {
    const comment = this.#around.comments.get(id);
    const about = this.#commented.get(id);
    if (comment === undefined) return;
    into.pieces.push({
      kind: "comment",
      comment,
      first: about?.first ?? place,
      last: about?.last ?? about?.first ?? place,
    });
  }

  #stepField(mark: Element, place: WordPlace, into: GatheredWords, look: Look): void {
    const step = mark.attributes["w:fldCharType"];
    const field = this.#fields.at(-1);
    if (step === "begin") {
      const runs = { begin: place.run, end: null };
      const from = { into, piece: into.pieces.length };
      this.#fields.push({ mark, runs, code: "", inCode: true, skipped: false, from, citation: null });
    } else if (step === "end") {
      const ended = this.#fields.pop();
      if (ended === undefined) return;
      ended.runs.end = place.run;
      if (ended.citation?.into === into) takeCitation(ended.citation);
      const isEmpty = ended.from.into === into && ended.from.piece === into.pieces.length;
      if (isEmpty) this.#addUnprinted(ended, place, into, look);
    } else if (step === "separate" && field !== undefined) {
      field.inCode = false;
      field.skipped = /^\s*(?:TOC|TOA|INDEX)\b/.test(field.code);
      const trace = readCitationCode(field.code);
      if (trace !== null) field.citation = { trace, into, from: into.pieces.length };
    }
  }

  /** Some fields show what they say and print no result: boxes to tick, lists to choose from, signs. */
  #addUnprinted({ mark, code, runs }: OpenField, place: WordPlace, into: GatheredWords, look: Look): void {
    const text = fieldSaid(mark, code) ?? "";
    this.#add(into, { kind: "words", text, from: 0, place: { ...place, field: place.field ?? runs }, look });
  }

  #readDrawing(drawing: Element, run: Element, into: GatheredWords, box: Element | null): void {
    const picture = pictureIn(drawing);
    if (picture !== null) {
      this.#add(into, {
        kind: "image",
        words: picture.words,
        file: picture.file ?? (this.#around.target(picture.relationship) ?? "image").replace(/^.*\//, ""),
        place: this.#placeOf(run, drawing, box),
      });
    }
    for (const content of within(drawing, "w:txbxContent")) into.boxes.push({ content, run: box ?? run });
  }

  #address({ attributes }: Element): string | null {
    const target = this.#around.target(attributes["r:id"] ?? "");
    return target !== null && /^(?:https?|mailto):/i.test(target) ? target : null;
  }
}

/** Puts the citation in place of the words that print it; words that somebody has changed stay. */
function takeCitation({ trace, into: { pieces }, from }: NonNullable<OpenField["citation"]>): void {
  const printing = pieces.slice(from);
  const [first] = printing;
  const words = printing.map((piece) => (piece.kind === "words" ? piece.text : "\n")).join("");
  if (first?.kind !== "words" || words !== trace.printed) return;
  pieces.splice(from, printing.length, { kind: "citation", citation: trace, place: first.place });
}

/** The look of a paragraph's words before their runs say otherwise. How a heading or a quotation is set is no emphasis. */
export function lookOf({ outline, quote, bold, italic, struck, hidden }: WordStyle): Look {
  const plainly = outline !== null || quote;
  return {
    bold: bold && !plainly,
    italic: italic && !plainly,
    struck,
    hidden,
    highlighted: false,
    link: null,
  };
}

/** Word's own highlighting, or a colour behind the words, as other makers write it; white and grey come from web pages. */
function isHighlighted(properties: Element | null): boolean {
  const colour = valueAt(properties, "w:highlight");
  if (colour !== null) return !/^(?:none|white)$/.test(colour);
  const fill = elementAt(properties, "w:shd")?.attributes["w:fill"] ?? "";
  return isColour(fill);
}

/** Whether a fill such as `FFF2CC` has a colour: neither white, black, grey nor "auto". */
export function isColour(fill: string): boolean {
  if (!/^[\dA-Fa-f]{6}$/.test(fill)) return false;
  const parts = [0, 2, 4].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
  return Math.max(...parts) - Math.min(...parts) >= 0x30;
}

function textOf(element: Element): string {
  return element.children.map((child) => (child.type === "text" ? child.value : "")).join("");
}
