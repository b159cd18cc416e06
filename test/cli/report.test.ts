// `report`: the example's reports as the command line prints them.

import assert from "node:assert/strict";
import { existsSync, readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";

import { exampleReport, inFolder, root, runCommand } from "./runCommand.ts";

interface PrintedReport {
  readonly file: string;
  readonly kind: string;
  readonly authority: string;
  readonly inspectionDates: { readonly start: string; readonly end: string } | null;
  readonly leadInspector: string | null;
  readonly judgements: readonly { readonly name: string; readonly grade: string }[];
  readonly summary: readonly { readonly text: string }[];
  readonly areasForImprovement: readonly {
    readonly text: string;
    readonly frameworkReferences: readonly { readonly kind: string; readonly number: number | null }[];
  }[];
  readonly sections: readonly {
    readonly grade: string | null;
    readonly findings: readonly { readonly paragraph: number | null; readonly text: string }[];
  }[];
  readonly problems: readonly { readonly message: string }[];
}

function readReports(
  args: readonly string[],
  cwd = root,
): { status: number | null; reports: PrintedReport[] } {
  const { status, stdout, stderr } = runCommand(["report", "--format", "json", ...args], { cwd });
  assert.equal(stderr, "");
  return { status, reports: JSON.parse(stdout) as PrintedReport[] };
}

describe("report", () => {
  it("reads the example's report whole", () => {
    const { status, reports } = readReports([exampleReport]);
    const [report] = reports;
    assert.ok(report);
    assert.equal(status, 0);
    assert.equal(report.kind, "ilacs");
    assert.equal(report.authority, "Northmere");
    assert.equal(report.leadInspector, "Miriam Oakeshott");
    assert.deepEqual(report.inspectionDates && [report.inspectionDates.start, report.inspectionDates.end], [
      "2026-01-19",
      "2026-01-30",
    ]);
    assert.deepEqual(
      report.judgements.map(({ grade }) => grade),
      ["good", "requires improvement to be good", "good", "outstanding", "good"],
    );
    assert.equal(report.summary.length, 3);
    assert.deepEqual(
      report.areasForImprovement.flatMap(({ frameworkReferences }) =>
        frameworkReferences.map(({ kind, number }) => `${kind} ${number}`),
      ),
      ["enabler 2", "outcome 3", "outcome 1", "principle 2", "enabler 3"],
    );
    const numbers = report.sections.flatMap(({ findings }) => findings.map(({ paragraph }) => paragraph));
    assert.deepEqual(
      numbers,
      Array.from({ length: 52 }, (_, index) => index + 1),
    );
    assert.deepEqual(report.problems, []);
  });

  it("keeps header, footer, page number and footnote out of every text", () => {
    const [report] = readReports([exampleReport]).reports;
    assert.ok(report);
    const texts = [
      ...report.summary.map(({ text }) => text),
      ...report.areasForImprovement.map(({ text }) => text),
      ...report.sections.flatMap(({ findings }) => findings.map(({ text }) => text)),
    ];
    assert.equal(texts.length, 60);
    for (const text of texts) {
      assert.doesNotMatch(
        text,
        /Example report|Inspection of Northmere|January 2026|areas for improvement point/,
      );
      assert.match(text, /[.!?’”)]$/);
    }
  });

  it("keeps the hyphen of a word that a line end breaks", () => {
    const [report] = readReports([exampleReport]).reports;
    assert.match(report?.areasForImprovement[0]?.text ?? "", /long-term neglect\.$/);
  });

  it("reads all reports of a folder, in a settled order", () => {
    const { reports } = readReports([join("examples", "sources")]);
    assert.deepEqual(
      reports.map(({ file }) => file),
      ["northmere-ilacs-2022.pdf", "northmere-ilacs-2026.pdf"].map((name) => join("examples/sources", name)),
    );
  });

  it("says what is no report, reads the others, and ends with 1", () => {
    inFolder({ "page.pdf": "<!doctype html><title>404</title>" }, (folder) => {
      const { status, reports } = readReports(["page.pdf", exampleReport], folder);
      assert.equal(status, 1);
      assert.deepEqual(
        reports.map(({ kind }) => kind),
        ["unknown", "ilacs"],
      );
      assert.match(reports[0]?.problems[0]?.message ?? "", /web page/);
    });
  });

  it("prints an overview for people, and Markdown to read", () => {
    const overview = runCommand(["report", exampleReport]).stdout;
    assert.match(overview, /Lead inspector: Miriam Oakeshott/);
    assert.match(overview, /care leavers: outstanding \(paragraphs 36–42\)/);
    assert.match(overview, /^ {2}Areas for improvement \(5\):\n {4}1\. The timeliness/m);
    assert.ok(overview.split("\n").every((line) => line.length <= 130));
    const markdown = runCommand(["report", "--format", "markdown", exampleReport]).stdout;
    assert.match(markdown, /^# Inspection of Northmere local authority children’s services$/m);
    assert.match(markdown, /^<a id="p52"><\/a>\*\*52\.\*\* /m);
  });

  it("keeps what it read for the next time, unless told not to", () => {
    inFolder({}, (folder) => {
      const before = process.env["XDG_CACHE_HOME"];
      const cache = join(folder, "inspection-response");
      try {
        Object.assign(process.env, { XDG_CACHE_HOME: folder, LOCALAPPDATA: folder });
        const afresh = runCommand(["report", "--no-cache", exampleReport]).stdout;
        assert.equal(existsSync(cache), false);
        for (const time of ["first", "second"]) {
          assert.equal(runCommand(["report", exampleReport]).stdout, afresh, time);
          if (process.platform !== "darwin") assert.equal(readdirSync(cache).length, 1);
        }
      } finally {
        if (before === undefined) delete process.env["XDG_CACHE_HOME"];
        else process.env["XDG_CACHE_HOME"] = before;
      }
    });
  });

  it("does not open a file that is far too large", () => {
    inFolder({ "large.pdf": "%PDF-1.7" }, (folder) => {
      truncateSync(join(folder, "large.pdf"), 100 * 1024 * 1024);
      const { status, reports } = readReports(["large.pdf"], folder);
      assert.equal(status, 1);
      assert.match(reports[0]?.problems[0]?.message ?? "", /larger than 32 MB/);
    });
  });
});
