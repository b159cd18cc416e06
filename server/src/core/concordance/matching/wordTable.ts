// Finds the number of a word by its letters where they stand in a text, without making a string of it: a draft has
// tens of thousands of words, and most are looked for only to be told that nothing is there.

import { foldWord } from "../../text.ts";

/** The lower-case words of a vocabulary by their letters. */
export class WordTable {
  readonly #vocabulary: ReadonlyMap<string, number>;
  /** A word's place in `#words` and one more, by its letters' slot and those after it; 0 for none. */
  readonly #slots: Int32Array;
  readonly #words: string[] = [];
  readonly #numbers: number[] = [];

  constructor(vocabulary: ReadonlyMap<string, number>) {
    this.#vocabulary = vocabulary;
    let size = 256;
    while (size < vocabulary.size * 3) size *= 2;
    this.#slots = new Int32Array(size);
    for (const [word, number] of vocabulary) {
      // A word as written with capitals is never asked for; one with letters of its own is found in the vocabulary.
      if (!/^[^A-Z\u0080-\uFFFF]+$/.test(word)) continue;
      let slot = hashOf(word, 0, word.length) & (size - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = this.#words.push(word);
      this.#numbers.push(number);
    }
  }

  /** The number of the word that stands from `start` to `end`, in normal form and lower case; -1 where it has none. */
  numberOf(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    if (hash === unusual) {
      return this.#vocabulary.get(foldWord(text.slice(start, end)).toLowerCase()) ?? -1;
    }
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = this.#slots[slot] ?? 0;
      if (place === 0) return -1;
      if (isSame(this.#words[place - 1] ?? "", text, start, end)) return this.#numbers[place - 1] ?? -1;
    }
  }
}

/** Of a word with letters that only folding can bring into normal form. */
const unusual = -1;

function hashOf(text: string, start: number, end: number): number {
  let hash = 7;
  for (let at = start; at < end; at += 1) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter === unusual) return unusual;
    if (letter !== 0) hash = (Math.imul(hash, 31) + letter) | 0;
  }
  return (hash ^ (hash >>> 13)) & 0x7fffffff;
}

/** A character's normal form in lower case; 0 for a hyphen and what may follow it, which a word is written without. */
function letterOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code;
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  if (code === 0x2019 || code === 0x2018 || code === 0x60) return 0x27;
  if (code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x20) return 0;
  return code > 0x20 && code < 0x80 ? code : unusual;
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  let letters = 0;
  for (let at = start; at < end; at += 1) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter === 0) continue;
    if (word.charCodeAt(letters) !== letter) return false;
    letters += 1;
  }
  return letters === word.length;
}
