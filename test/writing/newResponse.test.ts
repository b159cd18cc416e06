// A new response of every kind, to reports of every kind: what it says is right, and only what is still empty is
// spoken of when it is checked.

import assert from "node:assert/strict";

import type { InspectionReport } from "../../server/src/core/report/inspectionReport.ts";
import { responseKinds } from "../../server/src/core/settingsSchema.ts";
import { problemsOf } from "../check.ts";
import { readReportOutline } from "../rules/reportOutline.ts";
import { faultsOf, freshDraft, idIn } from "./freshDraft.ts";
import { northmere2026 } from "../concordance/northmere.ts";

const letter = (kind: string, lists: string): string => `Northmere, ${kind}, 2024-11-12 to 2024-11-13

# Headline findings
Leaders know what has to change at the front door.
${lists}
# Main findings
page 2
Chronologies in six of the 20 records read stopped more than a year ago.
Parents are told the outcome of a referral within two days.`;

const improvements = `
# What needs to improve
- The quality of the chronologies that social workers write
- How quickly parents are told the outcome of a referral
`;
const priorities = `
# Areas for priority action
- The response to children who are found in homes without heating or food
`;
const graded = `Overall effectiveness: requires improvement to be good
The impact of leaders on social work practice with children and families: inadequate
The experiences and progress of children who need help and protection: inadequate
The experiences and progress of children in care: good
The experiences and progress of care leavers: outstanding`;

const reports: Readonly<Record<string, InspectionReport>> = {
  "an inspection": northmere2026,
  "an inspection with traps in its areas": {
    ...readReportOutline(`St Helens and Eastmere, ilacs, 2026-05-11 to 2026-05-22
${graded.split("\n").slice(1).join("\n")}

# Summary
Children wait too long for help from the multi-agency safeguarding hub (MASH).

# Areas for priority action
- The oversight of the MASH, where *some* decisions take [sic] weeks <b>and more</b> (outcome 2)

# What needs to improve
- The use of “good enough” in decisions, and what the LSCX does with it_ (enabler: the workforce is equipped and effective)
- 1. The stability of homes | The number of moves (principle 2)

# The experiences and progress of children in care: good
1. Most children have lived in one home for more than two years.`),
    leadInspectors: ["Ruth Penhale", "Tomas Okafor"],
  },
  "an inspection without areas": readReportOutline(`Eastmere, ilacs, 2019-03-04 to 2019-03-15
Overall effectiveness: outstanding
The impact of leaders on social work practice with children and families: outstanding
The experiences and progress of children who need help and protection: outstanding
The experiences and progress of children in care and care leavers: outstanding

# Summary
Leaders listen to children.

# The experiences and progress of children in care and care leavers: outstanding
1. Children live with carers who know them.`),
  "an inspection without dates": { ...northmere2026, inspectionDates: null, authority: "" },
  "a single inspection": withRecommendations(
    readReportOutline(`Southmere, single-inspection, 2015-09-14 to 2015-10-08
Overall effectiveness: requires improvement
Children who need help and protection: requires improvement
Children looked after and achieving permanence: requires improvement
Adoption performance: good
Experiences and progress of care leavers: requires improvement
Leadership, management and governance: inadequate

# Recommendations
page 7
1. Ensure that children's plans contain clear and specific actions with timescales for completion.
2. Strengthen links between the virtual school and the schools that children go to outside the borough.

# Children who need help and protection: requires improvement
page 9
3. Thresholds are understood by most partners, and calls are answered on the day on which they are made.`),
  ),
  "a focused visit": readReportOutline(letter("focused-visit", priorities + improvements)),
  "a focused visit without priority action": readReportOutline(letter("focused-visit", improvements)),
  "a monitoring visit": readReportOutline(letter("monitoring-visit", "")),
  "a joint inspection": readReportOutline(letter("joint-targeted-area", improvements)),
  "an area's inspection": readReportOutline(
    letter(
      "area-send",
      `
# Areas for priority action
- Leaders across the partnership should improve the quality of the statutory education, health and care (EHC) plan process. This should include: • the advice received from professionals as part of the assessment of needs • the timeliness of EHC plans after annual reviews • the focus on preparation for adulthood in them.
- Leaders should act on the waiting times for the neurodevelopmental pathway.
${improvements}`,
    ),
  ),
};

function withRecommendations(report: InspectionReport): InspectionReport {
  const findings = report.sections[0]?.findings ?? [];
  return {
    ...report,
    areasForImprovement: findings.map((finding, index) => ({
      ...finding,
      id: `area-${index + 1}`,
      number: index + 1,
      frameworkReferences: [],
    })),
  };
}

