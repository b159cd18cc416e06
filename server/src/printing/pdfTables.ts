// A table on the pages of a PDF: words wrapped in their cells, rows kept whole where a page can hold them, the header
// row repeated on every page and heard once.

import { plainText } from "../core/printing/printResponse.ts";
import type { PrintedTable } from "../core/printing/printedResponse.ts";
import { columnWidths } from "./columnWidths.ts";
import { leading, margin, pageHeight, type PdfElement, type PdfSheet } from "./pdfSheet.ts";
import { fillLines, type PdfLine, type PdfWords } from "./pdfWords.ts";

const size = 8.5;
const lineHeight = size * (leading - 0.08);
const padding = 4;
/** No table's page begins with less than this much of a row. */
const leastRoom = 3 * lineHeight;

interface Cell {
  readonly lines: readonly PdfLine[];
  readonly element: PdfElement;
}

export function drawTable(
  { align, header, rows }: PrintedTable,
  sheet: PdfSheet,
  words: PdfWords,
  {
    left,
    width,
    inside,
  }: { readonly left: number; readonly width: number; readonly inside: PdfElement | null },
): void {
  const widths = columnWidths([header, ...rows], Math.round(width * 20)).map((each) => each / 20);
  const table = sheet.element("Table", inside);

  const cellsOf = (row: PrintedTable["header"], heads: boolean): Cell[] => {
    const element = sheet.element("TR", table);
    return row.map((content, column) => {
      // A header cell without words heads nothing.
      const isHeader = heads && plainText(content) !== "";
      const pieces = words.pieces(content, { size, bold: heads });
      return {
        lines: fillLines(pieces, (widths[column] ?? 0) - 2 * padding, sheet.measure),
        element: isHeader ? sheet.element("TH", element, { scope: "Column" }) : sheet.element("TD", element),
      };
    });
  };

  /** As many lines of every cell, from one on. */
  const draw = (
    cells: readonly Cell[],
    from: number,
    count: number,
    heads: boolean,
    heard: boolean,
  ): void => {
    const height = count * lineHeight + 2 * padding;
    let x = left;
    for (const [column, { lines, element }] of cells.entries()) {
      const wide = widths[column] ?? 0;
      sheet.frame(x, sheet.y, wide, height, heads);
      for (const [index, line] of lines.slice(from, from + count).entries()) {
        const spare = wide - 2 * padding - line.width;
        const shift = align[column] === "right" ? spare : align[column] === "center" ? spare / 2 : 0;
        const top = sheet.y + padding + index * lineHeight;
        sheet.line(line, x + padding + shift, top, size, heard ? element : null);
      }
      x += wide;
    }
    sheet.y += height;
  };

  const head = cellsOf(header, true);
  const headLines = longest(head);
  const pageRoom = pageHeight - 2 * margin - headLines * lineHeight - 4 * padding;
  const again = (): void => {
    sheet.newPage();
    draw(head, 0, headLines, true, false);
  };
  sheet.needs(headLines * lineHeight + leastRoom + 4 * padding);
  draw(head, 0, headLines, true, true);
  for (const row of rows) {
    const cells = cellsOf(row, false);
    const lines = longest(cells);
    const height = lines * lineHeight + 2 * padding;
    if (height > sheet.room && (height <= pageRoom || sheet.room < leastRoom)) again();
    for (let from = 0; from < lines;) {
      const fits = Math.max(1, Math.floor((sheet.room - 2 * padding) / lineHeight));
      const count = Math.min(fits, lines - from);
      draw(cells, from, count, false, true);
      from += count;
      if (from < lines) again();
    }
  }
}

function longest(cells: readonly Cell[]): number {
  return Math.max(1, ...cells.map(({ lines }) => lines.length));
}
