// The run of numbered paragraphs of a report: which printed numbers open a paragraph and which are a wrapped
// line's. A gap or repeat that the report prints is kept and told.

import { message } from "../problem.ts";
import { joinLines } from "./joinedLines.ts";
import type { Finding, ReadingProblem } from "./inspectionReport.ts";
import { endsSentence, isApart } from "./paragraphs.ts";
import type { PrintedLine, PrintedText } from "./printedLines.ts";

/** Where a paragraph begins: its line's index, its number, and how many characters the number takes. */
export interface ParagraphStart {
  readonly at: number;
  readonly number: number;
  readonly skip: number;
}

/** "12. Social workers", "34 Most children" (a full stop lost), "23.‘Staying", "46.. Most"; never "3.5 million". */
const numbered = /^(\d{1,3})([.)](?:\s?[.)])?)?(?:\s+(?=\S)|$|(?<=[.)])(?=[\p{Lu}‘“'"]))/u;

/** The furthest a report was seen to skip is one number; more than this is a wrapped line's, or text is missing. */
const furthestSkip = 3;

/**
 * The starts among `lines`, in order. `isHeading` tells lines that end a paragraph, `afterHeading` lines that a
 * heading now taken out stood above. With places a number at the
 * numbers' own margin counts; without, one that follows on, after a sentence's end.
 */
export function paragraphStarts(
  lines: readonly PrintedLine[],
  text: PrintedText,
  isHeading: (index: number) => boolean,
  afterHeading: ReadonlySet<number> = new Set(),
): ParagraphStart[] {
  const margin = text.placed ? numberMargin(lines) : null;
  const goesOnAfterGap = gapReader(lines, isHeading, margin?.x ?? null);
  const starts: ParagraphStart[] = [];
  let expected: number | null = null;
  lines.forEach((line, at) => {
    const match = numbered.exec(line.text);
    if (!match || isHeading(at)) return;
    const number = Number(match[1]);
    const last = at > 0 && !isHeading(at - 1) && !afterHeading.has(at) ? lines[at - 1] : undefined;
    const ended = last === undefined || endsSentence(last.text);
    const dotted = match[2] !== undefined;
    const next = expected ?? Math.min(number, 1);
    const atMargin =
      margin === null ||
      Math.abs(line.x - margin.x) <= 6 ||
      (dotted && (ended || isOwn(line, last, text)) && standsOut(line, lines[at + 1]));
    // A page may have margins of its own: there the number that follows on stands apart, before a sentence.
    const elsewhere =
      ended && isOwn(line, last, text) && (dotted || /^[\p{Lu}‘“]/u.test(line.text.slice(match[0].length)));
    const follows =
      number === next &&
      (atMargin || elsewhere) &&
      // "… in their home. (Recommendation)" ends no sentence, but a number that follows on stands apart below it.
      (ended ||
        (margin === null && dotted && line.afterBlank && !last.text.endsWith("-")) ||
        (margin?.hanging === true && (dotted || isOwn(line, last, text))) ||
        (margin !== null && dotted && isOwn(line, last, text)));
    const strays =
      !follows &&
      dotted &&
      atMargin &&
      ended &&
      starts.length > 0 &&
      number >= next - 1 &&
      number <= next + furthestSkip &&
      (last === undefined ||
        margin?.hanging === true ||
        line.afterBlank ||
        (margin !== null && isOwn(line, last, text)));
    const resumes = (ended || isOwn(line, last, text)) && goesOnAfterGap(at, number, next);
    if (!follows && !strays && !resumes) return;
    starts.push({ at, number, skip: match[0].length });
    expected = number + 1;
  });
  return starts;
}

/**
 * Tells whether, where pages or paragraphs are missing, the run goes on at a line: its number and those after it at
 * the numbers' margin are in order, and none of those it skips, from `next` on, comes later.
 */
function gapReader(
  lines: readonly PrintedLine[],
  isHeading: (index: number) => boolean,
  margin: number | null,
): (at: number, number: number, next: number) => boolean {
  const numbers = lines.flatMap((line, at) => {
    const number = dottedNumber(line);
    const stands = margin === null ? line.afterBlank : Math.abs(line.x - margin) <= 6;
    return number === null || !stands || isHeading(at) ? [] : [{ at, number }];
  });
  const indexes = new Map(numbers.map((each, index) => [each.at, index]));
  return (at, number, next) => {
    const index = indexes.get(at);
    if (index === undefined || number <= next) return false;
    const [first, second] = [numbers[index + 1], numbers[index + 2]];
    if (first?.number !== number + 1 || (second ?? { number: number + 2 }).number !== number + 2)
      return false;
    return !numbers.some((each, other) => other > index && each.number >= next && each.number < number);
  };
}

/** "12." and whatever follows it. */
function dottedNumber({ text }: PrintedLine): number | null {
  const digits = /^(\d{1,3})\./.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Some pages of a report may be indented further than the others: there the text still hangs. */
function standsOut(line: PrintedLine, next: PrintedLine | undefined): boolean {
  return next !== undefined && next.page === line.page && next.x > line.x + 8;
}

function isOwn(line: PrintedLine, last: PrintedLine | undefined, text: PrintedText): boolean {
  return last === undefined || last.page !== line.page || isApart(line, last, text);
}

/** Where the numbers stand, and whether the text hangs to their right (then no wrapped line reaches them). */
function numberMargin(lines: readonly PrintedLine[]): { x: number; hanging: boolean } | null {
  const counts = new Map<number, number>();
  const lasts = new Map<number, number>();
  for (const line of lines) {
    const number = dottedNumber(line);
    if (number === null) continue;
    const place = Math.round(line.x / 4) * 4;
    // Where pages are missing the run begins late, or skips numbers: those before and after the gap all count.
    if (number === (lasts.get(place) ?? number - 1) + 1) counts.set(place, (counts.get(place) ?? 0) + 1);
    lasts.set(place, number);
  }
  const best = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  if (best[1] === 0) return null;
  const x = best[0];
  const others = lines.filter(({ text }) => !numbered.test(text));
  const hanging = others.filter((line) => line.x > x + 8).length > 0.6 * others.length;
  return { x, hanging };
}

/** The paragraphs from `starts`, each running to the next start or to `ends(at)`. */
export function numberedFindings(
  lines: readonly PrintedLine[],
  starts: readonly ParagraphStart[],
  ends: (start: ParagraphStart, next: ParagraphStart | undefined) => number,
  footnotes: ReadonlySet<string>,
): Finding[] {
  const seen = new Map<number, number>();
  return starts.map((start, index) => {
    const run = lines.slice(start.at, ends(start, starts[index + 1]));
    const joined = joinLines(run, start.skip, footnotes);
    const times = (seen.get(start.number) ?? 0) + 1;
    seen.set(start.number, times);
    const id = times === 1 ? `p${start.number}` : `p${start.number}-${times}`;
    return { id, paragraph: start.number, ...joined };
  });
}

/** Gaps and repeats in the run, each told once, where it breaks. */
export function sequenceProblems(findings: readonly Finding[]): ReadingProblem[] {
  return findings.flatMap((finding, index) => {
    const last = findings[index - 1]?.paragraph ?? null;
    const { paragraph, page } = finding;
    if (paragraph === null || (last === null && paragraph === 1)) return [];
    if (last === null) return [{ message: message("The first paragraph is numbered {0}.", paragraph), page }];
    if (paragraph === last + 1) return [];
    if (paragraph === last)
      return [{ message: message("The number {0} is printed on two paragraphs.", paragraph), page }];
    if (paragraph < last)
      return [{ message: message("The numbers step back: {0} is followed by {1}.", last, paragraph), page }];
    const missing =
      paragraph === last + 2
        ? message("Paragraph {0} is missing: {1} is followed by {2}.", last + 1, last, paragraph)
        : message(
            "Paragraphs {0} to {1} are missing: {2} is followed by {3}.",
            last + 1,
            paragraph - 1,
            last,
            paragraph,
          );
    return [{ message: missing, page }];
  });
}
