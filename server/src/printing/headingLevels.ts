// At which level each heading is printed: none is skipped on the way down, since readers who go by headings would
// look for what is missing. The order on the page stays as it is.

import type { PrintedBlock } from "../core/printing/printedResponse.ts";

/** The levels of a draft's headings, the highest printed as 1. */
export function headingLevels(blocks: readonly PrintedBlock[]): ReadonlyMap<PrintedBlock, number> {
  const levels = new Map<PrintedBlock, number>();
  /** The headings that the next one stands below, with their own levels and those printed. */
  const above: { own: number; printed: number }[] = [];
  for (const block of blocks.flatMap(headingsIn)) {
    while ((above.at(-1)?.own ?? 0) >= block.level) above.pop();
    const printed = (above.at(-1)?.printed ?? 0) + 1;
    above.push({ own: block.level, printed });
    levels.set(block, printed);
  }
  return levels;
}

type Heading = PrintedBlock & { readonly kind: "heading" };

function headingsIn(block: PrintedBlock): Heading[] {
  if (block.kind === "heading") return [block];
  if (block.kind === "quote") return block.blocks.flatMap(headingsIn);
  return block.kind === "list" ? block.items.flatMap(({ blocks }) => blocks.flatMap(headingsIn)) : [];
}
