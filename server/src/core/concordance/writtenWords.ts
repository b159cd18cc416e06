// A memo of the words of many texts and the stems they have, found without cutting the word out of its text. Knows
// nothing of findings or of how stems are made.

/**
 * Words as written and their stems, told apart by two hashes of their characters: most of the millions of words of
 * hundreds of reports are then never cut out of their text. Two words alike in both are not to be met.
 */
export class WrittenWords {
  readonly #stemsOf: (word: string) => readonly number[];
  readonly #several: (readonly number[])[] = [];
  #size = 0;
  #firstHashes = new Int32Array(8192);
  #secondHashes = new Int32Array(8192);
  #stems = new Int32Array(8192).fill(free);

  constructor(stemsOf: (word: string) => readonly number[]) {
    this.#stemsOf = stemsOf;
  }

  /** A word's stem; a negative number where it has several or none, to be asked for with that. */
  stem(text: string, start: number, end: number): number {
    let first = 0x811c9dc5;
    let second = end - start;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ code, 0x5bd1e995) ^ (second >>> 15);
    }
    const slot = this.#slot(first, second);
    const known = this.#stems[slot] ?? free;
    if (known !== free) return known;
    const stems = this.#stemsOf(text.slice(start, end));
    const [stem = 0] = stems;
    const kept = stems.length === 1 ? stem : -this.#several.push(stems);
    this.#put(slot, first, second, kept);
    return kept;
  }

  several(negative: number): readonly number[] {
    return this.#several[-negative - 1] ?? [];
  }

  /** Where these hashes stand, or the free slot for them. */
  #slot(first: number, second: number): number {
    const mask = this.#firstHashes.length - 1;
    let slot = (first ^ (second >>> 7)) & mask;
    while (
      this.#stems[slot] !== free &&
      (this.#firstHashes[slot] !== first || this.#secondHashes[slot] !== second)
    ) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #put(slot: number, first: number, second: number, stem: number): void {
    this.#firstHashes[slot] = first;
    this.#secondHashes[slot] = second;
    this.#stems[slot] = stem;
    this.#size += 1;
    if (this.#size * 2 < this.#firstHashes.length) return;
    const before = [this.#firstHashes, this.#secondHashes, this.#stems] as const;
    const length = this.#firstHashes.length * 2;
    this.#firstHashes = new Int32Array(length);
    this.#secondHashes = new Int32Array(length);
    this.#stems = new Int32Array(length).fill(free);
    this.#size = 0;
    before[2].forEach((each, at) => {
      if (each === free) return;
      const [one, other] = [before[0][at] ?? 0, before[1][at] ?? 0];
      this.#put(this.#slot(one, other), one, other, each);
    });
  }
}

/** Marks a slot that holds no word. */
const free = -0x80000000;
