// A pattern that first asks what a text can hold: one look at a text (`signs.ts`) tells of most patterns that they
// match nowhere in it. Which signs those are is read from the pattern itself, so that none can be forgotten.

import type { Gate } from "./gates.ts";
import { matchesOf } from "./matches.ts";
import { signsOfPattern } from "./patternSigns.ts";
import { hasSign, type Signs, signs } from "./signs.ts";

/** What a text must hold, as it is asked for: one of some signs, all of several, or one of several. */
type Needed = Signs | { readonly all: readonly Needed[] } | { readonly any: readonly Needed[] };

/** A pattern to be looked for all over a text. Always begins at the text's start, whatever was asked before. */
export class Sought {
  readonly #pattern: RegExp;
  /** Undefined until it is asked for the first time. */
  #needed: Needed | null | undefined;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  /** False only where the pattern matches nowhere in the text. */
  mayMatch(text: string): boolean {
    if (this.#needed === undefined) {
      const gate = signsOfPattern(this.#pattern);
      this.#needed = gate === null ? null : neededFor(gate);
    }
    return this.#needed === null || holds(text, this.#needed);
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

function neededFor(gate: Gate): Needed {
  if ("all" in gate) return { all: gate.all.map(neededFor) };
  return "any" in gate ? { any: gate.any.map(neededFor) } : signs(...gate.stretches);
}

function holds(text: string, needed: Needed): boolean {
  if ("all" in needed) {
    for (const each of needed.all) if (!holds(text, each)) return false;
    return true;
  }
  if (!("any" in needed)) return hasSign(text, needed);
  for (const each of needed.any) if (holds(text, each)) return true;
  return false;
}
