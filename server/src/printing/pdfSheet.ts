// The pages of a PDF and what stands where on them: lines drawn and tagged with the part of the text they belong to,
// so that a screen reader hears the text and not the page. Knows nothing of drafts.

import PDFDocument from "pdfkit";

import type { PrintedImage } from "./images.ts";
import type { PdfFontName, PdfFonts } from "./pdfFonts.ts";
import type { Measure, PdfLine, PdfLink, PdfPiece } from "./pdfWords.ts";

export type PdfElement = PDFKit.PDFStructureElement;

/** Points. */
export const pageWidth = 595.28;
export const pageHeight = 841.89;
export const margin = 60;
const foot = 64;
export const leading = 1.42;

const ink = "#1a1a1a";
const linkInk = "#0b3d66";
const lineInk = "#767676";

export class PdfSheet {
  readonly measure: Measure;
  /** Where the next line begins. */
  y = margin;
  readonly #document: PDFKit.PDFDocument;
  readonly #root: PdfElement;
  readonly #links = new Map<PdfLink, PdfElement>();
  readonly #bytes: Promise<Uint8Array>;

  constructor(title: string, author: string | null, fonts: PdfFonts) {
    this.#document = new PDFDocument({
      size: "A4",
      margin: 0,
      ...untyped,
      pdfVersion: "1.7",
      tagged: true,
      lang: "en-GB",
      displayTitle: true,
      bufferPages: true,
      info: { Title: title, ...(author === null ? {} : { Author: author }) },
    });
    this.#bytes = bytesOf(this.#document);
    for (const name of Object.keys(fonts) as PdfFontName[]) {
      this.#document.registerFont(name, fonts[name]);
    }
    this.#root = this.#document.struct("Document");
    this.#document.addStructure(this.#root);
    this.measure = (text, { font, size }) => this.#document.font(font).fontSize(size).widthOfString(text);
  }

  /** A part of the text, inside another or at its top. */
  element(type: string, inside: PdfElement | null, about: { alt?: string; scope?: string } = {}): PdfElement {
    const made = this.#document.struct(type, about);
    (inside ?? this.#root).add(made);
    return made;
  }

  /** Down to the bottom margin, in points. */
  get room(): number {
    return pageHeight - foot - this.y;
  }

  newPage(): void {
    this.#document.addPage();
    this.y = margin;
  }

  /** Begins a new page where `height` has no room on this one; true where it did. */
  needs(height: number): boolean {
    if (height <= this.room || this.y === margin) return false;
    this.newPage();
    return true;
  }

  /** One line at a place; without an element it belongs to no text, as what is repeated on a page. */
  line({ runs }: PdfLine, x: number, top: number, size: number, element: PdfElement | null): void {
    const baseline = top + size * (leading / 2 + 0.36);
    let at = x;
    for (const run of runs) {
      const width = this.measure(run.text, run.style);
      if (element === null) this.artifact(() => this.#draw(run, at, baseline));
      else this.#tagged(run, at, baseline, width, element);
      at += width;
    }
  }

  #tagged(run: PdfPiece, x: number, baseline: number, width: number, element: PdfElement): void {
    const { link, text, style } = run;
    const owner = link === null ? element : this.#linkElement(link, element);
    const content = this.#document.markStructureContent(link === null ? "Span" : "Link");
    this.#draw(run, x, baseline);
    this.#document.endMarkedContent();
    owner.add(content);
    this.#strike(run, x, baseline);
    if (link === null) return;
    const box = [
      x,
      baseline - style.rise - style.size,
      this.measure(text.trimEnd(), style),
      style.size * 1.25,
    ] as const;
    const about = { structParent: owner, Contents: new String(link.words) } as object;
    if (link.address !== null) this.#document.link(...box, link.address, about);
    else if (link.place !== null) this.#document.goTo(...box, link.place, about);
    if (link.address !== null) {
      this.#rule(x, baseline + 1.5, x + Math.min(width, box[2]), linkInk);
    }
  }

  #linkElement(link: PdfLink, element: PdfElement): PdfElement {
    const known = this.#links.get(link);
    if (known !== undefined) return known;
    const made = this.element("Link", element);
    this.#links.set(link, made);
    if (link.ownName !== null) this.name(link.ownName);
    return made;
  }

  #draw({ text, style, link }: PdfPiece, x: number, baseline: number): void {
    this.#document
      .font(style.font)
      .fontSize(style.size)
      .fillColor(link === null ? ink : linkInk)
      .text(text, x, baseline - style.rise, {
        lineBreak: false,
        baseline: "alphabetic",
      });
  }

  #strike({ style, text }: PdfPiece, x: number, baseline: number): void {
    if (!style.struck) return;
    const y = baseline - style.rise - style.size * 0.3;
    this.#rule(x, y, x + this.measure(text.trimEnd(), style), ink);
  }

  /** What is drawn and is no text. */
  artifact(draw: () => void): void {
    this.#document.markContent("Artifact", { type: "Layout" });
    draw();
    this.#document.endMarkedContent();
  }

  #rule(x: number, y: number, to: number, colour: string): void {
    this.artifact(() => this.#document.lineWidth(0.5).moveTo(x, y).lineTo(to, y).stroke(colour));
  }

  /** A line across. */
  across(x: number, y: number, to: number): void {
    this.#rule(x, y, to, lineInk);
  }

  /** The bar beside what is quoted. */
  bar(x: number, top: number, height: number): void {
    this.artifact(() => this.#document.rect(x, top, 2, height).fill(lineInk));
  }

  /** A table's cell: its frame, and a ground where it heads a column. */
  frame(x: number, top: number, width: number, height: number, ground: boolean): void {
    this.artifact(() => {
      this.#document.lineWidth(0.5).rect(x, top, width, height);
      if (ground) this.#document.fillAndStroke("#ecf1f4", lineInk);
      else this.#document.stroke(lineInk);
    });
  }

  picture(image: PrintedImage, alternative: string, x: number, width: number, inside: PdfElement): void {
    // A dot is a 96th of an inch.
    const scale = Math.min(0.75, width / image.width, (pageHeight - margin - foot) / image.height);
    const [wide, high] = [image.width * scale, image.height * scale];
    this.needs(high);
    const draw = (): void => {
      this.#document.image(image.bytes as Buffer, x, this.y, { width: wide, height: high });
    };
    // One without a description decorates.
    if (alternative === "") this.artifact(draw);
    else {
      const figure = this.element("Figure", inside, { alt: alternative });
      const content = this.#document.markStructureContent("Figure");
      draw();
      this.#document.endMarkedContent();
      figure.add(content);
    }
    this.y += high + 6;
  }

  /** A place that links lead to. */
  name(name: string): void {
    this.#document.addNamedDestination(name, "XYZ", 0, Math.max(0, this.y - 8), null);
  }

  bookmark(title: string, level: number): void {
    let parent = this.#document.outline;
    for (let above = 1; above < level; above += 1) parent = parent.children.at(-1) ?? parent;
    parent.addItem(title);
  }

  /** Numbers the pages and closes the file. */
  finish(): Promise<Uint8Array> {
    const { start, count } = this.#document.bufferedPageRange();
    const style = { font: "regular", size: 8, rise: 0, struck: false } as const;
    for (let page = start; page < start + count; page += 1) {
      this.#document.switchToPage(page);
      const text = `${page + 1} of ${count}`;
      this.#document.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
      this.#draw(
        { text, style, link: null },
        pageWidth - margin - this.measure(text, style),
        pageHeight - 36,
      );
      this.#document.endMarkedContent();
    }
    this.#document.end();
    return this.#bytes;
  }
}

/** Options that pdfkit's types do not know: none of its own fonts, which embed no letters, and PDF/UA. */
const untyped: object = { font: null, subset: "PDF/UA" };

function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => {
      resolve(Buffer.concat(chunks));
    });
    document.on("error", reject);
  });
}
