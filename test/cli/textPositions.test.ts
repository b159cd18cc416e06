// Lines and columns from offsets, for every kind of line end.

import assert from "node:assert/strict";
import fc from "fast-check";

import { TextPositions } from "../../server/src/node/cli/textPositions.ts";

describe("positions in a text", () => {
  it("count lines and columns from 1, columns in UTF-16 units", () => {
    const positions = new TextPositions("a\r\n\u{1F600}b\nc");
    assert.deepEqual(positions.at(0), { line: 1, column: 1 });
    assert.deepEqual(positions.at(5), { line: 2, column: 3 });
    assert.deepEqual(positions.range({ start: 3, end: 8 }), { line: 2, column: 1, endLine: 3, endColumn: 2 });
  });

  it("give a line without its end", () => {
    const positions = new TextPositions("one\r\ntwo\rthree\nfour");
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((line) => positions.line(line)),
      ["one", "two", "three", "four", ""],
    );
  });

  it("are where counting by hand finds them", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "é", "\n", "\r\n", "\u{1F600}")), (parts) => {
        const positions = new TextPositions(parts.join(""));
        let offset = 0;
        let line = 1;
        let column = 1;
        for (const part of parts) {
          assert.deepEqual(positions.at(offset), { line, column });
          offset += part.length;
          [line, column] = part.endsWith("\n") ? [line + 1, 1] : [line, column + part.length];
        }
      }),
    );
  });
});
