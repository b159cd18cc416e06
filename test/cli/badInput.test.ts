// Bad input: each fault gives one clear problem at the right place, and the rest of the draft is still checked.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Log } from "sarif";

import { p, style, wordFile } from "../word/wordFile.ts";
import { exampleReport, inFolder, type PrintedProblem, runCheck, runCommand } from "./runCommand.ts";

/** A draft with one source and one slip that needs no source: OFSTED. */
function draftWith(source: string): string {
  return `---
inspection-response:
  kind: action-plan
  sources:
    - id: report
      file: ${source}
---

# Plan

We thank OFSTED for its report.
`;
}

function one(problems: readonly PrintedProblem[], rule: string): PrintedProblem {
  const found = problems.filter((problem) => problem.rule === rule);
  assert.equal(found.length, 1, `${found.length} problems of ${rule}: ${JSON.stringify(problems)}`);
  return found[0] as PrintedProblem;
}

function checkSource(name: string, bytes: Uint8Array | string | null): readonly PrintedProblem[] {
  const files = { "draft.md": draftWith(name), ...(bytes === null ? {} : { [name]: bytes }) };
  return inFolder(files, (folder) => {
    const { status, stderr, printed } = runCheck(["draft.md"], { cwd: folder });
    assert.equal(status, 1);
    assert.equal(stderr, "");
    return printed.files[0]?.problems ?? [];
  });
}

describe("check on a bad source", () => {
  for (const [what, name, bytes, why] of [
    ["that is missing", "report.pdf", null, /no such file/],
    [
      "that is a web page named .pdf",
      "report.pdf",
      "<!DOCTYPE html><html><head><title>Not found</title></head><body>404</body></html>",
      /web page/,
    ],
    ["that is an empty PDF", "report.pdf", "", /empty/],
    [
      "that is a PDF cut short",
      "report.pdf",
      readFileSync(exampleReport).subarray(0, 900),
      /damaged|no text|read/,
    ],
    ["that is a folder", "sources", null, /no such file|folder/],
    ["that is some other text", "notes.txt", "Minutes of the parish council.\n", /report/],
  ] as const) {
    it(`${what} says so at the source's entry, and checks the rest`, () => {
      const problems = checkSource(name, bytes);
      const unreadable = one(problems, "unreadable-source");
      assert.match(unreadable.message, why);
      assert.equal(unreadable.severity, "error");
      assert.equal(unreadable.line, 5);
      assert.equal(one(problems, "ofsted-capitals").line, 11);
      assert.equal(problems.length, 2);
    });
  }
});

describe("check on bad settings", () => {
  it("that are no YAML says so in the front matter, and checks the rest", () => {
    const draft = "---\ninspection-response: [kind: action-plan\n---\n\nWe thank OFSTED.\n";
    inFolder({ "draft.md": draft }, (folder) => {
      const { status, printed } = runCheck(["draft.md"], { cwd: folder });
      const problems = printed.files[0]?.problems ?? [];
      const invalid = one(problems, "invalid-settings");
      assert.equal(status, 1);
      assert.ok(invalid.line >= 1 && invalid.line <= 3, `line ${invalid.line}`);
      assert.equal(one(problems, "ofsted-capitals").line, 5);
      assert.equal(problems.length, 2);
    });
  });

  it("with an unknown key or value points at it and names what would do", () => {
    const draft = "---\ninspection-response:\n  kind: action-plam\n---\n\n# Plan\n";
    inFolder({ "draft.md": draft }, (folder) => {
      const { printed } = runCheck(["draft.md"], { cwd: folder });
      const invalid = one(printed.files[0]?.problems ?? [], "invalid-settings");
      assert.deepEqual([invalid.line, invalid.column], [3, 9]);
      assert.equal(invalid.fixes[0]?.edits[0]?.text, "action-plan");
    });
  });
});

