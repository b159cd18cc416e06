// The pages of one PDF under each other: which are near the view and drawn, the zoom, the page in view, and what is
// marked and brought into view. Reads the PDF in a worker made from the extension's own file; fetches nothing else.

import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentLoadingTask,
} from "pdfjs-dist/legacy/build/pdf.mjs";

import type { WirePagedFinding } from "../../../server/src/lsp/protocol/pageProtocol.ts";
import { PageSheet, pixelsPerPoint } from "./pageSheet.ts";
import { pageAt } from "./placing.ts";
import { findHits, type Hit } from "./searchText.ts";

/** A hit and the page it is on, from 1. */
export interface PageHit {
  readonly page: number;
  readonly hit: Hit;
}

/** Space beside a page that fits the width, in pixels. */
const margin = 24;
/** Where what is brought into view is put: this share of the view's height from the top. */
const upperPart = 0.18;

export class PageStack {
  readonly #room: HTMLElement;
  readonly #onPage: (page: number) => void;
  readonly #near: IntersectionObserver;
  readonly #resized: ResizeObserver;
  #loading: PDFDocumentLoadingTask | null = null;
  #sheets: PageSheet[] = [];
  /** Null: as wide as there is room for. */
  #zoom: number | null = null;
  #hits: readonly PageHit[] = [];
  #currentHit: PageHit | null = null;

