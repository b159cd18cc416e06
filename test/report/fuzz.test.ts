import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildReaders } from "./builtReaders.ts";
import { fuzz } from "./fuzzing.ts";

describe("damaged reports", function () {
  this.timeout(180_000);

  it("are read as far as they go, or told to be damaged, without a crash or a hang", async () => {
    const folder = await mkdtemp(join(tmpdir(), "fuzz-"));
    try {
      const { failures, read, atFault } = await fuzz(await buildReaders(folder), 200, 1);
      assert.deepEqual(failures, []);
      assert.ok(
        read > 50 && atFault > 20,
        `read ${read}, at fault ${atFault}: the damage is too small or too great`,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
