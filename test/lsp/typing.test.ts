import assert from "node:assert/strict";

import { message, type Problem } from "../../server/src/core/problem.ts";
import { pause, sentenceAround, withoutUnfinished } from "../../server/src/lsp/typing.ts";

/** The sentence round `$0`. */
function sentence(marked: string): string {
  const offset = marked.indexOf("$0");
  const text = marked.replace("$0", "");
  const { start, end } = sentenceAround(text, offset);
  return text.slice(start, end);
}

describe("the sentence being written", () => {
  it("goes from one full stop to the next", () => {
    assert.equal(sentence("One. Two is $0here. Three."), "Two is here.");
    assert.equal(sentence("One. “Two.” Three is he$0re"), "Three is here");
  });

  it("ends with its paragraph or cell", () => {
    assert.equal(sentence("Heading\n\nThe te$0xt\n\nMore"), "The text");
    assert.equal(sentence("| a | b$0c | d |"), " bc |");
    assert.equal(sentence("Heading\r\n\r\nThe te$0xt\r\n\r\nMore"), "The text");
  });
});

describe("holding back while somebody types", () => {
  const text = "One is OFSTED. Two is OFSTED.";
  const problem = (start: number): Problem => ({
    rule: "ofsted-capitals",
    severity: "warning",
    message: message("Write Ofsted."),
    span: { start, end: start + 6 },
    findings: [],
    fixes: () => [],
  });
  const both = [problem(7), problem(22)];
  const edit = { offset: 28, at: 1000 };

  it("hides what is new in that sentence", () => {
    const { shown, waiting } = withoutUnfinished(both, text, edit, 1100, []);
    assert.deepEqual(shown, [both[0]]);
    assert.equal(waiting, true);
  });

  it("counts: one of two like problems shown before does not stand for both", () => {
    const { shown } = withoutUnfinished(both, text, edit, 1100, [problem(7)]);
    assert.deepEqual(shown, [both[0]]);
  });

  it("shows as many like problems of one sentence as were shown before", () => {
    const twice = [problem(0), problem(11)];
    const { shown } = withoutUnfinished(twice, "OFSTED and OFSTED", { offset: 17, at: 1000 }, 1100, [
      problem(0),
    ]);
    assert.deepEqual(shown, [twice[0]]);
  });

  it("keeps what was shown before", () => {
    const { shown, waiting } = withoutUnfinished(both, text, edit, 1100, both);
    assert.deepEqual(shown, both);
    assert.equal(waiting, false);
  });

  it("says everything after the pause, or where nothing was typed", () => {
    assert.equal(pause, 800);
    assert.deepEqual(withoutUnfinished(both, text, edit, 1799, []).shown, [both[0]]);
    assert.deepEqual(withoutUnfinished(both, text, edit, 1800, []).shown, both);
    assert.deepEqual(withoutUnfinished(both, text, undefined, 1100, []).shown, both);
  });
});
