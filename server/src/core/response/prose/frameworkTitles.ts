// Recognises the titles of the national framework's items, in any edition, where they are written out.

import { frameworkEditions } from "../../knowledge/nationalFramework.ts";
import { wordsOf } from "./sentences.ts";

const titles: readonly (readonly string[])[] = [
  ...new Set(
    frameworkEditions.flatMap(({ items }) => items.flatMap(({ title, variants }) => [title, ...variants])),
  ),
].map((title) => wordsOf(title).map(({ lower }) => lower));

const written: ReadonlySet<string> = new Set(
  frameworkEditions
    .flatMap(({ items }) => items.flatMap(({ title, variants }) => [title, ...variants]))
    .map(foldMarks),
);

/** How far a title runs that starts at `from`; null where none does. Four of its words in a row are enough. */
export function titleEnd(text: string, from: number): number | null {
  const words = wordsOf(text, from, Math.min(text.length, from + 220));
  if (words[0] === undefined || !/^[\s“"‘']*$/.test(text.slice(from, words[0].start))) return null;
  let end: number | null = null;
  for (const title of titles) {
    let same = 0;
    while (same < title.length && title[same] === words[same]?.lower) same += 1;
    if (same >= Math.min(4, title.length)) end = Math.max(end ?? 0, words[same - 1]?.end ?? 0);
  }
  return end;
}

/** Whether `text` is one of the titles as an edition prints it, letters' case included. */
export function isPrintedTitle(text: string): boolean {
  return written.has(foldMarks(text));
}

/** Whether `text` reads like a title: half of its words or more are one title's. */
export function resemblesTitle(text: string): boolean {
  const words = new Set(wordsOf(text).map(({ lower }) => lower));
  if (words.size < 3) return false;
  return titles.some((title) => title.filter((word) => words.has(word)).length * 2 >= title.length);
}

function foldMarks(text: string): string {
  return text.replace(/[’‘]/g, "'");
}
