// Markdown while it is written from a Word document, and for each stretch of it the words it was made of.

import type { Element } from "xast";

import type { WordPlace } from "./wordWords.ts";

/** What a stretch of Markdown stands for. */
export type WordAnchor =
  /** Characters of a text node; a sign of its own is one character. */
  | { readonly kind: "words"; readonly place: WordPlace; readonly from: number; readonly to: number }
  /** All from one piece to another: what an open comment is about. */
  | { readonly kind: "between"; readonly first: WordPlace; readonly last: WordPlace };

export interface MappedRun {
  readonly start: number;
  readonly end: number;
  readonly anchor: WordAnchor;
}

/** A paragraph or cell: where it stands in the Markdown, what it is called, and its paragraph in the file. */
export interface MappedPlace {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly part: string;
  readonly paragraph: Element;
  /** It stands in a table. */
  readonly cell: boolean;
  readonly box: Element | null;
  /** The mark in the body of the note that it stands in: `[^1]`. */
  readonly note: string | null;
}

export class MappedText {
  readonly runs: MappedRun[] = [];
  readonly places: MappedPlace[] = [];
  /** Cells written again for each row they go over. */
  readonly repeats: { readonly start: number; readonly end: number }[] = [];
  #pieces: string[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Joined once, however often it is asked for. */
  get text(): string {
    if (this.#pieces.length > 1) this.#pieces = [this.#pieces.join("")];
    return this.#pieces[0] ?? "";
  }

  add(markdown: string, anchor: WordAnchor | null = null): void {
    if (markdown === "") return;
    const start = this.#length;
    this.#pieces.push(markdown);
    this.#length += markdown.length;
    if (anchor !== null) this.runs.push({ start, end: this.#length, anchor });
  }
}
