import assert from "node:assert/strict";

import { readResponse } from "../../server/src/core/response/readResponse.ts";

const million = 1_000_000;

/** Inputs that nobody wrote by hand, each of a million characters on one line. */
const lines: Readonly<Record<string, string>> = {
  "plain words": "the council has looked at this ",
  "one letter": "a",
  "full stops": ". ",
  "quotation marks": "“",
  "quoted words": "“word” ",
  "straight quotation marks": '"a ',
  apostrophes: "'",
  emphasis: "_a_ ",
  "struck-out words": "~a~",
  "open links": "[a](",
  "code spans": "`a",
  "nested quotes": "> ",
  "nested items": "- ",
  tags: "<a ",
  bars: "| a ",
  entities: "&amp;",
  escapes: "\\*",
  citations: "[@report, para. 3] ",
};

describe("reading what nobody wrote by hand", () => {
  for (const [what, unit] of Object.entries(lines)) {
    it(`reads the rest of a draft with a million characters of ${what} on one line`, () => {
      const line = unit.repeat(Math.ceil(million / unit.length)).slice(0, million);
      const { blocks, unread, segments } = readResponse(`1. Before.\n\n${line}\n\n2. After.\n`);
      assert.deepEqual(
        [blocks[0]?.fact.prose.text, blocks.at(-1)?.fact.prose.text],
        ["Before.", "After."],
        "the paragraphs round it are read",
      );
      assert.equal(unread.length, 1, "and it is told that one was not");
      assert.equal(segments[unread[0]?.segment ?? -1]?.fact.text.trim(), line.trim());
    });
  }

  it("reads a paragraph with a great many signs of Markdown only as far as the parser can", () => {
    assert.equal(readResponse("_a_ ".repeat(400)).unread.length, 0);
    assert.equal(readResponse("_a_ ".repeat(4000)).unread.length, 1);
  });

  it("counts the signs of each paragraph, item and row for itself", () => {
    const paragraph = `${"_a_ ".repeat(250)}\n`;
    const row = `| ${"_a_ ".repeat(250)} | b |\n`;
    for (const text of [
      `1. one\n${`\n   ${paragraph}`.repeat(5)}`,
      `1. one\n${`   - ${paragraph}`.repeat(5)}`,
      `> one\n${`>\n> ${paragraph}`.repeat(5)}`,
      `| a | b |\r\n| --- | --- |\r\n${row.replace("\n", "\r\n").repeat(5)}`,
    ]) {
      assert.deepEqual(readResponse(text).unread, []);
    }
  });

  it("knows the number of a paragraph it does not read", () => {
    const { numbers } = readResponse(`1. One.\n\n2. ${"word ".repeat(30_000)}\n\n3. Three.\n`);
    assert.deepEqual(
      numbers.map(({ fact }) => fact.written),
      ["1.", "2.", "3."],
    );
  });
});
