// Says how like two names of people are, letter by letter: whether one is the other with a slip, short for it or misheard.
// Whose they are is known elsewhere.

import { editDistance } from "../../nearestNames.ts";
import { fold } from "./personTitles.ts";

/** Names of which one is the other with a slip: "Jon Marsh" and "John Marsh", "Ada March" and "Ada Marsh". */
export function isNameSlip(a: string, b: string): boolean {
  if (isJoinedOtherwise(a, b)) return true;
  const [some, other] = [a.split(" "), b.split(" ")];
  const [surname = "", otherSurname = ""] = [some.at(-1), other.at(-1)].map((word) => fold(word ?? ""));
  const [first, otherFirst] = [firstOf(a), firstOf(b)];
  if (first.length < 2 || otherFirst.length < 2) return false;
  if (surname === otherSurname) return isForenameSlip(first, otherFirst);
  return first === otherFirst && surname.length >= 4 && isSlip(surname, otherSurname);
}

/** "Gary" and "Garry", "Grania" and "Grainne", "Sheelagh" and "Sheila". */
export function isForenameSlip(a: string, b: string): boolean {
  if (isSlip(a, b)) return true;
  const [shorter, start] = [Math.min(a.length, b.length), a.slice(0, 2)];
  return a !== b && shorter >= 6 && b.startsWith(start) && editDistance(a, b) <= 3;
}

/** Long surnames that are the same, and first names that begin so, a letter apart: "Garry" and "Gary Bridgewater". */
function isSameSurname(a: string, b: string): boolean {
  const [surname = "", other = ""] = [a, b].map((name) => fold(name.split(" ").at(-1) ?? ""));
  const [first, otherFirst] = [firstOf(a), firstOf(b)];
  return (
    surname === other &&
    surname.length >= 5 &&
    first.slice(0, 3) === otherFirst.slice(0, 3) &&
    first.length >= 4 &&
    otherFirst.length >= 4 &&
    isSlip(first, otherFirst)
  );
}

/** First names that two people of one draft may well share. */
const commonFirst: ReadonlySet<string> = new Set(
  "adam alan alison amanda amy andrea andrew andy angela ann anna anne anthony barbara ben brian carol caroline catherine charlotte chris christine christopher claire clare colin craig daniel darren dave david dawn deborah debbie denise diane donna elaine elizabeth emily emma eleanor fiona fred gary geoff george graham hannah heather helen ian jack jackie jacqueline james jan jane janet jason jean jennifer jenny jill jim jo joan joanna joanne joe john jon jonathan joseph judith julia julie karen kate katherine kathryn katie keith kelly ken kerry kevin laura lee lesley linda lisa liz louise lucy lynn margaret maria mark martin mary matt matthew maureen michael michelle mike mohammed nick nicola nigel pam pat patricia paul paula peter philip rachel rebecca richard rob robert robin roger ros rosie ruth sally sam samantha sandra sara sarah sean sharon sheila simon stephen steve steven sue susan suzanne tara teresa terry tim tina tom tony tracey tracy trevor vicky victoria wendy will william".split(
    " ",
  ),
);

export function isCommonFirst(first: string): boolean {
  return first.length < 4 || commonFirst.has(first);
}

/** Long surnames, one letter apart, of one first name: enough for people of whom nothing else is said. */
export function isNearly(a: string, b: string): boolean {
  const [surname = "", other = ""] = [a, b].map((name) => fold(name.split(" ").at(-1) ?? ""));
  return (
    surname[0] === other[0] &&
    Math.min(surname.length, other.length) >= 6 &&
    editDistance(surname, other) === 1
  );
}

/** Long surnames of one first name that few have, two letters apart: "Tony Theodoulou" and "Tony Theodorou". */
function isUncommon(a: string, b: string): boolean {
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

/** A first name that few have, and surnames that begin alike, a slip apart: "Samira Wahidi" and "Samira Waheedi". */
function isRareFirst(a: string, b: string): boolean {
  const [surname = "", other = ""] = [a, b].map((name) => fold(name.split(" ").at(-1) ?? ""));
  const first = firstOf(a);
  return (
    first === firstOf(b) &&
    first.length >= 5 &&
    !isCommonFirst(first) &&
    Math.min(surname.length, other.length) >= 5 &&
    surname[0] === other[0] &&
    !surname.startsWith(other) &&
    !other.startsWith(surname) &&
    isSlip(surname, other)
  );
}

/** Whether two names are too like each other for two people, whatever is said of them. */
export function isTelling(a: string, b: string): boolean {
  return isUncommon(a, b) || isRareFirst(a, b) || isJoinedOtherwise(a, b) || isSameSurname(a, b);
}

/** The same names, joined otherwise: "Nadia Osei-Grant" and "Nadia Osei Grant". */
export function isJoinedOtherwise(a: string, b: string): boolean {
  return fold(a) !== fold(b) && fold(a).replaceAll("-", " ") === fold(b).replaceAll("-", " ");
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

/** "Sir Michael Garside" for Sir Malcolm: few are so called, and no draft speaks of two of one surname. */
export function isRareHonour(a: string | null, b: string | null): boolean {
  const rare = /^(?:sir|dame|prof|lord|lady|baroness)$/;
  return a !== null && b !== null && honours(a).some((each) => rare.test(each) && honours(b).includes(each));
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
