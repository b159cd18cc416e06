// A report as `report --format json` prints it: the contract's shape, field for field. Places on the page and
// whatever else the tree keeps for the editor stay out.

import { renderMessage } from "../problem.ts";
import type {
  AreaForImprovement,
  Finding,
  FrameworkReference,
  InspectionReport,
} from "./inspectionReport.ts";

interface SummaryJson {
  readonly id: string;
  readonly text: string;
  readonly page: number;
}

interface AreaJson {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly frameworkReferences: readonly FrameworkReference[];
  readonly page: number;
}

interface FindingJson {
  readonly id: string;
  readonly paragraph: number | null;
  readonly text: string;
  readonly page: number;
  readonly endPage: number;
}

/** The contract's object for one report. */
export interface ReportJson extends Omit<
  InspectionReport,
  "summary" | "areasForImprovement" | "areasForPriorityAction" | "sections" | "problems"
> {
  readonly file: string;
  readonly summary: readonly SummaryJson[];
  readonly areasForImprovement: readonly AreaJson[];
  readonly areasForPriorityAction: readonly AreaJson[];
  readonly sections: readonly {
    readonly title: string;
    readonly grade: string | null;
    readonly findings: readonly FindingJson[];
  }[];
  readonly problems: readonly { readonly message: string; readonly page: number | null }[];
}

/** `file` is the path as the user gave it, or the file's name. */
export function toReportJson(file: string, report: InspectionReport): ReportJson {
  return {
    file,
    kind: report.kind,
    title: report.title,
    authority: report.authority,
    inspectionDates: report.inspectionDates,
    published: report.published,
    leadInspector: report.leadInspector,
    leadInspectors: report.leadInspectors,
    judgements: report.judgements,
    summary: report.summary.map(({ id, text, page }) => ({ id, text, page })),
    areasForImprovement: report.areasForImprovement.map(areaJson),
    areasForPriorityAction: report.areasForPriorityAction.map(areaJson),
    sections: report.sections.map(({ title, grade, findings }) => ({
      title,
      grade,
      findings: findings.map(findingJson),
    })),
    problems: report.problems.map(({ message, page }) => ({ message: renderMessage(message), page })),
  };
}

function areaJson({ id, number, text, frameworkReferences, page }: AreaForImprovement): AreaJson {
  return { id, number, text, frameworkReferences, page };
}

function findingJson({ id, paragraph, text, page, endPage }: Finding): FindingJson {
  return { id, paragraph, text, page, endPage };
}
