import assert from "node:assert/strict";

import { coverageOverview, totalLine } from "../../server/src/core/features/coverageOverview.ts";
import { renderMessage } from "../../server/src/core/problem.ts";
import { problemsOf } from "../check.ts";
import { readReportOutline } from "../rules/reportOutline.ts";
import { ask, type Asked, askWhole } from "./northmere.ts";

function areas(asked: Asked): string[] {
  const { concordance, text } = asked;
  return coverageOverview(concordance, "2026-02-02").areas.map(({ coverage, answers, missing }) => {
    const places = answers.map(
      ({ span, words }) => `${text.slice(0, span.start).split("\n").length} ${words.slice(0, 12)}`,
    );
    const parts = missing.map((part) =>
      "reference" in part ? part.reference : "action" in part ? `${part.kind} of ${part.action}` : part.kind,
    );
    return `${coverage.area.id} ${coverage.state} | ${places.join(", ")} | ${parts.join(", ")}`;
  });
}

describe("the coverage of a draft", () => {
  it("names each area with what answers it and what is missing there", () => {
    const draft = `## The timeliness of help for children who live with neglect

We will act by June.

## The quality of plans for children who return home to their parents (outcome 1, national framework)

$0
`;
    assert.deepEqual(areas(ask(draft)), [
      "area-1 answered | 8 The timeline | (enabler 2, national framework)",
      "area-2 started | 12 The quality  | own-words",
    ]);
    assert.deepEqual(areas(ask("Nothing yet.$0")), [
      "area-1 unanswered |  | answer",
      "area-2 unanswered |  | answer",
    ]);
  });

  it("names the actions of an area without a lead, a timescale or a measure", () => {
    const draft = `## The timeliness of help for children who live with neglect (enabler 2, national framework)

| Action | Lead | By when | Measure |
| --- | --- | --- | --- |
| See every child within three days | Head of Safeguarding | | Audit of 20 records |
| Train all social workers | | 30 June 2026 | |

## The quality of plans for children who return home to their parents (outcome 1, national framework)

| Action | Lead | By when | Measure |
| --- | --- | --- | --- |
| Rewrite each plan | | 30 June 2026 | Audit of 20 plans |
$0`;
    assert.deepEqual(
      areas(ask(draft)).map((area) => area.split(" | ")[2]),
      [
        "timescale of See every child within three days, lead of Train all social workers, measure of Train all social workers",
        "lead of Rewrite each plan",
      ],
    );
  });

  it("calls fewer than three words a label, not an answer", () => {
    const state = (words: string): string | undefined =>
      areas(ask(`## The timeliness of help for children who live with neglect\n\n${words}\n$0`))[0]?.split(
        " | ",
      )[0];
    assert.equal(state("Fully agreed."), "area-1 started");
    assert.equal(state("We fully agree."), "area-1 answered");
  });

  it("takes what most areas' section of actions leaves out for told only below a heading of findings", () => {
    const report = readReportOutline(`Northmere, ilacs, 2025-06-02 to 2025-06-13

# What needs to improve
- The timeliness of help for children who live with neglect
- The quality of plans for children who return home to their parents
- How often care leavers see their personal advisers`);
    const states = (heading: string): string[] => {
      const { concordance } = problemsOf(
        `# Our plan

## ${heading}

The timeliness of help for children who live with neglect: every child is seen within five days.

## What we will do

- The quality of plans for children who return home to their parents: each is rewritten by June.
- How often care leavers see their personal advisers: every eight weeks from May.
`,
        { kind: "action-plan", sources: { "ilacs-2025": report } },
      );
      return coverageOverview(concordance, "2026-02-02").areas.map(({ coverage }) => coverage.state);
    };
    assert.deepEqual(states("Help for families"), ["answered", "answered", "answered"]);
    assert.deepEqual(states("What inspectors found"), ["started", "answered", "answered"]);
  });

  it("counts, and tells the judgements and the days left", () => {
    const draft = `---
inspection-response:
  kind: action-plan
  sources:
    - id: ilacs-2025
      file: ilacs-2025.pdf
      received: 2026-01-26
---

Overall effectiveness was judged good.

## The timeliness of help for children who live with neglect

We will act by June.$0
`;
    const { total, judgements, deadlines } = coverageOverview(askWhole(draft).concordance, "2026-02-02");
    assert.equal(renderMessage(totalLine(total)), "1 of 2 answered, 0 started, 1 unanswered.");
    assert.deepEqual(
      judgements.filter(({ mentioned }) => mentioned).map(({ judgement }) => judgement.name),
      ["Overall effectiveness"],
    );
    assert.deepEqual(
      deadlines.map(({ due, workingDaysLeft }) => [due, workingDaysLeft]),
      [["2026-05-07", 65]],
    );
  });
});
