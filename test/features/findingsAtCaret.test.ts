import assert from "node:assert/strict";

import { findingsAtCaret } from "../../server/src/core/features/findingsAtCaret.ts";
import { ask } from "./northmere.ts";

function shown(body: string): string[] {
  const { concordance, offset } = ask(body);
  return findingsAtCaret(concordance, offset).map(({ finding, how }) => `${finding.id} ${how}`);
}

describe("the findings of the caret's paragraph", () => {
  const quoted = "Inspectors saw “a broad early help offer” [@ilacs-2025, para. 1].";

  it("are those it quotes and cites, the nearest first and each once", () => {
    assert.deepEqual(shown(`$0${quoted} They cite more [@ilacs-2025, paras. 2–3].`), [
      "p1 quoted",
      "p2 cited",
      "p3 cited",
    ]);
    assert.deepEqual(shown(`${quoted} They cite more [@ilacs-2025, para. 3].$0`), ["p3 cited", "p1 quoted"]);
  });

  it("are those of no other paragraph", () => {
    assert.deepEqual(shown(`${quoted}\n\nOur own words.$0\n`), []);
    assert.deepEqual(shown(`${quoted}\n\n$0\n`), []);
  });

  it("are found from the paragraph's number", () => {
    assert.deepEqual(shown(`1. One.\n\n2$0. ${quoted}\n\n3. Three.\n`), ["p1 quoted"]);
    assert.deepEqual(shown(`1. One.\n$0\n2. ${quoted}\n`), []);
  });

  it("are found for words that are not quite the report's", () => {
    assert.deepEqual(shown("Inspectors saw $0“a broad early assistance offer from five family hubs”."), [
      "p1 quoted",
    ]);
  });

  it("are those of the whole row of a table", () => {
    const table = "| Finding | Action |\n| --- | --- |\n";
    const row = "| “a broad early help offer” [@ilacs-2025, para. 1] | We will a$0ct |\n| Other | – |\n";
    assert.deepEqual(shown(table + row), ["p1 quoted"]);
  });

  it("are the area that a heading sets out", () => {
    assert.deepEqual(
      shown("## The quality of plans for children who ret$0urn home to their parents\n\nYes.\n"),
      ["area-2 set-out"],
    );
  });

  it("leave out a page, on which many stand", () => {
    assert.deepEqual(shown("It is said [@ilacs-2025, p. 2].$0"), []);
  });
});
