// The words of a draft's blocks as numbers of a report's words. A block is numbered once for each report, however many
// look for the report's words in it.

import type { TextBlock } from "../../response/responseDocument.ts";
import { forEachWord } from "../../text.ts";
import type { QuotationIndex } from "../matching/quotationIndex.ts";

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
  let count = 0;
  forEachWord(text, (start, end) => {
    if (3 * count === gathered.length) gathered = grown(gathered);
    gathered[3 * count] = table.numberOf(text, start, end);
    gathered[3 * count + 1] = start;
    gathered[3 * count + 2] = end;
    count += 1;
  });
  const [numbers, starts, ends] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  for (let word = 0; word < count; word += 1) {
    numbers[word] = gathered[3 * word] ?? 0;
    starts[word] = gathered[3 * word + 1] ?? 0;
    ends[word] = gathered[3 * word + 2] ?? 0;
  }
  return { numbers, starts, ends };
}

/** Where a text's words are gathered until it is known how many there are: number, start and end of each. */
let gathered = new Int32Array(3 * 256);

function grown(some: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(some.length * 2);
  more.set(some);
  return more;
}
