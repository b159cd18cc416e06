// The words a grade is printed in, to the words of its scale. Knows no judgement.

const printedGrades: readonly (readonly [pattern: RegExp, grade: string])[] = [
  [/^outstanding$/i, "outstanding"],
  [/^good$/i, "good"],
  [/^requir(?:es?|ing) improvement(?: to be good)?$/i, "requires improvement to be good"],
  [/^inadequate$/i, "inadequate"],
];

/** The ILACS scale's word for a printed grade ("Requires improvement", "good."), or null when it is none. */
export function readGrade(printed: string): string | null {
  const bare = printed.replace(/[\s.]+$/, "").trim();
  return printedGrades.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}
