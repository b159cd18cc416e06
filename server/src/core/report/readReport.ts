// A source's text to an inspection report: decides the kind and hands over to that kind's reader. Never fails
// and never throws away why something could not be read.

import { withoutFurniture } from "./furniture.ts";
import { readIlacs } from "./ilacs.ts";
import type { InspectionReport, ReadingProblem } from "./inspectionReport.ts";
import { printedText } from "./printedLines.ts";
import type { SourceText } from "./sourceText.ts";

/** Reads a report. `fileName` names it in messages where it has no title of its own. */
export function readReport(source: SourceText, fileName: string): InspectionReport {
  const faults = source.faults.map(({ detail }): ReadingProblem => ({ message: detail, page: null }));
  const text = printedText(source);
  if (text.lines.length === 0) return unknownReport(fileName, faults);
  const report = readIlacs(withoutFurniture(text));
  return faults.length === 0 ? report : { ...report, problems: [...faults, ...report.problems] };
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
