import assert from "node:assert/strict";

import { takeFrameworkReferences } from "../../server/src/core/report/frameworkReferences.ts";

const forms: readonly (readonly [printed: string, kind: string, number: number | null, title?: string])[] = [
  ["(outcome 3, national framework)", "outcome", 3],
  ["(Outcome 4, national framework)", "outcome", 4],
  ["(Outcome 1, National Framework)", "outcome", 1],
  ["(Enabler two)", "enabler", 2],
  ["(Outcome four, National Framework)", "outcome", 4],
  ["(Outcome 3)", "outcome", 3],
  ["(National Framework outcome four)", "outcome", 4],
  ["(National Framework, Outcome 1)", "outcome", 1],
  ["(outcome three, national framework)", "outcome", 3],
  [
    "(enabler: the workforce is equipped and effective, national framework)",
    "enabler",
    null,
    "the workforce is equipped and effective",
  ],
  ["(Enabler two: National Framework)", "enabler", 2],
  ["(outcome 1: national framework)", "outcome", 1],
  ["[ Outcome 4, national framework]", "outcome", 4],
  ["(Enabler 1 national framework)", "enabler", 1],
  ["(Outcome 4 National Framework)", "outcome", 4],
  ["(principle 4)", "principle", 4],
  ["(Outcome 4 National Social Care Framework)", "outcome", 4],
  [
    "(Enabler 2: Leaders drive conditions for effective practice)",
    "enabler",
    2,
    "Leaders drive conditions for effective practice",
  ],
  [
    "(enabler 2, leaders drive conditions for effective practice)",
    "enabler",
    2,
    "leaders drive conditions for effective practice",
  ],
];

describe("framework references after an area", () => {
  for (const [printed, kind, number, title] of forms)
    it(`reads ${printed}`, () => {
      const reference = title === undefined ? { kind, number } : { kind, number, title };
      for (const text of [
        `The quality of plans. ${printed}`,
        `The quality of plans ${printed}.`,
        `The quality of plans. ${printed}.`,
      ])
        assert.deepEqual(takeFrameworkReferences(text), {
          text: "The quality of plans.",
          references: [reference],
        });
    });

  it("reads one without brackets after the full stop", () => {
    assert.deepEqual(takeFrameworkReferences("The quality of plans. Enabler three: National Framework."), {
      text: "The quality of plans.",
      references: [{ kind: "enabler", number: 3 }],
    });
  });

  it("stands after another bracket", () => {
    assert.deepEqual(takeFrameworkReferences("The work of the hub (MASH) (outcome 2, national framework)."), {
      text: "The work of the hub (MASH).",
      references: [{ kind: "outcome", number: 2 }],
    });
  });

  it("leaves other brackets and plain words alone", () => {
    for (const text of [
      "The work of the hub (MASH).",
      "Plans (with a clear outcome) for children.",
      "Focus on the outcome 3 months after a move.",
    ])
      assert.deepEqual(takeFrameworkReferences(text), { text, references: [] });
  });
});
