// Finds a quotation's words where the report has them word for word: in one run, or in pieces where the author
// marked what was left out or put in. Case is looked at last, so that capitals alone can be told apart.

import { matchesOf } from "../../matches.ts";
import { foldWord } from "../../text.ts";
import { isSamePart, positionsOf, standsAt, type QuotationIndex } from "./quotationIndex.ts";
import type { QuotedText, QuotedWord } from "./quotedWords.ts";

/** Where a quotation stands: the positions its words take, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Every place where all the words stand in a row, and of those the ones with the very same capitals. */
export function literalRuns(
  index: QuotationIndex,
  { words }: QuotedText,
): { readonly sameCase: readonly Run[]; readonly otherCase: readonly Run[] } {
  const sameCase: Run[] = [];
  const otherCase: Run[] = [];
  for (const from of positionsOf(index, numbersOf(index, words))) {
    const run = { from, to: from + words.length };
    if (words.every((word, i) => hasSameCase(index, word, from + i, i === 0))) sameCase.push(run);
    else otherCase.push(run);
  }
  return { sameCase, otherCase };
}

/** Capitals agree; those of a quotation's very first letter may differ, and of a word adapted in brackets. */
export function hasSameCase(
  index: QuotationIndex,
  { word, adapted }: QuotedWord,
  position: number,
  first: boolean,
): boolean {
  const printed = index.words[index.written[position] ?? 0] ?? "";
  if (printed === word || adapted) return true;
  return first && printed.slice(1) === word.slice(1);
}

/** How many of the report's words square brackets may stand for: "[They]" for a sentence's long subject. */
const replacedAtMost = 12;
/** Words left out may run on into the next finding, but not pass over a whole paragraph. */
export const passedAtMost = 40;

/**
 * Every place where the pieces between omissions and insertions stand in order, each piece exact, in one finding
 * or neighbouring ones of one part of the report.
 */
export function runsInPieces(index: QuotationIndex, { words }: QuotedText): Run[] {
  const pieces: QuotedWord[][] = [];
  for (const word of words) {
    const piece = pieces.at(-1);
    if (piece === undefined || word.before !== "none") pieces.push([word]);
    else piece.push(word);
  }
  if (pieces.length < 2) return [];
  const numbered = pieces.map((piece) => numbersOf(index, piece));
  if (numbered.some((piece) => piece.includes(-1))) return [];
  // From the longest piece, which stands in the fewest places, outwards to the nearest place of each other.
  let anchor = 0;
  pieces.forEach((piece, i) => {
    if (piece.length > (pieces[anchor]?.length ?? 0)) anchor = i;
  });
  const runs: Run[] = [];
  for (const at of positionsOf(index, numbered[anchor] ?? [])) {
    let from = at;
    let to = at + (pieces[anchor]?.length ?? 0);
    let fits = piecesAgree(anchor, at);
    for (let i = anchor - 1; i >= 0 && fits; i -= 1) {
      const found = nearestBefore(i, from, pieces[i + 1]?.[0]?.before === "insertion");
      fits = found >= 0;
      from = found;
    }
    for (let i = anchor + 1; i < pieces.length && fits; i += 1) {
      const found = nearestAfter(i, to, pieces[i]?.[0]?.before === "insertion");
      fits = found >= 0;
      to = found + (pieces[i]?.length ?? 0);
    }
    if (fits) runs.push({ from, to });
  }
  return runs;

  function piecesAgree(piece: number, at: number): boolean {
    return (pieces[piece] ?? []).every((word, i) => hasSameCase(index, word, at + i, piece === 0 && i === 0));
  }

  function nearestAfter(piece: number, after: number, insertion: boolean): number {
    const run = numbered[piece] ?? [];
    const finding = index.owner[after - 1] ?? 0;
    const own = index.firsts[finding + 1] ?? index.length;
    const next = isSamePart(index, finding, finding + 1) ? (index.firsts[finding + 2] ?? own) : own;
    const furthest = insertion ? after + replacedAtMost : Math.max(own, Math.min(next, after + passedAtMost));
    const end = Math.min(next, furthest + run.length);
    for (let at = after; at + run.length <= end; at += 1) {
      if (standsAt(index, run, at) && piecesAgree(piece, at)) return at;
    }
    return -1;
  }

  function nearestBefore(piece: number, before: number, insertion: boolean): number {
    const run = numbered[piece] ?? [];
    const finding = index.owner[before] ?? 0;
    const own = index.firsts[finding] ?? 0;
    const previous = isSamePart(index, finding, finding - 1) ? (index.firsts[finding - 1] ?? own) : own;
    const furthest = insertion
      ? before - replacedAtMost
      : Math.min(own, Math.max(previous, before - passedAtMost));
    const start = Math.max(previous, furthest - run.length);
    for (let at = before - run.length; at >= start; at -= 1) {
      if (standsAt(index, run, at) && piecesAgree(piece, at)) return at;
    }
    return -1;
  }
}

