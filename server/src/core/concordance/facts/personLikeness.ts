// Says how like two names of people are, letter by letter: whether one is the other with a slip, short for it or misheard.
// Whose they are is known elsewhere.

import { editDistance } from "../../nearestNames.ts";
import { fold } from "./personTitles.ts";

/** Names of which one is the other with a slip: "Jon Marsh" and "John Marsh", "Ada March" and "Ada Marsh". */
export function isNameSlip(a: string, b: string): boolean {
  const [some, other] = [a.split(" "), b.split(" ")];
  const [surname = "", otherSurname = ""] = [some.at(-1), other.at(-1)].map((word) => fold(word ?? ""));
  const [first, otherFirst] = [firstOf(a), firstOf(b)];
  if (first.length < 2 || otherFirst.length < 2) return false;
  if (surname === otherSurname) return isSlip(first, otherFirst);
  return first === otherFirst && surname.length >= 4 && isSlip(surname, otherSurname);
}

/** Long surnames, one letter apart, of one first name: enough for people of whom nothing else is said. */
export function isNearly(a: string, b: string): boolean {
  const [surname = "", other = ""] = [a, b].map((name) => fold(name.split(" ").at(-1) ?? ""));
  return (
    firstOf(a) === firstOf(b) &&
    surname[0] === other[0] &&
    Math.min(surname.length, other.length) >= 6 &&
    editDistance(surname, other) === 1
  );
}

/** Long surnames of one first name that few have, two letters apart: "Tony Theodoulou" and "Tony Theodorou". */
export function isUncommon(a: string, b: string): boolean {
  const [surname = "", other = ""] = [a, b].map((name) => fold(name.split(" ").at(-1) ?? ""));
  return (
    firstOf(a) === firstOf(b) &&
    Math.min(surname.length, other.length) >= 8 &&
    surname.slice(0, 5) === other.slice(0, 5) &&
    !surname.startsWith(other) &&
    !other.startsWith(surname) &&
    editDistance(surname, other) <= 2 &&
    surname !== other
  );
}

/** One letter of a short word, two of a long one; an apostrophe or accent counts as one. */
export function isSlip(a: string, b: string): boolean {
  if (a === b) return false;
  return editDistance(a, b) <= (Math.min(a.length, b.length) >= 6 ? 2 : 1);
}

/** "Ashwood" for "Ashworth": half of the letters, from the first on. Of one first name in one office it is a slip. */
export function isMisheard(a: string, b: string): boolean {
  return a[0] === b[0] && editDistance(a, b) <= Math.min(3, Math.ceil(Math.min(a.length, b.length) / 2));
}

/** "Toby" of "Tobias", "Dan" of "Daniel". */
export function isShortName(name: string, whole: string): boolean {
  const stem = name.replace(/(?:y|ie)$/, "");
  return stem.length >= 3 && name.length < whole.length && whole.startsWith(stem);
}

export function isInitial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}

export function isSameHonorific(a: string, b: string): boolean {
  const [some, other] = [honours(a), honours(b)];
  // "Cllr" beside a "Dr" contradicts nothing.
  return some.some((each) => other.includes(each)) || some.includes("cllr") || other.includes("cllr");
}

export function honours(written: string): string[] {
  return written
    .toLowerCase()
    .replace(/\./g, "")
    .replace("councillor", "cllr")
    .replace("professor", "prof")
    .replace("doctor", "dr")
    .split(/\s+/);
}

export function firstOf(forenames: string): string {
  return fold(forenames.split(" ")[0] ?? "").replace(/\.$/, "");
}
