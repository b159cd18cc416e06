// Whatever the text, reading gives facts whose spans lie inside it, and never throws.

import assert from "node:assert/strict";
import fc from "fast-check";

import { factsOf, readOutline } from "./blocksOfText.ts";

const pieces = [
  "Ofsted noted ",
  "inspectors ",
  "said ",
  "“",
  "”",
  "‘",
  "’",
  '"',
  "'",
  "children’s ",
  "good",
  "inadequate ",
  "rated ",
  "(outcome 3, national framework)",
  "(enabler ",
  "national framework ",
  "[@ilacs-2026, para. 17]",
  "[@",
  "paragraph 4 ",
  "of the report ",
  "Cllr Marsh ",
  ": ",
  ". ",
  ", ",
  "\n",
  "overall effectiveness ",
  "the experiences and progress of ",
  "care leavers ",
  "OFSTED ",
  "from ",
  "to ",
  "2022 ",
  "the previous inspection ",
  "…",
  "—",
  "]",
  ")",
  "😀",
  "\u0000",
];
const drafts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join("")),
);

describe("reading any text", () => {
  it("gives spans inside the text", () => {
    fc.assert(
      fc.property(drafts, (text) => {
        for (const list of Object.values(factsOf(text))) {
          for (const { span } of list) {
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("keeps a quotation's words and their places together", () => {
    fc.assert(
      fc.property(drafts, (text) => {
        for (const { inner, prose } of factsOf(text).quotations) {
          assert.equal(prose.text, text.slice(inner.start, inner.end));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("carries its state through any run of paragraphs", () => {
    fc.assert(
      fc.property(fc.array(drafts, { maxLength: 6 }), (paragraphs) => {
        assert.ok(readOutline(paragraphs.join("\n\n")).length > 0);
      }),
    );
  });

  it("reads a long line of nothing but marks", () => {
    for (const piece of ["“", "'", "(", "good, ", "Ofsted said “a b c” ", "(outcome 3, "]) {
      assert.ok(Array.isArray(factsOf(piece.repeat(4000)).quotations));
    }
  });
});
