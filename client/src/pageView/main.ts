// The page view inside its panel: takes what the extension sends, answers buttons and keys, and keeps what is needed
// to come back after a reload. Asks the extension for everything else.

import type { WirePagedFinding } from "../../../server/src/lsp/protocol/pageProtocol.ts";
import type { FromView, Quoted, ToView, ViewPlace, ViewState } from "./messages.ts";
import { PageStack, startWorker, type PageHit } from "./pageStack.ts";
import { neighbour, zoomed } from "./placing.ts";
import { filled, Toolbar } from "./toolbar.ts";

declare function acquireVsCodeApi(): {
  postMessage(message: FromView): void;
  getState(): ViewState | undefined;
  setState(state: ViewState): void;
};

const editor = acquireVsCodeApi();
const own = document.currentScript as HTMLScriptElement;
const worker = startWorker(own.dataset["worker"] ?? "");

/** Milliseconds from a letter typed to the search. */
const pause = 150;

/** Words of a finding that stand behind its place. */
const wordsInName = 6;

class PageView {
  readonly #room = document.createElement("main");
  readonly #said = document.createElement("div");
  readonly #stack = new PageStack(this.#room, () => this.#showPage());
  #toolbar: Toolbar | null = null;
  #findings: readonly WirePagedFinding[] = [];
  #place: ViewPlace | null = null;
  #hits: readonly PageHit[] = [];
  #hit = -1;
  /** Counts the searches: the answer to an earlier one is out of date. */
  #searches = 0;
  #timer: number | undefined;
  #selected: Quoted["words"];

  constructor() {
    this.#room.tabIndex = 0;
    // Reports are in English, whatever language the editor speaks.
    this.#room.lang = "en-GB";
    this.#said.className = "said";
    this.#said.setAttribute("role", "status");
    this.#said.setAttribute("aria-live", "polite");
    document.body.append(this.#room, this.#said);
    document.addEventListener("keydown", (event) => this.#onKey(event));
    document.addEventListener("selectionchange", () => this.#onSelection());
    window.addEventListener("message", ({ data }: MessageEvent<ToView>) => void this.#take(data));
    editor.postMessage({ kind: "ready" });
  }

  async #take(message: ToView): Promise<void> {
    switch (message.kind) {
      case "open":
        return this.#open(message);
      case "select":
        return this.#select(this.#findings.find(({ id }) => id === message.finding) ?? null);
      case "fail":
        return this.#fail(message.why);
      case "say":
        return this.#say(message.text);
    }
  }

  async #open({ words, name, bytes, findings, place }: Extract<ToView, { kind: "open" }>): Promise<void> {
    this.#findings = findings;
    this.#place = place;
    this.#hits = [];
    this.#hit = -1;
    this.#toolbar?.element.remove();
    const title = filled(words.pages, name);
    const toolbar = new Toolbar(words, title, {
      finding: (step) => this.#step(step),
      zoom: (step) => this.#setZoom(step),
      page: (page) => this.#stack.goToPage(page),
      search: (wanted) => this.#searchSoon(wanted),
      hit: (step) => void this.#showHit(this.#hit + step),
      quote: (to) => this.#quote(to),
    });
    toolbar.allowInserting(place.draft !== null);
    this.#toolbar = toolbar;
    document.body.prepend(toolbar.element);
    this.#room.setAttribute("aria-label", title);
    this.#room.className = "";
    try {
      await worker;
      await this.#stack.open(bytes, (page, pages) => filled(words.pageOf, page, pages));
    } catch (error) {
      return this.#fail(filled(words.unreadable, error instanceof Error ? error.message : String(error)));
    }
    const kept = editor.getState();
    this.#stack.chosenZoom = kept?.zoom ?? null;
    toolbar.showZoom(this.#stack.zoom);
    this.#select(findings.find(({ id }) => id === place.finding) ?? null);
    this.#showPage();
    this.#room.focus();
    document.body.dataset["state"] = "open";
  }

  async #fail(why: string): Promise<void> {
    await this.#stack.close();
    this.#toolbar?.element.remove();
    this.#toolbar = null;
    const sentence = document.createElement("p");
    sentence.textContent = why;
    this.#room.className = "failed";
    this.#room.replaceChildren(sentence);
    this.#say(why);
  }

  #select(finding: WirePagedFinding | null): void {
    if (this.#place === null) return;
    this.#place = { ...this.#place, finding: finding?.id ?? null };
    const at = finding === null ? -1 : this.#findings.indexOf(finding);
    const none = this.#findings.length === 0;
    this.#toolbar?.showFinding(
      finding === null ? null : this.#nameOf(finding),
      !none && at !== 0,
      !none && at !== this.#findings.length - 1,
    );
    this.#keep();
    if (finding === null) return;
    this.#forgetSelection();
    this.#stack.showFinding(finding);
    this.#say(`${finding.place}: ${finding.text}`);
  }

  /** Its place; where others have the same, as those of a page in a letter without numbers, its first words too. */
  #nameOf({ place, text }: WirePagedFinding): string {
    if (this.#findings.filter((other) => other.place === place).length < 2) return place;
    const words = text.split(" ");
    return `${place}: ${words.slice(0, wordsInName).join(" ")}${words.length > wordsInName ? "…" : ""}`;
  }

  #step(step: -1 | 1): void {
    const next = neighbour(this.#findings, this.#place?.finding ?? null, step, this.#stack.page);
    if (next === null) return;
    this.#select(next);
    editor.postMessage({ kind: "selected", finding: next.id });
  }

  #setZoom(step: -1 | 1 | "fit"): void {
    this.#stack.chosenZoom = step === "fit" ? null : zoomed(this.#stack.zoom, step);
    this.#toolbar?.showZoom(this.#stack.zoom);
    this.#keep();
  }

