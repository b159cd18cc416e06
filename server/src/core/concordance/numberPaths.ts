// The arithmetic of paragraph numbers as paths (`[12]`, `[3, 2, 1]`): what may follow what. Knows nothing of
// drafts.

/** A paragraph number as its parts. */
export type NumberPath = readonly number[];

/**
 * How one number follows another in order: one more at `level` of the earlier one, or (`level` its length) a
 * first number below it; then `ones` first numbers below that ("4.1" after "3.5" is one more at level 0, and one).
 */
export interface Step {
  readonly level: number;
  readonly ones: number;
}

/** The step from `before` to `after`; null when the one does not follow the other. */
export function stepBetween(before: NumberPath, after: NumberPath): Step | null {
  for (let level = Math.min(before.length, after.length - 1); level >= 0; level--) {
    const step = { level, ones: after.length - level - 1 };
    if (isSamePath(takeStep(before, step), after)) return step;
  }
  return null;
}

/** Where a step leads from a number. */
export function takeStep(from: NumberPath, { level, ones }: Step): NumberPath {
  const next = level < from.length ? (from[level] ?? 0) + 1 : 1;
  return [...from.slice(0, level), next, ...Array<number>(ones).fill(1)];
}

export function isSamePath(a: NumberPath, b: NumberPath): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

/** Below zero when `a` comes before `b`. */
export function comparePaths(a: NumberPath, b: NumberPath): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** "2.0", as councils number the heading of section 2, is 2. */
export function withoutNought(path: NumberPath): NumberPath {
  return path.length > 1 && path.at(-1) === 0 ? path.slice(0, -1) : path;
}
