// Tells in one quick look which of many words a text can hold and where, so that a dear pattern is tried only where
// one of its signs stands. A sign that stands nowhere is never told of; now and then one is told of that does not.

import { ofRecentTexts } from "./recentTexts.ts";

/** The words of which a text must hold one; made once, by `signs`. */
export interface Signs {
  /** A bit for each of the stretches that they are, in the words of a text's bits. */
  readonly bits: Int32Array;
  /** Which of those words hold one, and what they hold. */
  readonly words: readonly number[];
  readonly masks: readonly number[];
}

/**
 * Signs are looked for anywhere, in either case, by four characters: of a longer one the first four count. `_` stands
 * for anything that is no letter from a to z and no figure, or for the text's end: `_ri_`; `0` for any figure. A lone
 * `0` is a sign too, though it has no place. Throws on another short sign.
 */
export function signs(...words: readonly string[]): Signs {
  const numbers = words.map((word) => (word === "0" ? anyFigure : stretchNumber(windowOf(word))));
  const bits = new Int32Array((Math.max(0, ...numbers) >> 5) + 1);
  for (const number of numbers) setBit(bits, number);
  const held = [...bits.keys()].filter((at) => bits[at] !== 0);
  return { bits, words: held, masks: held.map((at) => bits[at] ?? 0) };
}

/** Whether one of the signs can stand in a text: false only where none does. */
export function hasSign(text: string, { words, masks }: Signs): boolean {
  if (text !== latest || latestMade < made) latestBits = bitsOf(text);
  for (let at = 0; at < words.length; at += 1) {
    if (((latestBits[words[at] ?? 0] ?? 0) & (masks[at] ?? 0)) !== 0) return true;
  }
  return false;
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

function windowOf(word: string): number {
  if (word.length < length) throw new RangeError(`The sign "${word}" is too short.`);
  let window = 0;
  for (let at = 0; at < length; at += 1) window = (window << 5) | letterAt(word, at);
  return window;
}

/** The number of a stretch, made when it is first asked for. Stretches that share a slot count as the same. */
function stretchNumber(window: number): number {
  const slot = slotOf(window);
  let number = numberOfSlot[slot] ?? 0;
  if (number === 0) {
    number = made;
    made += 1;
    numberOfSlot[slot] = number;
  }
  return number;
}

function slotHas(slot: number, { bits }: Signs): boolean {
  const number = numberOfSlot[slot] ?? 0;
  return number !== 0 && ((bits[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;
}

const length = 4;
const windowMask = (1 << (5 * length)) - 1;
/** 0 is the number of no stretch, 1 of any figure. */
const anyFigure = 1;
let made = 2;

/** For each slot the number of its stretch, 0 for none. */
const slots = 1 << 16;
const numberOfSlot = new Uint16Array(slots);

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

/** A bit for each of the stretches that stand in a text. */
function readBits(text: string): Int32Array<ArrayBuffer> {
  const bits = new Int32Array((made >> 5) + 1);
  let window = 0;
  let odd = false;
  const end = text.length;
  for (let at = 0; at <= end; at += 1) {
    const code = at < end ? text.charCodeAt(at) : 0;
    let letter = 0;
    if (code < 0x80) letter = letters[code] ?? 0;
    else if (code === longS || code === kelvin) odd = true;
    if (letter === figure) setBit(bits, anyFigure);
    window = ((window << 5) | letter) & windowMask;
    const number = numberOfSlot[slotOf(window)] ?? 0;
    if (number !== 0) setBit(bits, number);
  }
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
