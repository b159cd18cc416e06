// The words of a draft's blocks as numbers of a report's words. A block is numbered once for each report, however many
// look for the report's words in it.

import type { TextBlock } from "../response/responseDocument.ts";
import { forEachWord } from "../text.ts";
import type { QuotationIndex } from "./quotationIndex.ts";

/** The words of a text by number, -1 for one that the report does not have, and where they stand. */
export interface TextNumbers {
  readonly numbers: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The words of a block's prose, as in any text: what is marked there as left out or put in brackets is none of this. */
export function numbersOfBlock(block: TextBlock, index: QuotationIndex): TextNumbers {
  let known = remembered.get(index);
  if (known === undefined) remembered.set(index, (known = new WeakMap()));
  let numbers = known.get(block);
  if (numbers === undefined) known.set(block, (numbers = numbersIn(block.prose.text, index)));
  return numbers;
}

const remembered = new WeakMap<QuotationIndex, WeakMap<TextBlock, TextNumbers>>();

function numbersIn(text: string, { table }: QuotationIndex): TextNumbers {
  const numbers: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  forEachWord(text, (start, end) => {
    numbers.push(table.numberOf(text, start, end));
    starts.push(start);
    ends.push(end);
  });
  return { numbers: Int32Array.from(numbers), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}
