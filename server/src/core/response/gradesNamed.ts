// How a draft's words name and count judgements, and which of them the text under a heading or lead-in is about. Types
// only.

import type { JudgementKey } from "../knowledge/knowledge.ts";
import type { Span } from "../text.ts";
import type { InspectionPointer } from "./inspectionNamed.ts";

/** How many judgements; `of`: out of how many, where said; `others`: "all but one", how many do not have the grade. */
export interface JudgementCount {
  readonly of: number | null;
  readonly number: number;
  readonly others?: true;
}

/** What a heading, a lead-in or a question says of the grades under it: one judgement's, or one grade's judgements. */
export interface GradedAbove {
  /** "Help and protection": the judgement that the text under it is about. */
  readonly judgement: JudgementKey | null;
  /** "The following were judged good:": the grade of what is listed under it. */
  readonly grade: { readonly written: string; readonly inspection: InspectionPointer } | null;
  /** It asks how the services did, so that "we" and "the council" in the answer mean them. */
  readonly asked: boolean;
  /** A heading's level; 7 for a line that heads without being a heading. */
  readonly level: number;
  /** How far down it says so: to the next heading, in the list under it, in the next paragraph. */
  readonly reach: "section" | "list" | "next";
}

/** A visit or joint inspection that a grade's words are tied to, whatever gave the grade. */
export interface GradeAtVisit {
  /** The years that the grade's sentence, or else those beside it, name. */
  readonly years: readonly number[];
  /**
   * Whether a visit, letter or inspector is named in the sentence itself or only beside it; `nowhere` where in neither,
   * but the grade is told as what was found; else null.
   */
  readonly named: "here" | "beside" | "nowhere" | null;
}

/** A judgement named: in its full or near-full name, or by a plain phrase ("services for care leavers"). */
export interface JudgementMention {
  readonly span: Span;
  readonly written: string;
  readonly judgement: JudgementKey | null;
  /** Written as a name ("the experiences and progress of …"), not as a paraphrase. */
  readonly asName: boolean;
  /** A grade, marks or a list of judgements makes a judgement's name of it. */
  readonly graded: boolean;
  /** The inspection its sentence speaks of: an earlier one had other names. */
  readonly inspection: InspectionPointer;
}
