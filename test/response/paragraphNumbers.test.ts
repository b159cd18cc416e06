import assert from "node:assert/strict";

import { readResponse } from "../../server/src/core/response/readResponse.ts";

function numbers(text: string): string[] {
  return readResponse(text).numbers.map(({ fact, offset }) => {
    const source = text.slice(fact.span.start + offset, fact.span.end + offset);
    return `${fact.form} ${source} ${fact.style} [${fact.value.join()}] ${fact.depth}`;
  });
}

describe("reading paragraph numbers", () => {
  const cases: readonly [string, string, string[]][] = [
    ["a list", "1. One\n2) Two", ["list 1. 1. [1] 0", "list 2) 1) [2] 0"]],
    ["a nested list", "1. One\n   1. In", ["list 1. 1. [1] 0", "list 1. 1. [1] 1"]],
    ["a list set in too little for Markdown", "10. Ten\n  1. In", ["list 10. 1. [10] 0", "list 1. 1. [1] 1"]],
    ["decimals", "3.2.1 Text\n\n1.1 Text", ["plain 3.2.1 1.1 [3,2,1] 0", "plain 1.1 1.1 [1,1] 0"]],
    [
      "brackets",
      "(1) Text\n\n(b) Text\n\n(iv) Text",
      ["plain (1) (1) [1] 0", "plain (b) (a) [2] 0", "plain (iv) (i) [4] 0"],
    ],
    ["letters", "a. Text\n\nb) Text", ["plain a. a. [1] 0", "plain b) a) [2] 0"]],
    ["an escaped number", "12\\. Text", ["plain 12\\. 1. [12] 0"]],
    ["a number in bold", "**1.1** Text", ["plain 1.1 1.1 [1,1] 0"]],
    ["a number still without words", "1. \n\n## Next\n\n2.", ["list 1. 1. [1] 0", "list 2. 1. [2] 0"]],
    ["a swallowed number", "Text\n12. More", ["swallowed 12. 1. [12] 0"]],
    [
      "swallowed letters",
      "1. One:\n   a. x\n   b. y",
      ["list 1. 1. [1] 0", "swallowed a. a. [1] 1", "swallowed b. a. [2] 1"],
    ],
  ];
  for (const [name, text, expected] of cases) {
    it(`reads ${name}`, () => assert.deepEqual(numbers(text), expected));
  }

  for (const text of [
    "in\n2025. The",
    "3.5 per cent of children",
    "> 12. Theirs",
    "i.e. this",
    "## 12",
    "12 August 2026",
  ]) {
    it(`finds none in “${text}”`, () => assert.deepEqual(numbers(text), []));
  }

  it("reads a heading's number with the heading", () => {
    const found = [
      "## 3. Background",
      "## 3.1 Scope",
      "## 3 Background",
      "## 12 August 2026",
      "## 2025 at a glance",
      "## 20",
    ];
    assert.deepEqual(
      found.map((text) => readResponse(text).blocks[0]?.fact.number?.value.join(".") ?? null),
      ["3", "3.1", "3", null, null, null],
    );
  });
});
