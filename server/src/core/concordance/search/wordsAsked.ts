// Whether a text has the very words that were asked for, in a row: whatever their capitals, their apostrophes and the
// marks between them. Knows nothing of stems or findings.

import { forEachWord } from "../../text.ts";

/** Words to be looked for in many texts. */
export class WordsAsked {
  readonly #words: string[] = [];
  readonly #spaced: string;

  constructor(asked: string) {
    const text = foldForWords(asked);
    forEachWord(text, (start, end) => void this.#words.push(text.slice(start, end)));
    this.#spaced = this.#words.join(" ");
  }

  /** Whether they stand as whole words in a text that `foldForWords` folded. */
  standIn(folded: string): boolean {
    const words = this.#words;
    const [first] = words;
    if (first === undefined) return false;
    // As a rule a space parts the words: so looked for, they are found at once.
    const spaced = this.#spaced;
    const likely = folded.indexOf(spaced);
    if (likely >= 0 && !isInWord(folded, likely - 1) && !isInWord(folded, likely + spaced.length))
      return true;
    for (let at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 1)) {
      if (!isInWord(folded, at - 1) && standAt(folded, at, words)) return true;
    }
    return false;
  }
}

function standAt(folded: string, from: number, words: readonly string[]): boolean {
  let at = from;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? "";
    const gap = at;
    if (i > 0) while (at < folded.length && !isInWord(folded, at)) at += 1;
    if ((i > 0 && at === gap) || !folded.startsWith(word, at)) return false;
    at += word.length;
  }
  return !isInWord(folded, at);
}

/** A text without capitals, its apostrophes straight. */
export function foldForWords(text: string): string {
  const lower = text.toLowerCase();
  return /[’‘ʼ`]/.test(lower) ? lower.replace(/[’‘ʼ`]/g, "'") : lower;
}

/** Whether a letter or a digit stands there. */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return code >= 128 && /[\p{L}\p{N}]/u.test(text.charAt(at));
}
