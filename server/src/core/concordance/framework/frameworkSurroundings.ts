// Says whether a number that stands by itself in running text is the national framework's by what stands above it: the
// lead-in of its list, its heading, for an enabler any paragraph of its section.

import { nationalVocabulary } from "../../response/prose/framework/frameworkVocabulary.ts";
import {
  spanOf,
  type FrameworkMention,
  type Placed,
  type ResponseDocument,
} from "../../response/responseDocument.ts";

export function isTiedToFramework(
  mention: Placed<FrameworkMention>,
  { blocks }: Pick<ResponseDocument, "blocks">,
  besideArea: boolean,
): boolean {
  if (mention.fact.namesFramework) return true;
  const { start } = spanOf(mention);
  // No other framework that councils write of has enablers with numbers so often; "outcome 7, no further action" may
  // stand in an area's answer.
  const anywhere = mention.fact.kind === "enabler";
  if (besideArea && anywhere) return true;
  let at = blocks.findLastIndex((block) => spanOf(block).start <= start);
  let inList = (blocks[at]?.fact.listDepth ?? 0) > 0;
  for (let left = furthest; left > 0 && at > 0; left -= 1) {
    at -= 1;
    const block = blocks[at]?.fact;
    if (block === undefined) return false;
    const leadsIn = inList && block.listDepth === 0;
    if ((leadsIn || anywhere || block.kind === "heading") && nationalVocabulary.name.test(block.prose.text))
      return true;
    if (block.kind === "heading") return false;
    if (block.listDepth === 0) inList = false;
  }
  return false;
}

/** Blocks above that are looked at. */
const furthest = 40;
