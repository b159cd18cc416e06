// One page of the PDF on screen: its room is there from the start, the picture and the words (for selecting,
// searching and reading aloud) only while it is near the view. What is marked on it is drawn over the picture.

import {
  TextLayer,
  type PageViewport,
  type PDFPageProxy,
  type RenderTask,
} from "pdfjs-dist/legacy/build/pdf.mjs";

import type { WirePagedFinding } from "../../../server/src/lsp/protocol/pageProtocol.ts";
import { frameOf, placeBox, type Share } from "./placing.ts";
import { searchTextOf, type Hit, type PiecePlace, type SearchText } from "./searchText.ts";

/** Points are smaller than the screen's pixels: at 100 % a page is as big as printed. */
export const pixelsPerPoint = 96 / 72;

/** A picture's pixels at most: what a screen of today can show of a page. */
const mostPixels = 16_000_000;

/** The bar beside a finding, in shares of the page's width: no report prints so near its edge. */
const sideMargin = 0.03;
const sideWidth = 0.014;
const numberRoom = 0.055;

export class PageSheet {
  readonly element = document.createElement("section");
  readonly #page: PDFPageProxy;
  readonly #findingMarks = layer("marks");
  readonly #hitMarks = layer("marks");
  #canvas: HTMLCanvasElement | null = null;
  #words: { readonly element: HTMLElement; readonly layer: TextLayer; readonly done: Promise<void> } | null =
    null;
  #drawing: RenderTask | null = null;
  /** The zoom the picture was last asked for; null: it is far from view. */
  #zoom: number | null = null;
  #searchText: Promise<SearchText> | null = null;

