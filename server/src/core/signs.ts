// Tells in one quick look which of many words a text can hold, so that a dear pattern is tried only where one of its
// signs stands. A sign that stands nowhere is never told of; now and then one is told of that does not stand there.

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
  return ((bitsIn(text)[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
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

const recent = ofRecentTexts((text) => ({ bits: readBits(text), made }));

function bitsIn(text: string): Int32Array {
  const known = recent(text);
  // Signs made since are not among its bits.
  if (known.made < made) Object.assign(known, { bits: readBits(text), made });
  return known.bits;
}

function readBits(text: string): Int32Array {
  const bits = new Int32Array(stride);
  let window = 0;
  for (let at = 0; at <= text.length; at += 1) {
    window = ((window << 5) | letterAt(text, at)) & windowMask;
    const row = rows[slotOf(window)] ?? 0;
    if (row === 0) continue;
    for (let word = 0; word < stride; word += 1) {
      bits[word] = (bits[word] ?? 0) | (bitsOfRow[row * stride + word] ?? 0);
    }
  }
  return bits;
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
