import assert from "node:assert/strict";

import { numbered, runs } from "./numberedDraft.ts";

const paragraph =
  "The council has set out below what it has done since the inspection and what it will do next year, who will do it and how it will be known.";

describe("finding a draft's sequences", () => {
  const cases: readonly [string, string, string[]][] = [
    ["a gap, once", "1. A\n2. B\n4. C\n5. D", ["main: 1. 2. 4.!gap 5."]],
    ["a repeat, once", "1. A\n2. B\n2. C\n3. D", ["main: 1. 2. 2.!repeat 3."]],
    ["a step back, once", "4. A\n5. B\n3. C\n6. D\n7. E", ["main: 4. 5. 3.!step-back 6. 7."]],
    ["a slip in one number, once", "1. A\n2. B\n31. C\n4. D", ["main: 1. 2. 31.!gap 4."]],
    ["a list written all 1.", "1. A\n1. B\n1. C", ["main: 1. 1. 1."]],
    ["a run over headings", "# A\n\n1. A\n2. B\n\n# B\n\n3. C\n5. D", ["main: 1. 2. 3. 5.!gap"]],
    [
      "a list announced between numbered paragraphs",
      "# A\n\n1. A\n\n2. We ask:\n\nWe recommend:\n\n1. X\n2. Y\n4. Z\n\n# B\n\n3. C",
      ["main: 1. 2. 3.", "list: 1. 2. 4.!gap"],
    ],
    [
      "recommendations at the end",
      "# A\n\n1. A\n2. B\n\n# B\n\n3. C\n\n# C\n\n4. D\n\n# Recommendations\n\n1. X\n2. Y",
      ["main: 1. 2. 3. 4.", "list: 1. 2."],
    ],
    [
      "a continuous run that begins again by mistake",
      `# A\n\n1. A\n2. B\n\n# B\n\n3. C\n\n# C\n\n1. ${paragraph}\n2. ${paragraph}\n\n# D\n\n3. ${paragraph}`,
      ["main: 1. 2. 3. 1.!step-back 2. 3."],
    ],
    [
      "numbers that begin again in every section",
      "# A\n\n1. A\n2. B\n\n# B\n\n1. C\n3. D\n\n# C\n\n1. E",
      ["main: 1. 2.", "main: 1. 3.!gap", "main: 1."],
    ],
    [
      "letters and roman numerals below numbers",
      "1. A\n\n   (a) x\n\n   (b) y\n\n   (i) r\n\n   (ii) s\n\n   (c) z\n\n2. B\n\n   (a) x\n\n   (c) y",
      ["main: 1. 2.", "nested: (a) (b) (c)", "nested: (i) (ii)", "nested: (a) (c)!gap"],
    ],
    [
      "the letter i after h",
      "1. A\n\n(g) x\n\n(h) y\n\n(i) z\n\n(j) z",
      ["main: 1.", "nested: (g) (h) (i) (j)"],
    ],
    [
      "a nested list",
      "1. A\n   1. x\n   2. y\n2. B\n   1. z",
      ["main: 1. 2.", "nested: 1. 2.", "nested: 1."],
    ],
    [
      "decimals below numbered headings",
      "# 1. A\n\n1.1 X\n\n1.2 Y\n\n# 2. B\n\n2.1 X\n\n2.3 Y\n\n2.3.1 Z",
      ["main: 1. 1.1 1.2 2. 2.1 2.3!gap 2.3.1"],
    ],
    [
      "decimals without numbered headings",
      "# A\n\n1.1 X\n\n1.2 Y\n\n# B\n\n2.1 X\n\n# C\n\n4.1 X\n\n4.2 X",
      ["main: 1.1 1.2 2.1 4.1!gap 4.2"],
    ],
    ["a slip in a decimal", "3.1 X\n\n3.2 Y\n\n4.3 X\n\n3.4 X", ["main: 3.1 3.2 4.3!gap 3.4"]],
    [
      "appendices with runs of their own",
      "1. A\n2. B\n\n# Appendix A\n\n1. X\n2. Y\n\n# Appendix B\n\n1. X\n3. Y",
      ["main: 1. 2.", "main A: 1. 2.", "main B: 1. 3.!gap"],
    ],
    [
      "an appendix with a line in bold",
      "1. A\n2. B\n\n# Appendix A\n\n1. X\n2. Y\n\n**More**\n\n3. Z",
      ["main: 1. 2.", "main A: 1. 2. 3."],
    ],
    [
      "numbered headings over continuous paragraphs",
      "# 1. A\n\n1. X\n2. Y\n\n# 3. B\n\n3. Z",
      ["headings: 1. 3.!gap", "main: 1. 2. 3."],
    ],
    [
      "a heading that is a number of something",
      "# 5 Areas for improvement\n\n# 2 Next steps\n\n1. A",
      ["main: 1."],
    ],
  ];
  for (const [name, text, expected] of cases) {
    it(`finds ${name}`, () => {
      assert.deepEqual(runs(numbered(text)).sort(), [...expected].sort());
      assert.deepEqual(runs(numbered(text.replaceAll("\n", "\r\n"))).sort(), [...expected].sort());
    });
  }

  it("finds a swallowed number that carries on", () => {
    assert.deepEqual(runs(numbered("1. A\n\n2. B.\n\nText.\n3. C\n\n4. D")), ["main: 1. 2. 3.~ 4."]);
  });

  it("takes a wrapped line for no number, whatever ends the lines", () => {
    const wrapped: readonly [string, string][] = [
      ["1. A\n\nwhen they turn\n18. They leave\n\n2. B", "main: 1. 2."],
      ["17. A\n\nwhen they turn\n18. They leave\n\n18. B", "main: 17. 18."],
      ["5. The council keeps in touch with them when they turn\n18. They leave\n6. B", "main: 5. 6."],
      ["1. A\n\nText in\n2025. The", "main: 1."],
    ];
    for (const [text, expected] of wrapped) {
      for (const newline of ["\n", "\r\n"]) {
        assert.deepEqual(runs(numbered(text.replaceAll("\n", newline))), [expected]);
      }
    }
  });

  it("says nothing with numbering: none", () => {
    assert.deepEqual(runs(numbered("1. A\n3. B", "none")), []);
  });

  it("finds the scheme out", () => {
    const scheme = (text: string) => numbered(text).numbering.scheme;
    assert.equal(scheme("No numbers"), "none");
    assert.equal(scheme("1. A\n\n# B\n\n2. B"), "continuous");
    assert.equal(scheme("1. A\n2. B\n\n# B\n\n1. B\n\n# C\n\n1. X"), "per-section");
    assert.equal(scheme("1.1 A\n\n1.2 B"), "decimal");
  });
});
