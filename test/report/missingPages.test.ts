// Files that lack pages of their report: what the printed page numbers tell of it.

import assert from "node:assert/strict";

import { renderMessage } from "../../server/src/core/problem.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import type { SourcePage } from "../../server/src/core/report/sourceText.ts";
import { cover, footer, heading, improvements, page, paragraph, pdf } from "./madeUpReport.ts";

const care = heading("The experiences and progress of children in care: good");
const six = [
  page(1, cover),
  page(2, improvements, footer),
  page(3, [...care, ...paragraph("1.", "One is long enough", "to hang.")], footer),
  page(4, [...paragraph("2.", "Two."), ...paragraph("3.", "Three is long enough", "to hang.")], footer),
  page(5, paragraph("4.", "Four."), footer),
  page(6, paragraph("5.", "Five is long enough", "to hang."), footer),
];

/** The pages as a file has them: the first is its page 1, whatever it says. */
const filed = (pages: readonly SourcePage[]): SourcePage[] =>
  pages.map((each, index) => ({ ...each, number: index + 1 }));

const without = (...left: readonly number[]): SourcePage[] =>
  filed(six.filter(({ number }) => !left.includes(number)));

/** The number printed on a page; null takes it away. */
const printed = (each: SourcePage, number: string | null): SourcePage => ({
  ...each,
  lines: each.lines.flatMap((line) =>
    line.height !== 20 ? [line] : number === null ? [] : [{ ...line, text: number }],
  ),
});

const told = (pages: readonly SourcePage[]): string[] =>
  (readReport(pdf(...pages), "r.pdf").missing ?? []).map(
    (problem) => `${problem.page}: ${renderMessage(problem.message)}`,
  );

describe("pages missing from a report's file", () => {
  it("are told by the numbers printed on those before and after, among its problems", () => {
    assert.deepEqual(told(without(4)), ["4: Page 4 is missing from the file: page 3 is followed by page 5."]);
    assert.deepEqual(told(without(2)), ["2: Page 2 is missing from the file: page 1 is followed by page 3."]);
    assert.deepEqual(told(without(3, 4)), [
      "3: Pages 3 to 4 are missing from the file: page 2 is followed by page 5.",
    ]);
    assert.deepEqual(told(without(2, 5)), [
      "2: Page 2 is missing from the file: page 1 is followed by page 3.",
      "4: Page 5 is missing from the file: page 4 is followed by page 6.",
    ]);
    const { missing, problems } = readReport(pdf(...without(4)), "r.pdf");
    assert.ok(missing?.every((problem) => problems.includes(problem)));
  });

  it("are told where a page without a number hides which", () => {
    const bare = without(4).map((each) => (each.number === 3 ? printed(each, null) : each));
    assert.deepEqual(told(bare), ["4: Pages between 2 and 5 are missing from the file."]);
  });

  it('are told where the numbers are written "Page 5 of 6"', () => {
    const words = without(4).map((each) =>
      printed(each, `Page ${each.lines.find(({ height }) => height === 20)?.text} of 6`),
    );
    assert.deepEqual(told(words), ["4: Page 4 is missing from the file: page 3 is followed by page 5."]);
  });

  it("are told where the numbers begin after a cover and contents", () => {
    const shifted = without(5).map((each) =>
      printed(each, each.number <= 2 ? null : String(Number(each.number) - (each.number < 5 ? 2 : 1))),
    );
    assert.deepEqual(told(shifted), ["5: Page 3 is missing from the file: page 2 is followed by page 4."]);
  });

  it("are none in a whole file", () => {
    assert.deepEqual(told(six), []);
    // Nor where pages bear no number, or another paper's.
    assert.deepEqual(told(six.map((each) => (each.number % 2 === 0 ? printed(each, null) : each))), []);
    assert.deepEqual(told(six.map((each) => printed(each, null))), []);
    assert.deepEqual(told(six.map((each) => printed(each, String(each.number + 44)))), []);
    // Nor where a contents list's numbers, or one out of its order, stand at a page's foot.
    const contents = six.map((each) =>
      each.number === 2
        ? {
            ...each,
            lines: [
              ...each.lines,
              ...["7", "9"].map((text) => ({ ...each.lines[0]!, text, x: 500, y: 790 })),
            ],
          }
        : each,
    );
    assert.deepEqual(told(contents), []);
    assert.deepEqual(told(six.map((each) => (each.number === 4 ? printed(each, "5") : each))), []);
    assert.deepEqual(told(six.map((each) => (each.number === 4 ? printed(each, "19") : each))), []);
  });
});

describe("the paragraphs of a file that lacks pages", () => {
  const long = (number: number) => paragraph(`${number}.`, "This is long enough", "to hang.");
  const leaders = heading("The impact of leaders on social work practice with children and families: good");
  const twelve = [
    page(1, cover),
    page(2, improvements, footer),
    page(3, [...care, ...[1, 2, 3, 4].flatMap(long)], footer),
    page(4, [5, 6, 7, 8, 9].flatMap(long), footer),
    page(5, [10, 11, 12].flatMap(long), footer),
    page(6, [...leaders, ...[13, 14].flatMap(long)], footer),
  ];
  const readWithout = (left: number) => {
    const report = readReport(pdf(...filed(twelve.filter(({ number }) => number !== left))), "r.pdf");
    return {
      sections: report.sections.map(({ findings }) => findings.map(({ paragraph: number }) => number)),
      problems: report.problems.map((problem) => renderMessage(problem.message)).slice(1),
    };
  };

  it("go on after the gap, however wide it is", () => {
    assert.deepEqual(readWithout(4), {
      sections: [
        [1, 2, 3, 4, 10, 11, 12],
        [13, 14],
      ],
      problems: ["Paragraphs 5 to 9 are missing: 4 is followed by 10."],
    });
  });

  it("begin with their first number where the page of paragraph 1 and its heading is missing", () => {
    assert.deepEqual(readWithout(3), {
      sections: [
        [5, 6, 7, 8, 9, 10, 11, 12],
        [13, 14],
      ],
      problems: ["The first paragraph is numbered 5."],
    });
  });
});
