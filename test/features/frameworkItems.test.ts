import assert from "node:assert/strict";

import { insertReference, pickableItems } from "../../server/src/core/features/frameworkItems.ts";
import { ask, askWhole, edited } from "./northmere.ts";

describe("picking a framework reference", () => {
  it("offers every principle, enabler and outcome, those of the report's areas first", () => {
    const { concordance, offset } = ask("We will act.$0");
    const items = pickableItems(concordance, offset);
    assert.deepEqual(
      items.slice(0, 3).map(({ reference }) => reference),
      [
        "(outcome 1, national framework)",
        "(enabler 2, national framework)",
        "(outcome 2, national framework)",
      ],
    );
    assert.equal(items.length, 13);
    assert.deepEqual(
      items[0]?.areas.map(({ area }) => area.id),
      ["area-2"],
    );
  });

  it("puts what is missing in the answer under the cursor before everything", () => {
    const { concordance, offset } = ask(
      "## The timeliness of help for children who live with neglect\n\nWe will$0 act by June.\n",
    );
    const [first] = pickableItems(concordance, offset);
    assert.equal(first?.reference, "(enabler 2, national framework)");
    assert.equal(first?.missingHere, true);
  });

  it("offers a project's own items after them, in the form that its settings give", () => {
    const { concordance, offset } = askWhole(
      "---\ninspection-response:\n  frameworks:\n    - id: plan\n      name: Our Plan\n      form: ({kind} {number} of {name})\n      items: { priority: { 1: Safe homes } }\n---\n\nWe act.$0",
    );
    const last = pickableItems(concordance, offset).at(-1);
    assert.equal(last?.reference, "(priority 1 of Our Plan)");
    assert.equal(last.item.title, "Safe homes");
  });

  const insertions: readonly [string, string][] = [
    ["We act$0.", "We act (r)."],
    ["We act $0now", "We act (r) now"],
    ["We a$0ct now.", "We act (r) now."],
    ["the child$0ren’s plans", "the children’s (r) plans"],
    ["We act$0 now", "We act (r) now"],
    ["| The area$0 |", "| The area (r) |"],
    ["$0", "(r)"],
  ];
  for (const [before, after] of insertions) {
    it(`inserts with the spaces the place needs: ${before}`, () => {
      const offset = before.indexOf("$0");
      const text = before.replace("$0", "");
      const selection = { start: offset, end: offset };
      assert.equal(edited(text, insertReference(text, selection, "(r)")), after);
    });
  }

  it("keeps what is selected, white space behind it too", () => {
    const text = "We act now.";
    assert.equal(edited(text, insertReference(text, { start: 3, end: 7 }, "(r)")), "We act (r) now.");
  });
});
