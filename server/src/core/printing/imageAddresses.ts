// The addresses of a printed draft's pictures, for whoever fetches them. Reads none itself.

import type { PrintedBlock, PrintedInline, PrintedResponse } from "./printedResponse.ts";

/** Each once, as written; those elsewhere in the world are left out, since nothing is fetched. */
export function imageAddresses({ blocks, notes }: PrintedResponse): readonly string[] {
  const found = new Set<string>();
  const look = (inlines: readonly PrintedInline[]): void => {
    for (const inline of inlines) {
      if (inline.kind === "image") found.add(inline.address);
      else if (inline.kind === "link") look(inline.content);
    }
  };
  for (const content of blocks.flatMap(contentsOf)) look(content);
  for (const { paragraphs } of notes) paragraphs.forEach(look);
  return [...found].filter((address) => !/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(address));
}

function contentsOf(block: PrintedBlock): (readonly PrintedInline[])[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.content];
    case "list":
      return block.items.flatMap(({ blocks }) => blocks.flatMap(contentsOf));
    case "quote":
      return block.blocks.flatMap(contentsOf);
    case "table":
      return [...block.header, ...block.rows.flat()];
    case "lines":
    case "rule":
      return [];
  }
}
