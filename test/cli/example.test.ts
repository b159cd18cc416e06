// The example: its reports are what the script makes, its drafts hold the mistakes they are meant to hold.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { root } from "./runCommand.ts";

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
});
