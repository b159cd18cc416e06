// A planned action of an action plan or visit response, and what is said with it. Types only: `plannedActions.ts`
// makes them, the rules on actions read them.

import type { Span } from "../text.ts";

/** One part of an action as the draft gives it. Spans are the draft's own. */
export interface ActionPart {
  readonly text: string;
  /** The words; of an empty label, the label. */
  readonly span: Span;
}

/**
 * `missing`: empty, or a placeholder stands there ("TBC"). `absent`: the action's table has no such column, and
 * nothing round it says it for all its rows.
 */
export type PartState = "given" | "missing" | "absent";

export interface PlannedPart {
  readonly state: PartState;
  /** Where it stands; null where there is no place for it, and for an empty cell: a mark in it could not be seen. */
  readonly part: ActionPart | null;
}

export interface PlannedTimescale {
  /** `vague`: words that set no date ("ongoing", "in due course"), or a date still to be confirmed. */
  readonly state: PartState | "vague";
  readonly part: ActionPart | null;
  /** The last ISO day it can mean; null where no day can be told, or it only says when the work starts. */
  readonly due: string | null;
  /** "Short term": vague unless the draft says how long that is; null for anything else. */
  readonly term: string | null;
}

/** A rating shown by colour alone, and the word its colour stands for; null where nobody can tell. */
export interface ColourRating {
  readonly part: ActionPart;
  readonly word: string | null;
}

/** One action: a row of an action table, or a run of labelled lines. */
export interface PlannedAction {
  /** What is to be done, in the draft's words; the row or the first label where that is left empty. */
  readonly span: Span;
  /** For the first action of a table, the heading of its actions: what the table has no column for is told there. */
  readonly heading: Span | null;
  readonly timescale: PlannedTimescale;
  /** The draft says that it is done. */
  readonly done: boolean;
  readonly lead: PlannedPart;
  readonly measure: PlannedPart;
  /** Where its rating stands, in words or not. */
  readonly ratings: readonly ActionPart[];
  readonly colours: readonly ColourRating[];
}

/** When an action will be done, as a sentence tells it. */
export interface ToldTimescale {
  readonly state: "given" | "vague";
  readonly part: ActionPart;
  /** As a planned action's. */
  readonly due: string | null;
  readonly done: boolean;
}
