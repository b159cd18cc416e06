// A made-up language for tests: English whose every letter is another one, between ⟦ and ⟧. What is still plain
// English in a text was never translated.

import { readFileSync } from "node:fs";

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const other = "áƀçđéƒǧĥíĵķĺɱñóƥɋřšťúṽŵẋýžÁɃÇĐÉƑǦĤÍĴĶĹṀÑÓƤɊŘŠŤÚṼŴẊÝŽ";
const letters = new Map([...plain].map((letter, index) => [letter, [...other][index] ?? ""]));

/** The bundle's sentences in that language, by the English ones. */
export function pseudoTranslations(): Record<string, string> {
  const bundle = JSON.parse(
    readFileSync(new URL("../../l10n/bundle.l10n.json", import.meta.url), "utf8"),
  ) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(bundle).map(([sentence, words]) => [
      sentence,
      `⟦${words.replace(/[a-zA-Z]/g, (letter) => letters.get(letter) ?? letter)}⟧`,
    ]),
  );
}

/** The stretches of `shown` that are plain English and stand in none of the texts that are `given`. */
export function englishLeft(shown: string, given: readonly string[]): string[] {
  const known = folded(given.join("\n"));
  const isGiven = (words: string): boolean => known.includes(folded(words));
  return stretches(shown, new RegExp(`[${other}⟦⟧]+`))
    .filter((stretch) => !isGiven(stretch))
    .flatMap((stretch) => stretches(stretch, /\. |[\n:;·,…()“”"]+/))
    .filter((piece) => !isGiven(piece));
}

/** Every text in a value, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function stretches(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((stretch) => stretch.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((stretch) => /[a-z]/i.test(stretch));
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\u00a0]+/g, " ");
}
