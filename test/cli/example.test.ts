// The example: its reports are what the script makes, its drafts hold the mistakes they are meant to hold.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { root, runCheck } from "./runCommand.ts";

describe("the example", () => {
  it("has the very reports that its script makes", function () {
    this.timeout(60_000);
    const made = mkdtempSync(join(tmpdir(), "inspection-response-example-"));
    try {
      const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts/make-example.mjs"), made], {
        encoding: "utf8",
      });
      assert.equal(status, 0, stderr);
      const kept = join(root, "examples/sources");
      const names = readdirSync(kept).sort();
      assert.deepEqual(readdirSync(made).sort(), names);
      assert.ok(names.length >= 2);
      for (const name of names) {
        const same = readFileSync(join(made, name)).equals(readFileSync(join(kept, name)));
        assert.ok(same, `${name} differs: run \`node scripts/make-example.mjs\``);
      }
    } finally {
      rmSync(made, { recursive: true, force: true });
    }
  });

  for (const [draft, planted] of [
    [
      "action-plan",
      [
        "7 unanswered-area-for-improvement",
        "25 misstated-grade",
        "27 misnamed-judgement",
        "27 irregular-grade",
        "29 ofsted-capitals",
        "33 miscited-quotation",
        "35 misquoted-report",
        "35 misquoted-report",
        "37 paragraph-out-of-sequence",
        "37 unfound-quotation",
        "37 broken-cross-reference",
        "49 irregular-framework-reference",
        "59 superseded-framework-number",
        "68 missing-framework-reference",
        "77 unknown-framework-reference",
      ],
    ],
    [
      "committee-report",
      [
        "40 misquoted-report",
        "42 paragraph-out-of-sequence",
        "53 misstated-grade",
        "56 unknown-source",
        "58 unknown-finding",
        "60 unknown-framework-reference",
        "66 broken-cross-reference",
      ],
    ],
    [
      "press-statement",
      ["20 misquoted-report", "22 unfound-quotation", "30 ofsted-capitals", "30 unknown-grade"],
    ],
  ] as const) {
    it(`has the mistakes planted in its ${draft}, and no others are seen`, () => {
      const { status, printed } = runCheck([`examples/${draft}.response.md`, "--today", "2026-05-11"]);
      const [file] = printed.files;
      assert.equal(status, 1);
      assert.deepEqual(
        file?.problems.map(({ line, rule }) => `${line} ${rule}`),
        planted,
      );
    });
  }

  it("is shown by npm start, whose exit status is 0 all the same", () => {
    const { status, stdout } = spawnSync(process.execPath, [join(root, "scripts/start.mjs")], {
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    assert.equal(status, 0);
    assert.match(
      stdout,
      /15 problems: 4 errors, 10 warnings, 1 for information; 5 quotations checked, 2 right\./,
    );
    assert.match(stdout, /These are the mistakes planted/);
  });
});
