// The report and the way in which the feature tests read a draft: `$0` marks the place asked about.

import assert from "node:assert/strict";

import type { Concordance } from "../../server/src/core/concordance/concordance.ts";
import type { TextEdit } from "../../server/src/core/problem.ts";
import type { InspectionReport } from "../../server/src/core/report/inspectionReport.ts";
import { problemsOf, readMarks } from "../check.ts";
import { readReportOutline } from "../rules/reportOutline.ts";

export const northmere: InspectionReport = readReportOutline(`Northmere, ilacs, 2025-06-02 to 2025-06-13
The impact of leaders on social work practice with children and families: good
The experiences and progress of children who need help and protection: requires improvement to be good
The experiences and progress of children in care: good
The experiences and progress of care leavers: outstanding
Overall effectiveness: good

# Summary
Services in Northmere have moved forward with purpose.

# What needs to improve
page 2
- The timeliness of help for children who live with neglect. (enabler 2)
- The quality of plans for children who return home to their parents. (outcome 1)

# The experiences and progress of children who need help and protection: requires improvement to be good
1. Families can draw on a broad early help offer from five family hubs in the borough.
2. Too many children in the assessment teams have had three or more social workers in a year.
page 3
# The experiences and progress of care leavers: outstanding
3. Personal advisers take time to get to know young people and stay in touch with them.
`);

export interface Asked {
  readonly concordance: Concordance;
  readonly text: string;
  /** Where `$0` stood. */
  readonly offset: number;
}

const frontMatter =
  "---\ninspection-response:\n  kind: action-plan\n  sources:\n    - ilacs-2025.pdf\n---\n\n";

/** Reads a draft with its cursor; `body` follows a front matter that names the report as `ilacs-2025`. */
export function ask(body: string): Asked {
  return askWhole(frontMatter + body);
}

/** The same of a draft that brings its own front matter, or none. */
export function askWhole(marked: string): Asked {
  const { text, cursor } = readMarks(marked);
  assert(cursor !== null, "The draft has no $0.");
  const { concordance } = problemsOf(text, { sources: { "ilacs-2025": northmere } });
  return { concordance, text, offset: cursor };
}

/** The text with one edit made. */
export function edited(text: string, { span, text: inserted }: TextEdit): string {
  return text.slice(0, span.start) + inserted + text.slice(span.end);
}
