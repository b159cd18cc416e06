// Finds out from the text how a draft numbers its paragraphs, where its settings do not say.

import type { Mark, NumberMark } from "./numberMarks.ts";
import type { NumberingScheme } from "../settings.ts";

export interface Scheme {
  readonly name: NumberingScheme;
  /** Its paragraphs are numbered `(1)`: then that is no sub-paragraph. */
  readonly bracketed: boolean;
}

/** The scheme as set, else as most of the numbers have it. */
export function schemeOf(marks: readonly Mark[], setting: NumberingScheme | null): Scheme {
  const top = marks.filter(
    (mark): mark is NumberMark =>
      mark.kind === "number" &&
      mark.number.fact.depth === 0 &&
      mark.number.fact.form !== "swallowed" &&
      !/[a-z]/.test(mark.number.fact.style),
  );
  const bracketedCount = top.filter(({ number }) => number.fact.style === "(1)").length;
  const bracketed = bracketedCount > top.length - bracketedCount;
  return { name: setting ?? findScheme(top), bracketed };
}

function findScheme(top: readonly NumberMark[]): NumberingScheme {
  if (top.length === 0) return "none";
  const inAppendices = top.every(({ appendix }) => appendix !== null);
  const main = inAppendices ? top : top.filter(({ appendix }) => appendix === null);
  const decimals = main.filter(({ number }) => number.fact.value.length > 1).length;
  if (decimals >= 2 && decimals * 2 >= main.length - decimals) return "decimal";
  const { continuing, restarting } = sectionStarts(main);
  // One section that carries on and one that begins again (recommendations, at the end) may be either.
  return continuing > restarting || restarting === 0 ? "continuous" : "per-section";
}

/** How often the first number below a heading carries on from above, and how often it is 1 again. */
function sectionStarts(main: readonly NumberMark[]): {
  continuing: number;
  restarting: number;
} {
  let continuing = 0;
  let restarting = 0;
  let highest = 0;
  for (const [index, mark] of main.entries()) {
    const value = mark.number.fact.value[0] ?? 0;
    if (index > 0 && mark.section !== main[index - 1]?.section) {
      // A number slightly off still carries on: a paragraph was taken out at the section's end.
      if (value > 1 && Math.abs(value - highest - 1) <= 2) continuing++;
      else if (value === 1) restarting++;
    }
    highest = Math.max(highest, value);
  }
  return { continuing, restarting };
}
