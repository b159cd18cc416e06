// A planned action of an action plan or visit response, and what is said with it. Types only: `plannedActions.ts`
// makes them, the rules on actions read them.

import type { Span } from "../text.ts";

/** What a column or label of an action stands for. */
export type ActionPartName =
  "reference" | "area" | "action" | "lead" | "timescale" | "measure" | "rating" | "update";

/** One part of an action as the draft gives it. Spans are the draft's own. */
export interface ActionPart {
  readonly text: string;
  /** The words; of an empty cell, the space in it. */
  readonly span: Span;
}

/** `missing`: empty, or a placeholder stands there ("TBC"); `absent`: the table has no such column. */
export type PartState = "given" | "missing" | "absent";

export interface PlannedTimescale {
  /** `vague`: words that set no date ("ongoing", "in due course"), or a date still to be confirmed. */
  readonly state: PartState | "vague";
  readonly part: ActionPart | null;
  /** ISO date of the last day it can mean; null where no day can be told, or it only says when the work starts. */
  readonly due: string | null;
  /** The draft says that the action is done. */
  readonly done: boolean;
}

export interface PlannedPart {
  readonly state: PartState;
  readonly part: ActionPart | null;
}

/** A rating shown by colour alone, and the word its colour stands for where that is known. */
export interface ColourRating {
  readonly part: ActionPart;
  readonly words: readonly string[];
}

/** One action: a row of an action table, or a run of labelled lines. */
export interface PlannedAction {
  /** What is to be done, in the draft's words; the row or the first label where that is left empty. */
  readonly span: Span;
  /** The first of its table, or one by itself: what its table lacks altogether is told here. */
  readonly first: boolean;
  readonly timescale: PlannedTimescale;
  readonly lead: PlannedPart;
  readonly measure: PlannedPart;
  readonly colours: readonly ColourRating[];
}
