// Remembers what was worked out for a word or a few: never more than so many of them, however long a session is.

/** What was worked out by key. Full, it forgets all and begins anew: what is asked for often is soon known again. */
export class LimitedMemory<Found> {
  readonly #known = new Map<string, Found>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** How many are known now, `most` at most. */
  get size(): number {
    return this.#known.size;
  }

  /** What is known for the key, else what `find` finds now. */
  recall(key: string, find: (key: string) => Found): Found {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = find(key);
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(key, found);
    return found;
  }
}
