// Finds what a passage states as plain fact: dates, names and figures. Reads no quotation; judges nothing.

import type { Span } from "../../text.ts";
import { readWrittenDates } from "../../writtenDates.ts";
import type { StatedFact } from "../statedFacts.ts";
import { impossibleDatesIn } from "./impossibleDates.ts";
import { type Passage, standsIn } from "./passage.ts";

/** What surrounds a passage's facts. */
export interface StatedSurroundings {
  /** Places in the passage that hold quoted words. */
  readonly quotations: readonly Span[];
}

/** The facts a passage states, in the order of their kinds. */
export function statedFactsIn(passage: Passage, { quotations }: StatedSurroundings): StatedFact[] {
  const dates = readWrittenDates(passage.text).filter(({ span }) => !standsIn(quotations, span.start));
  return [...impossibleDatesIn(passage, dates)];
}
