// `check`: what it prints, what it mends, and its exit status.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { exampleReport, inFolder, runCheck, runCommand } from "./runCommand.ts";

const quoting = (words: string): string => `Inspectors found that children \u201C${words}\u201D.\n`;

describe("check --format json", () => {
  it("tells each quotation's verdict, its place from 1 in UTF-16 units, and where the report says it", () => {
    const draft = `\u{1F600} ${quoting("live for too long in houses that do not meet their needs")}`;
    inFolder({ "draft.txt": draft }, (folder) => {
      const { printed, status } = runCheck(["draft.txt", "--source", exampleReport], { cwd: folder });
      assert.equal(status, 0);
      assert.equal(printed.version, 1);
      const [file] = printed.files;
      assert.equal(file?.path, "draft.txt");
      const [quotation] = file?.quotations ?? [];
      assert.ok(quotation);
      assert.deepEqual(
        [quotation.line, quotation.column, quotation.endLine, quotation.endColumn],
        [1, 35, 1, 93],
      );
      assert.equal(quotation.verdict, "near");
      assert.deepEqual(quotation.differences, ["words"]);
      assert.equal(quotation.wording, "live for too long in homes that do not meet their needs");
      assert.deepEqual(quotation.findings, [
        { source: "northmere-ilacs-2026", id: "p10", paragraph: 10, page: 3, endPage: 3 },
      ]);
      const [problem] = file?.problems ?? [];
      assert.equal(problem?.rule, "misquoted-report");
      assert.ok(problem.fixes.some(({ edits }) => edits[0]?.text.includes("homes")));
      assert.equal(printed.summary["quotationsChecked"], 1);
      assert.equal(printed.summary["warnings"], 1);
    });
  });

  it("calls a draft from standard input by its dash", () => {
    const { printed } = runCheck(["-", "--source", exampleReport], {
      input: quoting("live for too long in homes that do not meet their needs"),
    });
    assert.equal(printed.files[0]?.path, "-");
    assert.equal(printed.files[0]?.quotations[0]?.verdict, "exact");
  });

  it("reads drafts saved as UTF-16 and as Windows-1252", () => {
    const draft = quoting("live for too long in homes that do not meet their needs");
    const files = {
      "utf16.txt": Buffer.from(`\uFEFF${draft}`, "utf16le"),
      "windows.txt": Buffer.from(draft.replace("\u201C", "\u0093").replace("\u201D", "\u0094"), "latin1"),
    };
    inFolder(files, (folder) => {
      const { printed } = runCheck(["utf16.txt", "windows.txt", "--source", exampleReport], { cwd: folder });
      assert.deepEqual(
        printed.files.map(({ quotations }) => quotations.map(({ verdict }) => verdict)),
        [["exact"], ["exact"]],
      );
    });
  });

  it("checks the drafts of a folder, ours and no others", () => {
    const files = {
      "a.response.md": "We thank OFSTED.\n",
      "b.md": "---\ninspection-response:\n  kind: action-plan\n---\n\nWe thank OFSTED.\n",
      "notes.md": "We thank OFSTED.\n",
    };
    inFolder(files, (folder) => {
      const { printed } = runCheck(["."], { cwd: folder });
      assert.deepEqual(
        printed.files.map(({ path }) => path),
        ["a.response.md", "b.md"],
      );
    });
  });

  it("takes settings from the nearest project file, and sources relative to it", () => {
    const files = {
      ".inspection-response.yml": "sources:\n  - reports/report.pdf\nrules:\n  ofsted-capitals: error\n",
      "reports/report.pdf": readFileSync(exampleReport),
      "drafts/a.response.md": `We thank OFSTED. ${quoting("live for too long in homes that do not meet their needs")}`,
    };
    inFolder(files, (folder) => {
      const { printed } = runCheck(["drafts/a.response.md"], { cwd: folder });
      assert.deepEqual(
        printed.files[0]?.problems.map(({ rule, severity }) => [rule, severity]),
        [["ofsted-capitals", "error"]],
      );
      assert.equal(printed.files[0].quotations[0]?.verdict, "exact");
    });
  });
});

describe("the exit status of check", () => {
  const status = (...args: string[]): number | null =>
    runCommand(["check", "-", ...args], { input: "We thank OFSTED.\n" }).status;

  it("is 0 with warnings, within --max-warnings", () => {
    assert.equal(status(), 0);
    assert.equal(status("--max-warnings", "1"), 0);
  });

  it("is 1 with more warnings than that, or with an error", () => {
    assert.equal(status("--max-warnings", "0"), 1);
    assert.equal(status("--rule", "ofsted-capitals=error"), 1);
  });

  it("is 0 when the rule is off", () => {
    assert.equal(status("--max-warnings", "0", "--rule", "ofsted-capitals=off"), 0);
  });
});

