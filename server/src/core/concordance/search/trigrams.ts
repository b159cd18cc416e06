// Three letters in a row, as small numbers: what words of one family share where their stems differ
// ("stability", "stabilise"). Each word is read with a space before and behind it.

/** Letters, digits as one, and the space between words. */
const alphabet = 28;

/** How many trigrams there can be; each is a number below this. */
export const trigramCount = alphabet ** 3;

/** Calls `visit` with the trigrams of a text in order, repeated ones again. Marks are left out, spaces are one. */
export function addTrigrams(text: string, visit: (trigram: number) => void): void {
  let before = 0;
  let last = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const here = at === text.length ? 0 : letterOf(text.charCodeAt(at));
    if (here < 0 || (here === 0 && last === 0)) continue;
    if (last !== 0) visit((before * alphabet + last) * alphabet + here);
    before = last;
    last = here;
  }
}

/**
 * Writes the trigrams of a text, each once, into numbers that have room for one more than it has characters, and
 * gives how many there are. The same as `addTrigrams` written out, for a search spends its time here.
 */
export function trigramsOf(text: string, found: Uint16Array): number {
  const { length } = text;
  let count = 0;
  let before = 0;
  let last = 0;
  for (let at = 0; at <= length; at += 1) {
    const code = at === length ? 0x20 : text.charCodeAt(at);
    const here = code < 128 ? (letters[code] ?? 0) : letterOf(code);
    if (here < 0 || (here === 0 && last === 0)) continue;
    if (last !== 0) {
      const trigram = (before * alphabet + last) * alphabet + here;
      if (seen[trigram] === 0) {
        seen[trigram] = 1;
        found[count] = trigram;
        count += 1;
      }
    }
    before = last;
    last = here;
  }
  for (let at = 0; at < count; at += 1) seen[found[at] ?? 0] = 0;
  return count;
}

/** The trigrams of a text, a bit for each there can be. */
export class TrigramSet {
  readonly #bits = new Uint32Array((trigramCount + 31) >> 5);

  constructor(text: string) {
    const trigrams = new Uint16Array(text.length + 1);
    const count = trigramsOf(text, trigrams);
    for (let at = 0; at < count; at += 1) {
      const trigram = trigrams[at] ?? 0;
      this.#bits[trigram >> 5] = (this.#bits[trigram >> 5] ?? 0) | (1 << (trigram & 31));
    }
  }

  /** What those of the first `count` trigrams are worth together that the text has. */
  worthOf(trigrams: Uint16Array, worth: Float32Array, count: number): number {
    const bits = this.#bits;
    let sum = 0;
    // Multiplied rather than asked, for nothing can foresee which the text has.
    for (let at = 0; at < count; at += 1) {
      const trigram = trigrams[at] ?? 0;
      sum += (((bits[trigram >> 5] ?? 0) >>> (trigram & 31)) & 1) * (worth[at] ?? 0);
    }
    return sum;
  }
}

/** Trigrams met in the text in hand; all 0 between texts. */
const seen = new Uint8Array(trigramCount);

/** 1 to 26, 27 for a digit, 0 for a space, -1 for what is left out. */
function letterOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x60;
  if (code >= 0x41 && code <= 0x5a) return code - 0x40;
  if (code >= 0x30 && code <= 0x39) return 27;
  return code === 0x20 || code === 0x2d || code === 0x2011 ? 0 : -1;
}

/** The same for the commonest characters. */
const letters = Int8Array.from({ length: 128 }, (_, code) => letterOf(code));
