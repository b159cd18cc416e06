// A source's text to an inspection report: decides the kind and hands over to that kind's reader. Never fails
// and never throws away why something could not be read.

import { message } from "../problem.ts";
import { readAreaSend } from "./areaSend.ts";
import { ownPages } from "./boundReport.ts";
import { type Unfurnished, withoutFurniture } from "./furniture.ts";
import { readIlacs } from "./ilacs.ts";
import type { Finding, InspectionReport, ReadingProblem, ReportKind } from "./inspectionReport.ts";
import { readLetter } from "./letters.ts";
import { pagesWithoutText } from "./pagesWithoutText.ts";
import { printedText, type PrintedText } from "./printedLines.ts";
import { reportKindOf } from "./reportKind.ts";
import { readSingleInspection } from "./singleInspection.ts";
import type { SourceText } from "./sourceText.ts";

/** What is said of a text that is no report. */
export const notRecognised = message(
  "The file is not recognised as a report or letter about an inspection of children's services: its first page names no such inspection. Check that it is the right file and begins with its first page.",
);

/** Reads a report. `fileName` names it where it has no title of its own. */
export function readReport(source: SourceText, fileName: string): InspectionReport {
  const faults = source.faults.map(({ detail }): ReadingProblem => ({
    message: detail,
    page: null,
  }));
  const { source: own, pagesBefore, problems: ofPages } = ownPages(source);
  const problems = [...ofPages, ...pagesWithoutText(own, pagesBefore)];
  const text = printedText(own);
  if (text.lines.length === 0) return unknownReport(fileName, faults);
  const kind = reportKindOf(text);
  if (kind === "unknown")
    return unknownReport(fileName, [...faults, ...problems, { message: notRecognised, page: null }]);
  const unfurnished = withoutFurniture(text);
  const { missing } = unfurnished;
  const report = withInspectorTitle(readKind(unfurnished, kind), text);
  return {
    ...(pagesBefore === 0 ? report : boundBehind(report, pagesBefore)),
    ...(missing.length > 0 ? { missing } : {}),
    problems: [...faults, ...problems, ...missing, ...report.problems],
  };
}

/** The report with its lines where the file has them. */
function boundBehind(report: InspectionReport, pagesBefore: number): InspectionReport {
  const placed = <F extends Finding>(findings: readonly F[]): F[] =>
    findings.map((finding) => ({
      ...finding,
      boxes: finding.boxes.map((box) => ({ ...box, page: box.page + pagesBefore })),
    }));
  return {
    ...report,
    pagesBefore,
    summary: placed(report.summary),
    areasForImprovement: placed(report.areasForImprovement),
    areasForPriorityAction: placed(report.areasForPriorityAction),
    sections: report.sections.map((section) => ({ ...section, findings: placed(section.findings) })),
  };
}

function readKind(own: Unfurnished, kind: Exclude<ReportKind, "unknown">): InspectionReport {
  switch (kind) {
    case "ilacs":
      return readIlacs(own);
    case "single-inspection":
      return readSingleInspection(own);
    case "focused-visit":
    case "monitoring-visit":
    case "joint-targeted-area":
      return readLetter(own, kind);
    case "area-send":
      return readAreaSend(own);
  }
}

/** "Lead inspector: Ada Marsh, His Majesty’s Inspector"; a letter's title stands under its signature. */
function withInspectorTitle(report: InspectionReport, { lines }: PrintedText): InspectionReport {
  for (const [index, { text }] of lines.entries()) {
    // "… Ada Marsh, His Majesty’s" / "Inspector".
    const words = /\bH(?:is|er)(?: Majesty['’]s(?: Senior| Chief)?)?$/.test(text)
      ? `${text} ${lines[index + 1]?.text}`
      : text;
    const title = /\b(Her|His) Majesty['’]s (?:(?:Senior|Chief) )?Inspectors?\b/.exec(words)?.[1];
    if (title === "Her" || title === "His") return { ...report, inspectorTitle: title };
  }
  return report;
}

function unknownReport(title: string, problems: readonly ReadingProblem[]): InspectionReport {
  return {
    kind: "unknown",
    title,
    authority: "",
    inspectionDates: null,
    published: null,
    leadInspector: null,
    leadInspectors: [],
    judgements: [],
    summary: [],
    areasForImprovement: [],
    areasForPriorityAction: [],
    sections: [],
    problems,
  };
}
