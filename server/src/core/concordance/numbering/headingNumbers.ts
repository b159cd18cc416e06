// The numbers of headings: whether they lead the paragraphs' decimal numbers ("3. Background", then 3.1) or run
// by themselves.

import type { NumberRun } from "../numberedRuns.ts";
import type { HeadingMark, Mark } from "./numberMarks.ts";
import { RunBuilder } from "./numberRun.ts";
import type { Scheme } from "./numberScheme.ts";
import type { ParagraphNumber, Placed } from "../../response/responseDocument.ts";

type NumberedHeading = HeadingMark & { readonly number: Placed<ParagraphNumber> };

/** `joined`: headings and paragraphs are one decimal run. Else the headings' own runs, if they have any. */
export function headingRuns(
  marks: readonly Mark[],
  scheme: Scheme,
): { readonly joined: boolean; readonly runs: readonly NumberRun[] } {
  if (scheme.name === "decimal" && leadParagraphs(marks)) return { joined: true, runs: [] };
  return { joined: false, runs: ownRuns(marks) };
}

/** Whether most decimal numbers stand below a heading whose number they begin with. */
function leadParagraphs(marks: readonly Mark[]): boolean {
  let heading: readonly number[] | null = null;
  let below = 0;
  let other = 0;
  for (const mark of marks) {
    if (mark.kind === "heading") heading = mark.number?.fact.value ?? heading;
    else if (mark.number.fact.value.length > 1 && mark.number.fact.depth === 0) {
      if (heading !== null && heading[0] === mark.number.fact.value[0]) below++;
      else other++;
    }
  }
  return below > other;
}

function ownRuns(marks: readonly Mark[]): readonly NumberRun[] {
  const headings = marks.filter((mark) => mark.kind === "heading").filter(({ marked }) => marked);
  const runs = buildRuns(headings);
  // "5 Areas for improvement" is no heading numbered 5: bare numbers count only where they are all in order.
  const doubtful = runs.some(({ numbers }) =>
    numbers.some(
      ({ number, breaks }, index) =>
        isBare(number.fact) && (breaks !== null || (index === 0 && number.fact.value[0] !== 1)),
    ),
  );
  return doubtful
    ? buildRuns(headings.filter(({ number }) => number === null || !isBare(number.fact)))
    : runs;
}

function buildRuns(headings: readonly HeadingMark[]): readonly NumberRun[] {
  const runs: RunBuilder[] = [];
  let run: RunBuilder | null = null;
  let level = 0;
  let appendix: string | null = null;
  for (const heading of headings) {
    const above = heading.block.fact.level < level;
    if (heading.appendix !== appendix || (!isNumbered(heading) && above)) run = null;
    appendix = heading.appendix;
    if (!isNumbered(heading)) continue;
    const { number } = heading;
    // Below a new part of the draft a first heading may be number 1 again.
    if (run === null) {
      run = new RunBuilder({ kind: "headings", parent: null, appendix, depth: 0 });
      runs.push(run);
      level = heading.block.fact.level;
    }
    run.add(number, number.fact.value);
  }
  return runs.filter(({ size }) => size > 1).map((one) => one.finish());
}

function isNumbered(heading: HeadingMark): heading is NumberedHeading {
  return heading.number !== null;
}

function isBare({ written }: ParagraphNumber): boolean {
  return /^\d+$/.test(written);
}
