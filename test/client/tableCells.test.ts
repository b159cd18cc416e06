import assert from "node:assert/strict";
import fc from "fast-check";

import { isTableRow, stepFrom, type CellStep } from "../../client/src/drafting/tableCells.ts";

const table = [
  "Actions",
  "",
  "| Ref | Action | Lead |",
  "| --- | :-- | --- |",
  "| 1.1 | Review every record | Head of Service |",
  "| 1.2 |  ||",
  "",
];

const steps = (
  lines: readonly string[],
  line: number,
  character: number,
  direction: "next" | "previous" = "next",
): CellStep | null => stepFrom((at) => lines[at], line, character, direction);

const wordsAt = (lines: readonly string[], step: CellStep | null): string | undefined =>
  step?.kind === "cell" ? lines[step.place.line]?.slice(step.place.start, step.place.end) : undefined;

describe("the cells of a draft's tables", () => {
  it("are told from other lines with bars", () => {
    assert.deepEqual(
      table.map((_, line) => isTableRow((at) => table[at], line)),
      [false, false, true, false, true, true, false],
    );
    const noTable = ["| one | two |", "| three | four |"];
    assert.equal(
      isTableRow((at) => noTable[at], 1),
      false,
    );
  });

  it("follow one another along a row, and over the rule of dashes", () => {
    assert.equal(wordsAt(table, steps(table, 2, 3)), "Action");
    assert.equal(wordsAt(table, steps(table, 2, 20)), "1.1");
    assert.equal(wordsAt(table, steps(table, 4, 0)), "Review every record");
    assert.equal(wordsAt(table, steps(table, 4, 10)), "Head of Service");
    assert.equal(wordsAt(table, steps(table, 4, 4, "previous")), "Lead");
    assert.equal(steps(table, 2, 3, "previous"), null);
  });

  it("have their caret between the blanks where they are empty", () => {
    assert.deepEqual(steps(table, 5, 3), { kind: "cell", place: { line: 5, from: 7, start: 8, end: 8 } });
    assert.deepEqual(steps(table, 5, 8), { kind: "cell", place: { line: 5, from: 10, start: 10, end: 10 } });
  });

  it("end in a new row with the next number", () => {
    assert.deepEqual(steps(table, 5, 10), {
      kind: "row",
      below: 5,
      text: "| 1.3 |  |  |",
      place: { line: 6, from: 7, start: 8, end: 8 },
    });
  });

  it("end in an empty row where the last has no number", () => {
    const plain = ["  | Name | Role |", "  | --- | --- |", "  | Ada | Chair |"];
    const step = steps(plain, 2, 12);
    assert.deepEqual(step, {
      kind: "row",
      below: 2,
      text: "  |  |  |",
      place: { line: 3, from: 3, start: 4, end: 4 },
    });
  });

  it("hold bars that are escaped", () => {
    const escaped = ["| a | b |", "| - | - |", "| x \\| y | z |"];
    assert.equal(wordsAt(escaped, steps(escaped, 2, 3)), "z");
  });

  it("are all reached, each once, whatever stands in them", () => {
    const cell = fc.stringMatching(/^[a-z0-9 .]{0,8}$/);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
        const lines = ["| a | b | c |", "| --- | --- | --- |", ...rows.map((row) => `|${row.join("|")}|`)];
        const seen: string[] = [];
        let step = steps(lines, 0, 0);
        for (; step?.kind === "cell"; step = steps(lines, step.place.line, step.place.start)) {
          seen.push(wordsAt(lines, step) ?? "");
        }
        assert.deepEqual(seen, ["b", "c", ...rows.flat().map((words) => words.trim())]);
        assert.equal(step?.kind, "row");
      }),
    );
  });
});
