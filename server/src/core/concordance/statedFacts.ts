// Gives each plain fact of a draft its verdict, each kind in its own file.

import type { ResponseDocument } from "../response/responseDocument.ts";
import type { StatedFact } from "../response/statedFacts.ts";
import type { Source } from "./concordance.ts";
import { FactMemory } from "./factMemory.ts";
import { matchInspectionDate, matchInspectionLength } from "./inspectionDates.ts";
import { type FactVerdict, type MatchedFact, unjudgedFact } from "./matchedFacts.ts";

/** Every stated fact, matched, in the draft's order. */
export function matchStatedFacts(response: ResponseDocument, sources: readonly Source[]): MatchedFact[] {
  return response.statedFacts.map((stated) => ({
    stated,
    ...known.recall(stated.fact, sources, () => matchFact(stated.fact, sources)),
  }));
}

const known = new FactMemory<StatedFact, FactVerdict>();

function matchFact(fact: StatedFact, sources: readonly Source[]): FactVerdict {
  switch (fact.kind) {
    case "inspection-date":
      return matchInspectionDate(fact, sources);
    case "inspection-length":
      return matchInspectionLength(fact, sources);
    default:
      return unjudgedFact;
  }
}
