// Gathers what the wording rules look for in a passage; each kind is found in a file of its own. Judges nothing.

import type { FoundWording, WordingHit } from "../../wordingHits.ts";
import type { Span } from "../../../text.ts";
import { acronymsIn } from "./acronyms.ts";
import { childrenIn } from "../names/childDetails.ts";
import { identifiersIn } from "../names/identifiers.ts";
import { inspectorTitlesIn } from "../names/inspectorTitles.ts";
import { type Passage, passageSpan, standsIn } from "../passage.ts";
import { placeholdersIn } from "./placeholders.ts";
import { termsIn } from "./terms.ts";

/** Every wording of a passage, in order. */
export function wordingsIn(
  passage: Passage,
  speeches: readonly Span[],
  quotations: readonly Span[],
): WordingHit[] {
  const { text, block } = passage;
  const placed = ({ at, ...rest }: FoundWording<WordingHit>): WordingHit => ({
    ...rest,
    span: passageSpan(passage, at.start, at.end),
    written: text.slice(at.start, at.end),
    inSpeech: standsIn(speeches, at.start),
    inQuotation: standsIn(quotations, at.start),
  });
  const placeholders = placeholdersIn(text, quotations, speeches);
  // What is to be taken out need not be spelt out: "[DCS to confirm]".
  const acronyms = acronymsIn(text, block).filter(
    ({ at }) => !placeholders.some((blank) => blank.at.start <= at.start && at.end <= blank.at.end),
  );
  const hits = [
    ...termsIn(text).map(placed),
    ...inspectorTitlesIn(text).map(placed),
    ...acronyms.map(placed),
    ...placeholders.map(placed),
    ...identifiersIn(text, block.cell === null || block.cell.row === 0 ? "" : block.cell.header).map(placed),
    ...childrenIn(text).map(placed),
  ];
  return hits.length < 2 ? hits : hits.sort((a, b) => a.span.start - b.span.start);
}
