// Recognises the titles of a framework's items, in any edition, where they are written out.

import { itemsTitled } from "../../../knowledge/frameworkTitles.ts";
import type { FrameworkItem } from "../../../knowledge/knowledge.ts";
import { wordsOf } from "../sentences.ts";

/** The titles of one framework, as a reader of running text knows them. */
export class FrameworkTitles {
  readonly #items: readonly FrameworkItem[];
  readonly #titles: readonly (readonly string[])[];
  readonly #written: ReadonlySet<string>;

  constructor(items: readonly FrameworkItem[]) {
    const titles = items.flatMap(({ title, variants }) => [title, ...variants]);
    this.#items = items;
    this.#written = new Set(titles.map(foldMarks));
    this.#titles = [...new Set(titles)].map((title) => wordsOf(title).map(({ lower }) => lower));
  }

  /** How far a title runs that starts at `from`; null where none does. Four of its words in a row are enough. */
  endOf(text: string, from: number): number | null {
    const words = wordsOf(text, from, Math.min(text.length, from + 220));
    if (words[0] === undefined || !/^[\s“"‘']*$/.test(text.slice(from, words[0].start))) return null;
    let end: number | null = null;
    for (const title of this.#titles) {
      let same = 0;
      while (same < title.length && title[same] === words[same]?.lower) same += 1;
      if (same >= Math.min(4, title.length)) end = Math.max(end ?? 0, words[same - 1]?.end ?? 0);
    }
    return end ?? this.#endOfPart(text, from);
  }

  /** Where a whole title starts that ends at `to`; null where none does. */
  startOf(text: string, to: number): number | null {
    const words = wordsOf(text, Math.max(0, to - 220), to);
    const last = words.at(-1);
    if (last === undefined || !/^[\s”"’'.*_]*$/.test(text.slice(last.end, to))) return null;
    for (const title of this.#titles) {
      const own = words.slice(-title.length);
      if (
        title.length >= 4 &&
        own.length === title.length &&
        title.every((word, at) => word === own[at]?.lower)
      )
        return own[0]?.start ?? null;
    }
    return null;
  }

  /** "Outcome 4: stable, loving homes": a part of a title that stands by itself, up to a stop, the farthest of them. */
  #endOfPart(text: string, from: number): number | null {
    const stretch = /^[\s“"‘']*[\p{L}\p{N}\s,&’'‑-]*/u.exec(text.slice(from, from + 140))?.[0] ?? "";
    let end = stretch.length;
    while (end > 0) {
      const part = stretch.slice(0, end).trimEnd();
      if (this.isPartOfTitle(part)) return from + part.length;
      end = part.lastIndexOf(",");
    }
    return null;
  }

  /** Whether `text` is one of the titles as an edition prints it, letters' case included. */
  isPrinted(text: string): boolean {
    return this.#written.has(foldMarks(text));
  }

  /** Whether `text` is a title, or a part that tells which. */
  isPartOfTitle(text: string): boolean {
    return itemsTitled(text, this.#items).length > 0;
  }

  /** Whether `text` reads like a title: half of its words or more are one title's. */
  isLike(text: string): boolean {
    if (this.isPartOfTitle(text)) return true;
    const words = new Set(wordsOf(text).map(({ lower }) => lower));
    if (words.size < 3) return false;
    return this.#titles.some((title) => title.filter((word) => words.has(word)).length * 2 >= title.length);
  }
}

function foldMarks(text: string): string {
  return text.replace(/[’‘]/g, "'");
}
