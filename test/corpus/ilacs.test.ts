import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { allFindings, type InspectionReport } from "../../server/src/core/report/inspectionReport.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import { readPlainText } from "../../server/src/sources/text.ts";
import { faultsOfIlacs, needReports, publishedReports, readPublished, shared } from "./publishedReports.ts";

const named = (part: string): Promise<InspectionReport> => {
  const found = publishedReports().find(({ path }) => path.includes(part));
  assert.ok(found, part);
  return readPublished(found);
};

describe("published ILACS reports", () => {
  before(function () {
    needReports(this);
  });

  for (const published of publishedReports().filter(({ kind }) => kind === "ilacs"))
    it(`${published.name} is read rightly`, async () => {
      assert.deepEqual(faultsOfIlacs(await readPublished(published), published.name), []);
    });

  it("have the paragraphs counted by eye", async () => {
    const gold = JSON.parse(readFileSync(join(shared, "gold/paragraph-counts.json"), "utf8")) as {
      counts: { report: string; paragraphs: number; highestNumber: number }[];
    };
    for (const { report, paragraphs, highestNumber } of gold.counts) {
      const numbers = allFindings(await named(report)).flatMap(({ paragraph }) => paragraph ?? []);
      assert.deepEqual([report, numbers.length, Math.max(...numbers)], [report, paragraphs, highestNumber]);
    }
  });

  it("two extractions of one report agree by content", async () => {
    const content = (report: InspectionReport) => ({
      ...report,
      ...Object.fromEntries(
        (["summary", "areasForImprovement"] as const).map((key) => [
          key,
          report[key].map((finding) => ({ ...finding, page: 0, endPage: 0, boxes: [] })),
        ]),
      ),
      sections: report.sections.map((section) => ({
        ...section,
        findings: section.findings.map(({ id, text }) => `${id} ${text}`),
      })),
    });
    const seed = readFileSync(join(shared, "seeds/001_839c92a83b99537a.txt"), "utf8");
    const pasted = content(readReport(readPlainText(seed), "001.txt"));
    const printed = content(await named("sefton-2025"));
    assert.deepEqual(pasted, printed);
    assert.deepEqual(
      printed.sections.map(({ grade, findings }) => [grade, findings.length]),
      [
        ["requires improvement to be good", 26],
        ["good", 14],
        ["good", 17],
        ["good", 16],
      ],
    );
    assert.deepEqual(
      printed.areasForImprovement.map(({ frameworkReferences }) => frameworkReferences),
      [
        [{ kind: "enabler", number: 2 }],
        [{ kind: "outcome", number: 3 }],
        [{ kind: "outcome", number: 1 }],
        [{ kind: "principle", number: 2 }],
        [{ kind: "principle", number: 3 }],
      ],
    );
    assert.equal(printed.summary.length, 2);
    assert.deepEqual(
      [printed.leadInspector, printed.inspectionDates?.start, printed.inspectionDates?.end],
      ["Lisa Walsh", "2025-06-23", "2025-07-04"],
    );
  });
});

describe("published reports of every kind", function () {
  this.timeout(120_000);
  before(function () {
    needReports(this);
  });

  it("are known for what they are, with authority, dates and findings", async () => {
    for (const published of publishedReports()) {
      const report = await readPublished(published);
      assert.equal(report.kind, published.kind, published.path);
      assert.notEqual(report.authority, "", published.path);
      assert.ok(report.inspectionDates !== null || report.problems.length > 0, published.path);
      const findings = allFindings(report);
      assert.ok(findings.length > 10, published.path);
      assert.equal(new Set(findings.map(({ id }) => id)).size, findings.length, published.path);
    }
  });

  it("keep headers, footers and footnotes out of every finding", async () => {
    for (const published of publishedReports())
      for (const { id, text } of allFindings(await readPublished(published)))
        assert.doesNotMatch(
          text,
          /Inspection of [\p{L} ,&]+children[’']s services \d|Inspection report: |Crown copyright|Piccadilly Gate/u,
          `${published.path} ${id}`,
        );
  });
});
