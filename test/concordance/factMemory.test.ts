import assert from "node:assert/strict";

import type { Source } from "../../server/src/core/concordance/concordance.ts";
import { FactMemory } from "../../server/src/core/concordance/factMemory.ts";

const setting = { id: "report", file: "report.pdf" } as unknown as Source["setting"];

function source(): Source {
  return { setting, state: "missing", reason: null, report: null };
}

describe("what was found for a fact", () => {
  it("is found once for the same sources, and again for others", () => {
    const memory = new FactMemory<object, number>();
    const fact = {};
    let found = 0;
    const find = (): number => (found += 1);
    const some = [source()];
    assert.equal(memory.recall(fact, some, find), 1);
    assert.equal(memory.recall(fact, [...some], find), 1);
    assert.equal(memory.recall(fact, [source()], find), 2);
  });

  it("is kept for each of the last few things it rests on, and never for more", () => {
    const memory = new FactMemory<object, string>();
    const fact = {};
    const sources = [source()];
    memory.recall(fact, sources, () => "at first", "one");
    memory.recall(fact, sources, () => "then", "two");
    assert.equal(
      memory.recall(fact, sources, () => "again", "one"),
      "at first",
    );
    for (let year = 0; year < 1000; year += 1) {
      memory.recall(fact, sources, () => "", `year ${year}`);
      assert.ok(memory.keptFor(fact) <= 4);
    }
    // A report read again makes new sources: nothing of the old ones stays.
    memory.recall(fact, [source()], () => "", "one");
    assert.equal(memory.keptFor(fact), 1);
  });
});
