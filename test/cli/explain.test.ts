// `explain`: a rule's page in plain words, short unless the whole of it is asked for.

import assert from "node:assert/strict";

import { rules } from "../../server/src/core/rules/index.ts";
import { runCommand } from "./runCommand.ts";

function explained(...args: string[]): string {
  const { stdout, stderr, status } = runCommand(["explain", ...args]);
  assert.equal(status, 0, stderr);
  return stdout;
}

describe("explain", function () {
  this.timeout(120_000);

  it("prints what a rule flags, why it matters, what to do and the options, with an example or two", () => {
    const page = explained("missing-section");
    assert.deepEqual(
      page.split("\n").filter((line) => /^[A-Z][A-Za-z ]+$/.test(line)),
      ["What it flags", "Why it matters", "Flagged", "Accepted", "Fix", "Options"],
    );
    assert.equal(page.match(/^ {2}A draft:$/gm)?.length, 5);
    assert.equal(page.match(/^ {2}The draft after the fix:$/gm)?.length, 1);
    assert.ok(page.split("\n").length < 150, String(page.split("\n").length));
    assert.match(page, /^\d+ more examples: explain missing-section --full$/m);
  });

  it("marks the flagged words, and says how", () => {
    const page = explained("misquoted-report");
    assert.match(page, /social workers >>"take time to get to know their children"<<\./);
    assert.match(page, /what is flagged stands between >> and <<\./);
  });

  it("keeps the lines of settings as they are to be written", () => {
    assert.match(
      explained("misquoted-report"),
      /^ {4}inspection-response:\n {6}rules:\n {8}misquoted-report: error$/m,
    );
  });

  it("prints every example and the reports with --full", () => {
    const page = explained("misquoted-report", "--full");
    assert.match(page, /^ {2}The report:\n {4}Northmere, ilacs, 2026-01-12/m);
    assert.ok((page.match(/^ {2}A draft:$/gm) ?? []).length > 10);
    assert.doesNotMatch(page, /more examples/);
  });

  it("shows nothing that only the tests read", () => {
    for (const { id } of rules.slice(0, 8)) {
      for (const page of [explained(id), explained(id, "--full")]) {
        assert.doesNotMatch(page, /^ *(?:`{3}|\^+ [a-z-]+)/m, id);
      }
    }
  });

  it("offers names that a mistyped one is like, and none where there is none", () => {
    const refused = (id: string): string => {
      const { status, stdout, stderr } = runCommand(["explain", id]);
      assert.deepEqual([status, stdout], [2, ""]);
      return stderr;
    };
    assert.match(refused("misquoted-reprot"), /Did you mean misquoted-report\?/);
    assert.match(refused("lifted"), /Did you mean lifted-wording\?/);
    assert.match(refused("foo"), /^There is no rule "foo"\. [^:?]*$/m);
  });
});
