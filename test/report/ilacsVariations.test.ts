// What one report in a hundred prints otherwise than the rest: slips in the table and the headings, margins of a
// page's own, furniture that takes more room than it should.

import assert from "node:assert/strict";

import { allFindings } from "../../server/src/core/report/inspectionReport.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import { cover, footer, heading, improvements, page, paragraph, pdf, type Row } from "./madeUpReport.ts";

const textsOf = (report: ReturnType<typeof readReport>) =>
  report.sections.flatMap(({ findings }) => findings.map(({ id, text }) => `${id} ${text}`));

const inOrder = (...grades: readonly string[]): readonly Row[] => [
  ...cover.slice(0, 4),
  { text: "Judgement", bold: true, gap: 30 },
  { text: "Grade", x: 303, bold: true, gap: 0 },
  ...[
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children who need help and protection",
    "The experiences and progress of children in care",
    "The experiences and progress of care leavers",
    "Overall effectiveness",
  ].flatMap((name, index): Row[] => [
    { text: name, gap: 27 },
    { text: grades[index] ?? "Good", x: 303, gap: 0 },
  ]),
  { text: "Services for children in Northmere are good.", gap: 30 },
];

describe("an ILACS report's table of judgements", () => {
  const judgementsOf = (front: readonly Row[]) => {
    const report = readReport(pdf(page(1, front)), "r.pdf");
    assert.deepEqual(
      report.summary.map(({ text }) => text),
      ["Services for children in Northmere are good."],
    );
    return report.judgements.map(({ name, grade }) => `${name}: ${grade}`);
  };
  const changed = (change: (text: string) => string) =>
    inOrder("Outstanding", "Requires improvement to be good", "Inadequate").map((row) => ({
      ...row,
      text: change(row.text),
    }));
  const right = judgementsOf(changed((text) => text));

  it("is read as printed", () => {
    assert.deepEqual(right, [
      "The impact of leaders on social work practice with children and families: outstanding",
      "The experiences and progress of children who need help and protection: requires improvement to be good",
      "The experiences and progress of children in care: inadequate",
      "The experiences and progress of care leavers: good",
      "Overall effectiveness: good",
    ]);
  });

  for (const [what, change] of [
    ["a letter left out", (text: string) => text.replace("protection", "protecton")],
    ["a letter too many", (text: string) => text.replace("experiences", "experriences")],
    ["two letters changed about", (text: string) => text.replace("improvement", "improvemnet")],
    ["another letter", (text: string) => text.replace("Inadequate", "Inadequete")],
    ["a head in the plural", (text: string) => text.replace(/^Judgement$/, "Judgements")],
    [
      "other words for care leavers",
      (text: string) => text.replace("care leavers", "care experienced young people"),
    ],
    ["a mark for a note", (text: string) => text.replace(/^(Overall effectiveness)$/, "$1¹")],
  ] as const)
    it(`is the same with ${what}`, () => assert.deepEqual(judgementsOf(changed(change)), right));

  it("is the same where it goes on overleaf, and a narrow cell breaks its grade anywhere", () => {
    for (const [first, second] of [
      ["Requires", "improvement to be good"],
      ["Requires improvement to", "be good"],
      ["Requires improvement to be", "good"],
    ]) {
      const rows = changed((text) => text).flatMap((row): Row[] =>
        row.text === "Requires improvement to be good"
          ? [
              { ...row, text: first ?? "" },
              { text: second ?? "", x: 303 },
            ]
          : [row],
      );
      const at = rows.findIndex(({ text }) => /children in care$/.test(text));
      const report = readReport(pdf(page(1, rows.slice(0, at)), page(2, rows.slice(at))), "r.pdf");
      assert.deepEqual(
        report.judgements.map(({ name, grade }) => `${name}: ${grade}`),
        right,
      );
    }
  });

  it("is the same without its head", () => {
    assert.deepEqual(
      judgementsOf(changed((text) => text).filter(({ text }) => !/^(?:Judgement|Grade)$/.test(text))),
      right,
    );
  });
});

