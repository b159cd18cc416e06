// Finds the sequences in a draft's own numbers and where one breaks. Reads the numbers as written and what
// stands around them; a break is told once, where it breaks, and never where a list of its own begins.

import { headingRuns } from "./headingNumbers.ts";
import { type Mark, marksOf, type NumberMark, separateHeading } from "./numberMarks.ts";
import { NestedRuns } from "./nestedNumbers.ts";
import { misprintsIn } from "./misprints.ts";
import { mixedStyles } from "./mixedStyles.ts";
import { isSamePath, type NumberPath, stepBetween } from "../numberPaths.ts";
import { isLettered, type Scheme, schemeOf } from "./numberScheme.ts";
import { withoutSetIn } from "./setInNumbers.ts";
import { RunBuilder } from "./numberRun.ts";
import type { Numbering, NumberRun } from "../numberedRuns.ts";
import { unnumberedParagraphs } from "./unnumberedParagraphs.ts";
import { isDecimal } from "../../response/paragraphNumbers.ts";
import type { ResponseDocument } from "../../response/responseDocument.ts";
import type { ResolvedSettings } from "../../settings.ts";

/** The draft's numbering; with `numbering: none` it has no runs, and nothing of it can be out of order. */
export function numberingOf(response: ResponseDocument, settings: ResolvedSettings): Numbering {
  if (settings.numbering === "none") return noNumbering;
  const { marks, setIn } = withoutSetIn(marksOf(response, settings.plainText));
  const scheme = schemeOf(marks, settings.numbering);
  const headings = headingRuns(marks, scheme);
  const reader = new SequenceReader(scheme, headings.joined);
  let index = -1;
  for (const mark of marks) {
    index += 1;
    if (mark.kind === "number") reader.number(mark, numberAfter(marks, index));
    else if (mark.number !== null && headings.joined) reader.heading(mark.number, mark.appendix);
    else reader.heading(null, mark.appendix);
  }
  const runs = [...reader.finish(), ...headings.runs];
  return {
    scheme: scheme.name,
    runs,
    mixed: mixedStyles(runs),
    misprints: settings.plainText ? [] : misprintsIn(response, runs, setIn),
    unnumbered: unnumberedParagraphs(response, marks, runs),
  };
}

const noNumbering: Numbering = { scheme: "none", runs: [], mixed: [], misprints: [], unnumbered: [] };

/** The number that comes next, unless a good many headings stand between. */
function numberAfter(marks: readonly Mark[], index: number): NumberMark | null {
  for (let next = index + 1; next <= index + 8; next += 1) {
    const mark = marks[next];
    if (mark?.kind === "number") return mark;
  }
  return null;
}

/** An item of a list, in characters; a paragraph of a report is longer. */
const shortItem = 120;
/** The same where the draft's settings say that its paragraphs are numbered throughout. */
const shortLine = 50;

/** Goes through the numbers once and gives each to the run it continues. */
class SequenceReader {
  readonly #scheme: Scheme;
  /** The numbers of headings lead the paragraphs' ("3. Background", then 3.1). */
  readonly #headed: boolean;
  readonly #runs: RunBuilder[] = [];
  readonly #nested: NestedRuns;
  #main: RunBuilder | null = null;
  #mainFirst: NumberMark | null = null;
  #list: { readonly run: RunBuilder; readonly first: NumberMark; readonly last: NumberMark } | null = null;
  #last: NumberMark | null = null;
  #appendix: string | null = null;