  #showPage(): void {
    this.#toolbar?.showPage(this.#stack.page, this.#stack.pages);
    this.#toolbar?.showZoom(this.#stack.zoom);
  }

  #searchSoon(wanted: string): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(wanted), pause);
  }

  async #search(wanted: string): Promise<void> {
    this.#searches += 1;
    const asked = this.#searches;
    const hits = await this.#stack.search(wanted);
    if (asked !== this.#searches) return;
    this.#hits = hits;
    // The search begins at the page in view.
    const from = hits.findIndex(({ page }) => page >= this.#stack.page);
    await this.#showHit(Math.max(from, 0), wanted.trim() === "");
  }

  /** Behind the last hit comes the first again. */
  async #showHit(at: number, silent = false): Promise<void> {
    const count = this.#hits.length;
    this.#hit = count === 0 ? -1 : (at + count) % count;
    this.#toolbar?.showHits(silent || this.#toolbar.search.value.trim() === "" ? null : this.#hit, count);
    await this.#stack.showHits(this.#hits, this.#hits[this.#hit] ?? null);
  }

  #quote(to: "clipboard" | "draft"): void {
    const words = this.#selected;
    const finding = this.#place?.finding ?? null;
    editor.postMessage({
      kind: "quote",
      to,
      quoted: { finding, ...(words === undefined ? {} : { words }) },
    });
  }

  /** What is selected on a page stays meant while the keyboard is in the bar above. */
  #onSelection(): void {
    const selection = document.getSelection();
    const anchor = selection?.anchorNode;
    if (!selection || !anchor || !this.#room.contains(anchor)) return;
    const text = selection.toString().trim();
    const from = anchor instanceof Element ? anchor : anchor.parentElement;
    const sheet = from?.closest(".page");
    const page = sheet ? [...this.#room.children].indexOf(sheet) + 1 : this.#stack.page;
    this.#selected = text === "" ? undefined : { text, page };
  }

  #forgetSelection(): void {
    document.getSelection()?.removeAllRanges();
    this.#selected = undefined;
  }

  #onKey(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey } = event;
    const act = this.#actionOf(key, altKey, ctrlKey || metaKey, event.target);
    if (act === null) return;
    event.preventDefault();
    act();
  }

  #actionOf(key: string, alt: boolean, control: boolean, target: EventTarget | null): (() => void) | null {
    const room = this.#room;
    if (control) return key.toLowerCase() === "f" && !alt ? () => this.#toolbar?.search.select() : null;
    if (alt) {
      // The editor goes back and forward with the other two.
      if (key === "ArrowDown") return () => this.#step(1);
      return key === "ArrowUp" ? () => this.#step(-1) : null;
    }
    if (key === "Escape") return () => room.focus();
    const scrolls = key === "PageDown" ? 1 : key === "PageUp" ? -1 : 0;
    if (scrolls !== 0 && target !== room) return () => room.scrollBy(0, scrolls * room.clientHeight * 0.9);
    if (target instanceof HTMLInputElement) return null;
    switch (key) {
      case "n":
        return () => this.#step(1);
      case "p":
        return () => this.#step(-1);
      case "+":
        return () => this.#setZoom(1);
      case "-":
        return () => this.#setZoom(-1);
      case "0":
        return () => this.#setZoom("fit");
      default:
        return null;
    }
  }

  #say(text: string): void {
    this.#said.textContent = text;
  }

  #keep(): void {
    if (this.#place !== null) editor.setState({ ...this.#place, zoom: this.#stack.chosenZoom });
  }
}

new PageView();
