// Finds out from the text how a draft numbers its paragraphs, where its settings do not say.

import { type Mark, type NumberMark, separateHeading } from "./numberMarks.ts";
import { isDecimal } from "../../response/paragraphNumbers.ts";
import type { NumberStyle } from "../../response/responseDocument.ts";
import type { NumberingScheme } from "../../settings.ts";

export interface Scheme {
  readonly name: NumberingScheme;
  /** The draft's settings say so: it need not be guessed. */
  readonly isSet: boolean;
  /**
   * How the paragraphs' numbers of the main text (null) or an appendix are written; those in another style may be
   * sub-paragraphs'.
   */
  readonly styleIn: (appendix: string | null) => NumberStyle;
}

/** The scheme as set, else as most of the numbers have it. */
export function schemeOf(marks: readonly Mark[], setting: NumberingScheme | null): Scheme {
  const top = marks.filter(
    (mark): mark is NumberMark =>
      mark.kind === "number" &&
      mark.number.fact.depth === 0 &&
      (!mark.midParagraph || (mark.endsAbove && mark.number.fact.value.length > 1)) &&
      !isLettered(mark.number.fact.style),
  );
  const styles = new Map<string | null, NumberStyle>();
  const styleIn = (wanted: string | null): NumberStyle => {
    let style = styles.get(wanted);
    if (style === undefined) styles.set(wanted, (style = topStyle(inAppendix(top, wanted))));
    return style;
  };
  return { name: setting ?? findScheme(top, styleIn), isSet: setting !== null, styleIn };
}

function inAppendix(marks: readonly NumberMark[], wanted: string | null): readonly NumberMark[] {
  return marks.every(({ appendix }) => appendix === wanted)
    ? marks
    : marks.filter(({ appendix }) => appendix === wanted);
}

/** Letters or roman numerals. */
export function isLettered(style: NumberStyle): boolean {
  return style.includes("a") || style.includes("i");
}

/** How the numbers of one style stand among those of others. */
interface StyleUse {
  last: number;
  /** How often it carries on after numbers of another style, as paragraphs do after a list below them. */
  resumed: number;
  /** It begins under no other style's number. */
  leads: boolean;
  furthest: number;
  count: number;
}

/** The paragraphs' own style: sub-paragraphs written in another begin again below each. */
function topStyle(top: readonly NumberMark[]): NumberStyle {
  const uses = new Map<NumberStyle, StyleUse>();
  let before: NumberMark | null = null;
  for (const mark of top) {
    const { style, value } = mark.number.fact;
    const [first = 0] = value;
    if (isDecimal(style)) continue;
    const use = uses.get(style) ?? { last: 0, resumed: 0, leads: false, furthest: 0, count: 0 };
    uses.set(style, use);
    const switched = before !== null && before.number.fact.style !== style;
    if (first === use.last + 1 && use.count > 0 && switched) use.resumed += 1;
    if (first === 1 && !(switched && before?.section === mark.section)) use.leads = true;
    if (first === 1 || first === use.last + 1) use.last = first;
    use.furthest = Math.max(use.furthest, use.last);
    use.count += 1;
    before = mark;
  }
  const [best] = [...uses].sort(
    ([, a], [, b]) =>
      b.resumed - a.resumed ||
      Number(b.leads) - Number(a.leads) ||
      b.furthest - a.furthest ||
      b.count - a.count,
  );
  return best?.[0] ?? "1.";
}

function findScheme(top: readonly NumberMark[], styleIn: Scheme["styleIn"]): NumberingScheme {
  if (top.length === 0) return "none";
  const inAppendices = top.every(({ appendix }) => appendix !== null);
  const main = inAppendices ? top : inAppendix(top, null);
  const decimals = main.filter(({ number }) => number.fact.value.length > 1).length;
  if (decimals >= 2 && decimals * 2 >= main.length - decimals) return "decimal";
  const { continuing, restarting } = sectionStarts(
    main.filter(({ number, appendix }) => number.fact.style === styleIn(appendix)),
  );
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
  let before: NumberMark | null = null;
  for (const mark of main) {
    const value = mark.number.fact.value[0] ?? 0;
    if (before !== null && mark.section !== before.section) {
      // A number slightly off still carries on: a paragraph was taken out at the section's end.
      if (value > 1 && Math.abs(value - highest - 1) <= 2) continuing++;
      else if (value === 1 && !isSeparate(mark) && !isSeparate(before)) restarting++;
    }
    highest = Math.max(highest, value);
    before = mark;
  }
  return { continuing, restarting };
}

function isSeparate(mark: NumberMark): boolean {
  return separateHeading.test(mark.heading);
}
