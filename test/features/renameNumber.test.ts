import assert from "node:assert/strict";

import { numberToRename, renameNumber } from "../../server/src/core/features/renameNumber.ts";
import { renderMessage } from "../../server/src/core/problem.ts";
import { ask, edited } from "./northmere.ts";

/** The body with the number at `$0` renamed, or why it was not. */
function renamed(body: string, wanted: string): string {
  const { concordance, text, offset } = ask(body);
  const result = renameNumber(concordance, offset, wanted);
  assert(result !== null, "No number stands there.");
  if (result.edits === null) return renderMessage(result.refusal);
  return result.edits.toReversed().reduce(edited, text).split("---\n\n")[1] ?? "";
}

describe("renaming a paragraph number", () => {
  it("changes the number and every cross-reference to it, and no other", () => {
    assert.equal(
      renamed("1. First.\n\n$02. As paragraph 1 says.\n\n3. See paragraphs 1 and 2.\n", "7"),
      "1. First.\n\n7. As paragraph 1 says.\n\n3. See paragraphs 1 and 7.\n",
    );
  });

  it("takes the number with or without its point", () => {
    assert.equal(renamed("1. First.\n\n2$0. Second.\n", "5."), "1. First.\n\n5. Second.\n");
  });

  it("refuses a number that is there already, and what is none", () => {
    assert.match(renamed("1. First.\n\n$02. Second.\n", "1"), /^There is a "1" already\./);
    assert.match(renamed("1. First.\n\n$02. Second.\n", "two"), /^"two" is not a number like "2\."\./);
    assert.match(renamed("1. First.\n\n$02. Second.\n", "3.1"), /^"3\.1" is not a number/);
  });

  it("changes nothing where the number stays", () => {
    const body = "1. First.\n\n2. Second.\n";
    assert.equal(renamed(body.replace("2.", "$02."), "2"), body);
  });

  it("is offered on numbers alone", () => {
    const { concordance, text, offset } = ask("1. First.\n\n2$0. Second.\n");
    const span = numberToRename(concordance, offset);
    assert.equal(span === null ? null : text.slice(span.start, span.end), "2.");
    const words = ask("1. Fir$0st.\n\n2. Second.\n");
    assert.equal(numberToRename(words.concordance, words.offset), null);
    assert.equal(renameNumber(words.concordance, words.offset, "3"), null);
  });
});
