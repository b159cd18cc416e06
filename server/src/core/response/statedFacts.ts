// What a draft states as plain fact of an inspection: its dates, its lead inspector, the authority, figures, people.
// Node types only. Nothing inside a quotation is such a fact: its words are judged as a quotation.

import type { Span } from "../text.ts";
import type { WrittenDate } from "../writtenDates.ts";
import type { WrittenFigure } from "../writtenFigures.ts";
import type { InspectionKindNamed, InspectionPointer } from "./inspectionNamed.ts";

interface Stated {
  /** The words at fault when the fact is wrong. */
  readonly span: Span;
  readonly written: string;
}

/** Which inspection a fact is said of, as far as the words tell. */
export interface InspectionMeant {
  /** What it is called: "the focused visit"; `visit` where the words tell no more, null where nothing is named. */
  readonly called: InspectionKindNamed | "visit" | null;
  readonly inspection: InspectionPointer;
  /** The authority that is said to have been inspected, where one is named. */
  readonly placeName: string | null;
}

/** "Ofsted inspected our services from 19 to 30 January 2026". */
export interface InspectionDate extends Stated {
  readonly kind: "inspection-date";
  readonly date: WrittenDate;
  readonly meant: InspectionMeant;
  /**
   * `whole`: all its days. `begins`, `ends`: its first or last. `within`: a day or some days of it. `judged`: when
   * it is said to have judged.
   */
  readonly tie: "whole" | "begins" | "ends" | "within" | "judged";
  /**
   * `tied` to an inspection by its words. Else only near it: `beside` words of inspecting in its sentence, or in its
   * `passage`; `alone` where no word speaks of any.
   */
  readonly holds: "tied" | "beside" | "passage" | "alone";
  /** "The week of 19 January": it stands for all the week that it begins. */
  readonly weeks: boolean;
  /** The "on" before a single day, which goes with it; null where there is none. */
  readonly on: Span | null;
}

/** "a three-week inspection", "over the course of a fortnight". */
export interface InspectionLength extends Stated {
  readonly kind: "inspection-length";
  readonly number: number;
  readonly unit: "week" | "day";
  readonly meant: InspectionMeant;
  /** The days given right after it: "a two-day visit on 4 and 5 March 2025". */
  readonly over: WrittenDate | null;
}

/** "Lead inspector: Lisa Marsh". */
export interface NamedInspector extends Stated {
  readonly kind: "inspector";
  readonly meant: InspectionMeant;
  /** True where the words speak of a letter's signatory. */
  readonly signs: boolean;
  /** Named with the rank alone: one of the team, who may not have led it. */
  readonly ranked: boolean;
  /** To whom the draft is written: "Dear Ms Marsh". */
  readonly addressed: boolean;
  /** Others whom the sentence names, of whom one may be who led. */
  readonly beside: readonly string[];
}

/** "Ofsted's inspection of Northmere children's services". */
export interface NamedAuthority extends Stated {
  readonly kind: "authority";
  /**
   * `label`: set beside a label; `title`: in a report's title; `answered`: as whose report the draft answers;
   * `reported`: as what the inspection or its report is of; `credited`: as what the inspectors say something of;
   * `inspected`: as what was inspected, whenever that was; `visited`: as where the inspectors came or what they judged; `council`: "Northmere Council".
   */
  readonly tie:
    | "label"
    | "title"
    | "answered"
    | "reported"
    | "credited"
    | "inspected"
    | "council"
    | "spoken"
    | "mentioned"
    | "visited";
  /** Of a table's cell, the words of its row that say when the inspection was. */
  readonly when: string | null;
  /** Those of its sentence's dates. */
  readonly years: readonly number[];
  /** The sentence's dates that are given to the day, for a place visited to the month, in ISO form. */
  readonly days: readonly { readonly first: string; readonly last: string }[];
  readonly inHeading: boolean;
  /** The sentence it stands in. */
  readonly sentence: Span;
}