  constructor(page: PDFPageProxy, name: string) {
    this.#page = page;
    const { width, height } = page.getViewport({ scale: 1 });
    this.element.className = "page";
    this.element.setAttribute("aria-label", name);
    this.element.style.setProperty("--page-width", String(width));
    this.element.style.setProperty("--page-height", String(height));
    this.element.append(this.#findingMarks, this.#hitMarks);
  }

  get number(): number {
    return this.#page.pageNumber;
  }

  /** In points. */
  get width(): number {
    return this.#page.getViewport({ scale: 1 }).width;
  }

  /** The page's words made ready for searching; read once. */
  searchText(): Promise<SearchText> {
    this.#searchText ??= this.#page
      .getTextContent()
      .then(({ items }) => searchTextOf(items.filter((item) => "str" in item)));
    return this.#searchText;
  }

  /** Draws the page for a zoom; does nothing where that is drawn already. */
  async draw(zoom: number): Promise<void> {
    if (this.#zoom === zoom) return;
    this.#zoom = zoom;
    this.#drawing?.cancel();
    const viewport = this.#page.getViewport({ scale: zoom * pixelsPerPoint });
    void this.#setWords(viewport).catch(() => undefined);
    const canvas = document.createElement("canvas");
    const fine = this.#page.getViewport({ scale: viewport.scale * fineness(viewport) });
    canvas.width = Math.floor(fine.width);
    canvas.height = Math.floor(fine.height);
    // The words behind it are what is read aloud.
    canvas.setAttribute("aria-hidden", "true");
    const drawing = this.#page.render({ canvas, viewport: fine });
    this.#drawing = drawing;
    try {
      await drawing.promise;
    } catch {
      // Another zoom took its place, or the page went out of view.
      return;
    }
    if (this.#drawing !== drawing) return;
    this.#drop(this.#canvas);
    this.#canvas = canvas;
    this.element.prepend(canvas);
  }

  /** Gives back what a page far from view holds. */
  release(): void {
    if (this.#zoom === null) return;
    this.#zoom = null;
    this.#drawing?.cancel();
    this.#drawing = null;
    this.#drop(this.#canvas);
    this.#canvas = null;
    this.#words?.layer.cancel();
    this.#words?.element.remove();
    this.#words = null;
    this.#hitMarks.replaceChildren();
    this.#page.cleanup();
  }

  /** Marks the lines of a finding, those of this page; gives the frame round them, null where it has none here. */
  markFinding({ id, boxes }: WirePagedFinding): HTMLElement | null {
    const { view, rotate } = this.#page;
    const shares = boxes
      .filter(({ page }) => page === this.number)
      .map((box) => placeBox(box, { view: view, rotate }));
    const frame = frameOf(shares);
    if (frame === null) {
      this.#findingMarks.replaceChildren();
      return null;
    }
    // The number printed before a paragraph belongs to it.
    const number = /^p\d/.test(id) ? Math.min(numberRoom, frame.left - sideMargin - 2 * sideWidth) : 0;
    const around = markAt(
      { ...frame, left: frame.left - number, width: frame.width + number },
      "finding-frame",
    );
    const side = markAt({ ...frame, left: sideMargin, width: sideWidth }, "finding-side");
    this.#findingMarks.replaceChildren(...shares.map((share) => markAt(share, "finding-line")), around, side);
    return around;
  }

  /** Marks hits, the current one otherwise than the rest; gives its mark, null where it is not here. */
  async markHits(hits: readonly Hit[], current: Hit | null): Promise<HTMLElement | null> {
    const words = this.#words;
    if (words === null) return null;
    await words.done.catch(() => undefined);
    if (words !== this.#words) return null;
    const sheet = this.element.getBoundingClientRect();
    let found: HTMLElement | null = null;
    const marks = hits.flatMap((hit) =>
      boxesOf(hit, words.layer.textDivs).map((box) => {
        const mark = markAt(shareOf(box, sheet), hit === current ? "hit current" : "hit");
        if (hit === current) found ??= mark;
        return mark;
      }),
    );
    this.#hitMarks.replaceChildren(...marks);
    return found;
  }

  #setWords(viewport: PageViewport): Promise<void> {
    if (this.#words !== null) {
      this.#words.layer.update({ viewport });
      return this.#words.done;
    }
    const element = layer("textLayer");
    element.removeAttribute("aria-hidden");
    const textContentSource = this.#page.streamTextContent();
    const words = new TextLayer({ textContentSource, container: element, viewport });
    const end = document.createElement("div");
    end.className = "endOfContent";
    const done = (words.render() as Promise<void>).then(() => element.append(end));
    this.#words = { element, layer: words, done };
    this.element.append(element);
    return done;
  }

  /** A canvas keeps its memory until it has no size. */
  #drop(canvas: HTMLCanvasElement | null): void {
    if (canvas === null) return;
    canvas.remove();
    canvas.width = 0;
    canvas.height = 0;
  }
}

function layer(name: string): HTMLElement {
  const element = document.createElement("div");
  element.className = name;
  element.setAttribute("aria-hidden", "true");
  return element;
}

/** Pixels of the screen for each of the page's, fewer where the picture would be too big. */
function fineness({ width, height }: PageViewport): number {
  return Math.min(window.devicePixelRatio || 1, Math.sqrt(mostPixels / (width * height)));
}

function markAt({ left, top, width, height }: Share, name: string): HTMLElement {
  const mark = document.createElement("div");
  mark.className = name;
  mark.style.left = percent(left);
  mark.style.top = percent(top);
  mark.style.width = percent(width);
  mark.style.height = percent(height);
  return mark;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

function shareOf(box: DOMRect, sheet: DOMRect): Share {
  return {
    left: (box.left - sheet.left) / sheet.width,
    top: (box.top - sheet.top) / sheet.height,
    width: box.width / sheet.width,
    height: box.height / sheet.height,
  };
}

/** The boxes on screen of the words of a hit, one for each piece of text it touches. */
function boxesOf({ start, end }: Hit, pieces: readonly HTMLElement[]): DOMRect[] {
  const boxes: DOMRect[] = [];
  for (let at = start.piece; at <= end.piece; at++) {
    const piece = pieces[at];
    const text = piece?.firstChild;
    if (piece === undefined || !(text instanceof Text)) continue;
    const range = document.createRange();
    range.setStart(text, at === start.piece ? within(start, text) : 0);
    range.setEnd(text, at === end.piece ? within(end, text) : text.length);
    const box = shared(range.getBoundingClientRect(), piece.getBoundingClientRect());
    if (box.width > 0) boxes.push(box);
  }
  return boxes;
}

/** What two boxes share: a font's own box stands out over the line it is set in. */
function shared(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const right = Math.min(one.right, other.right);
  const bottom = Math.min(one.bottom, other.bottom);
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

function within({ offset }: PiecePlace, text: Text): number {
  return Math.min(offset, text.length);
}
