// Which reports have to be answered by when, and the order in which a draft's deadlines are told.

import assert from "node:assert/strict";

import { deadlinesOf, periodsOf } from "../../server/src/core/concordance/actions/deadlines.ts";
import { renderMessage } from "../../server/src/core/problem.ts";
import type { ReportKind } from "../../server/src/core/report/inspectionReport.ts";
import { problemsOf } from "../check.ts";
import { readReportOutline } from "../rules/reportOutline.ts";

const { areasForPriorityAction } = readReportOutline(`Northmere, focused-visit, 2026-03-03 to 2026-03-04

# Areas for priority action
- The response to children who are missing.`);

const statement = "Written statement of proposed action, 70";
const draft = "Early draft of the action plan, 20";

describe("the days by which a report is to be answered", () => {
  const cases: readonly [ReportKind, readonly string[], readonly string[]][] = [
    ["ilacs", [statement], [statement]],
    ["single-inspection", [statement], [statement]],
    ["joint-targeted-area", [statement], [statement]],
    ["focused-visit", [draft, statement], []],
    ["monitoring-visit", [], []],
    ["area-send", [], []],
    ["unknown", [], []],
  ];
  for (const [kind, withPriorities, without] of cases) {
    it(`are those of ${kind}, with and without areas for priority action`, () => {
      assert.equal(areasForPriorityAction.length, 1);
      const [some, none] = [areasForPriorityAction, []].map((areas) =>
        periodsOf({ kind, areasForPriorityAction: areas }).map(
          ({ name, days }) => `${renderMessage(name)}, ${days}`,
        ),
      );
      assert.deepEqual([some, none], [withPriorities, without]);
    });
  }

  it("are told the earliest first, whichever source is named first, and none without its receipt", () => {
    const report = (dates: string) => readReportOutline(`Northmere, ilacs, ${dates}`);
    const { concordance } = problemsOf(
      `---
inspection-response:
  kind: action-plan
  sources:
    - { id: later, file: later.pdf, received: 2026-03-02 }
    - { id: earlier, file: earlier.pdf, received: 2026-01-26 }
    - { id: never, file: never.pdf }
---

We accept the findings.
`,
      {
        sources: {
          later: report("2026-01-12 to 2026-01-23"),
          earlier: report("2025-12-01 to 2025-12-05"),
          never: report("2024-12-02 to 2024-12-06"),
        },
      },
    );
    assert.deepEqual(
      deadlinesOf(concordance, "2026-03-02").map(({ source, due }) => [source.setting.id, due]),
      [
        ["earlier", "2026-05-07"],
        ["later", "2026-06-12"],
      ],
    );
  });
});
