// What became of the wordings of a draft once they are set beside its reports. Types only: `wordings.ts` makes them,
// the rules on wording read them.

import type { Placed } from "../response/responseDocument.ts";
import type {
  AcronymHit,
  ChildHit,
  InspectorTitleHit,
  PlaceholderHit,
  TermHit,
} from "../response/wordingHits.ts";

/** An inspector's title of another reign than that in which the inspection was made. */
export interface OutdatedTitle {
  readonly wording: Placed<InspectorTitleHit>;
  readonly right: "Her" | "His";
}

/** An outdated term that the report meant does not use itself. */
export interface OutdatedTerm {
  readonly wording: Placed<TermHit>;
  /** The current form, capitals as written; null where the sentence has to be turned round ("children's"). */
  readonly current: string | null;
}

/** An acronym that the draft never spells out, at its first use. */
export interface UnexpandedAcronym {
  readonly wording: Placed<AcronymHit>;
  /** The words it stands for, in the number written, and who spells it out so; null where nobody does. */
  readonly expansion: { readonly words: string; readonly from: "report" | "published reports" } | null;
}

/** The wordings that are slips, list by list in the draft's order. */
export interface WordingVerdicts {
  readonly titles: readonly OutdatedTitle[];
  readonly terms: readonly OutdatedTerm[];
  readonly acronyms: readonly UnexpandedAcronym[];
  /** Those that are no planned action's lead or timescale. */
  readonly placeholders: readonly Placed<PlaceholderHit>[];
  /** Children not credited to the report, nor told of in words that are the report's. */
  readonly children: readonly Placed<ChildHit>[];
}
