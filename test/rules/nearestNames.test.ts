import assert from "node:assert/strict";

import { editDistance, likelyNames } from "../../server/src/core/nearestNames.ts";

describe("the names nearest to one with a slip", () => {
  it("are as far as the letters to put right, two that swapped places being one", () => {
    const distances = [
      ["numbering", "numbering"],
      ["numbreing", "numbering"],
      ["nubmreing", "numbering"],
      ["numberin", "numbering"],
      ["numbberring", "numbering"],
      ["", "kind"],
    ].map(([a = "", b = ""]) => editDistance(a, b));
    assert.deepEqual(distances, [0, 1, 2, 1, 2, 4]);
  });

  it("are likely where a slip or a part can be meant", () => {
    const names = ["kind", "date", "sources", "numbering"];
    assert.deepEqual(likelyNames("ikdn", names), ["kind"]);
    assert.deepEqual(likelyNames("source", names), ["sources"]);
    assert.deepEqual(likelyNames("audience", names), []);
  });
});
