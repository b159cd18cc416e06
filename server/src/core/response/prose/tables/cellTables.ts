// Gathers the cells of tables by row and column from the blocks of a segment. Reads no words.

import type { TextBlock } from "../../responseDocument.ts";

/** A table's cells by row, the header first; a row may have fewer than the header. */
export interface CellTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly TextBlock[])[];
}

/** The tables among `blocks`, in order. */
export function tablesAmong(blocks: readonly TextBlock[]): CellTable[] {
  const tables: TextBlock[][][] = [];
  let open: TextBlock[][] | null = null;
  for (const block of blocks) {
    const { cell } = block;
    if (cell === null) open = null;
    else {
      if (open === null || (cell.row === 0 && cell.column === 0)) tables.push((open = []));
      (open[cell.row] ??= []).push(block);
    }
  }
  return tables.map((rows) => {
    // A row that is only a comment leaves a gap.
    const own = Array.from(rows, (row) => row as TextBlock[] | undefined).map((row) => row ?? []);
    return { headers: (own[0] ?? []).map(({ prose }) => prose.text), rows: own };
  });
}
