// Builds one run of numbers: takes them one after the other, says which break it and what each would have to be
// for the run to be in order.

import type { NumberRun, PlacedNumber } from "../numberedRuns.ts";
import {
  comparePaths,
  isSamePath,
  type NumberPath,
  type Step,
  stepBetween,
  takeStep,
  withoutNought,
} from "../numberPaths.ts";
import type { ParagraphNumber, Placed } from "../../response/responseDocument.ts";

interface Entry {
  readonly number: Placed<ParagraphNumber>;
  /** What the number stands for, without the nought of "2.0". */
  readonly path: NumberPath;
  readonly written: NumberPath;
  readonly newSection: boolean;
  /** A break wherever it stands: a run begun again in the middle of a continuous draft. */
  readonly restarts: boolean;
  placed: PlacedNumber;
}

type RunAbout = Omit<NumberRun, "numbers" | "allOnes">;

/** A run under construction. */
export class RunBuilder {
  #about: RunAbout;
  #entries: Entry[] = [];
  /** The numbers so far, all 1, may be a list that Markdown is to number. */
  #lenient = true;
  /** The last number as written before the latest break: a run may carry on from there. */
  #beforeBreak: NumberPath | null = null;

  constructor(about: RunAbout) {
    this.#about = about;
  }

  get size(): number {
    return this.#entries.length;
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  get isMainText(): boolean {
    return this.#about.kind === "main" && this.#about.appendix === null;
  }

  /** A list written all `1.`, as Markdown allows. */
  get isAllOnes(): boolean {
    return this.#lenient && this.#entries.every(({ path }) => isOne(path));
  }

  /** The run turned out to be the draft's main one, or a list beside it. */
  become(kind: NumberRun["kind"]): void {
    this.#about = { ...this.#about, kind };
  }

  /** Whole numbers alone: no 1.1 among them. */
  get isFlat(): boolean {
    return this.#entries.every(({ written }) => written.length === 1);
  }

  get latest(): PlacedNumber | null {
    return this.#entries.at(-1)?.placed ?? null;
  }

  /** Whether a number follows the run, as written or as it would be in order. */
  follows(written: NumberPath): boolean {
    const path = withoutNought(written);
    const last = this.#entries.at(-1);
    if (last === undefined) return false;
    return (
      stepBetween(last.path, path) !== null ||
      stepBetween(withoutNought(last.placed.expected), path) !== null ||
      (this.#beforeBreak !== null && stepBetween(this.#beforeBreak, path) !== null)
    );
  }

  /** Whether a number is the very next on its level: 13 after 12, 4.3 after 4.2, (c) after (b). */
  isNext(written: NumberPath): boolean {
    const path = withoutNought(written);
    const last = this.#entries.at(-1);
    if (last === undefined) return false;
    return [last.path, withoutNought(last.placed.expected), this.#beforeBreak].some((before) => {
      const step = before === null ? null : stepBetween(before, path);
      return step?.ones === 0 && step.level === path.length - 1;
    });
  }

  /**
   * Takes a number in. `written`: what it stands for. `newSection`: a heading stands before it. `restarts`: it is
   * a break wherever it stands.
   */
  add(
    number: Placed<ParagraphNumber>,
    written: NumberPath,
    { newSection = false, restarts = false }: { newSection?: boolean; restarts?: boolean } = {},
  ): void {
    const path = withoutNought(written);
    if (this.isAllOnes && this.size > 1 && !isOne(path)) this.#endOnes(path);
    const last = this.#entries.at(-1);
    const bare =
      last === undefined || (!restarts && isOne(path) && this.isAllOnes)
        ? inOrder(number, path, last === undefined ? null : { level: 0, ones: 0 })
        : this.#place(last, number, path, newSection, restarts);
    const placed = path === written ? bare : { ...bare, path: written, expected: [...bare.expected, 0] };
    if (placed.breaks !== null && last !== undefined) this.#beforeBreak = last.path;
    this.#entries.push({ number, path, written, newSection, restarts, placed });
  }

  /** The very next number on the latest one's level, where that is below another: 1.3 after 1.2. */
  get nextSibling(): NumberPath | null {
    const last = this.#entries.at(-1)?.path ?? [];
    return last.length > 1 ? [...last.slice(0, -1), (last.at(-1) ?? 0) + 1] : null;
  }

  /** Takes over the numbers of a run that turned out to be this one, begun again. */
  append(other: RunBuilder): void {
    for (const [index, { number, written, newSection }] of other.#entries.entries()) {
      this.add(number, written, { newSection, restarts: index === 0 });
    }
  }

  finish(): NumberRun {
    const allOnes = this.size > 1 && this.isAllOnes;
    const numbers = this.#entries.map(({ placed }, index) =>
      allOnes ? { ...placed, path: [index + 1] } : placed,
    );
    return { ...this.#about, allOnes, numbers };
  }

  /** A number other than 1 after a list written all 1: it carries on from what is printed, or the ones are a slip. */
  #endOnes(next: NumberPath): void {
    const ones = this.#entries;
    this.#lenient = false;
    this.#entries = [];
    const asPrinted = next.length === 1 && next[0] === ones.length + 1;
    for (const [index, { number, path, newSection, restarts }] of ones.entries()) {
      this.add(number, asPrinted ? [index + 1] : path, { newSection, restarts });
    }
  }

  #place(
    last: Entry,
    number: Placed<ParagraphNumber>,
    path: NumberPath,
    newSection: boolean,
    restarts: boolean,
  ): PlacedNumber {
    const written = last.path;
    const expected = withoutNought(last.placed.expected);
    // A number used twice breaks the run, even where an earlier gap would have made it this one's turn.
    const step = isSamePath(written, path)
      ? null
      : (stepBetween(written, path) ??
        stepBetween(expected, path) ??
        (this.#beforeBreak === null ? null : stepBetween(this.#beforeBreak, path)));
    if (step !== null && !restarts && step.level <= expected.length) {
      return inOrder(number, path, step, takeStep(expected, step));
    }
    const guess = likelyStep(written, path, newSection);
    const due = takeStep(written, guess);
    const breaks = isSamePath(written, path) ? "repeat" : comparePaths(path, due) > 0 ? "gap" : "step-back";
    const should = takeStep(expected, guess);
    const swallowed = number.fact.form === "swallowed";
    return { number, path, step: guess, expected: should, breaks: swallowed ? null : breaks, swallowed };
  }
}

function isOne(path: NumberPath): boolean {
  return path.length === 1 && path[0] === 1;
}

function inOrder(
  number: Placed<ParagraphNumber>,
  path: NumberPath,
  step: Step | null,
  expected: NumberPath = path,
): PlacedNumber {
  return { number, path, step, expected, breaks: null, swallowed: number.fact.form === "swallowed" };
}

/** What a number that breaks the run most likely was meant to do. */
function likelyStep(before: NumberPath, path: NumberPath, newSection: boolean): Step {
  const sameSection = path.slice(0, -1).every((part, index) => part === before[index]);
  if (path.length > 1 && newSection && !sameSection) return { level: 0, ones: path.length - 1 };
  if (path.length > before.length) return { level: before.length, ones: path.length - before.length - 1 };
  return { level: path.length - 1, ones: 0 };
}
