// Finds numbers that go on with those at the margin but are set in below one of them by mistake: 2 below 1, where 3
// follows at the margin. A list of its own below a number begins anew, or is not followed by the next number.

import type { Placed, ParagraphNumber } from "../../response/responseDocument.ts";
import type { Mark, NumberMark } from "./numberMarks.ts";

/** Numbers set in too far, and the one at the margin that they stand below. */
export interface SetInNumbers {
  readonly above: Placed<ParagraphNumber>;
  readonly numbers: readonly Placed<ParagraphNumber>[];
}

/** The marks as their writer meant them, and which of them are set in too far. */
export function withoutSetIn(marks: readonly Mark[]): {
  readonly marks: readonly Mark[];
  readonly setIn: readonly SetInNumbers[];
} {
  const groups = groupsIn(marks);
  if (groups.length === 0) return { marks, setIn: [] };
  const atMargin = new Map<Mark, NumberMark>();
  for (const { below } of groups) {
    for (const mark of below) {
      const fact = { ...mark.number.fact, depth: 0 };
      atMargin.set(mark, { ...mark, number: { ...mark.number, fact } });
    }
  }
  return {
    marks: marks.map((mark) => atMargin.get(mark) ?? mark),
    setIn: groups.map(({ above, below }) => ({
      above: above.number,
      numbers: below.map(({ number }) => number),
    })),
  };
}

interface Group {
  readonly above: NumberMark;
  readonly below: readonly NumberMark[];
}

function groupsIn(marks: readonly Mark[]): readonly Group[] {
  const found: Group[] = [];
  let above: NumberMark | null = null;
  let below: NumberMark[] = [];
  for (const mark of marks) {
    if (mark.kind === "heading") {
      above = null;
      continue;
    }
    if (mark.number.fact.depth > 0) {
      below.push(mark);
      continue;
    }
    if (above !== null && below.length > 0 && goesOn([above, ...below, mark])) found.push({ above, below });
    above = mark;
    below = [];
  }
  return found;
}

/** One after the other, in one style, and those below all set in as far as each other. */
function goesOn(marks: readonly NumberMark[]): boolean {
  const [first] = marks;
  return marks.every(
    ({ number: { fact } }, at) =>
      isWhole(fact) &&
      fact.style === first?.number.fact.style &&
      fact.value[0] === (first.number.fact.value[0] ?? 0) + at,
  );
}

function isWhole({ style }: ParagraphNumber): boolean {
  return style === "1." || style === "1)";
}
