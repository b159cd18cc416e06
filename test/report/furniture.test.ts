// What belongs to a page or a part and what to the report, line by line: the cases that whole reports seldom set.

import assert from "node:assert/strict";

import { sortParts } from "../../server/src/core/report/areaParts.ts";
import { readCover } from "../../server/src/core/report/cover.ts";
import { withoutFurniture } from "../../server/src/core/report/furniture.ts";
import type { HeadedPart } from "../../server/src/core/report/headedSections.ts";
import { type PrintedLine, printedText } from "../../server/src/core/report/printedLines.ts";
import { page, pdf, type Row } from "./madeUpReport.ts";

const body: readonly Row[] = Array.from({ length: 12 }, (_, index) => ({
  text: `Line ${"abcdefghijkl".charAt(index)} of what inspectors say of services for children in Northmere.`,
}));

const line = (text: string, number = 1): PrintedLine => ({
  text,
  page: number,
  x: 0,
  y: 0,
  width: 0,
  height: 0,
  bold: false,
  afterBlank: false,
});

describe("what belongs to the page", () => {
  it("is a footer in small type by its words, though one page alone has it", () => {
    const plain = pdf(page(1, body), page(2, body.slice(0, 5)));
    const [first, second] = plain.pages;
    assert(first !== undefined && second !== undefined);
    const foot = { x: 71, y: 790, width: 200, height: 8, bold: false };
    const named = { ...foot, text: "Inspection of Northmere local authority children’s services" };
    const other = { ...foot, y: 780, text: "Families are at the heart of it." };
    const source = { ...plain, pages: [first, { ...second, lines: [...second.lines, other, named] }] };
    const { running } = withoutFurniture(printedText(source));
    assert.deepEqual(running, [named.text]);
  });

  it("is no label of the cover, though it stands low on the page in small type", () => {
    const low = ["Inspection dates: 2 to 13 June 2025", "Lead inspector: Ada Marsh"].map(
      (text, index): Row => ({ text, height: 8, gap: index === 0 ? 250 : 12 }),
    );
    const { text } = withoutFurniture(printedText(pdf(page(1, [...body, ...low]))));
    assert.deepEqual(
      text.lines.slice(-2).map((each) => each.text),
      low.map((each) => each.text),
    );
  });

  it("is a note of pasted text up to the next page, whatever the note ends with", () => {
    const texts = [
      line("What needs to improve?1"),
      line("1 See the national framework for children’s social care"),
      line("Children live with carers who know them.", 2),
    ];
    const { text, footnotes } = withoutFurniture({
      lines: texts,
      placed: false,
      bodyHeight: 0,
      leading: 0,
      pageHeights: new Map(),
      pageWidths: new Map(),
    });
    assert.deepEqual([...footnotes], ["1"]);
    assert.deepEqual(
      text.lines.map((each) => each.text),
      ["What needs to improve?1", "Children live with carers who know them."],
    );
  });
});

describe("the parts that list what must improve", () => {
  const part = (title: string, lines: readonly string[], minor = false): HeadedPart => ({
    title,
    grade: null,
    minor,
    lines: lines.map((text) => line(text)),
  });
  const lists = (...parts: HeadedPart[]): unknown[] =>
    sortParts(parts, /^main findings$/i).map(({ list }) => list);

  it("hold the plain headings among their paragraphs", () => {
    const bullets = part("What needs to improve", ["◼ The timeliness of visits."]);
    assert.deepEqual(lists(bullets, part("In the front door", ["Words."], true)), ["area", "area"]);
    assert.deepEqual(lists(part("Summary", ["Words."]), part("In the front door", ["Words."], true)), [
      null,
      null,
    ]);
  });

  it("end with a long text of their own, and go on below a short one", () => {
    const below = part("Leadership and management", ["Words."]);
    const text = (count: number) => part("Areas for improvement", Array<string>(count).fill("Words."));
    assert.deepEqual(lists(text(12), below), ["area", "area"]);
    assert.deepEqual(lists(text(13), below), ["area", null]);
  });
});

describe("a cover's label", () => {
  it("ends where the judgements begin", () => {
    const { leadInspectors, ranges } = readCover(
      [
        "Inspection of Northmere local authority children’s services",
        "Inspection dates: 2 to 13 June 2025",
        "Lead inspector: Ada Marsh",
        "Judgement Grade",
        "Tom Hill",
      ].map((text) => line(text)),
    );
    assert.deepEqual([leadInspectors, ranges.length], [["Ada Marsh"], 1]);
  });
});
