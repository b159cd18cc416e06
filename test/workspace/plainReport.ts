// A report that says nothing yet, and a draft that no settings but its own speak for: what a workspace is tried with.

import type { InspectionReport } from "../../server/src/core/report/inspectionReport.ts";
import type { DraftContext } from "../../server/src/core/workspace.ts";

export const report: InspectionReport = {
  kind: "ilacs",
  title: "Inspection of Northmere local authority children’s services",
  authority: "Northmere",
  inspectionDates: null,
  published: null,
  leadInspector: null,
  leadInspectors: [],
  judgements: [],
  summary: [],
  areasForImprovement: [],
  areasForPriorityAction: [],
  sections: [],
  problems: [],
};

export const context: DraftContext = { project: null, editor: null, commandLine: null };
