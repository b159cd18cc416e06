// Finds where a text names kinds of a framework's items, with their numbers: "outcomes 2 and 4", "enabler two". What
// stands around them is read elsewhere.

import { matchesOf } from "../../../matches.ts";
import { sought } from "../../../sought.ts";
import { type FrameworkVocabulary, numberOf, oneNumber } from "./frameworkVocabulary.ts";

export interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly writtenKind: string;
  readonly misspelt: boolean;
  /** Only where the framework is named with it is it one of its items: "O3", "the third outcome". */
  readonly needsName?: true;
  readonly numbers: readonly { readonly number: number; readonly start: number; readonly end: number }[];
}

export function anchorsIn(
  text: string,
  { numbered, unnumbered, kindOf, isSpelt, titles }: FrameworkVocabulary,
): Anchor[] {
  const anchors: Anchor[] = [];
  for (const match of matchesOf(text, numbered)) {
    const [whole, word = ""] = match;
    const kind = kindOf(word);
    if (kind === null) continue;
    const numbers = numbersAt(text, match.index + whole.length);
    const end = numbers.at(-1)?.end;
    if (end === undefined) continue;
    const misspelt = !isSpelt(word, kind);
    anchors.push({ start: match.index, end, kind, writtenKind: word, misspelt, numbers });
  }
  for (const match of matchesOf(text, unnumbered)) {
    const [whole, word = ""] = match;
    const kind = kindOf(word);
    const start = match.index + whole.indexOf(word);
    const end = match.index + whole.length;
    if (kind === null || titles.endOf(text, end) === null) continue;
    anchors.push({ start, end: start + word.length, kind, writtenKind: word, misspelt: false, numbers: [] });
  }
  for (const match of shortForm.all(text)) {
    const [whole, letter = "", digit = ""] = match;
    const kind = kindOf(letter === "O" ? "outcome" : "enabler");
    if (kind === null) continue;
    const start = match.index;
    const end = start + whole.length;
    const numbers = [{ number: Number(digit), start: end - 1, end }];
    anchors.push({ start, end, kind, writtenKind: kind, misspelt: false, needsName: true, numbers });
  }
  for (const match of byRank.all(text)) {
    const [whole, rank = "", word = ""] = match;
    const kind = kindOf(word);
    if (kind === null || !isSpelt(word, kind)) continue;
    const start = match.index;
    const end = start + whole.length;
    const number = ranks.indexOf(rank.toLowerCase()) + 1;
    const numbers = [{ number, start, end: start + rank.length }];
    anchors.push({ start, end, kind, writtenKind: word, misspelt: false, needsName: true, numbers });
  }
  return anchors.sort((a, b) => a.start - b.start);
}

/** "O3", "E2": as plans shorten them where the framework is named. */
const shortForm = sought(/(?<![\p{L}\p{N}-])([OE])([1-9])(?![\p{L}\p{N}-])/gu);
const ranks = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
/** "The fourth outcome", of the framework where it is named. */
const byRank = sought(
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(${ranks.join("|")})\\s(outcome|enabler|principle)(?![\\p{L}\\p{N}])`,
    "giu",
  ),
);

const joint = /\s?(?:,\s?(?:and\s)?|&\s?|\band\s|\bor\s|\/\s?|[–-]\s?|\bto\s)/iy;

/** "2", "2 and 4", "two, three and four". */
function numbersAt(text: string, from: number): Anchor["numbers"] {
  const numbers: { number: number; start: number; end: number }[] = [];
  let at = from;
  let ranges = false;
  while (numbers.length < 10) {
    oneNumber.lastIndex = at;
    const written = oneNumber.exec(text)?.[0];
    if (written === undefined) break;
    const end = at + written.length;
    const number = numberOf(written);
    const previous = numbers.at(-1);
    if (ranges && previous !== undefined) {
      for (let between = previous.number + 1; between < Math.min(number, previous.number + 9); between += 1) {
        numbers.push({ number: between, start: previous.end, end: at });
      }
    }
    numbers.push({ number, start: at, end });
    joint.lastIndex = end;
    const joined = joint.exec(text);
    if (joined === null) break;
    ranges = /^\s?(?:[–-]|to\s)/i.test(joined[0]);
    at = end + joined[0].length;
  }
  return numbers;
}
