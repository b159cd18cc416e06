import assert from "node:assert/strict";
import fc from "fast-check";

import { LimitedMemory } from "../../server/src/core/limitedMemory.ts";
import { ofRecentTexts } from "../../server/src/core/recentTexts.ts";
import { type Word, wordsOf } from "../../server/src/core/response/prose/sentences.ts";
import { hasSign, signs } from "../../server/src/core/signs.ts";

const words = ["inspector", "Grade", "_ri_", "out_of", "_may"];
const someSigns = words.map((word) => ({ word, sign: signs(word) }));
const all = signs(...words);

/** Texts in which the signs stand, nearly stand, and are cut off, in either case. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Inspectors",
        "INSP",
        "insp",
        "grad",
        "gra de",
        "RI",
        "ri",
        "rig",
        "out-of",
        "may",
        "Mayor",
      ),
      fc.constantFrom(" ", "-", "é", "ſ", "K", "’", "1", "\n", "_"),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

/** A sign's first four characters as an expression. */
function expressionOf(word: string): RegExp {
  return new RegExp(
    `^${[...word.slice(0, 4)].map((each) => (each === "_" ? "[^a-z0-9ſK]" : each)).join("")}`,
    "iu",
  );
}

/** The same, at each place of the text, its two ends counted as neither letters nor figures. */
function holds(text: string, word: string): boolean {
  const padded = `\n${text}\n`;
  return Array.from({ length: padded.length }, (_, at) => padded.slice(at)).some((rest) =>
    expressionOf(word).test(rest),
  );
}

describe("looking for signs", () => {
  it("never misses one that stands in a text, in either case", () => {
    let met = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        const standing = someSigns.filter(({ word }) => holds(text, word));
        met += standing.length;
        for (const { word, sign } of standing)
          assert.ok(hasSign(text, sign), `${word} in ${JSON.stringify(text)}`);
        if (standing.length > 0) assert.ok(hasSign(text, all));
      }),
      { numRuns: 500 },
    );
    assert.ok(met > 100);
  });

  it("tells of none in a text without any", () => {
    assert.equal(hasSign("The board met four times.", all), false);
    assert.equal(hasSign("", all), false);
    assert.equal(hasSign("Rising, and marigolds.", signs("_ri_")), false);
  });

  it("knows signs made after a text was read", () => {
    const text = "The council welcomes the letter.";
    assert.equal(hasSign(text, signs("fostering")), false);
    assert.equal(hasSign(text, signs("letter")), true);
  });

  it("takes no sign of fewer than four characters", () => {
    assert.throws(() => signs("ri"), RangeError);
  });
});

describe("cutting words", () => {
  const aWord = /[\p{L}\p{N}@][\p{L}\p{M}\p{N}]*(?:['’‑-][\p{L}\p{M}\p{N}]+)*['’]?/gu;

  it("cuts any text as the expression for a word does", () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        "children",
        "Well",
        "-",
        "’",
        "'",
        "‑",
        "@",
        " ",
        "é",
        "e\u0301",
        "𝒜",
        "\ud835",
        "٣",
        "3",
        "\uFFFC",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.nat(6), (parts, from) => {
        const text = parts.join("");
        const start = Math.min(from, text.length);
        const expected = [...text.slice(start).matchAll(aWord)].map(({ 0: word, index }) => ({
          text: word,
          start: start + index,
          end: start + index + word.length,
        }));
        const cut = (all: readonly Word[]) =>
          all.map((word) => ({ text: word.text, start: word.start, end: word.end }));
        assert.deepEqual(cut(wordsOf(text, start)), expected);
      }),
      { numRuns: 500 },
    );
  });

  it("gives each word's lower case and its base", () => {
    assert.deepEqual(
      wordsOf("Inspectors’ Well‑being report").map(({ lower, base }) => [lower, base]),
      [
        ["inspectors'", "inspectors"],
        ["well-being", "well-being"],
        ["report", "report"],
      ],
    );
  });
});

describe("what is remembered", () => {
  it("of texts is the last few alone", () => {
    let read = 0;
    const lengthOf = ofRecentTexts((text) => {
      read += 1;
      return text.length;
    });
    for (let round = 0; round < 3; round += 1) assert.equal(lengthOf("abc"), 3);
    assert.equal(read, 1);
    for (let at = 0; at < 100; at += 1) lengthOf(`text ${at}`);
    lengthOf("abc");
    assert.equal(read, 102);
  });

  it("of words is never more than the limit, however many are asked for", () => {
    const memory = new LimitedMemory<number>(100);
    for (let at = 0; at < 10_000; at += 1) {
      assert.equal(
        memory.recall(`word ${at}`, (word) => word.length),
        `word ${at}`.length,
      );
      assert.ok(memory.size <= 100);
    }
    assert.equal(
      memory.recall("word 9999", () => 0),
      9,
      "what was asked for last is known",
    );
  });
});
