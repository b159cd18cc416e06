// What a report's reader was in doubt of, in English, for tests to hold against what they expect.

import { renderMessage } from "../../server/src/core/problem.ts";
import type { InspectionReport } from "../../server/src/core/report/inspectionReport.ts";

export function doubtsOf({ problems }: Pick<InspectionReport, "problems">): string[] {
  return problems.map(({ message }) => renderMessage(message));
}
