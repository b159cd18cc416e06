import assert from "node:assert/strict";

import { inlayHintsOf } from "../../server/src/core/features/inlayHints.ts";
import { renderMessage } from "../../server/src/core/problem.ts";
import { ask } from "./northmere.ts";

/** The draft with every hint written where it is shown. */
function shown(body: string): string {
  const { concordance, text } = ask(`${body}$0`);
  let result = text;
  for (const { at, label } of [...inlayHintsOf(concordance, { start: 0, end: text.length })].reverse()) {
    result = `${result.slice(0, at)}‹${label}›${result.slice(at)}`;
  }
  return result.slice(result.indexOf("---\n\n") + 5);
}

describe("inlay hints", () => {
  it("show each item's title behind its number", () => {
    assert.equal(
      shown("Plans are late (outcome 4, national framework)."),
      "Plans are late (outcome 4‹Children in care and care leavers have stable, loving homes›, national framework).",
    );
    assert.match(
      shown("See enablers 1 and 3 of the national framework."),
      /1‹Multi-agency .*› and 3‹The workforce/,
    );
  });

  it("show nothing beside a title, or for a number that is no item's", () => {
    for (const body of [
      "Plans (outcome 4, national framework: Children in care and care leavers have stable, loving homes).",
      "Plans (outcome 9, national framework).",
      "The outcome 2 group met.",
    ]) {
      assert.equal(shown(body), body);
    }
  });

  it("are asked for a part of the draft, and say of which framework they are", () => {
    const { concordance, text } = ask(
      "A (outcome 4, national framework).\n\nB (outcome 1, national framework).$0",
    );
    const hints = inlayHintsOf(concordance, { start: text.indexOf("B "), end: text.length });
    assert.deepEqual(
      hints.map(({ tooltip }) => renderMessage(tooltip)),
      [
        "outcome 1: Children, young people and families stay together and get the help they need (national framework)",
      ],
    );
  });
});