/**
 * The quotation with compounds divided as the report divides them: "well planned" for its "well-planned", and
 * the reverse; a hyphen, a dash or, with `spaces`, a space between two whole words is no change of words. Null where
 * nothing divides otherwise.
 */
export function withReportsHyphens(
  index: QuotationIndex,
  quoted: QuotedText,
  spaces: boolean,
): QuotedText | null {
  const parting = spaces ? /^(?:[\s\u00A0]|[\u2013-]\s*)$/ : /^[\u2013-]\s*$/;
  const firsts = firstParts(index);
  const words: QuotedWord[] = [];
  let changed = false;
  for (let i = 0; i < quoted.words.length; i += 1) {
    const word = quoted.words[i];
    if (word === undefined) break;
    const joined = firsts.has(word.lower) ? oneWordOf(index, quoted, i, parting) : null;
    if (joined !== null) {
      const whole = joined.map((part) => part.word).join("");
      words.push({ ...word, word: whole, lower: whole.toLowerCase(), end: joined.at(-1)?.end ?? word.end });
      changed = true;
      i += joined.length - 1;
      continue;
    }
    const parts = index.vocabulary.has(word.lower) ? null : divided(quoted.text, word);
    if (parts === null) words.push(word);
    else {
      words.push(...parts);
      changed = true;
    }
  }
  return changed ? { ...quoted, words } : null;
}

/** "Early-help", "out of hours": the words from `at` on that stand as one compound in the report, three or two. */
function oneWordOf(
  index: QuotationIndex,
  { text, words }: QuotedText,
  at: number,
  parting: RegExp,
): readonly QuotedWord[] | null {
  for (const count of [3, 2]) {
    const compound = words.slice(at, at + count);
    if (compound.length === count && isOneWord(index, text, compound, parting)) return compound;
  }
  return null;
}

/** Whether some words of a quotation, of which the first stands before a hyphen in the report, are one there. */
function isOneWord(
  index: QuotationIndex,
  text: string,
  words: readonly QuotedWord[],
  parting: RegExp,
): boolean {
  const [first, ...others] = words;
  if (first === undefined || others.some(({ before }) => before !== "none")) return false;
  if (!isHyphenated(index, first.lower, others.map(({ lower }) => lower).join(""))) return false;
  return others.every(({ start }, i) => parting.test(text.slice(words[i]?.end, start)));
}

/** Hyphens of a compound, and the short dashes that are printed for them. */
const hyphens = /[\u2010-\u2013-]/g;

/** Whether the report has a compound of these two, printed with a hyphen between them. */
function isHyphenated(index: QuotationIndex, first: string, second: string): boolean {
  const number = index.vocabulary.get(first + second);
  if (number === undefined) return false;
  for (let at = index.wordHeads[number] ?? -1; at >= 0; at = index.wordNext[at] ?? -1) {
    const text = index.findings[index.owner[at] ?? 0]?.text ?? "";
    const printed = text.slice(index.starts[at], index.ends[at]);
    for (const { index: hyphen } of matchesOf(printed, hyphens)) {
      if (foldWord(printed.slice(0, hyphen)).toLowerCase() === first) return true;
    }
  }
  return false;
}

/** The words that stand before a hyphen in the report: few words do, and every pair of words is asked of. */
function firstParts(index: QuotationIndex): ReadonlySet<string> {
  let parts = knownFirstParts.get(index);
  if (parts === undefined) knownFirstParts.set(index, (parts = readFirstParts(index)));
  return parts;
}

const knownFirstParts = new WeakMap<QuotationIndex, ReadonlySet<string>>();

function readFirstParts({ findings, owner, starts, ends, length }: QuotationIndex): Set<string> {
  const parts = new Set<string>();
  for (let at = 0; at < length; at += 1) {
    const printed = findings[owner[at] ?? 0]?.text.slice(starts[at], ends[at]) ?? "";
    for (const { index: hyphen } of matchesOf(printed, hyphens)) {
      parts.add(foldWord(printed.slice(0, hyphen)).toLowerCase());
    }
  }
  return parts;
}

function divided(text: string, word: QuotedWord): QuotedWord[] | null {
  if (word.adapted) return null;
  const parts = matchesOf(text.slice(word.start, word.end), /[^\u2010-\u2013-]+/g).map(
    ({ 0: part, index }) => {
      const start = word.start + index + part.length - part.trimStart().length;
      const written = part.trim();
      return { ...word, word: written, lower: written.toLowerCase(), start, end: start + written.length };
    },
  );
  if (parts.length < 2 || parts.some(({ word: written }) => written === "")) return null;
  return parts.map((part, i) => (i === 0 ? part : { ...part, before: "none" }));
}

/** The index's numbers of the words in lower case; -1 for a word the report does not have. */
export function numbersOf(index: QuotationIndex, words: readonly QuotedWord[]): number[] {
  return words.map(({ lower }) => index.vocabulary.get(lower) ?? -1);
}