  constructor(scheme: Scheme, headed: boolean) {
    this.#scheme = scheme;
    this.#headed = headed;
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
    if (this.#isTopLevel(mark)) {
      const path = this.#meant(mark, next);
      const counts = mark.midParagraph ? this.#continues(mark, path, next) : this.#isNumber(mark, path, next);
      if (counts) this.#topLevel(mark, path, next);
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

  #isTopLevel({ number: { fact }, section, appendix }: NumberMark): boolean {
    if (fact.depth > 0 || isLettered(fact.style)) return false;
    if (isDecimal(fact.style) || fact.style === this.#scheme.styleIn(appendix)) return true;
    // "3)" after "2." carries on the run; "1)" below "2." opens one of its own.
    if (this.#nested.expects(fact)) return false;
    const run = this.#list?.run ?? this.#main;
    if (run === null || run.isEmpty) return true;
    if (fact.value[0] === 1) return section !== this.#last?.section;
    return run.follows(fact.value) || run.latest?.number.fact.style === fact.style;
  }

  /** What a number stands for: "3." between 1.2 and 1.4 is 1.3 in another style, "2.4" between 3 and 5 is 4. */
  #meant({ number: { fact } }: NumberMark, next: NumberMark | null): NumberPath {
    const { value } = fact;
    const main = this.#main;
    const after = next?.number.fact.value ?? null;
    const due = main?.nextSibling ?? null;
    if (main === null || main.isEmpty || after === null || this.#list !== null) return value;
    if (due !== null && value.length === 1) {
      const opensSection = stepBetween(value, after) !== null && main.follows(value);
      const goesOn =
        value[0] === due.at(-1) ? stepBetween(due, after) !== null : isSamePath(after, nextOf(due));
      return goesOn && !opensSection ? due : value;
    }
    const slipped = this.#scheme.name !== "decimal" && value.length === 2 && !main.follows(value);
    if (!slipped) return value;
    const short = value.slice(-1);
    return main.isNext(short) && isSamePath(after, nextOf(short)) ? short : value;
  }

  #topLevel(mark: NumberMark, path: NumberPath, next: NumberMark | null): void {
    const sameSection = mark.section === this.#last?.section;
    const run = this.#runFor(mark, path, sameSection, next);
    if (run === this.#main && run.isEmpty) this.#mainFirst = mark;
    run.add(mark.number, path, { newSection: !sameSection });
    this.#last = mark;
    this.#nested.close();
  }

  /** The run that a number belongs to; a list of its own is opened or ended on the way. */
  #runFor(mark: NumberMark, path: NumberPath, sameSection: boolean, next: NumberMark | null): RunBuilder {
    const list = this.#list;
    const main = this.#mainRun();
    // "Two points for the board: / 12. Homes are short": a list of its own.
    const apart = mark.midParagraph && path.length === 1 && !main.isEmpty && !main.follows(path);
    if (apart && list?.run.follows(path) !== true) return this.#openList(mark);
    // The headings have the sections' numbers: a single number is a list's.
    if (this.#headed && path.length === 1 && list === null && !main.follows(path)) {
      return this.#openList(mark);
    }
    if (path.length === 1 && path[0] === 1 && !main.isEmpty) {
      const current = list?.run ?? main;
      const again = mark.adjacent && sameSection && current.isAllOnes;
      if (again && !mark.announced) return this.#extendList(mark) ?? main;
      return this.#restart(mark, sameSection, next);
    }
    if (list !== null && list.run.follows(path)) {
      const ambiguous = main.follows(path) && mark.section !== list.last.section;
      if (!ambiguous) return this.#extendList(mark) ?? main;
    }
    if (this.#scheme.name === "decimal" && path.length > 1 && path[0] === 1 && !main.follows(path)) {
      // After whole numbers, as recommendations have, 1.1 or 1.0 opens the draft's own run.
      if (list === null && !main.isEmpty && main.isFlat) return this.#newMain();
    }
    // "1. Purpose" after a list of recommendations opens the draft's own run: 1.1 comes next.
    if (path.length > 1 && list?.run.follows(path) === true && !main.follows(path))
      return this.#promote(list.run);
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
  #restart(mark: NumberMark, sameSection: boolean, next: NumberMark | null): RunBuilder {
    this.#endList(true);
    if (this.#beginsMainText(sameSection, next)) {
      return this.#newMain();
    }
    if (this.#scheme.name !== "continuous" && this.#scheme.name !== "decimal" && !sameSection) {
      this.#main = this.#newRun("main");
      return this.#main;
    }
    if (sameSection && mark.adjacent && !mark.announced) return this.#mainRun();
    return this.#openList(mark);
  }

  /** What came before was a list of its own at the top, as recommendations are: the draft's own run begins here. */
  #beginsMainText(sameSection: boolean, next: NumberMark | null): boolean {
    const [section = 0, first] = next?.number.fact.value ?? [];
    if (this.#scheme.name === "decimal" && section === 1 && first === 1) return true;
    const top = this.#mainFirst;
    if (top === null || sameSection || top.section !== this.#last?.section) return false;
    return top.announced || separateHeading.test(top.heading);
  }

  #openList(mark: NumberMark): RunBuilder {
    const run = this.#newRun("list");
    this.#list = { run, first: mark, last: mark };
    return run;
  }

  /** What was taken for the main run was a list at the top. */
  #newMain(): RunBuilder {
    this.#main?.become("list");
    this.#main = this.#newRun("main");
    return this.#main;
  }

  /** The list that is open is the main run after all, and what was taken for that a list. */
  #promote(run: RunBuilder): RunBuilder {
    this.#main?.become("list");
    run.become("main");
    this.#main = run;
    this.#list = null;
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
      first.length < (this.#scheme.isSet ? shortLine : shortItem);
    if (!overHeadings && separate) return;
    this.#runs.splice(this.#runs.indexOf(run), 1);
    this.#main.append(run);
  }

  /** Some numbers that Markdown takes for an item's, or that open a paragraph, are none of the draft's. */
  #isNumber(mark: NumberMark, path: NumberPath, next: NumberMark | null): boolean {
    const run = this.#list?.run ?? this.#main;
    if (run === null || run.isEmpty || run.follows(path) || this.#main?.follows(path) === true) return true;
    // "4.2 FTE" opens a paragraph of a draft that is numbered 1, 2, 3.
    if (path.length > 1 && this.#scheme.name !== "decimal") return false;
    // "…when they turn / 18. They…" between 5 and 6 is a wrapped line.
    const strays = next !== null && run.isNext(next.number.fact.value);
    return !strays || mark.endsAbove || mark.shortAbove;
  }

  /** A swallowed number counts where it carries on, or is announced: "when they turn / 18. They…" does not. */
  #continues(mark: NumberMark, path: NumberPath, next: NumberMark | null): boolean {
    const run = this.#list?.run.follows(path) === true ? this.#list.run : this.#main;
    const following = next !== null && this.#isTopLevel(next) ? next.number.fact.value : null;
    if (following !== null && following.join() === path.join()) return false;
    const goesOn = following !== null && following.join() === nextOf(path).join();
    if (run !== null && !run.isEmpty && run.isNext(path)) return mark.endsAbove || goesOn;
    if (mark.introduced && (path.length === 1 || this.#scheme.name === "decimal")) return true;
    const begins = run === null || run.isEmpty;
    return goesOn && next?.midParagraph === false && (mark.endsAbove || begins);
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
