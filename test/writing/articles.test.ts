import assert from "node:assert/strict";
import { articleFor, replacing } from "../../server/src/core/writing/articles.ts";

describe("an article before words that replace others", () => {
  it("goes by how the words are said", () => {
    assert.deepEqual(
      ["hour", "honest account", "NHS", "RSL", "11 children", "18-month plan", "80%", "8,000"].map(
        articleFor,
      ),
      Array.from({ length: 8 }, () => "an"),
    );
    assert.deepEqual(
      ["unannounced visit", "uninformed view", "understanding", "inspection", "Outstanding"].map(articleFor),
      Array.from({ length: 5 }, () => "an"),
    );
    assert.deepEqual(
      ["unit", "university", "useful step", "European", "one-week", "GP", "1 child", "110", "good"].map(
        articleFor,
      ),
      Array.from({ length: 9 }, () => "a"),
    );
    // Said as a word or letter by letter: nobody can tell from the letters.
    assert.deepEqual(["LADO", "MASH", "RI"].map(articleFor), [null, null, null]);
  });

  it("is changed with the words, marks between them kept", () => {
    const write = (draft: string, written: string, text: string): string => {
      const start = draft.indexOf(written);
      const { span, text: put } = replacing(draft, { start, end: start + written.length }, text);
      return draft.slice(0, span.start) + put + draft.slice(span.end);
    };
    assert.equal(write("gave us an **excellent** grade", "excellent", "good"), "gave us a **good** grade");
    assert.equal(write("An “excellent” grade", "excellent", "good"), "A “good” grade");
    assert.equal(write("a good grade", "good", "outstanding"), "an outstanding grade");
    assert.equal(write("a good grade", "good", "inadequate"), "an inadequate grade");
    assert.equal(
      write("In Appendix A good is the grade", "good", "outstanding"),
      "In Appendix A outstanding is the grade",
    );
    assert.equal(write("the excellent grade", "excellent", "good"), "the good grade");
  });
});
