import assert from "node:assert/strict";

import { inspectionOutline } from "../../server/src/core/features/inspectionOutline.ts";
import { readReportOutline } from "../rules/reportOutline.ts";
import { northmere } from "./northmere.ts";

function shown(report = northmere, filter = ""): string[] {
  return inspectionOutline(report, filter).map((group) => {
    const title = group.kind === "section" ? `${group.title} (${group.grade})` : group.kind;
    const entries = group.entries.map((entry) =>
      "judgement" in entry ? `${entry.judgement.grade} ${entry.finding?.id ?? "–"}` : entry.id,
    );
    return `${title}: ${entries.join(", ")}`;
  });
}

describe("the outline of an inspection", () => {
  it("has judgements with the place of their section, areas, summary and sections in the report's order", () => {
    assert.deepEqual(shown(), [
      "judgements: good –, requires improvement to be good p1, good –, outstanding p3, good –",
      "areas: area-1, area-2",
      "summary: summary-1",
      "The experiences and progress of children who need help and protection (requires improvement to be good): p1, p2",
      "The experiences and progress of care leavers (outstanding): p3",
    ]);
  });

  it("keeps what has every word of a filter, whatever its case and marks", () => {
    assert.deepEqual(shown(northmere, "social WORKERS three"), [
      "The experiences and progress of children who need help and protection (requires improvement to be good): p2",
    ]);
    assert.deepEqual(shown(northmere, "enabler 2"), ["areas: area-1"]);
    assert.deepEqual(shown(northmere, "care leavers outstanding"), ["judgements: outstanding p3"]);
    assert.deepEqual(shown(northmere, "  "), shown());
    assert.deepEqual(shown(northmere, "zebra"), []);
  });

  it("finds by number, and by the title of the section", () => {
    assert.deepEqual(shown(northmere, "3 leavers"), [
      "The experiences and progress of care leavers (outstanding): p3",
    ]);
    assert.deepEqual(shown(northmere, "area"), ["areas: area-1, area-2"]);
  });

  it("finds words with an apostrophe typed straight", () => {
    const report = readReportOutline(`Northmere, ilacs, 2025-06-02 to 2025-06-13
Overall effectiveness: good

# Care leavers: good
1. Young people’s plans are clear.
`);
    assert.deepEqual(shown(report, "people's"), ["Care leavers (good): p1"]);
  });

  it("calls areas recommendations where the report makes those", () => {
    const report = readReportOutline(`Northmere, single-inspection, 2015-06-02 to 2015-06-13
Overall effectiveness: good

# What needs to improve
- Make sure that plans are clear.
`);
    assert.deepEqual(shown(report).slice(1), ["recommendations: area-1"]);
  });
});
