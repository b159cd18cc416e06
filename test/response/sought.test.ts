import assert from "node:assert/strict";
import fc from "fast-check";

import type { Gate } from "../../server/src/core/gates.ts";
import { signsOfPattern } from "../../server/src/core/patternSigns.ts";
import { sought } from "../../server/src/core/sought.ts";

/** A piece of a pattern, and the texts that it matches. */
interface Piece {
  readonly source: string;
  readonly texts: readonly string[];
}

const word = fc
  .constantFrom("inspect", "visit", "HMI", "Ofsted", "area", "a", "rated", "é", "%", "20", "ſ")
  .map((text) => ({
    source: text,
    texts: [text],
  }));
const classes = fc.constantFrom<Piece>(
  { source: "[Ll]", texts: ["L", "l"] },
  { source: "[’']", texts: ["’", "'"] },
  { source: "\\s", texts: [" ", "\n"] },
  { source: "\\s+", texts: [" ", " \t "] },
  { source: "\\d", texts: ["3"] },
  { source: "\\d{1,2}", texts: ["3", "31"] },
  { source: "[1-4]", texts: ["2"] },
  { source: "[a-e]", texts: ["a", "e"] },
  { source: "[^.;]{0,9}?", texts: ["", "ab", "Zz 9"] },
  { source: "\\p{Lu}", texts: ["N", "É"] },
  { source: "(?:of|in the)", texts: ["of", "in the"] },
  { source: "\\w*", texts: ["", "ed", "7"] },
  { source: "[-\\u2010-\\u2011 ]", texts: ["-", "‑", " "] },
  { source: "(?<=[a-z \\n]|^|)", texts: [""] },
  { source: "(?!x)", texts: [""] },
  { source: ".", texts: ["k", "."] },
);

const piece: fc.Arbitrary<Piece> = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.oneof(
    { depthSize: "xsmall", withCrossShrink: true },
    word,
    classes,
    fc.array(tie("piece"), { minLength: 1, maxLength: 3 }).map((pieces) => ({
      source: `(?:${pieces.map(({ source }) => source).join("|")})`,
      texts: pieces.flatMap(({ texts }) => texts).slice(0, 8),
    })),
    fc.array(tie("piece"), { minLength: 2, maxLength: 4 }).map((pieces) => ({
      source: pieces.map(({ source }) => source).join(""),
      texts: pieces.reduce<readonly string[]>(
        (before, { texts }) => before.flatMap((start) => texts.map((text) => start + text)).slice(0, 24),
        [""],
      ),
    })),
    fc
      .tuple(tie("piece"), fc.constantFrom("?", "*", "+", "{2}", "{0,3}", "{1,2}?"))
      .map(([{ source, texts }, mark]) => ({
        // What is repeated within something repeated can take an engine for ever to find missing.
        source: `(?:${source})${/[*+{]/.test(source) ? "?" : mark}`,
        texts: texts.flatMap((text) => (text.length > 20 ? [text] : [text, text + text])),
      })),
    tie("piece").map(({ source, texts }) => ({ source: `\\b${source}\\b`, texts })),
  ),
})).piece;

/** "a b": one of these; "a & b": both; "a | b": either. */
function written(gate: Gate): string {
  if ("all" in gate) return gate.all.map(written).join(" & ");
  return "any" in gate ? gate.any.map(written).join(" | ") : [...gate.stretches].sort().join(" ");
}

describe("a pattern that is sought", () => {
  it("is never told to match nowhere where it matches", () => {
    let met = 0;
    let gated = 0;
    fc.assert(
      fc.property(
        piece,
        fc.constantFrom("u", "iu", "i", ""),
        fc.constantFrom("", " ", "1", "x", "É", ".", "ſ"),
        fc.constantFrom("", " ", "1", "x", "É", ".", "ſ"),
        ({ source, texts }, flags, before, after) => {
          if (!flags.includes("u") && source.includes("\\p")) return;
          const pattern = new RegExp(source, flags);
          for (const text of texts.flatMap((each) => [
            before + each + after,
            before + each.toUpperCase() + after,
          ])) {
            if (!new RegExp(source, flags).test(text)) continue;
            met += 1;
            if (signsOfPattern(pattern) !== null) gated += 1;
            assert.ok(sought(pattern).mayMatch(text), `${String(pattern)} in ${JSON.stringify(text)}`);
          }
        },
      ),
      { numRuns: 1500 },
    );
    assert.ok(met > 2000 && gated > 500, `${met} matches, ${gated} of patterns with signs`);
  });

  it("has the signs that each of its ways to match asks for", () => {
    const told = (pattern: RegExp) => {
      const gate = signsOfPattern(pattern);
      return gate === null ? undefined : written(gate);
    };
    assert.equal(told(/\breport\b[^.]*\brecommendations?\b/i), "comm & port");
    assert.equal(told(/\bHMI\b|field\s?work/), "_hmi work");
    assert.equal(told(/\d{4}/), "0000");
    assert.equal(told(/\bq[1-4]/), "0");
    assert.equal(told(/visit|of/), undefined);
    assert.equal(told(/(?<name>\p{Lu}\w+)\swas/u), "_was");
  });

  it("matches as the pattern does, whatever was asked before", () => {
    const pattern = sought(/(visit)s?/g);
    for (let time = 0; time < 2; time += 1) {
      assert.equal(pattern.test("two visits"), true);
      assert.equal(pattern.exec("two visits")?.index, 4);
      assert.deepEqual(
        pattern.all("a visit, two visits").map(({ index }) => index),
        [2, 13],
      );
      assert.equal(pattern.test("an inspection"), false);
      assert.equal(pattern.exec("an inspection"), null);
      assert.deepEqual(pattern.all("an inspection"), []);
    }
  });
});
