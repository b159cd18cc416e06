import assert from "node:assert/strict";

import { bareName, mayBeReport, reportsInList } from "../../client/src/reports/reportNames.ts";

describe("reports dropped on a view", () => {
  it("are told from other files by their names", () => {
    for (const name of [
      "report.pdf",
      "Letter of May.PDF",
      "a.b.docx",
      "page.htm",
      "page.html",
      "plain.txt",
      "x.md",
    ]) {
      assert.ok(mayBeReport(name), name);
    }
    for (const name of [
      "plan.response.md",
      "Plan.Response.MD",
      "logo.png",
      "report.pdf.zip",
      "pdf",
      "sheet.xlsx",
    ]) {
      assert.ok(!mayBeReport(name), name);
    }
  });

  it("are the addresses of a list that may be reports, once each", () => {
    const list = [
      "# from the explorer",
      "file:///c%3A/Northmere/Report%20of%202026.pdf",
      "vscode-vfs://github/northmere/plan/sources/letter.docx",
      "file:///c%3A/Northmere/Report%20of%202026.pdf",
      "file:///c%3A/Northmere/plan.response.md",
      "",
    ].join("\r\n");
    assert.deepEqual(reportsInList(list), [
      "file:///c%3A/Northmere/Report%20of%202026.pdf",
      "vscode-vfs://github/northmere/plan/sources/letter.docx",
    ]);
  });

  it("are none that would have to be fetched", () => {
    assert.deepEqual(reportsInList("https://files.ofsted.gov.uk/v1/file/50000001.pdf"), []);
  });

  it("have their own names only", () => {
    assert.equal(bareName("../../.ssh/report.pdf"), "report.pdf");
    assert.equal(bareName("C:\\Northmere\\report.pdf"), "report.pdf");
    assert.equal(bareName("report.pdf"), "report.pdf");
  });
});