/** "Inspectors found that nine of 24 children had waited". */
export interface CreditedFigure extends Stated {
  readonly kind: "figure";
  readonly figure: WrittenFigure;
  readonly inspection: InspectionPointer;
  readonly sentence: Span;
  /** The sentence's words, without what is quoted, and those of the figure's own clause. */
  readonly words: string;
  readonly clause: string;
  /** The sentence before, which "them" and "that position" may speak of; empty for none. */
  readonly before: string;
  /** Nothing says that the inspectors said it; the draft is about what they said. */
  readonly near: boolean;
  /** What list of the report's it counts: "the six areas for improvement"; null for none. */
  readonly list: "areas" | "priority" | null;
  /** Words by which the clause says it of the council itself ("now", "our target"), in lower case. */
  readonly own: readonly string[];
}

/** What stands with a name of an inspection and may tell which one it is. */
export interface InspectionTies {
  /** The dates of its sentence, and of those before where it goes on from them. */
  readonly dates: readonly WrittenDate[];
  /** The years written there. */
  readonly years: readonly number[];
  /** "The January inspection": 1; "the spring visit": 3 to 5; none where neither stands before the name. */
  readonly months: readonly number[];
  /** Persons named there: "Ada Marsh". */
  readonly people: readonly string[];
  /** It is said to be theirs: "Ada Marsh’s visit", "they … . Their inspection". */
  readonly theirs: boolean;
  /** A letter that told of it stands there: one of that day, or one that this person signed. */
  readonly told: boolean;
  /** Nothing in its clause may have happened at the same time instead. */
  readonly plain: boolean;
  /** It is spoken of as known, and nothing before it tells of another: "the inspection"; or as `this` or the `latest`. */
  readonly known: "this" | "latest" | "the" | null;
}

/** "Ofsted's recommendations", "the inspection" of what was a visit. */
export interface CalledInspection extends Stated {
  readonly kind: "called";
  readonly called: InspectionKindNamed | "visit" | "joint-visit" | "recommendations";
  /** Its date, where one stands with it. */
  readonly date: WrittenDate | null;
  /** The date stands in the sentence before. */
  readonly takesUp: boolean;
  /** Named by its report or letter, whose own date may stand there. */
  readonly reported: boolean;
  /** It is what the draft answers, or what is said to have found something. */
  readonly found: boolean;
  /** Said to be the work of several inspectorates, as only a joint inspection is. */
  readonly bySeveral: boolean;
  /** What else there is to tell which one it is; null where another than the report's may be meant. */
  readonly ties: InspectionTies | null;
  readonly inspection: InspectionPointer;
  readonly placeName: string | null;
  /** The sentence it stands in. */
  readonly sentence: Span;
}

/** An office as written, and where. */
export interface HeldOffice {
  readonly span: Span;
  readonly written: string;
  /** Whether the sentence tells of a time in it, or of a change of posts. */
  readonly passing?: boolean;
  /** Whether a place stands before it whose office it is: "Northmere’s Director of …". */
  readonly owned?: boolean;
}

/** A person with the name and the title that the draft gives. */
export interface NamedPerson extends Stated {
  readonly kind: "person";
  /** Whether the name is followed by what only people do: "… asked", "… chairs". */
  readonly acts?: boolean;
  readonly honorific: string | null;
  /** Empty where only a surname stands; both empty where an office stands on a line of its own. */
  readonly forenames: string;
  readonly surname: string;
  readonly title: HeldOffice | null;
}

/** A date that no calendar has. */
export interface ImpossibleDate extends Stated {
  readonly kind: "impossible-date";
  /** The weekday that the date has, where another is written; null where there is no such day. */
  readonly weekday: string | null;
  /** How many days its month has. */
  readonly days: number;
}

export type StatedFact =
  | InspectionDate
  | InspectionLength
  | NamedInspector
  | NamedAuthority
  | CreditedFigure
  | CalledInspection
  | NamedPerson
  | ImpossibleDate;
