// What became of a plain fact that a draft states: types only.

import type { Finding } from "../report/inspectionReport.ts";
import type { Placed } from "../response/responseDocument.ts";
import type { StatedFact } from "../response/statedFacts.ts";
import type { ReadSource } from "./concordance.ts";

/** A fact as the report or the settings have it. */
export interface FactVerdict {
  /** `weak`: it differs, but the words may mean something else; `unjudged`: nothing can be said of it. */
  readonly verdict: "right" | "wrong" | "weak" | "unjudged";
  /** The report it is judged by; null where it is judged by the settings or the draft itself. */
  readonly source: ReadSource | null;
  readonly finding: Finding | null;
  /** What should stand, in plain form: a name, a number, a title; null where the rule finds its own words. */
  readonly should: string | null;
}

export interface MatchedFact extends FactVerdict {
  readonly stated: Placed<StatedFact>;
}

export const unjudgedFact: FactVerdict = { verdict: "unjudged", source: null, finding: null, should: null };
