// The inside of a printed paragraph as lines for a PDF: words measured, lines filled, links and notes' marks kept with
// the words that lead to them. Draws nothing.

import { plainLook } from "../core/printing/printedInlines.ts";
import type { PrintedInline, PrintedLook } from "../core/printing/printedResponse.ts";
import type { PdfFontName } from "./pdfFonts.ts";
import type { PrintedImage, PrintedImages } from "./images.ts";

/** Where words lead: an address in the world, or a named place of the document. */
export interface PdfLink {
  readonly address: string | null;
  readonly place: string | null;
  /** For readers who hear the page. */
  readonly words: string;
  /** The name that something else leads back here by. */
  readonly ownName: string | null;
}

export interface PdfStyle {
  readonly font: PdfFontName;
  readonly size: number;
  /** Points above the line. */
  readonly rise: number;
  readonly struck: boolean;
}

export interface PdfPiece {
  readonly text: string;
  readonly style: PdfStyle;
  readonly link: PdfLink | null;
}

/** A line's pieces, each with its width in points; the space at a line's end is there and not counted. */
export interface PdfLine {
  readonly runs: readonly PdfPiece[];
  readonly width: number;
}

/** A stretch of words, or a picture that stands between two. */
export type PdfPart =
  | { readonly kind: "words"; readonly pieces: readonly PdfPiece[] }
  | { readonly kind: "picture"; readonly image: PrintedImage; readonly alternative: string };

/** Width of a text in points. */
export type Measure = (text: string, style: PdfStyle) => number;

/** How a paragraph's words are set where nothing is said of their look. */
export interface PdfSetting {
  readonly size: number;
  readonly bold: boolean;
}

export class PdfWords {
  readonly #images: PrintedImages;
  /** The notes whose mark has been set: a note leads back to its first. */
  readonly #marked = new Set<number>();

  constructor(images: PrintedImages) {
    this.#images = images;
  }

