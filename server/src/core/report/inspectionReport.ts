// The tree of an inspection report: the inspectors' words, spelt their way. Node types only; this file is the
// specification that `readReport` fills and the concordance reads. Plain readonly data, safe to serialise.

import type { Message } from "../problem.ts";
import type { Span } from "../text.ts";

/** What kind of publication a report is (contract, section 3). */
export type ReportKind =
  | "ilacs"
  | "single-inspection"
  | "focused-visit"
  | "monitoring-visit"
  | "joint-targeted-area"
  | "area-send"
  | "unknown";

/** A calendar range, both ends included, ISO dates (`2025-06-23`). */
export interface DateRange {
  readonly start: string;
  readonly end: string;
}

/** A reference to the national framework as printed after an area for improvement. */
export interface FrameworkReference {
  readonly kind: "outcome" | "enabler" | "principle";
  /** Null where only the title is printed ("enabler: the workforce is equipped and effective"). */
  readonly number: number | null;
  /** The title printed beside the number, if any. */
  readonly title?: string;
}

/** Where one line of a finding stands: page of the file from 1, points from the top left corner; `span` is into its text. */
export interface LineBox {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly span: Span;
}

/** A paragraph, summary paragraph, area for improvement or area for priority action. */
export interface Finding {
  /** `p17`, `p57-2` (second paragraph printed as 57), `summary-1`, `area-2`, `priority-1`, `main-findings-3`. */
  readonly id: string;
  /** The paragraph number printed, else null. */
  readonly paragraph: number | null;
  /** One line: words joined, hyphens kept, marks as printed. */
  readonly text: string;
  /** As the report prints it: counted from its own first page, not the file's. */
  readonly page: number;
  readonly endPage: number;
  /** Empty where the format has no places. */
  readonly boxes: readonly LineBox[];
}

/** A bullet of "What needs to improve?", its text without the framework reference. */
export interface AreaForImprovement extends Finding {
  /** Position in its list, from 1. */
  readonly number: number;
  readonly frameworkReferences: readonly FrameworkReference[];
}

/** A thing judged and the grade it got, in the words of the scale (`requires improvement to be good`). */
export interface Judgement {
  readonly name: string;
  readonly grade: string;
}

/** A headed part of the report's body. */
export interface Section {
  readonly title: string;
  /** The grade printed in the heading, in the scale's words; null where none is. */
  readonly grade: string | null;
  readonly findings: readonly Finding[];
}

/** Where reading was doubtful, or the report contradicts itself. `page` is the report's own, null for the file. */
export interface ReadingProblem {
  readonly message: Message;
  readonly page: number | null;
}

/** A report or letter as read. Reading never fails: an unreadable file is `unknown`, with its problems. */
export interface InspectionReport {
  readonly kind: ReportKind;
  readonly title: string;
  /** The authority’s short name ("Northmere"), empty where none was found. */
  readonly authority: string;
  readonly inspectionDates: (DateRange & { readonly ranges: readonly DateRange[] }) | null;
  readonly published: string | null;
  readonly leadInspector: string | null;
  readonly leadInspectors: readonly string[];
  /** Of a joint letter, which names no lead inspector: who signed it, Ofsted's own first. */
  readonly signatories?: readonly string[];
  /** Whose inspectors they call themselves; absent where the report does not say. */
  readonly inspectorTitle?: "Her" | "His";
  /** In the table's order; empty for letters. */
  readonly judgements: readonly Judgement[];
  readonly summary: readonly Finding[];
  readonly areasForImprovement: readonly AreaForImprovement[];
  readonly areasForPriorityAction: readonly AreaForImprovement[];
  readonly sections: readonly Section[];
  /** Those of the problems that tell of pages not in the file, each on the page after them; absent without. */
  readonly missing?: readonly ReadingProblem[];
  /** Of a report bound in behind others' pages: how many stand before its first; absent where none do. */
  readonly pagesBefore?: number;
  readonly problems: readonly ReadingProblem[];
}

/** The page of the file on which a page of its report stands. */
export function pageInFile(report: InspectionReport | null, page: number): number {
  return page + (report?.pagesBefore ?? 0);
}

/** The page that a report prints on a page of its file. */
export function pageOfReport({ pagesBefore = 0 }: InspectionReport, pageOfFile: number): number {
  return Math.max(1, pageOfFile - pagesBefore);
}

/** Whether a finding is one of the areas for improvement or priority action. */
export function isArea(finding: Finding): finding is AreaForImprovement {
  return "frameworkReferences" in finding;
}

/**
 * Every finding of a report in reading order: summary, priority actions, areas, sections' paragraphs. A single
 * inspection's recommendation is a numbered paragraph of its section and an area too: it stands here once, as the
 * paragraph. Remembered with the report.
 */
export function allFindings(report: InspectionReport): readonly Finding[] {
  let findings = findingsOf.get(report);
  if (findings === undefined) findingsOf.set(report, (findings = gatherFindings(report)));
  return findings;
}

const findingsOf = new WeakMap<InspectionReport, readonly Finding[]>();

function gatherFindings(report: InspectionReport): Finding[] {
  const ofTheirOwn = ({ paragraph }: AreaForImprovement): boolean => paragraph === null;
  return [
    ...report.summary,
    ...report.areasForPriorityAction.filter(ofTheirOwn),
    ...report.areasForImprovement.filter(ofTheirOwn),
    ...report.sections.flatMap((section) => section.findings),
  ];
}
