// Lets work be done a few at a time, in the order it came: a folder of a hundred reports starts no hundred readers.

/** At most `atOnce` of the works given run together; the others wait for their turn. */
export class Turns {
  readonly #atOnce: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Does `work` when its turn has come. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // Whoever waits takes this one's place.
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}
