// The numbers below other numbers: lettered and roman sub-paragraphs, bracketed numbers, lists inside items.
// Each begins anew below each number.

import type { PlacedNumber } from "../numberedRuns.ts";
import type { NumberMark } from "./numberMarks.ts";
import { RunBuilder } from "./numberRun.ts";
import { letterValue } from "../../response/paragraphNumbers.ts";
import type { NumberStyle, ParagraphNumber } from "../../response/responseDocument.ts";

type Level = "digits" | "brackets" | "letters" | "roman";

interface OpenRun {
  readonly depth: number;
  readonly level: Level;
  readonly run: RunBuilder;
}

/** The nested runs that are open, outermost first. */
export class NestedRuns {
  readonly #opened: (run: RunBuilder) => void;
  #open: readonly OpenRun[] = [];

  constructor(opened: (run: RunBuilder) => void) {
    this.#opened = opened;
  }

  /** A number of the run above, or a heading, ends them all. */
  close(): void {
    this.#open = [];
  }

  /** Whether an open run goes on with this number. */
  expects(fact: ParagraphNumber): boolean {
    return (
      this.#halfBracketed(fact) >= 0 ||
      this.#open.some(
        ({ depth, level, run }) =>
          depth === fact.depth && level === levelOf(fact.style) && run.follows(fact.value),
      )
    );
  }

  /** The open run of bracketed numbers whose next is this one with half its brackets: "3)" after "(2)"; below nothing for none. */
  #halfBracketed({ style, depth, value }: ParagraphNumber): number {
    return style === "1)"
      ? this.#open.findIndex(
          (one) => one.depth === depth && one.level === "brackets" && one.run.isNext(value),
        )
      : -1;
  }

  number(
    mark: NumberMark,
    next: NumberMark | null,
    above: PlacedNumber | null,
    appendix: string | null,
  ): void {
    const fact = this.#asMeant(mark.number.fact);
    const half = this.#halfBracketed(fact);
    const level = half < 0 ? levelOf(fact.style) : "brackets";
    const index =
      half < 0 ? this.#open.findIndex((one) => one.depth === fact.depth && one.level === level) : half;
    const found = this.#open[index];
    // A bullet or paragraph between two lists of letters makes the second a list of its own.
    const begins = found !== undefined && fact.value[0] === 1 && !(mark.adjacent && !mark.announced);
    if (mark.midParagraph && !isMeant(mark, fact, begins ? undefined : found?.run, next)) return;
    const number = { ...mark.number, fact };
    if (found !== undefined && !begins) {
      this.#open = this.#open.slice(0, index + 1);
      found.run.add(number, fact.value);
      return;
    }
    const outer = this.#open.filter((one) => isOuter(one, fact.depth, level));
    const run = new RunBuilder({
      kind: "nested",
      parent: outer.at(-1)?.run.latest ?? above,
      appendix,
      depth: fact.depth,
    });
    run.add(number, fact.value);
    this.#open = [...outer, { depth: fact.depth, level, run }];
    this.#opened(run);
  }

  /** `(i)` after `(h)` is a letter; `v.` after `iv.` is roman. */
  #asMeant(fact: ParagraphNumber): ParagraphNumber {
    const mark = /[a-z]+/.exec(fact.written)?.[0];
    if (mark?.length !== 1 || levelOf(fact.style) !== "roman") return fact;
    const at = (level: Level) =>
      this.#open.find((one) => one.depth === fact.depth && one.level === level)?.run;
    if (at("roman")?.isNext(fact.value) === true) return fact;
    const letter = [letterValue(mark)];
    return at("letters")?.isNext(letter) === true
      ? { ...fact, style: letterStyles[fact.style] ?? fact.style, value: letter }
      : fact;
  }
}

const letterStyles: Readonly<Partial<Record<NumberStyle, NumberStyle>>> = {
  "i.": "a.",
  "i)": "a)",
  "(i)": "(a)",
};

function levelOf(style: NumberStyle): Level {
  if (style.includes("a")) return "letters";
  if (style.includes("i")) return "roman";
  return style === "(1)" ? "brackets" : "digits";
}

function isOuter(open: OpenRun, depth: number, level: Level): boolean {
  return open.depth < depth || (open.depth === depth && open.level !== level && open.level !== "roman");
}

/** Whether a number at a line start is one: it carries on, or opens a list that goes on in the next line. */
function isMeant(
  mark: NumberMark,
  fact: ParagraphNumber,
  run: RunBuilder | undefined,
  next: NumberMark | null,
): boolean {
  if (run?.isNext(fact.value) === true) return true;
  // "(a) … (b) … (d) …" line by line: the slip is in the letters, not in their being numbers.
  const last = run?.latest?.number;
  if (last?.segment === mark.number.segment && (fact.value[0] ?? 0) > (last.fact.value[0] ?? 0)) return true;
  const following = next?.number.fact;
  const goesOn =
    following?.value[0] === (fact.value[0] ?? 0) + 1 && levelOf(following.style) === levelOf(fact.style);
  if (fact.value[0] === 1) return mark.announced || goesOn;
  // "Two points remain: / c. homes": what came before is told elsewhere.
  return run === undefined && (mark.introduced || (goesOn && next?.midParagraph === false));
}
