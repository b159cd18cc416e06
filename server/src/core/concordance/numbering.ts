// Finds the sequences in a draft's own numbers and where one breaks. Reads the numbers as written and what
// stands around them; a break is told once, where it breaks, and never where a list of its own begins.

import { headingRuns } from "./headingNumbers.ts";
import { type Mark, marksOf, type NumberMark } from "./numberMarks.ts";
import { NestedRuns } from "./nestedNumbers.ts";
import { type NumberPath } from "./numberPaths.ts";
import { type Scheme, schemeOf } from "./numberScheme.ts";
import { RunBuilder } from "./numberRun.ts";
import type { Numbering, NumberRun } from "./concordance.ts";
import type { ResponseDocument } from "../response/responseDocument.ts";
import type { ResolvedSettings } from "../settings.ts";

/** The draft's numbering; with `numbering: none` it has no runs, and nothing of it can be out of order. */
export function numberingOf(response: ResponseDocument, settings: ResolvedSettings): Numbering {
  if (settings.numbering === "none") return { scheme: "none", runs: [] };
  const marks = marksOf(response);
  const scheme = schemeOf(marks, settings.numbering);
  const headings = headingRuns(marks, scheme);
  const reader = new SequenceReader(scheme);
  for (const [index, mark] of marks.entries()) {
    if (mark.kind === "number") reader.number(mark, numberAfter(marks, index));
    else if (mark.number !== null && headings.joined) reader.heading(mark.number, mark.appendix);
    else reader.heading(null, mark.appendix);
  }
  return { scheme: scheme.name, runs: [...reader.finish(), ...headings.runs] };
}

/** The number that comes next, unless a good many headings stand between. */
function numberAfter(marks: readonly Mark[], index: number): NumberMark | null {
  for (let next = index + 1; next <= index + 8; next += 1) {
    const mark = marks[next];
    if (mark?.kind === "number") return mark;
  }
  return null;
}

/** Headings under which a list of its own is nothing unusual. */
const separateHeading =
  /\b(?:notes?|recommendations?|recommended|actions?|decisions?|priorities|references|background papers|glossary|contacts?|questions?|steps)\b/i;

/** An item of a list, in characters; a paragraph of a report is longer. */
const shortItem = 120;

/** Goes through the numbers once and gives each to the run it continues. */
class SequenceReader {
  readonly #scheme: Scheme;
  readonly #runs: RunBuilder[] = [];
  readonly #nested: NestedRuns;
  #main: RunBuilder | null = null;
  #list: { readonly run: RunBuilder; readonly first: NumberMark; readonly last: NumberMark } | null = null;
  #last: NumberMark | null = null;
  #appendix: string | null = null;

  constructor(scheme: Scheme) {
    this.#scheme = scheme;
    this.#nested = new NestedRuns((run) => this.#runs.push(run));
  }

  heading(number: NumberMark["number"] | null, appendix: string | null): void {
    this.#nested.close();
    if (appendix !== this.#appendix) this.#leaveAppendix(appendix);
    if (number === null) return;
    this.#endList(false);
    const main = this.#mainRun();
    main.add(number, number.fact.value, { newSection: true });
  }

  number(mark: NumberMark, next: NumberMark | null): void {
    if (mark.appendix !== this.#appendix) this.#leaveAppendix(mark.appendix);
    const { fact } = mark.number;
    if (this.#isTopLevel(mark)) {
      const counts = fact.form === "swallowed" ? this.#continues(mark, next) : this.#isNumber(mark, next);
      if (counts) this.#topLevel(mark, fact.value);
    } else {
      const above = this.#list?.run.latest ?? this.#main?.latest ?? null;
      this.#nested.number(mark, next, above, this.#appendix);
    }
  }

  finish(): readonly NumberRun[] {
    this.#endList(true);
    return this.#runs
      .map((run) => run.finish())
      .filter((run) => run.numbers.length > 0)
      .sort((a, b) => placeOf(a) - placeOf(b));
  }

  #isTopLevel({ number: { fact } }: NumberMark): boolean {
    if (fact.depth > 0 || /[a-z]/.test(fact.style)) return false;
    if (fact.style !== "(1)" || this.#scheme.bracketed) return true;
    // "(3)" after "2." carries on the run; "(1)" below "2." opens one of its own.
    return !this.#nested.expects(fact) && fact.value[0] !== 1 && this.#main?.follows(fact.value) === true;
  }

  #topLevel(mark: NumberMark, path: NumberPath): void {
    const sameSection = mark.section === this.#last?.section;
    const run = this.#runFor(mark, path, sameSection);
    run.add(mark.number, path, { newSection: !sameSection });
    this.#last = mark;
    this.#nested.close();
  }

  /** The run that a number belongs to; a list of its own is opened or ended on the way. */
  #runFor(mark: NumberMark, path: NumberPath, sameSection: boolean): RunBuilder {
    const list = this.#list;
    const main = this.#mainRun();
    if (path.length === 1 && path[0] === 1 && !main.isEmpty) {
      const current = list?.run ?? main;
      if (mark.adjacent && sameSection && current.isAllOnes) return this.#extendList(mark) ?? main;
      return this.#restart(mark, sameSection);
    }
    if (list !== null && list.run.follows(path)) {
      const ambiguous = main.follows(path) && mark.section !== list.last.section;
      if (!ambiguous) return this.#extendList(mark) ?? main;
    }
    if (main.follows(path) || path.length > 1) {
      this.#endList(false);
      return main;
    }
    if (list !== null && (mark.adjacent || mark.section === list.last.section))
      return this.#extendList(mark) ?? main;
    this.#endList(true);
    return this.#mainRun();
  }