describe("a new response", () => {
  for (const [name, report] of Object.entries(reports)) {
    for (const kind of responseKinds) {
      it(`of the kind ${kind} to ${name} has nothing wrong in it`, () => {
        assert.deepEqual(faultsOf(freshDraft(report, kind), report), []);
      });
    }
  }

  it("sets out every area, with its reference, and leaves its answer to be written", () => {
    for (const [name, report] of Object.entries(reports)) {
      for (const kind of ["action-plan", "visit-response"] as const) {
        const text = freshDraft(report, kind);
        const { concordance } = problemsOf(text, { sources: { [idIn(text)]: report } });
        const { areas } = concordance;
        const all = [...report.areasForPriorityAction, ...report.areasForImprovement];
        assert.deepEqual(
          areas.map(({ area }) => area.id),
          all.map(({ id }) => id),
          name,
        );
        for (const { area, state, missingReferences } of areas) {
          assert.deepEqual([state, missingReferences], ["started", []], `${name}: ${area.text}`);
        }
        // An empty row of a table is no action yet.
        assert.deepEqual(concordance.plannedActions, []);
      }
    }
  });

  it("names every judgement with its grade where grades are stated", () => {
    for (const kind of ["press-statement", "committee-report", "action-plan"] as const) {
      const text = freshDraft(northmere2026, kind);
      const { concordance } = problemsOf(text, { sources: { [idIn(text)]: northmere2026 } });
      const told = concordance.gradeClaims.filter(({ verdict }) => verdict === "right");
      assert.deepEqual(
        new Set(told.map(({ judgement }) => judgement?.name)),
        new Set(northmere2026.judgements.map(({ name }) => name)),
        kind,
      );
    }
  });

  it("answers the report inspected last, and gives each source its own name", () => {
    const earlier = reports["a focused visit"];
    const other = reports["a focused visit without priority action"];
    assert.ok(earlier !== undefined && other !== undefined);
    const text = freshDraft(northmere2026, "action-plan", {
      reports: [
        { report: earlier, file: "sources/letter.pdf" },
        { report: other, file: "sources/2024: the other letter.pdf" },
        { report: other, file: "sources/again.pdf" },
        { report: northmere2026, file: "sources/report.pdf" },
      ],
    });
    const { concordance } = problemsOf(text);
    assert.deepEqual(
      concordance.settings.sources.map(({ id, file, status }) => [id, file, status]),
      [
        ["visit-2024", "sources/letter.pdf", "final"],
        ["visit-2024-11", "sources/2024: the other letter.pdf", "final"],
        ["visit-2024-11-2", "sources/again.pdf", "final"],
        ["ilacs-2026", "sources/report.pdf", "final"],
      ],
    );
    assert.match(text, /\[@ilacs-2026, area 1\]/);
    assert.doesNotMatch(text, /@visit/);
  });

  it("says that a draft report is embargoed, and marks it so", () => {
    const text = freshDraft(northmere2026, "factual-accuracy-comments");
    assert.match(text, /status: draft/);
    assert.match(text, /\*\*Confidential\. .*not for publication/);
  });

  it("asks for the answer in the days that the law gives", () => {
    const visit = reports["a focused visit"];
    assert.ok(visit !== undefined);
    assert.match(
      freshDraft(visit, "visit-response"),
      /early draft of the action plan within 20 working days of receiving the letter and .* within 70 working days/,
    );
    const monitoring = reports["a monitoring visit"];
    assert.ok(monitoring !== undefined);
    assert.doesNotMatch(freshDraft(monitoring, "visit-response"), /working days/);
  });

  it("explains in a glossary what it has taken over from the report", () => {
    const report = reports["an inspection with traps in its areas"];
    assert.ok(report !== undefined);
    const text = freshDraft(report, "action-plan");
    assert.match(text, /## Glossary\n\n- \*\*MASH\*\*: multi-agency safeguarding hub\n- \*\*LSCX\*\*:\n/);
  });

  it("has the project's own sections and columns", () => {
    const text = freshDraft(northmere2026, "visit-response", {
      project: [
        "sections:",
        "  - Welcome from the Leader",
        "  - [How it is overseen, Governance]",
        "columns:",
        "  lead: Accountable head",
      ].join("\n"),
    });
    assert.deepEqual(text.match(/^## .*/gm), [
      "## Welcome from the Leader",
      "## How it is overseen",
      "## Actions",
    ]);
    assert.match(text, /\| Ref \| Action \| Accountable head \| By when \|/);
  });
});
