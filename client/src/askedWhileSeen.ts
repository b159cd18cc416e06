// Keeps what a view shows up to date: asks only while the view is seen, and of several answers lets the last question's
// alone count. Knows nothing of what is asked or shown.

/** Told of every change; asks at once, or when the view is next seen. */
export class AskedWhileSeen {
  readonly #isSeen: () => boolean;
  readonly #ask: (isLatest: () => boolean) => Promise<void>;
  /** Something has changed while nobody looked. */
  #stale = true;
  /** Counts the questions: an answer to an earlier one is out of date. */
  #asked = 0;

  /** `ask` shows its answer only where `isLatest` still holds when the answer has come. */
  constructor(isSeen: () => boolean, ask: (isLatest: () => boolean) => Promise<void>) {
    this.#isSeen = isSeen;
    this.#ask = ask;
  }

  /** What is shown may be out of date. */
  changed(): void {
    this.#stale = true;
    this.seen();
  }

  /** The view may have come into sight. */
  seen(): void {
    if (this.#stale && this.#isSeen()) this.askNow();
  }

  /** Asks, whether anything has changed or not. */
  askNow(): void {
    this.#stale = false;
    this.#asked += 1;
    const asked = this.#asked;
    void this.#ask(() => asked === this.#asked);
  }
}
