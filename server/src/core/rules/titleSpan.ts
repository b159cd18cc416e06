// Where a problem stands that is about the whole draft and has no entry in its front matter.

import { type ResponseDocument, spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";

/** The draft's title: its first heading, else its first words, else the very start. */
export function titleSpan({ blocks }: ResponseDocument): Span {
  const title = blocks.find((block) => block.fact.kind === "heading") ?? blocks[0];
  return title === undefined ? { start: 0, end: 0 } : spanOf(title);
}
