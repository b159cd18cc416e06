// Remembers what was found for a fact of the draft with a set of sources. A fact lives as long as its segment stays
// as it is, so a keystroke looks up again only what it changed.

import type { Source } from "./concordance.ts";

/** What was found for facts, each with the sources it was found in; forgotten with the fact. */
export class FactMemory<Fact extends object, Found> {
  readonly #known = new WeakMap<Fact, { readonly sources: readonly Source[]; readonly found: Found }>();

  /** What was found for the fact in these very sources, else what `find` finds now. */
  recall(fact: Fact, sources: readonly Source[], find: () => Found): Found {
    const known = this.#known.get(fact);
    if (known !== undefined && sameSources(known.sources, sources)) return known.found;
    const found = find();
    this.#known.set(fact, { sources, found });
    return found;
  }
}

/** Whether these are the same sources, read as far, in the same order. */
export function sameSources(some: readonly Source[], others: readonly Source[]): boolean {
  return (
    some === others || (some.length === others.length && some.every((source, i) => source === others[i]))
  );
}
