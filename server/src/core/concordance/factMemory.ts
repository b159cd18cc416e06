// Remembers what was found for a fact of the draft with a set of sources. A fact lives as long as its segment stays
// as it is, so a keystroke looks up again only what it changed.

import type { Source } from "./concordance.ts";

/** What was found for facts, each with the sources it was found in; forgotten with the fact. */
export class FactMemory<Fact extends object, Found> {
  readonly #known = new WeakMap<Fact, readonly Known<Found>[]>();

  /**
   * What was found for the fact in these very sources, else what `find` finds now. `under` is what else it rests on:
   * of the last few, each is kept for itself.
   */
  recall(fact: Fact, sources: readonly Source[], find: (fact: Fact) => Found, under = ""): Found {
    const known = this.#known.get(fact) ?? none;
    for (let at = 0; at < known.length; at += 1) {
      const each = known[at];
      if (each?.under === under && sameSources(each.sources, sources)) return each.found;
    }
    const found = find(fact);
    // What was found in other sources is of no more use.
    const kept = known.filter((each) => sameSources(each.sources, sources));
    this.#known.set(fact, [...kept, { sources, under, found }].slice(-mostKept));
    return found;
  }

  /** How much is kept for a fact. */
  keptFor(fact: Fact): number {
    return this.#known.get(fact)?.length ?? 0;
  }
}

interface Known<Found> {
  readonly sources: readonly Source[];
  readonly under: string;
  readonly found: Found;
}

const none: readonly never[] = [];
const mostKept = 4;

/** Whether these are the same sources, read as far, in the same order. */
export function sameSources(some: readonly Source[], others: readonly Source[]): boolean {
  if (some === others) return true;
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at += 1) if (some[at] !== others[at]) return false;
  return true;
}
