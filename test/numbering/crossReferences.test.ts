import assert from "node:assert/strict";

import { numbered } from "./numberedDraft.ts";

/** Each cross-reference: what it points at, `-` for nothing, with `!` where it is broken, and the nearest. */
function targets(text: string): string[] {
  return numbered(text).crossReferences.map(({ targets: found, brokenAt, nearest, ambiguous }) => {
    const places = found.map((target) =>
      target === null
        ? "-"
        : text.slice(target.offset + target.fact.span.start, target.offset + target.fact.span.end),
    );
    return `${places.join(" ")}${brokenAt !== null ? `! ${nearest().slice(0, 3).join(" ")}` : ""}${ambiguous ? " ?" : ""}`.trim();
  });
}

const list = "1. A\n2. B\n3. C\n4. D\n\n";

describe("matching the draft's cross-references", () => {
  const cases: readonly [string, string, string[]][] = [
    ["a paragraph", `${list}See paragraph 3.`, ["3."]],
    ["a paragraph that is not there, with the nearest", `${list}See paragraph 7.`, ["-! 4 3 2"]],
    ["both ends of a range", `${list}See paragraphs 2 to 9.`, ["2. -! 4 3 2"]],
    [
      "a sub-paragraph",
      "1. A\n\n   (a) x\n\n   (b) y\n\n2. B\n\n3. See paragraph 1(b) and paragraph 1c.",
      ["(b)", "-! 1(b) 1(a) 1"],
    ],
    ["letters that stand in running text", "1. A (a) x (b) y\n2. B\n3. See paragraph 1(b).", ["1."]],
    ["a number that stands twice", "1. A\n2. B\n2. C\n3. See paragraph 2.", ["2. ?"]],
    [
      "an appendix",
      "See Appendix A and Appendix C.\n\n# Appendix A\n\n# Appendix B",
      ["# Appendix A", "-! B A"],
    ],
    [
      "an appendix's own paragraph",
      `${list}See Appendix A, paragraph 2.\n\n# Appendix A\n\n1. X\n\n2) Y`,
      ["2)"],
    ],
    ["a section by its heading", "# 1. A\n\n# 2. B\n\nSee section 2 and section 4.", ["2.", "-! 2 1"]],
    [
      "a section by its decimals",
      "1.1 A\n\n1.2 B\n\n2.1 C\n\nSee section 2, section 1.2; also 2.1 above.",
      ["2.1", "1.2", "2.1"],
    ],
  ];
  for (const [name, text, expected] of cases)
    it(`finds ${name}`, () => assert.deepEqual(targets(text), expected));

  const unbroken: readonly [string, string][] = [
    ["a draft without numbers", "Text. See paragraph 7, section 3 and Appendix A."],
    ["a draft with a short list only", `${"Plain text.\n\n".repeat(15)}1. A\n2. B\n3. C\n\nSee paragraph 7.`],
    ["an Act everybody knows", "# 1. A\n\n# 2. B\n\nSection 47 was used."],
  ];
  for (const [name, text] of unbroken) {
    it(`breaks nothing in ${name}`, () =>
      assert.ok(numbered(text).crossReferences.every(({ brokenAt }) => brokenAt === null)));
  }
});
