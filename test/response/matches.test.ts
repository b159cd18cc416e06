import assert from "node:assert/strict";
import fc from "fast-check";

import { buildQuotationIndex } from "../../server/src/core/concordance/matching/quotationIndex.ts";
import { matchesOf, withoutNames } from "../../server/src/core/matches.ts";
import { matchesAtSigns, signs } from "../../server/src/core/signs.ts";
import { foldWord, forEachWord } from "../../server/src/core/text.ts";

/** Texts in which the words of the patterns below stand, nearly stand and touch each other. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "good",
        "Good",
        "goods",
        "in need",
        "IN  NEED",
        "in",
        "need",
        "pin need",
        "May",
        "ſ",
        "K",
      ),
      fc.constantFrom(" ", "-", "é", "’", "‑", "\n", "3", "𝒜", "\ud835", ", "),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(""));

const told = (matches: Iterable<RegExpMatchArray>) =>
  [...matches].map((match) => ({ index: match.index, groups: [...match] }));

describe("listing matches", () => {
  it("gives what the language's own way gives", () => {
    for (const pattern of [/good|(in)\s+need/giu, /(?:)/g, /(?:)/gu, /x*/gu, /\s(?=\S)/g]) {
      fc.assert(
        fc.property(anyText, (text) => {
          assert.deepEqual(told(matchesOf(text, pattern)), told(text.matchAll(pattern)));
          assert.equal(pattern.lastIndex, 0);
        }),
        { numRuns: 200 },
      );
    }
  });

  it("gives the same where a pattern is tried at its signs alone", () => {
    const words = String.raw`(?<![\p{L}\p{N}-])(?:good|in\s+need|may)(?![\p{L}\p{N}-])`;
    const sign = signs("good", "_in_", "_may");
    const [everywhere, atSigns] = [new RegExp(words, "giu"), new RegExp(words, "iuy")];
    let met = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        const found = told(matchesAtSigns(text, atSigns, sign));
        met += found.length;
        assert.deepEqual(found, told(text.matchAll(everywhere)));
      }),
      { numRuns: 3000 },
    );
    assert.ok(met > 100);
  });

  it("says where a group stands whose name was taken out", () => {
    const { source, places } = withoutNames(
      String.raw`(?<day>\d+)(?<mark>[./])(?<month>\d+)\k<mark>(?<year>\d+)`,
    );
    const match = new RegExp(source).exec("on 3.12.2026");
    assert.deepEqual(places, { day: 1, mark: 2, month: 3, year: 4 });
    assert.equal(match?.[places["year"] ?? 0], "2026");
    assert.equal(new RegExp(source).exec("on 3.12/2026"), null);
  });
});

describe("the numbers of words", () => {
  it("are those of the vocabulary, whatever the case, the apostrophe and the hyphens", () => {
    const printed = "Good multi-agency work: children’s plans, 3.5 of 20%, K’s café, goods in need.";
    const index = buildQuotationIndex([
      { id: "1", text: printed, paragraph: 1, page: 1, printed: [] },
    ] as unknown as Parameters<typeof buildQuotationIndex>[0]);
    let known = 0;
    const pieces = fc.oneof(
      anyText,
      fc.constantFrom(
        "multi‑agency",
        "multi- agency",
        "MULTIAGENCY",
        "children's",
        "Children‘s",
        "3.5",
        "20%",
        "CAFÉ",
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 4 }), (parts) => {
        const text = parts.join(" ");
        forEachWord(text, (start, end) => {
          const expected = index.vocabulary.get(foldWord(text.slice(start, end)).toLowerCase()) ?? -1;
          if (expected >= 0) known += 1;
          assert.equal(index.table.numberOf(text, start, end), expected, text.slice(start, end));
        });
      }),
      { numRuns: 500 },
    );
    assert.ok(known > 100);
  });
});
