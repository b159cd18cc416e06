// How wide a table's columns are printed, where nothing can measure letters: by the words they hold, none narrower
// than its longest word needs.

import { plainText } from "../core/printing/printResponse.ts";
import type { PrintedCell } from "../core/printing/printedResponse.ts";

/** Twentieths of a point: a letter of eleven points, bold, and a cell's margins. */
const letter = 130;
const margins = 240;
/** What is longer, as an address, is cut: it would leave no room for words. */
const longestWord = 30;

/** In twentieths of a point; together they make up `whole`. */
export function columnWidths(rows: readonly (readonly PrintedCell[])[], whole: number): number[] {
  const columns = (rows[0] ?? []).map((_, column) => {
    const words = rows.map((row) => plainText(row[column] ?? []));
    const lengths = words.flatMap((text) => text.split(/\s+/).map((word) => word.length));
    const longest = Math.min(longestWord, Math.max(2, ...lengths));
    const length = words.reduce((sum, text) => sum + Math.min(text.length, 200), 0) / rows.length;
    return { least: longest * letter + margins, wish: Math.max(length, longest) };
  });
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const wish = columns.reduce((sum, column) => sum + column.wish, 0);
  const scale = Math.min(1, whole / least);
  const room = Math.max(whole - least, 0);
  const widths = columns.map((column) => Math.floor(column.least * scale + (column.wish / wish) * room));
  const left = whole - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, column) => (column === widths.length - 1 ? width + left : width));
}
