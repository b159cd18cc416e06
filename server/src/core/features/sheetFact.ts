// One fact of a draft as a sign-off sheet lists it. Types only: `signOffFacts.ts` fills them, the page prints them.

import type { Message } from "../problem.ts";
import type { DraftPlace } from "./draftPlaces.ts";

/** `look`: it differs or cannot be right; `unchecked`: nothing can be said of it. */
export type SheetVerdict = "right" | "look" | "unchecked";

/** One fact of the draft, or the same one in several places. */
export interface SheetFact {
  readonly places: readonly DraftPlace[];
  /** The draft's words. */
  readonly words: string;
  readonly verdict: SheetVerdict;
  /** Why, or what it was held against. */
  readonly notes: readonly Message[];
  /** The report's words; null where none stand against it. */
  readonly printed: string | null;
  /** "Paragraph 12 (page 3) of ilacs-2026"; null where no source is known. */
  readonly source: string | null;
}

export type SheetFactKind =
  "quotations" | "grades" | "dates" | "names" | "figures" | "references" | "citations" | "cross-references";

export interface SheetGroup {
  readonly kind: SheetFactKind;
  readonly facts: readonly SheetFact[];
}