  parts(inlines: readonly PrintedInline[], setting: PdfSetting): PdfPart[] {
    const parts: PdfPart[] = [];
    let pieces: PdfPiece[] = [];
    const close = (): void => {
      if (pieces.length > 0) parts.push({ kind: "words", pieces });
      pieces = [];
    };
    for (const inline of inlines) {
      const image = inline.kind === "image" ? this.#images.get(inline.address) : undefined;
      // pdfkit sets PNG and JPEG alone.
      if (inline.kind === "image" && image !== undefined && image.format !== "gif") {
        close();
        parts.push({ kind: "picture", image, alternative: inline.alternative });
      } else pieces.push(...this.#pieces(inline, setting, null));
    }
    close();
    return parts;
  }

  /** Words alone: a picture is its description. */
  pieces(inlines: readonly PrintedInline[], setting: PdfSetting): PdfPiece[] {
    return inlines.flatMap((inline) => this.#pieces(inline, setting, null));
  }

  #pieces(inline: PrintedInline, setting: PdfSetting, link: PdfLink | null): PdfPiece[] {
    const words = (text: string, look: PrintedLook, to = link): PdfPiece[] =>
      text === "" ? [] : [{ text, style: styleOf(look, setting), link: to }];
    switch (inline.kind) {
      case "text":
        return words(inline.text, inline.look);
      case "break":
        return words("\n", plainLook);
      case "link": {
        const to = linkTo(inline.address, inline.title ?? inline.address);
        return inline.content.flatMap((each) => this.#pieces(each, setting, to));
      }
      case "image":
        return words(inline.alternative, plainLook);
      case "reference":
        return words(inline.text, inline.look, placeLink(inline.anchor, inline.text));
      case "citation":
        return inline.note === null ? words(inline.words, plainLook) : [this.#mark(inline.note, setting)];
      case "note":
        return [this.#mark(inline.note, setting)];
    }
  }

  #mark(note: number, setting: PdfSetting): PdfPiece {
    const ownName = this.#marked.has(note) ? null : `mark-${note}`;
    this.#marked.add(note);
    const style = { ...styleOf(plainLook, setting), size: setting.size * 0.68, rise: setting.size * 0.34 };
    return { text: String(note), style, link: { ...placeLink(`note-${note}`, `Note ${note}`), ownName } };
  }
}

/** Addresses that a PDF's reader could open; a file beside the draft is none. */
function linkTo(address: string, words: string): PdfLink | null {
  return /^(?:https?|mailto|tel):/i.test(address) ? { address, place: null, words, ownName: null } : null;
}

export function placeLink(place: string, words: string): PdfLink {
  return { address: null, place, words, ownName: null };
}

export function styleOf({ bold, italic, struck, code }: PrintedLook, setting: PdfSetting): PdfStyle {
  const weight = bold || setting.bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "regular";
  return { font: code ? "code" : weight, size: setting.size, rise: 0, struck };
}

/** Words between which a line may end: behind a space, or behind a hyphen inside a word. */
const breaks = /(?<= )(?! )|(?<=[\p{L}\d][-–—/])(?=\p{L})|(?<=\n)/u;

/** Lines no wider than `width`; a word that is wider still is cut. */
export function fillLines(pieces: readonly PdfPiece[], width: number, measure: Measure): PdfLine[] {
  const lines: PdfLine[] = [];
  let runs: PdfPiece[] = [];
  let filled = 0;
  const end = (): void => {
    const ended = merged(runs);
    lines.push({ runs: ended, width: lineWidth(ended, measure) });
    runs = [];
    filled = 0;
  };
  for (const word of wordsOf(pieces)) {
    const needed = word.reduce((sum, { text, style }) => sum + measure(text.trimEnd(), style), 0);
    if (filled > 0 && filled + needed > width) end();
    for (const piece of word) {
      const ends = piece.text.endsWith("\n");
      const text = ends ? `${piece.text.slice(0, -1).trimEnd()} ` : piece.text;
      for (const part of needed > width ? Array.from(text) : [text]) {
        const wide = measure(part, piece.style);
        if (needed > width && filled > 0 && filled + wide > width) end();
        runs.push({ ...piece, text: part });
        filled += wide;
      }
      if (ends) end();
    }
  }
  if (runs.length > 0 || lines.length === 0) end();
  return lines;
}

function wordsOf(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const whole = pieces.map(({ text }) => text).join("");
  const words: PdfPiece[][] = [];
  let at = 0;
  let piece = 0;
  let used = 0;
  for (const word of whole.split(breaks)) {
    const parts: PdfPiece[] = [];
    for (const end = at + word.length; at < end;) {
      const from = pieces[piece];
      if (from === undefined) break;
      const taken = from.text.slice(used, used + end - at);
      if (taken !== "") parts.push({ ...from, text: taken });
      at += taken.length;
      used += taken.length;
      if (used >= from.text.length) {
        piece += 1;
        used = 0;
      }
    }
    words.push(parts);
  }
  return words;
}

/** Neighbours of one look that lead to one place are one run. */
function merged(pieces: readonly PdfPiece[]): PdfPiece[] {
  const runs: PdfPiece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last !== undefined && last.link === piece.link && isSameStyle(last.style, piece.style)) {
      runs[runs.length - 1] = { ...last, text: last.text + piece.text };
    } else runs.push(piece);
  }
  return runs;
}

function isSameStyle(one: PdfStyle, other: PdfStyle): boolean {
  return (
    one.font === other.font &&
    one.size === other.size &&
    one.rise === other.rise &&
    one.struck === other.struck
  );
}

function lineWidth(runs: readonly PdfPiece[], measure: Measure): number {
  return runs.reduce(
    (sum, { text, style }, index) => sum + measure(index === runs.length - 1 ? text.trimEnd() : text, style),
    0,
  );
}
