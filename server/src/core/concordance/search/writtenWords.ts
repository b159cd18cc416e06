// A memo of the words of many texts and the stems they have, found without cutting the word out of its text. Knows
// nothing of findings or of how stems are made.

import { wordEnd } from "../../text.ts";

/**
 * Words as written and their stems, told apart by two hashes of their characters: most of the millions of words of
 * hundreds of reports are then never cut out of their text. Two words alike in both are not to be met.
 */
export class WrittenWords {
  readonly #stemsOf: (word: string) => readonly number[];
  readonly #several: (readonly number[])[] = [];
  #size = 0;
  /** For each slot its word's two hashes and its stem, side by side: one look in memory finds all three. */
  #slots = emptySlots(8192);

  constructor(stemsOf: (word: string) => readonly number[]) {
    this.#stemsOf = stemsOf;
  }

  /** The stem of the word read last; a negative number where it has several or none, to be asked for with that. */
  stem = 0;

  /**
   * Reads the word that begins at `start` and gives its end. Its hashes are made while it is looked for, so that a
   * word of plain letters, as nearly all are, is gone through once.
   */
  read(text: string, start: number): number {
    const { length } = text;
    let first = firstSeed;
    let second = secondSeed;
    let at = start;
    let kind = 0;
    while (at < length) {
      const code = text.charCodeAt(at);
      kind = code < 128 ? (kinds[code] ?? 0) : 0;
      if (kind !== plainLetter) break;
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ code, 0x5bd1e995) ^ (second >>> 15);
      at += 1;
    }
    if (at < length && (kind !== partsWords || at === start)) return this.#readUnusual(text, start);
    this.stem = this.#stemOf(text, start, at, first, second);
    return at;
  }

  /** The same of a word with figures, hyphens, apostrophes or letters of other alphabets. */
  #readUnusual(text: string, start: number): number {
    const found = wordEnd(text, start);
    const end = found < 0 ? ~found : found;
    let first = firstSeed;
    let second = secondSeed;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ code, 0x5bd1e995) ^ (second >>> 15);
    }
    this.stem = this.#stemOf(text, start, end, first, second);
    return end;
  }

  #stemOf(text: string, start: number, end: number, first: number, second: number): number {
    const slot = this.#slot(first, second);
    const known = this.#slots[slot + 2] ?? free;
    if (known !== free) return known;
    const stems = this.#stemsOf(text.slice(start, end));
    const [stem = 0] = stems;
    const kept = stems.length === 1 ? stem : -this.#several.push(stems);
    this.#put(slot, first, second, kept);
    return kept;
  }

  several(negative: number): readonly number[] {
    return this.#several[-negative - 1] ?? [];
  }

  /** Where these hashes stand, or the free slot for them. */
  #slot(first: number, second: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = ((first ^ (second >>> 7)) * slotSize) & mask;
    while (slots[slot + 2] !== free && (slots[slot] !== first || slots[slot + 1] !== second)) {
      slot = (slot + slotSize) & mask;
    }
    return slot;
  }

  #put(slot: number, first: number, second: number, stem: number): void {
    this.#slots[slot] = first;
    this.#slots[slot + 1] = second;
    this.#slots[slot + 2] = stem;
    this.#size += 1;
    if (this.#size * 2 * slotSize < this.#slots.length) return;
    const before = this.#slots;
    this.#slots = emptySlots((before.length / slotSize) * 2);
    this.#size = 0;
    for (let at = 0; at < before.length; at += slotSize) {
      const [one = 0, other = 0, each = free] = before.subarray(at, at + slotSize);
      if (each !== free) this.#put(this.#slot(one, other), one, other, each);
    }
  }
}

/** Numbers kept for a slot: a power of two, the last unused. */
const slotSize = 4;

function emptySlots(count: number): Int32Array {
  return new Int32Array(count * slotSize).fill(free);
}

const firstSeed = 0x811c9dc5;
const secondSeed = 0x2f0b4c47;

const plainLetter = 1;
const partsWords = 2;
/** Of the commonest characters: a letter, or one that ends a word of letters wherever it stands. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) return plainLetter;
  return /[\s.,:;!?()[\]"/]/.test(character) ? partsWords : 0;
});

/** Marks a slot that holds no word. */
const free = -0x80000000;