  #extendList(mark: NumberMark): RunBuilder | null {
    if (this.#list === null) return null;
    this.#list = { ...this.#list, last: mark };
    return this.#list.run;
  }

  /** A number 1 after others: a new section's run, a list of its own, or the run beginning again. */
  #restart(mark: NumberMark, sameSection: boolean): RunBuilder {
    this.#endList(true);
    if (this.#scheme.name !== "continuous" && this.#scheme.name !== "decimal" && !sameSection) {
      this.#main = this.#newRun("main");
      return this.#main;
    }
    if (sameSection && mark.adjacent && !mark.announced) return this.#mainRun();
    const run = this.#newRun("list");
    this.#list = { run, first: mark, last: mark };
    return run;
  }

  /**
   * Ends the list that is open. `unresumed`: the main run does not go on after it, so that the list may be the
   * main run itself, begun again by mistake.
   */
  #endList(unresumed: boolean): void {
    const list = this.#list;
    this.#list = null;
    if (list === null || !unresumed || this.#scheme.name !== "continuous" || this.#main === null) return;
    const { run, first, last } = list;
    const overHeadings = first.section !== last.section;
    const separate =
      first.announced ||
      separateHeading.test(first.heading) ||
      run.isAllOnes ||
      run.size < 2 ||
      first.length < shortItem;
    if (!overHeadings && separate) return;
    this.#runs.splice(this.#runs.indexOf(run), 1);
    this.#main.append(run);
  }

  /** Some numbers that Markdown takes for an item's, or that open a paragraph, are none of the draft's. */
  #isNumber(mark: NumberMark, next: NumberMark | null): boolean {
    const path = mark.number.fact.value;
    const run = this.#list?.run ?? this.#main;
    if (run === null || run.isEmpty || run.follows(path) || this.#main?.follows(path) === true) return true;
    // "4.2 FTE" opens a paragraph of a draft that is numbered 1, 2, 3.
    if (path.length > 1 && this.#scheme.name !== "decimal") return false;
    // "…when they turn / 18. They…" between 5 and 6 is a wrapped line.
    return mark.afterSentence || next === null || !run.follows(next.number.fact.value);
  }

  /** A swallowed number counts only where it carries on: "when they turn / 18. They…" does not. */
  #continues(mark: NumberMark, next: NumberMark | null): boolean {
    const path = mark.number.fact.value;
    const run = this.#list?.run.follows(path) === true ? this.#list.run : this.#main;
    if (run === null || run.isEmpty || !run.isNext(path)) return false;
    const following = next !== null && this.#isTopLevel(next) ? next.number.fact.value : null;
    if (following !== null && following.join() === path.join()) return false;
    return mark.afterSentence || (following !== null && following.join() === nextOf(path).join());
  }

  #mainRun(): RunBuilder {
    this.#main ??= this.#newRun("main");
    return this.#main;
  }

  #newRun(kind: "main" | "list"): RunBuilder {
    const run = new RunBuilder({ kind, appendix: this.#appendix, depth: 0, parent: null });
    this.#runs.push(run);
    return run;
  }

  #leaveAppendix(appendix: string | null): void {
    this.#endList(true);
    this.#nested.close();
    this.#appendix = appendix;
    // Text after the appendices carries on the main text's numbers.
    this.#main = appendix === null ? (this.#runs.find((run) => run.isMainText) ?? null) : null;
  }
}

function nextOf(path: NumberPath): NumberPath {
  return [...path.slice(0, -1), (path.at(-1) ?? 0) + 1];
}

function placeOf({ numbers: [first] }: NumberRun): number {
  return first === undefined ? 0 : first.number.offset + first.number.fact.span.start;
}
