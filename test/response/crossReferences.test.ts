import assert from "node:assert/strict";

import { readResponse } from "../../server/src/core/response/readResponse.ts";

function references(text: string): string[] {
  return readResponse(text).crossReferences.map(({ fact, offset }) => {
    const labels = fact.targets.map(({ span }) => text.slice(span.start + offset, span.end + offset));
    return `${fact.kind} ${labels.join(" ")}${fact.appendix === null ? "" : ` in ${fact.appendix}`}`;
  });
}

describe("finding the draft's own cross-references", () => {
  const own: readonly [string, string[]][] = [
    ["See paragraph 12.", ["paragraph 12"]],
    ["as paras 4.2–4.6 say", ["paragraph 4.2 4.6"]],
    ["in paragraphs 3 to 5 and 9", ["paragraph 3 5 9"]],
    ["in section 4.2 above", ["section 4.2"]],
    ["(see 3.2.1(b))", ["paragraph 3.2.1(b)"]],
    ["paragraph 12 of this report", ["paragraph 12"]],
    ["set out in Appendix C, with *paragraph 7*", ["appendix C", "paragraph 7"]],
    ["Appendix B, paragraph 4", ["paragraph 4 in B"]],
    ["paragraph 4 of Appendix B", ["paragraph 4 in B"]],
    ["Appendices A and B", ["appendix A B"]],
    ["| a | b |\n|---|---|\n| para. 3 | x |", ["paragraph 3"]],
  ];
  for (const [text, expected] of own) {
    it(`reads “${text.split("\n").at(-1)}”`, () => assert.deepEqual(references(text), expected));
  }

  const anothers = [
    "under section 17 of the Children Act 1989",
    "a section 47 enquiry",
    "section 137(3) requires",
    "Section 20 of the Act",
    "paragraph 17 of the inspection report",
    "paras 17 and 20 of Ofsted’s letter",
    "in the inspection report (paragraph 17)",
    "in Ofsted's report, paragraph 17,",
    "[@ilacs-2026, para. 17] and [@ilacs-2026, paragraphs 3 to 5]",
    "> see paragraph 4",
    "see 3.5 million pounds",
    "an appendix a reader may skip",
  ];
  for (const text of anothers) {
    it(`leaves “${text}” alone`, () => assert.deepEqual(references(text), []));
  }
});
