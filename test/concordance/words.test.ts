// The one normal form of words, and what differing words are called.

import assert from "node:assert/strict";
import fc from "fast-check";

import {
  readQuotedText,
  withoutInsertions,
  wordsQuoted,
} from "../../server/src/core/concordance/matching/quotedWords.ts";
import { differenceOf, spellingFold } from "../../server/src/core/concordance/matching/wordKinship.ts";
import { tokenise } from "../../server/src/core/text.ts";

const words = (text: string): string[] => tokenise(text).map(({ word }) => word);

describe("tokenise", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["children’s children's children‘s", ["children's", "children's", "children's"]],
    ["multi-agency multi‑agency multi-\nagency multi- agency", Array<string>(4).fill("multiagency")],
    ["16- and 17-year-olds", ["16", "and", "17yearolds"]],
    ["pre- or post-birth, short- to long-term", ["pre", "or", "postbirth", "short", "to", "longterm"]],
    ["2021-22 and 2021–22", ["2021", "22", "and", "2021", "22"]],
    ["12,500 children; 7.5% of £1.2m", ["12,500", "children", "7.5%", "of", "£1.2m"]],
    ["the parents’ views – ‘well-planned’.", ["the", "parents", "views", "wellplanned"]],
    ["future—whether", ["future", "whether"]],
    ["COVID-19", ["COVID19"]],
    ["of\u00A0\uFB01ve", ["of", "five"]],
    ["", []],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => assert.deepEqual(words(text), expected));
  }

  it("gives words in order, each where it stands", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let last = 0;
        for (const { word, start, end } of tokenise(text)) {
          assert.ok(start >= last && end > start && end <= text.length && word !== "");
          last = end;
        }
      }),
    );
  });
});

describe("readQuotedText", () => {
  it("reads omissions and brackets", () => {
    const read = readQuotedText("They talk … with [pride], [C]are and […] compassion");
    assert.deepEqual(
      read.words.map(({ word, before, bracketed }) => [word, before, bracketed]),
      [
        ["They", "none", false],
        ["talk", "none", false],
        ["with", "omission", false],
        ["pride", "none", true],
        ["Care", "none", true],
        ["and", "none", false],
        ["compassion", "omission", false],
      ],
    );
    assert.deepEqual(
      withoutInsertions(read).words.map(({ word, before }) => `${word} ${before}`),
      ["They none", "talk none", "with omission", "and insertion", "compassion omission"],
    );
  });

  it("leaves citations and framework references out, every offset kept", () => {
    const text = "The quality of plans (outcome 1, national framework) [@ilacs-2026, area 3] for children";
    const blanked = wordsQuoted(text);
    assert.equal(blanked.length, text.length);
    assert.deepEqual(words(blanked), ["The", "quality", "of", "plans", "for", "children"]);
  });
});

describe("differenceOf", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["", "not", "negation"],
    ["safe", "unsafe", "negation"],
    ["consistently", "inconsistently", "negation"],
    ["dont", "", "negation"],
    ["six", "nine", "number"],
    ["", "six", "number"],
    ["children first and", "", "words"],
    ["first", "second", "number"],
    ["2022", "2023", "number"],
    ["May 3", "June 3", "number"],
    ["may", "can", "words"],
    ["good", "outstanding", "grade"],
    ["", "requires improvement to be", "grade"],
    ["", "inadequate", "grade"],
    ["good", "strong", "words"],
    ["organize", "organise", "spelling"],
    ["them", "children", "words"],
  ];
  for (const [quoted, printed, expected] of cases) {
    it(`${quoted || "nothing"} for ${printed || "nothing"}: ${expected}`, () => {
      const split = (text: string): string[] => text.toLowerCase().split(" ").filter(Boolean);
      assert.equal(differenceOf(split(quoted), split(printed)), expected);
    });
  }

  it("knows the spellings of both sides of the Atlantic", () => {
    const pairs =
      "recognise/recognize prioritising/prioritizing organisational/organizational analyse/analyze " +
      "programmes/programs centre/center centred/centered behaviours/behaviors skilful/skillful " +
      "towards/toward travelled/traveled defence/defense practise/practice judgement/judgment " +
      "favourably/favorably honourbased/honorbased centreled/centerled programmewide/programwide dialogue/dialog paediatric/pediatric fulfil/fulfill ageing/aging learnt/learned labelling/labeling";
    for (const pair of pairs.split(" ")) {
      const [british = "", american = ""] = pair.split("/");
      assert.equal(spellingFold(british), spellingFold(american), pair);
    }
    assert.notEqual(spellingFold("hour"), spellingFold("hoor"));
    assert.notEqual(spellingFold("prize"), spellingFold("price"));
    assert.notEqual(spellingFold("care"), spellingFold("carer"));
  });
});
