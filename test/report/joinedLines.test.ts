import assert from "node:assert/strict";

import { joinLines } from "../../server/src/core/report/joinedLines.ts";
import type { PrintedLine } from "../../server/src/core/report/printedLines.ts";

const joined = (...texts: string[]): string =>
  joinLines(
    texts.map((text): PrintedLine => ({
      text,
      page: 1,
      x: 0,
      y: 0,
      width: 0,
      height: 0,
      bold: false,
      afterBlank: false,
    })),
  ).text;

describe("lines joined to one", () => {
  it("close up after a hyphen that stays", () => {
    assert.equal(joined("multi-", "agency work"), "multi-agency work");
    assert.equal(joined("their day-", "to-day lives"), "their day-to-day lives");
    assert.equal(joined("plans are up-", "to-date"), "plans are up-to-date");
  });

  it("keep the space after a hyphen that hangs", () => {
    assert.equal(joined("16-", "and 17-year-olds"), "16- and 17-year-olds");
    assert.equal(joined("18-", "to 21-year-olds"), "18- to 21-year-olds");
  });
});
