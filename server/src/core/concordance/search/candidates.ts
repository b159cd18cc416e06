// The passages a search has chosen, and their scores: numbers side by side in arrays that are kept from one search to
// the next, for making an object of each passage took longer than weighing it. Knows nothing of how they are weighed.

/** Passages by their place in an index, in any order until they are ranked. The first `count` of each array hold. */
export class Candidates {
  count = 0;
  passages = new Int32Array(64);
  scores = new Float64Array(64);
  /** See `FoundFinding`. */
  likenesses = new Float64Array(64);
  /** 1: the passage has the query's words in a row, or at least their stems. */
  inRow = new Uint8Array(64);

  clear(): void {
    this.count = 0;
  }

  add(passage: number, inRow: 0 | 1): void {
    if (this.count === this.passages.length) this.#grow();
    this.passages[this.count] = passage;
    this.inRow[this.count] = inRow;
    this.count += 1;
  }

  /** Whether a passage is among the first `among`. */
  has(passage: number, among: number): boolean {
    for (let i = 0; i < among; i += 1) if (this.passages[i] === passage) return true;
    return false;
  }

  /**
   * Leaves the `limit` best, highest score first, of equals the first in the index; with `rowsFirst` those that have
   * the words in a row before all others.
   */
  keepBest(limit: number, rowsFirst: boolean): void {
    const { passages, scores, likenesses, inRow } = this;
    let kept = 0;
    for (let i = 0; i < this.count; i += 1) {
      const passage = passages[i] ?? 0;
      const score = scores[i] ?? 0;
      const likeness = likenesses[i] ?? 0;
      const row = inRow[i] ?? 0;
      let at = kept;
      while (at > 0) {
        const other = scores[at - 1] ?? 0;
        const lead = rowsFirst ? row - (inRow[at - 1] ?? 0) : 0;
        if (lead < 0) break;
        if (lead === 0 && (score < other || (score === other && passage > (passages[at - 1] ?? 0)))) break;
        at -= 1;
      }
      if (at >= limit) continue;
      if (kept < limit) kept += 1;
      for (let to = kept - 1; to > at; to -= 1) {
        passages[to] = passages[to - 1] ?? 0;
        scores[to] = scores[to - 1] ?? 0;
        likenesses[to] = likenesses[to - 1] ?? 0;
        inRow[to] = inRow[to - 1] ?? 0;
      }
      passages[at] = passage;
      scores[at] = score;
      likenesses[at] = likeness;
      inRow[at] = row;
    }
    this.count = kept;
  }

  #grow(): void {
    const { passages, scores, likenesses, inRow } = this;
    const room = passages.length * 2;
    this.passages = new Int32Array(room);
    this.scores = new Float64Array(room);
    this.likenesses = new Float64Array(room);
    this.inRow = new Uint8Array(room);
    this.passages.set(passages);
    this.scores.set(scores);
    this.likenesses.set(likenesses);
    this.inRow.set(inRow);
  }
}
