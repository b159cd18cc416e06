// Which source is the report that a draft answers.

import assert from "node:assert/strict";

import type { Source } from "../../server/src/core/concordance/concordance.ts";
import { currentSource } from "../../server/src/core/concordance/facts/inspectionMeant.ts";
import { northmere2026, northmereVisit2024, sourceOf } from "./northmere.ts";

function missing(id: string): Source {
  const { setting } = sourceOf(id, northmere2026);
  return { setting, state: "missing", reason: null, report: null };
}

describe("the report that a draft answers", () => {
  const read = sourceOf("ilacs-2022", northmereVisit2024);

  it("is the one inspected last", () => {
    assert.equal(currentSource([read, sourceOf("ilacs-2026", northmere2026)])?.setting.id, "ilacs-2026");
  });

  it("is not an earlier one where the one that follows by its name cannot be read", () => {
    assert.equal(currentSource([missing("ilacs-2026"), read]), null);
  });

  it("is the one that is read where another, older or of another name, cannot be", () => {
    for (const id of ["ilacs-2018", "visit-2026", "final", "ilacs"])
      assert.equal(currentSource([missing(id), read]), read, id);
  });
});
