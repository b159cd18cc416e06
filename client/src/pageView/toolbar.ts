// The bar above the pages: its buttons and fields, made from the words of the reader's language. Says what was asked
// for; does none of it.

import type { ViewWords } from "./messages.ts";

/** What a button or a field asks for. */
export interface Asked {
  readonly finding: (step: -1 | 1) => void;
  readonly zoom: (step: -1 | 1 | "fit") => void;
  readonly page: (page: number) => void;
  readonly search: (words: string) => void;
  readonly hit: (step: -1 | 1) => void;
  readonly quote: (to: "clipboard" | "draft") => void;
}

export class Toolbar {
  readonly element = document.createElement("header");
  readonly search = document.createElement("input");
  readonly #page = document.createElement("input");
  readonly #pages = textOf("");
  readonly #zoom = textOf("");
  readonly #finding = textOf("");
  readonly #hits = textOf("");
  readonly #previousFinding: HTMLButtonElement;
  readonly #nextFinding: HTMLButtonElement;
  readonly #insert: HTMLButtonElement;
  readonly #words: ViewWords;

  /** `title` names what is shown, for screen readers. */
  constructor(words: ViewWords, title: string, asked: Asked) {
    this.#words = words;
    this.#previousFinding = button(words.previousFinding, "P", () => asked.finding(-1));
    this.#nextFinding = button(words.nextFinding, "N", () => asked.finding(1));
    this.#insert = button(words.insertQuotation, null, () => asked.quote("draft"));
    this.#finding.className = "finding-name";
    this.#hits.setAttribute("role", "status");
    this.#setUpPage(asked);
    this.#setUpSearch(asked);
    const heading = document.createElement("h1");
    heading.textContent = title;
    this.element.append(
      heading,
      group(words.findings, this.#previousFinding, this.#finding, this.#nextFinding),
      group(
        words.quotation,
        button(words.copyQuotation, null, () => asked.quote("clipboard")),
        this.#insert,
      ),
      group(
        words.search,
        this.search,
        sign("↑", words.previousHit, () => asked.hit(-1)),
        sign("↓", words.nextHit, () => asked.hit(1)),
        this.#hits,
      ),
      group(words.pageNumber, this.#page, this.#pages),
      group(
        words.zoom,
        sign("−", words.zoomOut, () => asked.zoom(-1)),
        this.#zoom,
        sign("+", words.zoomIn, () => asked.zoom(1)),
        sign("↔", words.fitWidth, () => asked.zoom("fit")),
      ),
    );
  }

  showFinding(name: string | null, hasPrevious: boolean, hasNext: boolean): void {
    this.#finding.textContent = name ?? this.#words.noFinding;
    setUsable(this.#previousFinding, hasPrevious);
    setUsable(this.#nextFinding, hasNext);
  }

  showPage(page: number, pages: number): void {
    if (document.activeElement !== this.#page) this.#page.value = String(page);
    this.#pages.textContent = filled(this.#words.ofPages, pages);
  }

  showZoom(zoom: number): void {
    this.#zoom.textContent = `${Math.round(zoom * 100)} %`;
  }

  /** `at` counts from 0; null: no words are searched for. */
  showHits(at: number | null, hits: number): void {
    if (at === null) this.#hits.textContent = "";
    else this.#hits.textContent = hits === 0 ? this.#words.noHit : filled(this.#words.hitOf, at + 1, hits);
  }

  /** Whether there is a draft to put words into. */
  allowInserting(allowed: boolean): void {
    this.#insert.hidden = !allowed;
  }

  #setUpPage(asked: Asked): void {
    const page = this.#page;
    page.type = "text";
    page.inputMode = "numeric";
    page.className = "page-number";
    page.setAttribute("aria-label", this.#words.pageNumber);
    page.addEventListener("change", () => {
      const number = Number.parseInt(page.value, 10);
      if (Number.isFinite(number)) asked.page(number);
    });
  }

  #setUpSearch(asked: Asked): void {
    const { search } = this;
    search.type = "search";
    search.placeholder = this.#words.search;
    search.setAttribute("aria-label", this.#words.search);
    search.addEventListener("input", () => asked.search(search.value));
    search.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      asked.hit(event.shiftKey ? -1 : 1);
    });
  }
}

/** A sentence with what is put in for `{0}`, `{1}`. */
export function filled(sentence: string, ...given: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (whole, at: string) => String(given[Number(at)] ?? whole));
}

function group(name: string, ...members: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement("div");
  element.className = "group";
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", name);
  element.append(...members);
  return element;
}

function button(name: string, key: string | null, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = name;
  if (key !== null) {
    element.title = `${name} (${key})`;
    element.setAttribute("aria-keyshortcuts", key);
  }
  element.addEventListener("click", () => {
    if (element.getAttribute("aria-disabled") !== "true") act();
  });
  return element;
}

/** A button with a sign on it, named for screen readers and under the pointer. */
function sign(shown: string, name: string, act: () => void): HTMLButtonElement {
  const element = button(shown, null, act);
  element.title = name;
  element.setAttribute("aria-label", name);
  return element;
}

/** A button that cannot be used now stays where it is: whoever has just pressed it keeps the keyboard's place. */
function setUsable(element: HTMLButtonElement, usable: boolean): void {
  element.setAttribute("aria-disabled", String(!usable));
}

function textOf(text: string): HTMLElement {
  const element = document.createElement("span");
  element.textContent = text;
  return element;
}
