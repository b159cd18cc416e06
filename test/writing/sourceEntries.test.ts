import assert from "node:assert/strict";

import { sourceId } from "../../server/src/core/writing/sourceEntries.ts";
import { readReportOutline } from "../rules/reportOutline.ts";

describe("what citations call a report", () => {
  it("is its kind and year, then the month, then a number", () => {
    const report = readReportOutline("Northmere, ilacs, 2026-01-12 to 2026-01-23");
    const taken = new Set<string>();
    for (let index = 0; index < 4; index += 1) taken.add(sourceId(report, taken));
    assert.deepEqual([...taken], ["ilacs-2026", "ilacs-2026-01", "ilacs-2026-01-2", "ilacs-2026-01-3"]);
  });
});