  /** `room` scrolls and holds the pages; `onPage` is told of the page that comes into view. */
  constructor(room: HTMLElement, onPage: (page: number) => void) {
    this.#room = room;
    this.#onPage = onPage;
    this.#near = new IntersectionObserver((entries) => this.#onNear(entries), {
      root: room,
      rootMargin: "60% 0px",
    });
    this.#resized = new ResizeObserver(() => this.#onResize());
    this.#resized.observe(room);
    room.addEventListener("scroll", () => this.#onPage(this.page), { passive: true });
  }

  /** Opens a PDF in place of the one before; rejects where it cannot be read. `nameOf` names a page for screen readers. */
  async open(bytes: Uint8Array<ArrayBuffer>, nameOf: (page: number, pages: number) => string): Promise<void> {
    await this.close();
    const loading = getDocument({
      data: bytes,
      isEvalSupported: false,
      useWorkerFetch: false,
      useWasm: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    });
    this.#loading = loading;
    const pdf = await loading.promise;
    const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
    const pages = await Promise.all(numbers.map((number) => pdf.getPage(number)));
    if (this.#loading !== loading) return;
    this.#sheets = pages.map((page) => new PageSheet(page, nameOf(page.pageNumber, pdf.numPages)));
    this.#room.replaceChildren(...this.#sheets.map(({ element }) => element));
    this.#applyZoom();
    for (const { element } of this.#sheets) this.#near.observe(element);
  }

  /** Gives back all that the PDF holds, the worker's part too. */
  async close(): Promise<void> {
    const loading = this.#loading;
    this.#loading = null;
    this.#near.disconnect();
    for (const sheet of this.#sheets) sheet.release();
    this.#sheets = [];
    this.#hits = [];
    this.#currentHit = null;
    this.#room.replaceChildren();
    await loading?.destroy();
  }

  get pages(): number {
    return this.#sheets.length;
  }

  /** The page in the upper half of the view, from 1. */
  get page(): number {
    const tops = this.#sheets.map(({ element }) => element.offsetTop);
    return pageAt(tops, this.#room.scrollTop + this.#room.clientHeight / 3);
  }

  goToPage(page: number): void {
    const sheet = this.#sheets[Math.min(Math.max(page, 1), this.pages) - 1];
    if (sheet !== undefined) this.#room.scrollTop = sheet.element.offsetTop - margin / 3;
  }

  /** The size in shares of the printed one. */
  get zoom(): number {
    return this.#zoom ?? this.#fitting();
  }

  /** Null: as wide as there is room for, and again when the room changes. */
  get chosenZoom(): number | null {
    return this.#zoom;
  }

  set chosenZoom(zoom: number | null) {
    this.#zoom = zoom;
    this.#resize();
  }

  /** Marks a finding, and brings its beginning into view. */
  showFinding(finding: WirePagedFinding): void {
    const frames = this.#sheets.map((sheet) => sheet.markFinding(finding));
    const first = frames.find((frame) => frame !== null);
    if (first !== undefined) this.#reveal(first);
  }

  /** Every place of the words, in reading order. Marks none yet. */
  async search(words: string): Promise<readonly PageHit[]> {
    const found: PageHit[] = [];
    for (const sheet of this.#sheets) {
      const hits = findHits(await sheet.searchText(), words);
      found.push(...hits.map((hit) => ({ page: sheet.number, hit })));
    }
    return found;
  }

  /** Marks the hits, and brings the current one into view. */
  async showHits(hits: readonly PageHit[], current: PageHit | null): Promise<void> {
    this.#hits = hits;
    this.#currentHit = current;
    const sheet = current === null ? undefined : this.#sheets[current.page - 1];
    if (sheet !== undefined) {
      const { top, bottom } = sheet.element.getBoundingClientRect();
      const view = this.#room.getBoundingClientRect();
      // A page far off is not drawn, and words not drawn have no place yet.
      if (bottom < view.top || top > view.bottom) this.goToPage(sheet.number);
      await sheet.draw(this.zoom).catch(() => undefined);
    }
    for (const each of this.#sheets) {
      const mark = await this.#markHits(each);
      if (mark !== null) this.#reveal(mark);
    }
  }

  #markHits(sheet: PageSheet): Promise<HTMLElement | null> {
    const here = this.#hits.filter(({ page }) => page === sheet.number).map(({ hit }) => hit);
    return sheet.markHits(here, this.#currentHit?.hit ?? null);
  }

  #onNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const sheet = this.#sheets.find(({ element }) => element === target);
      if (sheet === undefined) continue;
      if (isIntersecting) this.#draw(sheet);
      else sheet.release();
    }
  }

  #draw(sheet: PageSheet): void {
    void sheet.draw(this.zoom).then(() => this.#markHits(sheet));
  }

  #onResize(): void {
    if (this.#zoom === null) this.#resize();
  }

  /** Draws the pages at the zoom that now holds; the same place of the same page stays at the top. */
  #resize(): void {
    const sheet = this.#sheets[this.page - 1]?.element;
    const into = sheet === undefined ? 0 : (this.#room.scrollTop - sheet.offsetTop) / sheet.offsetHeight;
    this.#applyZoom();
    if (sheet !== undefined) this.#room.scrollTop = sheet.offsetTop + into * sheet.offsetHeight;
  }

  #applyZoom(): void {
    const { zoom } = this;
    this.#room.style.setProperty("--total-scale-factor", String(zoom * pixelsPerPoint));
    const view = this.#room.getBoundingClientRect();
    for (const sheet of this.#sheets) {
      const { top, bottom } = sheet.element.getBoundingClientRect();
      if (bottom > view.top - view.height && top < view.bottom + view.height) this.#draw(sheet);
    }
    this.#onPage(this.page);
  }

  /** The zoom at which the widest page fits the room. */
  #fitting(): number {
    if (this.#sheets.length === 0) return 1;
    const widest = Math.max(...this.#sheets.map(({ width }) => width));
    return Math.max(0.1, (this.#room.clientWidth - 2 * margin) / (widest * pixelsPerPoint));
  }

  #reveal(mark: HTMLElement): void {
    const room = this.#room.getBoundingClientRect();
    const { top, left, right } = mark.getBoundingClientRect();
    this.#room.scrollTop += top - room.top - room.height * upperPart;
    if (left < room.left || right > room.right) this.#room.scrollLeft += left - room.left - margin;
  }
}

/** Starts the PDF library's worker from its file's text: a worker may not be started from another origin. */
export async function startWorker(address: string): Promise<void> {
  const script = await (await fetch(address)).blob();
  const local = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  GlobalWorkerOptions.workerPort = new Worker(local);
}
