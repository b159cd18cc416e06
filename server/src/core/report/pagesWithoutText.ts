// Which pages of a report hold no text: a page scanned in among printed ones is a picture, of which nothing is read.

import { message } from "../problem.ts";
import type { ReadingProblem } from "./inspectionReport.ts";
import type { SourceText } from "./sourceText.ts";

/**
 * Tells the pages without text that stand before the report's last words; empty pages behind them are the paper's
 * back. `pagesBefore` is how many pages of the file stand before the report's first.
 */
export function pagesWithoutText(
  { format, pages, faults }: SourceText,
  pagesBefore: number,
): ReadingProblem[] {
  // A damaged page has no lines either, and is told already.
  if (format !== "pdf" || faults.some(({ code }) => code === "damaged")) return [];
  const last = pages.findLastIndex(({ lines }) => lines.length > 0);
  const blank = pages
    .slice(0, last + 1)
    .filter(({ lines }) => lines.length === 0)
    .map(({ number }) => number + pagesBefore);
  const [only] = blank;
  if (only === undefined) return [];
  const told =
    blank.length === 1
      ? message(
          "Page {0} of the file holds no text, as where it is a scan: nothing on it was read. Use the PDF as published.",
          only,
        )
      : message(
          "Pages {0} of the file hold no text, as where they are scans: nothing on them was read. Use the PDF as published.",
          blank.join(", "),
        );
  return [{ message: told, page: null }];
}
