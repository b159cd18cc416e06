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
    if (leadsTo(before, level, after)) return { level, ones: after.length - level - 1 };
  }
  return null;
}

/** Whether one more at a level, and first numbers below it, makes `after` of `before`: asked of each pair many times. */
function leadsTo(before: NumberPath, level: number, after: NumberPath): boolean {
  for (let at = 0; at < after.length; at += 1) {
    const one = at > level || level === before.length;
    const due = at < level ? before[at] : one ? 1 : (before[level] ?? 0) + 1;
    if (after[at] !== due) return false;
  }
  return true;
}

/** Where a step leads from a number. */
export function takeStep(from: NumberPath, { level, ones }: Step): NumberPath {
  const next = level < from.length ? (from[level] ?? 0) + 1 : 1;
  if (level === 0 && ones === 0) return [next];
  return [...from.slice(0, level), next, ...Array<number>(ones).fill(1)];
}

export function isSamePath(a: NumberPath, b: NumberPath): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
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
