// How a draft's words name an inspection: which one they mean and what they call it. Types only.

/**
 * Which inspection a sentence speaks of: the present one, the one before it, the one of a year, or one `before` another
 * that was spoken of, as "the inspection before that".
 */
export type InspectionPointer = "current" | "previous" | "before" | { readonly year: number };

/** `letter`: of a kind the words do not tell. `inspection`: any, `full-inspection`: one that gives grades. */
export type InspectionKindNamed =
  | "monitoring-visit"
  | "focused-visit"
  | "letter"
  | "joint-targeted-area"
  | "area-send"
  | "full-inspection"
  | "inspection";

/** What a heading or a lead-in says of the text under it. */
export interface InspectionAbove {
  /** The earlier inspection it is of; null where it names none. */
  readonly inspection: Exclude<InspectionPointer, "current"> | null;
  /** The letter or joint inspection it is of. */
  readonly publication: Exclude<InspectionKindNamed, "full-inspection" | "inspection"> | null;
  /** The name of the inspection whose facts it lists: "Type: focused visit"; empty where it lists none. */
  readonly factsOf: string;
  /** A question about that inspection stands right above. */
  readonly asked?: true;
}
