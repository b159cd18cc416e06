// Where in the draft the words of a block stand, and those of its title. Rules show their problems there, never
// under a heading's signs or a list's.

import {
  type Placed,
  proseSpan,
  type ResponseDocument,
  spanOf,
  type TextBlock,
} from "../response/responseDocument.ts";
import { shift, type Span } from "../text.ts";

/** A block's words, from the first to the last. */
export function wordsOf(block: Placed<TextBlock>): Span {
  const { prose } = block.fact;
  const start = prose.text.length - prose.text.trimStart().length;
  const end = prose.text.trimEnd().length;
  return start < end ? shift(proseSpan(prose, start, end), block.offset) : spanOf(block);
}

/**
 * The draft's title (its first heading, else its first words, else the very start): where a problem stands that
 * is about the whole draft and has no entry in its front matter.
 */
export function titleSpan({ blocks }: ResponseDocument): Span {
  const title = blocks.find((block) => block.fact.kind === "heading") ?? blocks[0];
  return title === undefined ? { start: 0, end: 0 } : wordsOf(title);
}
