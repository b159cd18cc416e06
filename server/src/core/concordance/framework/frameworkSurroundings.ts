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
  { blocks, text }: Pick<ResponseDocument, "blocks" | "text">,
  besideArea: boolean,
): boolean {
  if (mention.fact.namesFramework) return true;
  const { start } = spanOf(mention);
  // "Outcome letters are checked: outcome 7, no further action" may stand in an area's answer too.
  if (
    besideArea &&
    (mention.fact.kind === "enabler" || falls.test(text.slice(Math.max(0, start - 30), start)))
  )
    return true;
  let at = blocks.findLastIndex((block) => spanOf(block).start <= start);
  let inList = (blocks[at]?.fact.listDepth ?? 0) > 0;
  // No other framework that councils write of has enablers with numbers so often.
  const anywhere = mention.fact.kind === "enabler";
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

/** "This area falls under outcome 7". */
const falls = /\b(?:falls?|sits?|comes?|belongs?|relates?|contributes?)\s(?:under|within|to)\s$/i;

/** Blocks above that are looked at. */
const furthest = 40;
