// Cuts running text into sentences and words. Quoted words are masked first, so that a full stop inside a
// quotation does not end the sentence it is quoted in.

import { ofRecentTexts } from "../../recentTexts.ts";
import type { Span } from "../../text.ts";

/** Stands for each character of quoted words in masked text. */
export const masked = "\uFFFC";

export interface Word {
  /** As written. */
  readonly text: string;
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string;
  /** `lower` without a possessive ending: `inspectors'` and `inspector's` give `inspectors` and `inspector`. */
  readonly base: string;
  readonly start: number;
  readonly end: number;
}

/** `text` with the given stretches masked; a quotation that ends its sentence keeps a full stop as its end. */
export function maskStretches(text: string, stretches: readonly Span[]): string {
  let result = "";
  let at = 0;
  for (const { start, end } of stretches) {
    if (start < at) continue;
    result += text.slice(at, start) + masked.repeat(end - start);
    at = end;
    const close = Math.max(start, end - 1);
    const ends = /[.!?…]$/.test(text.slice(Math.max(start, close - 1), close)) && startsSentence(text, end);
    if (ends && end - start > 2) result = result.slice(0, -1) + ".";
  }
  return result + text.slice(at);
}

/** The sentences of a text, in order, without the white space between them. */
export const sentencesOf: (text: string) => readonly Span[] = ofRecentTexts(readSentences);

function readSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(text, 0);
  let at = start;
  for (;;) {
    at = nextStop(text, at);
    if (at === text.length) break;
    const end = sentenceEnd(text, at);
    if (end === null) {
      at += 1;
      continue;
    }
    if (end < text.length && !startsSentence(text, end)) {
      at = end;
      continue;
    }
    if (end > start) sentences.push({ start, end });
    start = skipSpace(text, end);
    at = start;
  }
  const end = text.trimEnd().length;
  if (end > start) sentences.push({ start, end });
  return sentences;
}

/** Finds the sentence at a place of a text, whose sentences are cut when the first is asked for. */
export function sentenceFinder(text: string): (at: number) => Span {
  let sentences: readonly Span[] | null = null;
  return (at) => {
    sentences ??= sentencesOf(text);
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sentences[middle]?.start ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return sentences[low] ?? { start: 0, end: text.length };
  };
}

/**
 * The words of a text from `start` to `end`; "children's" and "well-being" are one word each. A scanner rather than
 * an expression, for most of what is read of a draft begins here.
 */
export function wordsOf(text: string, start = 0, end = text.length): readonly Word[] {
  return start === 0 && end === text.length ? wordsOfWhole(text) : readWords(text, start, end);
}

const wordsOfWhole = ofRecentTexts((text) => readWords(text, 0, text.length));

function readWords(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  const within = text.slice(start, end);
  let at = 0;
  while (at < within.length) {
    const first = characterAt(within, at);
    if ((first & (letter | number)) === 0 && within[at] !== "@") {
      at += 1;
      continue;
    }
    const from = at;
    at = partEnd(within, at + (first & wide ? 2 : 1));
    while (isJoint(within.charCodeAt(at))) {
      const next = partEnd(within, at + 1);
      if (next === at + 1) break;
      at = next;
    }
    if (isApostrophe(within.charCodeAt(at))) at += 1;
    words.push(wordOf(within.slice(from, at), start + from));
  }
  return words;
}

function wordOf(text: string, start: number): Word {
  const end = start + text.length;
  if (isPlain(text)) return { text, lower: text, base: text, start, end };
  const lower = text.toLowerCase().replaceAll("’", "'").replaceAll("‑", "-");
  return { text, lower, base: lower.includes("'") ? lower.replace(/'s?$/, "") : lower, start, end };
}

/** Letters from a to z in lower case and no others. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

function partEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const here = characterAt(text, at);
    if ((here & (letter | number | mark)) === 0) return at;
    at += here & wide ? 2 : 1;
  }
}

function isJoint(code: number): boolean {
  return code === 0x2d || code === 0x2011 || isApostrophe(code);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

const letter = 1;
const number = 2;
const mark = 4;
/** Two UTF-16 units. */
const wide = 8;

/** What the character at a place is, of those a word can have; 0 for any other and past the end. */
function characterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return letter;
    return code >= 0x30 && code <= 0x39 ? number : 0;
  }
  // Past the end, and the dashes and marks of running text.
  if (Number.isNaN(code) || (code >= 0x2000 && code <= 0x206f)) return 0;
  if (code < 0xd800 || code > 0xdfff) {
    const known = kinds[code] ?? 0;
    if (known !== 0) return known & ~met;
    const kind = kindOf(String.fromCharCode(code));
    kinds[code] = kind | met;
    return kind;
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? code);
  const kind = kindOf(character);
  return kind === 0 || character.length === 1 ? kind : kind | wide;
}

/** The kinds of the characters met so far, by their code. */
const kinds = new Uint8Array(0x10000);
const met = 16;

function kindOf(character: string): number {
  if (/\p{L}/u.test(character)) return letter;
  return /\p{N}/u.test(character) ? number : /\p{M}/u.test(character) ? mark : 0;
}

const abbreviations = new Set(
  "cllr cllrs dr mr mrs ms prof st no nos para paras p pp e.g i.e eg ie etc vs rev hon ref fig sec s ss ch approx dept".split(
    " ",
  ),
);

/** Where the next mark stands that can end a sentence; the text's end where none does. */
function nextStop(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    // . ! ? …
    if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026) break;
    at += 1;
  }
  return at;
}

/** Past the closing punctuation at `at`, when it can end a sentence there; else null. */
function sentenceEnd(text: string, at: number): number | null {
  const character = text[at];
  if (character !== "." && character !== "!" && character !== "?" && character !== "…") return null;
  let end = at + 1;
  while (end < text.length && ".!?…".includes(text[end] ?? "")) end += 1;
  while (end < text.length && ")]’”\"'*".includes(text[end] ?? "")) end += 1;
  if (character === "." && end === at + 1 && isAbbreviation(text, at)) return null;
  return end;
}

function isAbbreviation(text: string, dot: number): boolean {
  let start = dot;
  while (start > 0 && dot - start < 8 && isLetterOrStop(text.charCodeAt(start - 1))) start -= 1;
  const word = text.slice(start, dot);
  if (word.length === 1) return /\p{Lu}/u.test(word) || abbreviations.has(word.toLowerCase());
  return abbreviations.has(word.toLowerCase());
}

function isLetterOrStop(code: number): boolean {
  if (code < 0x80) return code === 0x2e || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return /\p{L}/u.test(String.fromCharCode(code));
}

/** Whether a new sentence can start after `end`: white space, then a capital, a number or a quotation. */
function startsSentence(text: string, end: number): boolean {
  if (end >= text.length) return true;
  if (!isSpace(text.charCodeAt(end))) return false;
  const next = text.slice(skipSpace(text, end, 8), skipSpace(text, end, 8) + 2);
  return next === "" || (/^[\p{Lu}\p{N}"“‘'([\uFFFC]/u.test(next) && next !== "[@");
}

function skipSpace(text: string, from: number, limit = Infinity): number {
  let at = from;
  while (at < text.length && at - from < limit && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return /\s/.test(String.fromCharCode(code));
}