describe("what the command cannot do", () => {
  const refused = (args: readonly string[], line: RegExp): void => {
    const { status, stdout, stderr } = runCommand(args);
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.match(stderr, line);
    assert.equal(stderr.trimEnd().split("\n").length, 1, stderr);
  };

  it("is told in one line: no such draft", () => {
    refused(["check", "nowhere.md"], /^nowhere\.md: there is no such file\.$/m);
  });

  it("is told in one line: a report given as the draft", () => {
    refused(["check", exampleReport], /is a PDF, not a draft/);
  });

  it("is told in one line: an unknown option, format, rule, number or date", () => {
    const draft = "examples/action-plan.response.md";
    refused(["check", "--sources", "x.pdf", draft], /unknown option '--sources'/);
    refused(["check", "--format", "xml", draft], /sarif/);
    refused(["check", "--rule", "misquoted=off", draft], /misquoted-report/);
    refused(["check", "--rule", "misquoted-report=loud", draft], /id=severity/);
    refused(["check", "--max-warnings", "few", draft], /whole number/);
    refused(["check", "--today", "2026-02-30", draft], /2026-09-01/);
    refused(["check", "--fix", "--fix-dry-run", draft], /fix-dry-run/);
    refused(["check"], /missing required argument/);
    refused(["explain", "misquoted-reprot"], /misquoted-report/);
    refused(["report", "nowhere.pdf"], /^nowhere\.pdf: there is no such file\.$/m);
  });

  it("is told in one line: a folder without a draft", () => {
    refused(["check", join("examples", "sources")], /no draft in this folder/);
  });

  it("does not keep the other drafts from being checked", () => {
    inFolder({ "a.md": "We thank OFSTED.\n" }, (folder) => {
      const { status, stderr, printed } = runCheck(["nowhere.md", "a.md"], { cwd: folder });
      assert.equal(status, 2);
      assert.match(stderr, /nowhere\.md/);
      assert.equal(printed.files.length, 1);
      assert.equal(printed.summary["warnings"], 1);
    });
  });
});

describe("check on a paragraph too long to read", () => {
  it("says at its line that it was not checked, and checks the rest", () => {
    const draft = `# Plan\n\n${"word ".repeat(200_000)}\n\nWe thank OFSTED for its report.\n`;
    inFolder({ "draft.md": draft }, (folder) => {
      const { stderr, printed } = runCheck(["draft.md"], { cwd: folder });
      assert.match(
        stderr,
        /^draft\.md:3: This paragraph was not checked: it is too long, .*\. Split it\.\n$/,
      );
      one(printed.files[0]?.problems ?? [], "ofsted-capitals");
      assert.equal(runCheck(["draft.md", "--max-warnings", "0"], { cwd: folder }).status, 1);
    });
  });

  it("is not taken for clean, in any format", () => {
    const draft = `# Plan\n\n${"_a_ ".repeat(4000)}\n\nWe thank Ofsted.\n`;
    inFolder({ "draft.md": draft }, (folder) => {
      const { status, printed } = runCheck(["draft.md", "--max-warnings", "0"], { cwd: folder });
      assert.equal(status, 2);
      const [unchecked, ...others] = printed.files[0]?.unchecked ?? [];
      assert.equal(unchecked?.line, 3);
      assert.match(unchecked.message, /^This paragraph was not checked: /);
      assert.deepEqual(others, []);
      const as = (format: string): ReturnType<typeof runCommand> =>
        runCommand(["check", "draft.md", "--format", format], { cwd: folder });
      const pretty = as("pretty");
      assert.equal(pretty.status, 2);
      assert.match(pretty.stdout, /; 1 paragraph not checked\.\n$/);
      assert.match(
        as("github").stdout,
        /^::error file=draft\.md,line=3,.*title=not checked::This paragraph was not checked: .*\n$/,
      );
      const [run] = (JSON.parse(as("sarif").stdout) as Log).runs;
      const [invocation] = run?.invocations ?? [];
      assert.equal(invocation?.executionSuccessful, false);
      const [notification] = invocation.toolExecutionNotifications ?? [];
      assert.equal(notification?.locations?.[0]?.physicalLocation?.region?.startLine, 3);
    });
  });

  it("is told of by its place in a Word file, where areas are counted too", () => {
    const word = wordFile({
      body: p("Plan", style("Heading1")) + p("word ".repeat(25_000)) + p("We thank Ofsted."),
    });
    inFolder({ "plan.docx": word }, (folder) => {
      const line =
        /^plan\.docx: Plan › 1st paragraph: This paragraph was not checked: it is too long, .*\. Split it\.\n$/;
      const { status, stderr, printed } = runCheck(["plan.docx"], { cwd: folder });
      assert.equal(status, 2);
      assert.match(stderr, line);
      assert.equal(printed.files[0]?.unchecked?.[0]?.place, "Plan › 1st paragraph");
      const coverage = runCommand(["coverage", "plan.docx", "--source", exampleReport], { cwd: folder });
      assert.match(coverage.stderr, line);
    });
  });

  it("adds nothing to the result of a draft that was checked whole", () => {
    inFolder({ "draft.md": "We thank Ofsted.\n" }, (folder) => {
      const { status, printed } = runCheck(["draft.md"], { cwd: folder });
      assert.equal(status, 0);
      assert.ok(printed.files[0] !== undefined && !("unchecked" in printed.files[0]));
      const sarif = runCommand(["check", "draft.md", "--format", "sarif"], { cwd: folder });
      assert.equal((JSON.parse(sarif.stdout) as Log).runs[0]?.invocations, undefined);
    });
  });
});
