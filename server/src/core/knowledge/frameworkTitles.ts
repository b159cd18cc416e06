// Tells which item of a framework a title stands for, in whatever marks, case and number ("homes", "home") it is
// written, and when only a part of it is.

import type { FrameworkItem } from "./knowledge.ts";

/** A title's words as titles are compared: case, marks, hyphens and the plural of "home" folded. */
function foldTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[’‘ʼ'`]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\bhomes\b/g, "home")
    .trim();
}

/** Whether `title` is the item's own, or another wording of it. */
export function isTitleOf(title: string, item: FrameworkItem): boolean {
  const folded = foldTitle(title);
  return [item.title, ...item.variants].some((each) => foldTitle(each) === folded);
}

/**
 * The items (of any edition among `items`) that a title names: in full, or by a run of its words that no other title
 * has ("stable, loving homes"). Empty where it names none, or could name several.
 */
export function itemsTitled(title: string, items: readonly FrameworkItem[]): readonly FrameworkItem[] {
  const exact = items.filter((item) => isTitleOf(title, item));
  if (exact.length > 0) return exact;
  const words = foldTitle(title).split(" ");
  if (words.length < fewestWords || words.length > mostWords) return [];
  const wordings = wordingsOf(items);
  let best = 0;
  let meant: string | null = null;
  for (const [key, of] of wordings) {
    const score = likeness(words, of);
    if (score > best) [best, meant] = [score, key];
    else if (score === best) meant = null;
  }
  if (meant === null) return [];
  const key = meant;
  return items.filter((item) => keyOf(item) === key);
}

const fewestWords = 2;
const mostWords = 30;
/** Words that stand in titles and in much else: alone they tell no title. */
const general = new Set(
  "child children childrens young people family families care social local authorities leavers and or the of in by are is to their they with have get from other which may".split(
    " ",
  ),
);

/** Titles that differ only between editions ("by their family network", "by their network") have one key. */
function keyOf({ title }: FrameworkItem): string {
  return foldTitle(title);
}

const known = new WeakMap<readonly FrameworkItem[], ReadonlyMap<string, readonly (readonly string[])[]>>();

function wordingsOf(items: readonly FrameworkItem[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const made = known.get(items);
  if (made !== undefined) return made;
  const wordings = new Map<string, (readonly string[])[]>();
  for (const item of items) {
    const list = wordings.get(keyOf(item)) ?? [];
    for (const each of [item.title, ...item.variants]) list.push(foldTitle(each).split(" "));
    wordings.set(keyOf(item), list);
  }
  known.set(items, wordings);
  return wordings;
}

/** How many of the words stand in a row in one of the wordings; 0 unless they are most of them and tell it. */
function likeness(words: readonly string[], wordings: readonly (readonly string[])[]): number {
  return Math.max(
    0,
    ...wordings.map((wording) => {
      const run = longestRun(words, wording);
      const telling = run.some((word) => !general.has(word));
      return telling && run.length >= Math.min(3, wording.length) && run.length >= 0.7 * words.length
        ? run.length
        : 0;
    }),
  );
}

function longestRun(words: readonly string[], wording: readonly string[]): readonly string[] {
  let best: readonly string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    for (let j = 0; j < wording.length; j += 1) {
      let length = 0;
      while (words[i + length] !== undefined && words[i + length] === wording[j + length]) length += 1;
      if (length > best.length) best = words.slice(i, i + length);
    }
  }
  return best;
}

/**
 * The items that a paraphrase ("family networks", "leadership") is about: those of one title, to which the most of its
 * words lead that lead anywhere. Items of `kind` are asked first. Empty where its words lead to several titles.
 */
export function itemsThemed(
  phrase: string,
  kind: string,
  items: readonly FrameworkItem[],
): readonly FrameworkItem[] {
  const stems = [...new Set(foldTitle(phrase).split(" ").map(stemOf))].filter((stem) => !unsaying.has(stem));
  if (stems.length === 0) return [];
  for (const among of [items.filter((item) => item.kind === kind), items]) {
    const titles = [...new Set(among.map(keyOf))];
    const stemsOf = titles.map((title) => new Set(title.split(" ").map(stemOf)));
    const telling = stems.map((stem) => titles.filter((_, index) => stemsOf[index]?.has(stem) === true));
    const meant = [...new Set(telling.filter((of) => of.length === 1).flat())];
    if (meant.length === 0) continue;
    const [key] = meant;
    const led = telling.filter((of) => key !== undefined && of.includes(key)).length;
    if (meant.length > 1 || led * 2 < stems.length) return [];
    return among.filter((item) => keyOf(item) === key);
  }
  return [];
}

function stemOf(word: string): string {
  return word.length < 5 ? word : word.replace(/bility$/, "ble").replace(/(?:ship|(?<=e)ty|ing|ed|s)+$/, "");
}

const unsaying: ReadonlySet<string> = new Set(
  [
    ...general,
    ..."that how where this our we it as for on at be being keep make ensur has within wid whole when".split(
      " ",
    ),
  ].map(stemOf),
);
