// What a comparison of two editions of one report gives: the embargoed draft's findings against the final one's.
// Types only, plain readonly data; `compareReports` fills them.

import type { Finding, InspectionReport, Judgement } from "../report/inspectionReport.ts";

/** Which of a report's lists a finding stands in. */
export type FindingList = "summary" | "priority-action" | "area" | "section";

/** A finding and where its report has it. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly list: FindingList;
  /** Its place among all findings of its report, from 0. */
  readonly position: number;
  /** The heading it stands under; null in the summary and the lists of areas. */
  readonly section: string | null;
}

/** A stretch of a finding's words; the white space and marks after them belong to it. */
export interface WordMark {
  readonly kind: "same" | "dropped" | "added";
  readonly text: string;
}

/** A finding that both editions have, in these words or others. */
export interface FindingPair {
  readonly draft: PlacedFinding;
  readonly final: PlacedFinding;
  /** False where it stands at another place among the findings around it. */
  readonly inOrder: boolean;
}

/** What the cover says: one line of it, as both editions have it; null where one does not say. */
export interface ParticularChange {
  readonly kind: "particular";
  readonly particular: "kind" | "title" | "authority" | "inspection-dates" | "lead-inspector" | "published";
  readonly draft: string | null;
  readonly final: string | null;
}

/** A judgement with another grade or under another name, or that only one edition has. */
export interface JudgementChange {
  readonly kind: "judgement";
  readonly draft: Judgement | null;
  readonly final: Judgement | null;
}

/** A heading with other words or another grade, or that only one edition has. */
export interface SectionChange {
  readonly kind: "section";
  readonly draft: SectionHeading | null;
  readonly final: SectionHeading | null;
}

export interface SectionHeading {
  readonly title: string;
  readonly grade: string | null;
}

/**
 * One thing that happened to a finding. `references`: an area's framework references are others. A finding both
 * reworded and moved gives two changes. Only `added` has no draft, only `dropped` no final.
 */
export interface FindingChange {
  readonly kind: "reworded" | "moved" | "references" | "added" | "dropped";
  readonly draft: PlacedFinding | null;
  readonly final: PlacedFinding | null;
  /** Word for word, of a reworded finding; else empty. */
  readonly words: readonly WordMark[];
}

export type ReportChange = ParticularChange | JudgementChange | SectionChange | FindingChange;

/** Two editions side by side. */
export interface ReportComparison {
  readonly draft: InspectionReport;
  readonly final: InspectionReport;
  /** False where dates and lead inspectors show two inspections: then these are no draft and final of one report. */
  readonly sameInspection: boolean;
  /** Cover, judgements, then the findings in the final edition's order, what was dropped where it stood. */
  readonly changes: readonly ReportChange[];
  /** Numbered otherwise and nothing else: what stands before them was added or dropped. */
  readonly renumbered: readonly FindingPair[];
}