describe("check for people", () => {
  it("shows place, severity, rule, the line with carets, and what the report says", () => {
    const { stdout } = runCommand(["check", "-", "--source", exampleReport], {
      input: `# Statement\n\n${quoting("live for too long in houses that do not meet their needs")}`,
    });
    const lines = stdout.split("\n");
    assert.equal(lines[0], "-:3:32 warning misquoted-report");
    const shown = lines.findIndex((line) => line.startsWith("  3 | "));
    const carets = lines[shown + 1] ?? "";
    assert.equal(
      lines[shown]?.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1),
      "\u201Clive for too long in houses that do not meet their needs\u201D",
    );
    assert.ok(lines.includes("  = northmere-ilacs-2026, paragraph 10, page 3:"));
    assert.match(stdout, /\n1 problem: 1 warning; 1 quotation checked, 0 right\.\n$/);
  });

  it("puts its carets under the same words where a long line is cut", () => {
    const words = "We will visit each child. ".repeat(20);
    const { stdout } = runCommand(["check", "-"], { input: `${words}OFSTED agreed. ${words}\n` });
    const [line = "", marks = ""] = stdout.split("\n").filter((each) => each.includes(" |"));
    assert.match(line, /^ {2}1 \| ….*…$/);
    assert.equal(line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1), "OFSTED");
  });

  it("says so when there is nothing to say", () => {
    const { stdout, status } = runCommand(["check", "-"], { input: "We thank Ofsted.\n" });
    assert.equal(status, 0);
    assert.equal(stdout, "No problems found; no quotations to check.\n");
  });

  it("says how many quotations wait for a report that could not be read", () => {
    const input =
      "The report says “families are at the heart of everything”. “We are glad,” said the leader.\n";
    const { stdout } = runCommand(["check", "-", "--source", "missing.pdf"], { input });
    assert.match(stdout, /; 1 quotation not checked, because a report could not be read\.\n$/);
  });

  it("writes no colours into a pipe", () => {
    assert.ok(!runCommand(["check", "-"], { input: "OFSTED\n" }).stdout.includes("\u001B"));
  });
});

describe("check --fix", () => {
  const before = "We thank OFSTED.\r\n\r\nOFSTED said \u201COFSTED came\u201D.\r\n";
  const after = "We thank Ofsted.\r\n\r\nOfsted said \u201COFSTED came\u201D.\r\n";

  it("makes the safe fixes, keeps CRLF, and leaves quoted words alone", () => {
    inFolder({ "draft.md": before }, (folder) => {
      const { stderr } = runCommand(["check", "draft.md", "--fix"], { cwd: folder });
      assert.equal(stderr, "");
      assert.equal(readFileSync(join(folder, "draft.md"), "utf8"), after);
    });
  });

  it("keeps the encoding and the byte-order mark", () => {
    inFolder({}, (folder) => {
      const file = join(folder, "draft.md");
      writeFileSync(file, Buffer.from(`\uFEFF${before}`, "utf16le"));
      runCommand(["check", "draft.md", "--fix"], { cwd: folder });
      assert.deepEqual(readFileSync(file), Buffer.from(`\uFEFF${after}`, "utf16le"));
    });
  });

  it("is done after one run", () => {
    inFolder({ "draft.md": before }, (folder) => {
      runCommand(["check", "draft.md", "--fix"], { cwd: folder });
      runCommand(["check", "draft.md", "--fix"], { cwd: folder });
      assert.equal(readFileSync(join(folder, "draft.md"), "utf8"), after);
    });
  });

  it("prints the mended draft, and nothing else, for standard input", () => {
    assert.equal(runCommand(["check", "-", "--fix"], { input: before }).stdout, after);
  });
});

describe("check with a folder of reports", () => {
  const draft =
    "---\ninspection-response:\n  kind: press-statement\n---\n\nInspectors wrote of “nothing of the kind”.\n";
  const reports = {
    "reports/old/northmere.pdf": readFileSync(exampleReport),
    "reports/notes.txt": "Notes for the meeting.",
  };

  it("reads those in it, passes over what is none, and calls each by its stem", () => {
    inFolder({ "draft.md": draft.replace("kind”", "kind” [@northmere, para. 1]"), ...reports }, (folder) => {
      const { printed, status } = runCheck(["draft.md", "--source", "reports"], { cwd: folder });
      assert.deepEqual(
        printed.files[0]?.problems.map(({ rule }) => rule),
        ["unfound-quotation"],
      );
      assert.equal(status, 0);
    });
  });

  it("is the same from the front matter", () => {
    const own = draft.replace("press-statement", "press-statement\n  sources: [reports/]");
    inFolder({ "draft.md": own, ...reports }, (folder) => {
      const { printed } = runCheck(["draft.md"], { cwd: folder });
      assert.deepEqual(
        printed.files[0]?.problems.map(({ rule }) => rule),
        ["unfound-quotation"],
      );
    });
  });

  it("says plainly when two have one name, and when there is none", () => {
    inFolder(
      { "draft.md": draft, ...reports, "reports/northmere.pdf": readFileSync(exampleReport) },
      (folder) => {
        const messageOf = (source: string) =>
          runCheck(["draft.md", "--source", source], { cwd: folder }).printed.files[0]?.problems.find(
            ({ rule }) => rule === "unreadable-source",
          )?.message ?? "";
        assert.match(messageOf("reports"), /"northmere" could mean it or reports\/northmere\.pdf/);
        mkdirSync(join(folder, "empty"));
        assert.match(messageOf("empty"), /There is no inspection report in this folder\./);
      },
    );
  });
});
