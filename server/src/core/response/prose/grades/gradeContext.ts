// What is known of a word that could be a grade before it is decided whether it is one, and how grades are said.
// Types only.

import type { GradeCredit } from "../../responseDocument.ts";
import type { GradeTelling } from "./gradeLink.ts";
import type { GradeWord } from "./gradeWords.ts";

/** How a grade is said: what its clause must say of the judgement meant follows from it. */
export type GradeUse = "verb" | "noun" | "change" | "label" | "subject" | "quoted" | "series" | "general";

/** The text around a grade word, quotation marks right round it taken off. */
export interface GradeContext {
  readonly written: string;
  /** The sentence before the word, not more than `window` characters. */
  readonly before: string;
  /** The sentence after it, likewise. */
  readonly after: string;
  readonly quoted: boolean;
  readonly origin: GradeWord["origin"];
  /** It stands where only a grade can. */
  readonly inPlace: boolean;
  /** A judgement's name or a plain phrase for one ends `before`, up to a verb or colon. */
  readonly follows: "judgement" | "name" | null;
  /** What the words from a judgement's name to the grade make of it; null where they do not give one to the other. */
  readonly told: GradeTelling | null;
  /** The grade leads to a judgement's name that ends its clause. */
  readonly leads: boolean;
  /** The sentence or the one before it speaks of an inspection. */
  readonly ofInspection: boolean;
  /** The sentence or the one before it counts judgements or grades. */
  readonly ofGrades: boolean;
  /** It answers a question right before it: "How was leadership graded? Good." */
  readonly answers: boolean;
  readonly inHeading: boolean;
  /** Another grade was claimed earlier in the sentence. */
  readonly inSeries: boolean;
  /** With its noun it leads to a judgement's name: "this good judgement for care leavers". */
  readonly nounLeads: boolean;
  /** The clause is told of an earlier inspection. */
  readonly ofEarlier: () => boolean;
  /** It is all that stands under a heading or question that names a judgement. */
  readonly stands: boolean;
  /** It opens its sentence and a list of judgements follows: "Good: leadership and care leavers". */
  readonly headsList: boolean;
}

/** What a letter that gives no grades is of. */
export type LetterKind = NonNullable<GradeCredit["publication"]>;

/** The visit that a grade is told to come of, and the year its words name. */
export interface VisitTold {
  readonly publication: LetterKind;
  readonly year: number | null;
}

/** What a grade's sentence says around it. */
export interface GradeSentence {
  /** The sentence up to the grade. */
  readonly before: string;
  readonly after: string;
  /** The sentence before it in the paragraph, empty where there is none. */
  readonly previous: string;
  readonly use: GradeUse;
  /** The words behind the judgement that is named before the grade, or else the whole clause. */
  readonly sinceName: string;
  /** The visit that the words before tell of, where the grade is told as what came of it. */
  readonly visit: VisitTold | null;
}
