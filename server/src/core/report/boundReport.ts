// Which pages of a file are the report's own: councils bind reports in behind cover sheets of theirs, or several
// into one file. Looks at each page's first lines alone; reads nothing of what a report says.

import { message } from "../problem.ts";
import type { ReadingProblem } from "./inspectionReport.ts";
import type { SourcePage, SourceText } from "./sourceText.ts";

export interface BoundReport {
  /** The source with the report's own pages alone, counted from 1 as they are printed. */
  readonly source: SourceText;
  /** How many pages of the file stand before the report's first. */
  readonly pagesBefore: number;
  /** What is said of the file, where it holds more than the report. */
  readonly problems: readonly ReadingProblem[];
}

/** Only where a report opens on a later page than the file's first are pages left out. */
export function ownPages(source: SourceText): BoundReport {
  const { pages } = source;
  const first = pages.findIndex(({ lines }) => lines.length > 0);
  const openings = pages.flatMap((page, at) => (opensReport(page) ? [at] : []));
  // A council's covering letter may open like the report behind it.
  const [start = first, next = pages.length] = openings.filter(
    (at, index) => (openings[index + 1] ?? Infinity) - at >= fewestPages,
  );
  const problems: ReadingProblem[] = [];
  if (start > first)
    problems.push({
      message: message("The report begins on page {0} of the file.", pages[start]?.number ?? 1),
      page: null,
    });
  if (next < pages.length)
    problems.push({
      message: message(
        "A second report begins on page {0} of the file; only the first was read. Save the second as a file of its own.",
        pages[next]?.number ?? 1,
      ),
      page: null,
    });
  if (problems.length === 0) return { source, pagesBefore: 0, problems };
  const pagesBefore = start > first ? start : 0;
  const own = pages.slice(pagesBefore, next).map((page) => ({ ...page, number: page.number - pagesBefore }));
  return { source: { ...source, pages: own }, pagesBefore, problems };
}

/** The shortest letter published has three pages. */
const fewestPages = 3;

/** How many lines of a page may stand above a report's title and dates, or above a letter's greeting and heading. */
const headLines = 45;

/** What a cover calls itself, above its dates. */
const coverTitle =
  /\binspection of\b|\bArea SEND inspection\b|\binspection of services for children|\bjoint targeted area inspection\b/i;
const coverDates = /^(?:re-?)?inspection dates?\s*:?\s*\d/i;
/** What a letter of the inspectorates tells below its greeting. */
const letterSubject =
  /\b(?:focused|monitoring) visit (?:to|of)\b|\bjoint targeted area inspection\b|\binspection of (?:local authority )?children[’']s (?:social care )?services\b/i;

function opensReport({ lines }: SourcePage): boolean {
  const head = lines.slice(0, headLines).map(({ text }) => text);
  const datesAt = head.findIndex((text) => coverDates.test(text));
  if (datesAt > 0 && coverTitle.test(head.slice(0, datesAt).join(" "))) return true;
  const greeting = head.findIndex((text) => /^Dear\b/.test(text));
  return greeting >= 0 && letterSubject.test(head.slice(greeting).join(" "));
}
