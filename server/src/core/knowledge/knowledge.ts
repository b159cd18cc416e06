// What is known of the domain beyond any report or draft: the types of the dated data in this folder. Data files say where each fact was read and how sure it is.

/** The judgements by meaning, whatever a report of its year calls them. */
export type JudgementKey =
  | "overall"
  | "leaders"
  | "help-and-protection"
  | "care"
  | "care-leavers"
  | "care-and-care-leavers"
  | "adoption"
  | "lscb";

export type FrameworkKind = "outcome" | "enabler" | "principle";

/** How a fact is known: `source` was read in the source named; `unverified` was not confirmed. */
export type Surety = "source" | "unverified";

export interface FrameworkItem {
  /** An outcome, enabler or principle of the national framework; of a project's own, what it calls them. */
  readonly kind: string;
  /** The number Ofsted uses for it; null where the edition leaves it unnumbered. */
  readonly number: number | null;
  readonly title: string;
  /** Other wordings seen, matched like the title. */
  readonly variants: readonly string[];
  readonly surety: Surety;
  readonly source: string;
}

/** One edition of a framework and the inspections whose reports use its numbers. */
export interface FrameworkEdition {
  readonly id: string;
  readonly title: string;
  readonly published: string | null;
  /** Start dates of inspections whose reports cite these numbers, ISO, inclusive; `to` null: still. */
  readonly inspections: {
    readonly from: string;
    readonly to: string | null;
    readonly surety: "known" | "likely";
  };
  readonly items: readonly FrameworkItem[];
  readonly sources: readonly string[];
}

/** A framework of a project's own, as its settings give it. */
export interface OwnFramework {
  readonly id: string;
  /** As drafts name it: "Northmere Children's Plan". */
  readonly name: string;
  /** Its references' usual form, with `{kind}`, `{number}`, `{title}` and `{name}` in it; null: any will do. */
  readonly form: string | null;
  readonly items: readonly FrameworkItem[];
}

export interface ScaleJudgement {
  readonly key: JudgementKey;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A grade scale and the inspections it belongs to (by the inspection's first day). */
export interface GradeScale {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Best first, as the scale writes them; empty for letters, which grade nothing. */
  readonly grades: readonly string[];
  /** Other ways the grade is written in reports and drafts, lower case, by grade. */
  readonly variants: Readonly<Record<string, readonly string[]>>;
  readonly judgements: readonly ScaleJudgement[];
}

export interface ReportingKnowledge {
  readonly frameworks: readonly FrameworkEdition[];
  readonly scales: readonly GradeScale[];
}
