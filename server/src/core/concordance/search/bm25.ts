// BM25, the usual measure of how much a word says of a passage: rare words more, repeated ones ever less, and in a
// long passage less than in a short one. Sums only; knows nothing of findings.

/** How soon a repeated word stops counting, and how far a passage's length does. */
const saturation = 1.2;
const lengthShare = 0.7;

/** The most that `saturated` can give. */
export const mostSaturated = saturation + 1;

/** How telling a word is that `holding` of `all` passages have: from about 0 (every passage) upwards. */
export function weightOf(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** By how much a passage of `length` words dilutes them, where the common one has `mean`. */
export function lengthNorm(length: number, mean: number): number {
  return 1 - lengthShare + lengthShare * (length / mean);
}

/** What a word counts that is met `count` times, beside its weight: 0 to `mostSaturated`. */
export function saturated(count: number, norm: number): number {
  return (count * mostSaturated) / (count + saturation * norm);
}
