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
 * for anything that is no letter from a to z and no figure, or for the text's end: `_ri_`; `0` for any figure. A lone
 * `0` is a sign too, though it has no place. Throws on another short sign.
 */
export function signs(...words: readonly string[]): Signs {
  const bit = made;
  made += 1;
  for (const word of words) {
    if (word === "0") {
      figureBits.push(bit);
      continue;
    }
    if (word.length < length) throw new RangeError(`The sign "${word}" is too short.`);
    let window = 0;
    for (let at = 0; at < length; at += 1) window = (window << 5) | letterAt(word, at);
    addToChain(slotOf(window), bit);
  }
  return { bit };
}

/** Whether one of the signs can stand in a text: false only where none does. */
export function hasSign(text: string, { bit }: Signs): boolean {
  if (text !== latest || latestMade < made) latestBits = bitsOf(text);
  return ((latestBits[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/**
 * The matches of a pattern that begins with one of the signs, in order, as `matchAll` would give them. The pattern has
 * the flag `y` and is tried at the signs alone; a sign that begins with `_` stands before the pattern's first letter.
 */
export function matchesAtSigns(text: string, pattern: RegExp, sign: Signs): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  if (!hasSign(text, sign)) return matches;
  let window = 0;
  let from = 0;
  for (let end = 0; end <= text.length; end += 1) {
    window = ((window << 5) | letterAt(text, end)) & windowMask;
    const at = end - (window < 1 << (5 * (length - 1)) ? length - 2 : length - 1);
    if (at < from || !slotHas(slotOf(window), sign)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    matches.push(match);
    from = at + Math.max(1, match[0].length);
  }
  return matches;
}

function addToChain(slot: number, bit: number): void {
  if (chainEnd + 2 > chain.length) {
    const longer = new Int32Array(chain.length * 2);
    longer.set(chain);
    chain = longer;
  }
  chain[chainEnd] = bit;
  chain[chainEnd + 1] = chainOfSlot[slot] ?? 0;
  chainOfSlot[slot] = chainEnd;
  chainEnd += 2;
}

function slotHas(slot: number, { bit }: Signs): boolean {
  for (let link = chainOfSlot[slot] ?? 0; link !== 0; link = chain[link + 1] ?? 0) {
    if (chain[link] === bit) return true;
  }
  return false;
}

const length = 4;
const windowMask = (1 << (5 * length)) - 1;
let made = 0;

/** For each slot where its chain begins, 0 for none. Several windows may share a slot. */
const slots = 1 << 15;
const chainOfSlot = new Int32Array(slots);
/** The bits of the slots: each bit and then where the next one of its slot is, 0 after the last. */
let chain = new Int32Array(1 << 12);
let chainEnd = 2;
/** The bits of a text that holds a figure. */
const figureBits: number[] = [];

function slotOf(window: number): number {
  return (window ^ (window >>> 7)) & (slots - 1);
}

/** What was found in the text that was asked about last: most texts are asked about many times running. */
let latest: string | null = null;
let latestBits = new Int32Array(0);
let latestMade = 0;

/** The bits of a few texts, and how many signs there were: those made since are not among them. */
const recent = ofRecentTexts((text) => ({ bits: readBits(text), made }), 8);

function bitsOf(text: string): Int32Array<ArrayBuffer> {
  const known = recent(text);
  if (known.made < made) {
    known.bits = readBits(text);
    known.made = made;
  }
  latest = text;
  latestMade = made;
  return known.bits;
}

/** A bit for each of the signs that can stand in a text. */
function readBits(text: string): Int32Array<ArrayBuffer> {
  const bits = new Int32Array((made >> 5) + 1);
  const links = chain;
  let window = 0;
  let figures = false;
  let odd = false;
  const end = text.length;
  for (let at = 0; at <= end; at += 1) {
    const code = at < end ? text.charCodeAt(at) : 0;
    let letter = 0;
    if (code < 0x80) letter = letters[code] ?? 0;
    else if (code === longS || code === kelvin) odd = true;
    if (letter === figure) figures = true;
    window = ((window << 5) | letter) & windowMask;
    let link = chainOfSlot[(window ^ (window >>> 7)) & (slots - 1)] ?? 0;
    while (link !== 0) {
      setBit(bits, links[link] ?? 0);
      link = links[link + 1] ?? 0;
    }
  }
  if (figures) for (const bit of figureBits) setBit(bits, bit);
  // What patterns that ignore case take for an s and a k, and others for no letter.
  if (odd) bits.fill(-1);
  return bits;
}

function setBit(bits: Int32Array, bit: number): void {
  bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
}

/** 1 to 26 for a letter, whatever its case, 27 for a figure; 0 for anything else and past the end. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return letters[code] ?? 0;
  return code === longS ? 19 : code === kelvin ? 11 : 0;
}

const longS = 0x17f;
const kelvin = 0x212a;
const figure = 27;
const letters = Uint8Array.from({ length: 0x80 }, (_, code) => {
  if (code >= 0x30 && code <= 0x39) return figure;
  const letter = (code | 0x20) - 0x60;
  return code >= 0x41 && letter >= 1 && letter <= 26 ? letter : 0;
});