describe("an ILACS report's section headings", () => {
  const care = "The experiences and progress of children in care: good";

  for (const written of [
    "The experiences and progress of children in care: good",
    "The experience and progress of children in care: good",
    "The experiences and progress of children in care is good",
    "The experiences and progress of children in care are: good",
    "The experiences and progress of children in care – good",
    "The experiences and progress of children in care (good)",
    "The experinces and progress of children in care: Good.",
    "The experiences and progress of childen in care: good",
  ])
    it(`may be written "${written}"`, () => {
      const report = readReport(
        pdf(
          page(1, cover),
          page(2, [...improvements, ...heading(written), ...paragraph("1.", "One.")], footer),
        ),
        "r.pdf",
      );
      assert.deepEqual(
        report.sections.map(({ title, grade }) => `${title}: ${grade}`),
        [care],
      );
      assert.deepEqual(textsOf(report), ["p1 One."]);
    });

  it("are not words at a line's beginning", () => {
    const report = readReport(
      pdf(
        page(1, cover),
        page(
          2,
          [
            ...improvements,
            ...heading(care),
            ...paragraph(
              "1.",
              "Leaders know what they must still do.",
              "The experiences and progress of care leavers",
              "are discussed each month.",
            ),
            ...paragraph("2.", "Two."),
          ],
          footer,
        ),
      ),
      "r.pdf",
    );
    assert.equal(report.sections.length, 1);
    assert.deepEqual(textsOf(report), [
      "p1 Leaders know what they must still do. The experiences and progress of care leavers are discussed each month.",
      "p2 Two.",
    ]);
  });
});

describe("an ILACS report's pages", () => {
  const care = heading("The experiences and progress of children in care: good");
  const moved = (rows: readonly Row[], by: number) => rows.map((row) => ({ ...row, x: (row.x ?? 71) + by }));

  it("may have margins of their own", () => {
    const report = readReport(
      pdf(
        page(1, cover),
        page(
          2,
          [
            ...improvements,
            ...care,
            ...paragraph("1.", "One is long enough", "to hang."),
            ...paragraph("2.", "Two."),
          ],
          footer,
        ),
        page(
          3,
          moved([...paragraph("3", "Three is alone on its page."), ...paragraph("4.", "Four.")], 24),
          footer,
        ),
        page(4, [...paragraph("5.", "Five is long enough", "to hang.")], footer),
      ),
      "r.pdf",
    );
    assert.deepEqual(
      report.sections.flatMap(({ findings }) => findings.map(({ id }) => id)),
      ["p1", "p2", "p3", "p4", "p5"],
    );
  });

  it("may have a header deep in the page, and their number at the left", () => {
    const deep = (number: number, rows: readonly Row[]) => {
      const made = page(number, [{ text: "Northmere local authority", gap: 40 }, ...rows], footer);
      return {
        ...made,
        lines: made.lines.map((line) => (line.text === String(number) ? { ...line, x: 60, y: 826 } : line)),
      };
    };
    const report = readReport(
      pdf(
        page(1, cover),
        deep(2, [...improvements, ...care, ...paragraph("1.", "One is cut")]),
        deep(3, [{ text: "by the page’s end.", x: 89 }, ...paragraph("2.", "Two is cut")]),
        deep(4, [{ text: "by it too.", x: 89 }, ...paragraph("3.", "Three.")]),
      ),
      "r.pdf",
    );
    assert.deepEqual(textsOf(report), [
      "p1 One is cut by the page’s end.",
      "p2 Two is cut by it too.",
      "p3 Three.",
    ]);
  });

  it("may have notes of several lines, on any page", () => {
    const note = (...lines: string[]): Row[] =>
      lines.map((text, index) => ({ text, height: 9, gap: index === 0 ? 300 : 11 }));
    const report = readReport(
      pdf(
        page(1, cover),
        page(
          2,
          [...improvements, ...care, ...paragraph("1.", "Children live in one area² while they")],
          footer,
        ),
        page(
          3,
          [
            { text: "wait, and in another after that.", x: 89 },
            ...paragraph("2.", "The panel³ meets. Most of"),
            ...note(
              "² The area was changed in 2021. It now",
              "reaches to the sea.",
              "³ The panel has five members.",
            ),
          ],
          footer,
        ),
        page(4, [{ text: "its members come.", x: 89 }, ...paragraph("3.", "Three.")], footer),
      ),
      "r.pdf",
    );
    assert.deepEqual(textsOf(report), [
      "p1 Children live in one area while they wait, and in another after that.",
      "p2 The panel meets. Most of its members come.",
      "p3 Three.",
    ]);
    assert.equal(allFindings(report).length, 7);
  });
});
