import assert from "node:assert/strict";

import { allFindings, type InspectionReport } from "../../server/src/core/report/inspectionReport.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import { dateRangeInWords, renderReport } from "../../server/src/core/report/renderReport.ts";
import { toReportJson } from "../../server/src/core/report/reportJson.ts";
import { northmere } from "./madeUpReport.ts";

const report = readReport(northmere(), "northmere.pdf");

describe("the readable edition", () => {
  const { text, lineOfFinding } = renderReport(report);
  const lines = text.split("\n");

  it("has every finding on the line it names", () => {
    for (const finding of allFindings(report)) {
      const line = lines[lineOfFinding.get(finding.id) ?? -1];
      assert.ok(line?.includes(finding.text), `${finding.id}: ${line}`);
    }
  });

  it("shows cover, table, areas and sections", () => {
    for (const expected of [
      "# Inspection of Northmere local authority children’s services",
      "- Inspection dates: 2 to 13 June 2025",
      "- Lead inspector: Ada Marsh",
      "| The experiences and progress of care leavers | Outstanding |",
      '<a id="area-1"></a>**1.** The timeliness of visits to children. (outcome 3, national framework)',
      "## The experiences and progress of care leavers: outstanding",
      '<a id="p4"></a>**4.** Children live with carers who know them.',
    ])
      assert.ok(lines.includes(expected), expected);
  });

  it("has an anchor for every finding, once", () => {
    const anchors = [...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id);
    assert.deepEqual(
      anchors.sort(),
      allFindings(report)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it("lets a report's words bring no markup", () => {
    const sly: InspectionReport = { ...report, title: "<img src=x> [a](command:b) | *c*" };
    assert.equal(renderReport(sly).text.split("\n")[0], "# \\<img src=x\\> \\[a\\](command:b) \\| \\*c\\*");
  });
});

describe("dates in words", () => {
  it("says month and year once", () => {
    assert.equal(dateRangeInWords({ start: "2025-06-23", end: "2025-07-04" }), "23 June to 4 July 2025");
    assert.equal(dateRangeInWords({ start: "2023-03-06", end: "2023-03-17" }), "6 to 17 March 2023");
    assert.equal(
      dateRangeInWords({ start: "2021-12-06", end: "2022-01-17" }),
      "6 December 2021 to 17 January 2022",
    );
    assert.equal(dateRangeInWords({ start: "2020-05-12", end: "2020-05-12" }), "12 May 2020");
  });
});

describe("the JSON of a report", () => {
  const json = toReportJson("northmere.pdf", report);

  it("has the contract's keys and no others", () => {
    assert.deepEqual(Object.keys(json), [
      "file",
      "kind",
      "title",
      "authority",
      "inspectionDates",
      "published",
      "leadInspector",
      "leadInspectors",
      "judgements",
      "summary",
      "areasForImprovement",
      "areasForPriorityAction",
      "sections",
      "problems",
    ]);
    assert.deepEqual(json.summary[1], {
      id: "summary-2",
      text: "Leaders know what remains to be done.",
      page: 1,
    });
    assert.deepEqual(json.areasForImprovement[0], {
      id: "area-1",
      number: 1,
      text: "The timeliness of visits to children.",
      frameworkReferences: [{ kind: "outcome", number: 3 }],
      page: 2,
    });
    assert.deepEqual(json.sections[3]?.findings, [
      { id: "p6", paragraph: 6, text: "Leaders are visible.", page: 3, endPage: 3 },
    ]);
  });
});
