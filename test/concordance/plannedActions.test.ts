// What is read as a planned action, and what of it: what the pages of the rules on actions do not show.

import assert from "node:assert/strict";

import { isLeadOrTimescale } from "../../server/src/core/concordance/actions/plannedActions.ts";
import { readTimescale } from "../../server/src/core/concordance/actions/timescales.ts";
import { problemsOf } from "../check.ts";

function actionsOf(text: string, kind: "action-plan" | "committee-report" = "action-plan") {
  return problemsOf(text, { kind }).concordance.plannedActions;
}

const table = [
  "| Action | Named head | Horizon | So what? |",
  "| --- | --- | --- | --- |",
  "| Review every plan | TBC | ongoing | Audit |",
  "",
].join("\n");

describe("planned actions", () => {
  it("are read under a council's own headings", () => {
    const settings =
      "---\ninspection-response:\n  kind: action-plan\n  columns:\n    lead: Named head\n    timescale: [Horizon]\n    measure: So what?\n---\n\n";
    assert.equal(actionsOf(table).length, 0);
    const [action] = problemsOf(settings + table).concordance.plannedActions;
    assert.deepEqual(
      [action?.lead.state, action?.timescale.state, action?.measure.state],
      ["missing", "vague", "given"],
    );
  });

  it("are those of a plan or a response to a visit alone", () => {
    const text = "| Action | Lead | By when |\n| --- | --- | --- |\n| Review | TBC | TBC |\n";
    assert.equal(actionsOf(text).length, 1);
    assert.deepEqual(actionsOf(text, "committee-report"), []);
  });

  it("keep a placeholder of their lead or timescale to themselves", () => {
    const text =
      "| Action | Lead | By when | Measure |\n| --- | --- | --- | --- |\n| Review | TBC | XX | TBC |\n";
    const actions = actionsOf(text);
    const at = (from: number) => text.indexOf("TBC", from);
    const first = at(0);
    const last = at(first + 1);
    assert.equal(isLeadOrTimescale(actions, { start: first, end: first + 3 }), true);
    assert.equal(isLeadOrTimescale(actions, { start: last, end: last + 3 }), false);
    assert.deepEqual(
      problemsOf(text, { kind: "action-plan" })
        .problems.map(({ rule }) => rule)
        .sort(),
      ["action-without-lead", "action-without-timescale", "leftover-placeholder"],
    );
  });

  it("are due on the last day that their timescale can mean", () => {
    const due = (text: string): string | null => readTimescale(text).due;
    assert.deepEqual(
      [
        "31/10/2026",
        "Oct 2026",
        "Q3 2026/27",
        "Spring 2027",
        "2026/27",
        "Draft by 30 June 2026; final by 30 September 2026",
        "Ongoing until March 2027",
        "Ongoing, review March 2027",
        "Monthly from September 2026",
        "30 June",
      ].map(due),
      [
        "2026-10-31",
        "2026-10-31",
        "2026-12-31",
        "2027-05-31",
        "2027-03-31",
        "2026-09-30",
        "2027-03-31",
        "2027-03-31",
        null,
        null,
      ],
    );
  });
});
