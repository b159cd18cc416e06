// Which publication quoted words are held against: that of the sentence, else the nearest named above; and that
// words of one which is no source are not checked.

import assert from "node:assert/strict";

import { buildConcordance } from "../../server/src/core/concordance/buildConcordance.ts";
import type { InspectionReport } from "../../server/src/core/report/inspectionReport.ts";
import { readResponse } from "../../server/src/core/response/readResponse.ts";
import { problemsOf } from "../check.ts";
import { readReportOutline } from "../rules/reportOutline.ts";

const ilacs = readReportOutline(`Northmere, ilacs, 2025-01-13 to 2025-01-24

Overall effectiveness: inadequate

# Care: inadequate
12. Inspectors found widespread failures. Children live with significant harm for too long.`);

const letter = readReportOutline(`Northmere, monitoring-visit, 2026-02-03 to 2026-02-04

# Findings and evaluation of progress
Leaders have made steady progress. Social workers are tenacious.`);

function verdicts(text: string, sources: Record<string, InspectionReport>): string[] {
  return problemsOf(text, { sources }).concordance.quotations.map(
    ({ checked, match, absent }) =>
      `${checked ? match.verdict : "not-checked"}${absent === null ? "" : `: ${absent}`}`,
  );
}

const cases: readonly (readonly [what: string, draft: string, withReport: string[], withLetter: string[]])[] =
  [
    [
      "a letter named in the sentence after the quotation",
      `Our services are making ‘steady progress’, an Ofsted inspector has concluded.

In a letter to the Department for Education, published today, the inspector wrote of ‘tenacious’ staff.`,
      ["not-checked: a letter to the Department", "not-checked: a letter to the Department"],
      ["exact", "exact"],
    ],
    [
      "the latest visit, on from where it is named",
      `The children’s home reopened after Ofsted’s latest monitoring visit in June.

The report notes: “Leaders have made steady progress.”

Inspectors also saw ‘wholly new ways of working’.`,
      ["not-checked: monitoring visit", "not-checked: monitoring visit"],
      ["exact", "not-found"],
    ],
    [
      "an inspection named again after the visit",
      `In a letter from Ofsted, inspectors saw ‘steady progress’.

The 2025 inspection had found ‘widespread failures’. Services were described as ‘bleak’.`,
      ["not-checked: a letter from Ofsted", "exact", "not-found"],
      ["exact", "not-checked: 2025 inspection", "not-checked: 2025 inspection"],
    ],
    [
      "a visit of the past, in its paragraph and no further",
      `A monitoring visit in the summer came to the front door. Inspectors saw ‘quiet and steady work’ there.

Inspectors found ‘a great many failures’.`,
      ["not-checked: monitoring visit", "not-found"],
      ["not-found", "not-found"],
    ],
    [
      "a visit in passing",
      `Ofsted has made regular monitoring visits since the last inspection. Inspectors found ‘widespread failures’.`,
      ["exact"],
      ["not-found"],
    ],
    [
      "a visit that heads a section, to its end",
      `## Monitoring visit, February 2026

Inspectors saw ‘steady and lasting progress’.

## Inspection

Inspectors saw ‘children with no help at all’.`,
      ["not-checked: Monitoring visit", "not-found"],
      ["not-found", "not-found"],
    ],
  ];

describe("the publication that words are credited to", () => {
  for (const [what, draft, withReport, withLetter] of cases) {
    it(`is ${what}`, () => {
      assert.deepEqual(verdicts(draft, { "ilacs-2025": ilacs }), withReport);
      assert.deepEqual(verdicts(draft, { "visit-2026": letter }), withLetter);
    });
  }

  it("is the one of its kind where both are sources", () => {
    const draft = `At the monitoring visit, inspectors saw ‘steady progress’.

The full inspection found ‘widespread failures’.`;
    assert.deepEqual(verdicts(draft, { "ilacs-2025": ilacs, "visit-2026": letter }), ["exact", "exact"]);
  });

  it("is not asked where a citation names the source", () => {
    const draft =
      "After the latest monitoring visit, inspectors wrote of “a wholly new start” [@ilacs-2025, para. 12].";
    assert.deepEqual(verdicts(draft, { "ilacs-2025": ilacs }), ["not-found"]);
  });

  it("is found anew when an edit above changes it, as reading the whole does", () => {
    const above = "In a letter to the Department for Education, published today, an inspector wrote to us.";
    const draft = `${above}\n\nInspectors saw ‘a quite new way’.`;
    const first = problemsOf(draft, { sources: { "ilacs-2025": ilacs } }).concordance;
    assert.equal(first.quotations[0]?.checked, false);
    const { settings, sources } = first;
    for (const text of [draft.replace(above, "Ofsted wrote to us."), draft]) {
      const response = readResponse(text, first.response);
      const incremental = buildConcordance({ response, settings, sources }, first);
      const whole = buildConcordance({ response: readResponse(text), settings, sources });
      assert.deepEqual(incremental.quotations, whole.quotations);
      assert.equal(whole.quotations[0]?.checked, text !== draft);
    }
  });
});

describe("words credited to one report that another one has", () => {
  const inspection2022 = readReportOutline(`Northmere, ilacs, 2022-02-21 to 2022-03-04

Overall effectiveness: inadequate

# Care: inadequate
20. Children move home far too often, and nobody asks them why.`);
  const reports = { "ilacs-2025": ilacs, "ilacs-2022": inspection2022 };
  const missing = (
    sentence: string,
    sources: Record<string, InspectionReport> = reports,
  ): readonly (string | undefined)[] =>
    problemsOf(sentence, { sources }).concordance.quotations.map(({ notIn }) => notIn?.setting.id);

  it("are said not to be in the one of the year named, whatever else the sentence calls it", () => {
    const last = "At our last inspection in 2022 Ofsted said that “inspectors found widespread failures”.";
    assert.deepEqual(missing(last), ["ilacs-2022"]);
    assert.deepEqual(missing("In 2022 Ofsted found that “children move home far too often”."), [undefined]);
    const present = "This year’s inspection found that “children move home far too often”.";
    assert.deepEqual(missing(present), ["ilacs-2025"]);
  });

  it("may be of the inspection or the visit where what came before is meant", () => {
    const draft = "Three years ago, inspectors found that “children move home far too often”.";
    const visit2024 = { ...letter, inspectionDates: inspectionOn("2024-02-06") };
    assert.deepEqual(missing(draft, { ...reports, "visit-2024": visit2024 }), [undefined]);
  });
});

function inspectionOn(day: string): InspectionReport["inspectionDates"] {
  return { start: day, end: day, ranges: [{ start: day, end: day }] };
}
