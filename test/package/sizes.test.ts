// The page on dependencies says what each package adds to the bundles. It is true to a tenth: small changes of our own
// move a few hundred bytes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { packageSizes } from "../../scripts/package-sizes.mjs";
import { root } from "../cli/runCommand.ts";

describe("the page on dependencies", function () {
  this.timeout(240_000);

  it("says how many kilobytes each package adds, as `npm run sizes` writes it", async () => {
    const page = readFileSync(join(root, "docs/decisions/dependencies.md"), "utf8");
    const rows = [...page.matchAll(/^\| `([^`]+)` +\| +(\d+) \|/gm)];
    const told = new Map(rows.map(([, name = "", kilobytes]) => [name, Number(kilobytes)]));
    assert.ok(told.size > 20, String(told.size));
    for (const { name, bytes } of await packageSizes()) {
      const kilobytes = bytes / 1000;
      const said = told.get(name);
      told.delete(name);
      if (said === undefined) assert.ok(kilobytes < 12, `${name}: ${kilobytes} kilobytes, and not listed`);
      else
        assert.ok(
          Math.abs(said - kilobytes) <= Math.max(2, kilobytes / 10),
          `${name}: ${kilobytes}, not ${said} kilobytes`,
        );
    }
    assert.deepEqual([...told.keys()], []);
  });
});
