// Tells in one quick look which of many words a text can hold and where, so that a dear pattern is tried only where
// one of its signs stands. A sign that stands nowhere is never told of; now and then one is told of that does not.

import { ofRecentTexts } from "./recentTexts.ts";

/** The words of which a text must hold one; made once, by `signs`. */
export interface Signs {
  /** The place of its bit among those of a text. */
  readonly bit: number;
}

/**
 * Signs are looked for anywhere, in either case, by four characters: of a longer one the first four count. `_` stands
 * for anything that is no letter from a to z, or for the text's end: `_ri_`. Throws on a shorter sign.
 */
export function signs(...words: readonly string[]): Signs {
  const bit = made;
  made += 1;
  if (made > most) throw new RangeError("There are too many signs.");
  for (const word of words) {
    if (word.length < length) throw new RangeError(`The sign "${word}" is too short.`);
    let window = 0;
    for (let at = 0; at < length; at += 1) window = (window << 5) | letterAt(word, at);
    const slot = slotOf(window);
    const row = rows[slot] === 0 ? (rows[slot] = rowCount += 1) : (rows[slot] ?? 0);
    for (let at = bitsOfRow.length; at < (row + 1) * stride; at += 1) bitsOfRow.push(0);
    bitsOfRow[row * stride + (bit >> 5)] = (bitsOfRow[row * stride + (bit >> 5)] ?? 0) | (1 << (bit & 31));
  }
  return { bit };
}

/** Whether one of the signs can stand in a text: false only where none does. */
export function hasSign(text: string, { bit }: Signs): boolean {
  return ((lookAt(text).bits[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/**
 * The matches of a pattern that begins with one of the signs, in order, as `matchAll` would give them. The pattern has
 * the flag `y` and is tried at the signs alone; a sign that begins with `_` stands before the pattern's first letter.
 */
export function matchesAtSigns(text: string, pattern: RegExp, sign: Signs): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  if (!hasSign(text, sign)) return matches;
  const { places, count } = lookAt(text);
  let from = 0;
  for (let i = 0; i < count; i += 2) {
    const at = places[i] ?? 0;
    if (at < from || !rowHas(places[i + 1] ?? 0, sign)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    matches.push(match);
    from = at + Math.max(1, match[0].length);
  }
  return matches;
}

function rowHas(row: number, { bit }: Signs): boolean {
  return ((bitsOfRow[row * stride + (bit >> 5)] ?? 0) & (1 << (bit & 31))) !== 0;
}

const length = 4;
const windowMask = (1 << (5 * length)) - 1;
/** Bits that a text can have, in words of 32. */
const stride = 6;
const most = stride * 32;
let made = 0;

/** For each slot the row of its bits, 0 for none. Several windows may share a slot. */
const slots = 1 << 15;
const rows = new Uint16Array(slots);
const bitsOfRow: number[] = Array.from({ length: stride }, () => 0);
let rowCount = 0;

function slotOf(window: number): number {
  return (window ^ (window >>> 7)) & (slots - 1);
}

/** What one look at a text found. */
interface Look {
  /** A bit for each of the signs made that can stand in it. */
  readonly bits: Int32Array;
  /** Where a sign can begin, its first letter, and the row of its bits; in order, `count` numbers in all. */
  readonly places: Int32Array;
  readonly count: number;
  /** How many signs there were: those made since are not among its bits. */
  readonly made: number;
}

const recent = ofRecentTexts((text) => ({ look: readLook(text) }));

function lookAt(text: string): Look {
  const known = recent(text);
  if (known.look.made < made) known.look = readLook(text);
  return known.look;
}

/** Where places are gathered; of each text its own are copied. */
let gathered = new Int32Array(256);

function readLook(text: string): Look {
  const bits = new Int32Array(stride);
  let window = 0;
  let count = 0;
  for (let at = 0; at <= text.length; at += 1) {
    window = ((window << 5) | letterAt(text, at)) & windowMask;
    const row = rows[slotOf(window)] ?? 0;
    if (row === 0) continue;
    for (let word = 0; word < stride; word += 1) {
      bits[word] = (bits[word] ?? 0) | (bitsOfRow[row * stride + word] ?? 0);
    }
    if (count === gathered.length) gathered = grown(gathered);
    gathered[count] = at - (window < 1 << (5 * (length - 1)) ? length - 2 : length - 1);
    gathered[count + 1] = row;
    count += 2;
  }
  return { bits, places: gathered.slice(0, count), count, made };
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

/** 1 to 26 for a letter, whatever its case; 0 for anything else and past the end. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return letters[code] ?? 0;
  // What patterns that ignore case take for an s and a k.
  return code === 0x17f ? 19 : code === 0x212a ? 11 : 0;
}

const letters = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const letter = (code | 0x20) - 0x60;
  return code >= 0x41 && letter >= 1 && letter <= 26 ? letter : 0;
});
