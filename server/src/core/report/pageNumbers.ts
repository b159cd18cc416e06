// The numbers printed at the head or foot of a report's pages: where they jump, pages of the report are not in the
// file. Often nothing else tells: most letters number no paragraphs.

import { message } from "../problem.ts";
import type { ReadingProblem } from "./inspectionReport.ts";
import type { PrintedLine, PrintedText } from "./printedLines.ts";

/** "5", "Page 5", "5 of 12". */
const pageNumber = /^(?:page )?(\d{1,3})(?: of \d{1,3})?$/i;

/** The number that a line is, and nothing else. */
export function numberAlone({ text }: PrintedLine): number | null {
  const number = pageNumber.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}

/** Whether a line begins where a paragraph's number may stand. */
export function isAtLeft(line: PrintedLine, text: PrintedText): boolean {
  return line.x <= 0.2 * (text.pageWidths.get(line.page) ?? 0);
}

interface NumberedPage {
  readonly page: number;
  /** Each number alone at its head or foot: a contents list's may stand there too. */
  readonly lines: readonly PrintedLine[];
}

/**
 * The pages that the numbers among `edges`, the lines at the pages' heads and feet, skip; each told on the page
 * after them. A page's own number is the one nearest to what follows on. A first page has none, or its own.
 */
export function missingPages(edges: readonly PrintedLine[], text: PrintedText): ReadingProblem[] {
  const pages = numberedPages(edges);
  const problems: ReadingProblem[] = [];
  let last = { page: 1, number: 1 };
  pages.forEach(({ page, lines }, index) => {
    const ahead = (line: PrintedLine): number => numberOf(line) - last.number - (page - last.page);
    const own = lines.reduce((a, b) => (Math.abs(ahead(b)) < Math.abs(ahead(a)) ? b : a));
    const number = numberOf(own);
    if (page > 1 && ahead(own) > 0) {
      // A number that nothing follows on from is no page's; more pages than the file has belong to a longer paper.
      const next = pages[index + 1];
      const goesOn = next
        ? next.lines.some((line) => numberOf(line) - number >= next.page - page)
        : !isAtLeft(own, text);
      if (!goesOn || ahead(own) > text.pageHeights.size) return;
      problems.push({ message: jump(last.number, number, page - last.page === 1), page });
    }
    last = { page, number };
  });
  return problems;
}

function numberedPages(edges: readonly PrintedLine[]): NumberedPage[] {
  const pages = new Map<number, PrintedLine[]>();
  for (const line of edges) {
    if (numberAlone(line) === null) continue;
    const ofPage = pages.get(line.page);
    if (ofPage === undefined) pages.set(line.page, [line]);
    else ofPage.push(line);
  }
  return [...pages].map(([page, lines]) => ({ page, lines }));
}

function numberOf(line: PrintedLine): number {
  return numberAlone(line) ?? 0;
}

/** `isNext`: the two pages follow on each other in the file; else a page without a number stands between them. */
function jump(last: number, next: number, isNext: boolean): ReadingProblem["message"] {
  if (!isNext) return message("Pages between {0} and {1} are missing from the file.", last, next);
  return next === last + 2
    ? message("Page {0} is missing from the file: page {1} is followed by page {2}.", last + 1, last, next)
    : message(
        "Pages {0} to {1} are missing from the file: page {2} is followed by page {3}.",
        last + 1,
        next - 1,
        last,
        next,
      );
}
