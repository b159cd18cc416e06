// A pattern that first asks what a text can hold: one look at a text (`signs.ts`) tells of most patterns that they
// match nowhere in it. Which signs those are is read from the pattern itself, so that none can be forgotten.

import { matchesOf } from "./matches.ts";
import { signsOfPattern } from "./patternSigns.ts";
import { hasSign, type Signs, signs } from "./signs.ts";

/** A pattern to be looked for all over a text. Always begins at the text's start, whatever was asked before. */
export class Sought {
  readonly #pattern: RegExp;
  /** Undefined until it is asked for the first time. */
  #signs: Signs | null | undefined;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  /** False only where the pattern matches nowhere in the text. */
  mayMatch(text: string): boolean {
    if (this.#signs === undefined) {
      const stretches = signsOfPattern(this.#pattern);
      this.#signs = stretches === null ? null : signs(...stretches);
    }
    return this.#signs === null || hasSign(text, this.#signs);
  }

  test(text: string): boolean {
    if (!this.mayMatch(text)) return false;
    this.#pattern.lastIndex = 0;
    return this.#pattern.test(text);
  }

  exec(text: string): RegExpExecArray | null {
    if (!this.mayMatch(text)) return null;
    this.#pattern.lastIndex = 0;
    return this.#pattern.exec(text);
  }

  /** As `matchAll` gives them, in a list. The pattern has the flag `g`. */
  all(text: string): RegExpExecArray[] {
    return this.mayMatch(text) ? matchesOf(text, this.#pattern) : [];
  }
}

/** A pattern made once, for texts that seldom hold it. */
export function sought(pattern: RegExp): Sought {
  return new Sought(pattern);
}
