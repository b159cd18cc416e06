// "Fix all": to a fixed point, as edits of the draft as it was, and never inside quotation marks.

import assert from "node:assert/strict";

import * as fc from "fast-check";

import { applyEdits, fixAll } from "../../server/src/core/fixAll.ts";
import { message, type Problem, type TextEdit } from "../../server/src/core/problem.ts";
import { readResponse } from "../../server/src/core/response/readResponse.ts";
import { spanOf } from "../../server/src/core/response/responseDocument.ts";
import { problemsOf } from "../check.ts";

function editsFor(text: string): readonly TextEdit[] {
  return fixAll(text, (current) => {
    const { concordance, problems } = problemsOf(current);
    return { response: concordance.response, problems };
  });
}

function fixed(text: string): string {
  return applyEdits(text, editsFor(text));
}

describe("fix all", () => {
  it("has nothing to do in a draft without safe fixes", () => {
    assert.deepEqual(editsFor("Ofsted has published its report [@nowhere].\n"), []);
  });

  it("takes the safe fixes of several rules together", () => {
    assert.equal(
      fixed("OFSTED came.\n\n1. We thank OFSTED.\n\n3. Cabinet is asked to:\na. agree.\n"),
      "Ofsted came.\n\n1. We thank Ofsted.\n\n2. Cabinet is asked to:\n\na. agree.\n",
    );
  });

  it("gives edits in order that do not overlap and leave the rest of the draft alone", () => {
    const text = "OFSTED came. Then OFSTED went.\n";
    assert.deepEqual(editsFor(text), [
      { span: { start: 0, end: 6 }, text: "Ofsted" },
      { span: { start: 18, end: 24 }, text: "Ofsted" },
    ]);
  });

  it("keeps the line ends of a draft written on Windows", () => {
    assert.equal(
      fixed("Cabinet is asked to:\r\na. agree;\r\nb. note.\r\n"),
      "Cabinet is asked to:\r\n\r\na. agree;\r\n\r\nb. note.\r\n",
    );
  });

  it("leaves speech alone, and a fix that would reach into it", () => {
    const text =
      '1. OFSTED came.\n\n3. Cllr Priya Lindqvist said: "We thank OFSTED, as paragraph 3 shows."\n';
    assert.equal(fixed(text), text.replace("1. OFSTED", "1. Ofsted"));
  });

  /** What is done with the fixes of each round in turn: the place and the words of each. */
  function inRounds(
    text: string,
    ...rounds: readonly (readonly [number, number, string])[][]
  ): readonly TextEdit[] {
    let round = 0;
    return fixAll(text, (current) => ({
      response: readResponse(current),
      problems: (rounds[round++] ?? []).map(([start, end, words]): Problem => ({
        rule: "made-up",
        severity: "warning",
        message: message("Made up."),
        span: { start, end },
        findings: [],
        fixes: () => [
          { title: message("Mend it"), safe: true, edits: [{ span: { start, end }, text: words }] },
        ],
      })),
    }));
  }

  it("tells of no edit that leaves the draft's words as they were", () => {
    assert.deepEqual(
      inRounds(
        "one two",
        [[0, 3, "three"]],
        [
          [0, 5, "one"],
          [6, 9, "four"],
        ],
      ),
      [{ span: { start: 4, end: 7 }, text: "four" }],
    );
  });

  it("leaves a fix that touches another to the next round, which may not need it", () => {
    const both = [
      [4, 4, "and "],
      [4, 7, "three"],
    ] as [number, number, string][];
    assert.deepEqual(inRounds("one two", both), [{ span: { start: 4, end: 4 }, text: "and " }]);
  });

  const sentence = fc.constantFrom(
    "OFSTED has published its report.",
    "We will act (Outcome four, National Framework).",
    'The union writes: "OFSTED must listen (Outcome four, National Framework)".',
    "See paragraph 2.",
    "Cabinet is asked to:\na. note it;\nb. agree.",
    "> OFSTED wrote this.",
    "The board meets 'every OFSTED week'.",
  );
  const paragraph = fc
    .tuple(fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }), sentence)
    .map(([number, words]) => (number === null ? words : `${number}. ${words}`));
  const draft = fc.array(paragraph, { minLength: 1, maxLength: 7 }).map((all) => `${all.join("\n\n")}\n`);

  it("reaches a fixed point, and never changes what stands between quotation marks", () => {
    fc.assert(
      fc.property(draft, (text) => {
        const edits = editsFor(text);
        const { response } = problemsOf(text).concordance;
        for (const { span } of edits) {
          for (const quoted of [...response.quotations, ...response.speeches].map((each) => spanOf(each))) {
            assert.ok(span.end <= quoted.start || span.start >= quoted.end, "an edit inside a quotation");
          }
        }
        const after = applyEdits(text, edits);
        assert.deepEqual(editsFor(after), []);
        assert.deepEqual(after.match(/"[^"]*"|'[^']*'/g), text.match(/"[^"]*"|'[^']*'/g));
      }),
      { numRuns: 150 },
    );
  });
});
