import assert from "node:assert/strict";

import { readReport } from "../../server/src/core/report/readReport.ts";
import { doubtsOf } from "./doubts.ts";
import { page, paragraph, pdf, type Row } from "./madeUpReport.ts";

const para = (...lines: string[]): Row[] =>
  lines.map((text, index) => (index === 0 ? { text, gap: 29 } : { text }));
const bold = (text: string, height = 14): Row => ({ text, bold: true, height, gap: 32 });

describe("an area SEND report", () => {
  const report = readReport(
    pdf(
      page(1, [
        { text: "Area SEND inspection of Northmere Local Area", height: 26 },
        { text: "Partnership", height: 26, gap: 31 },
        { text: "Inspection dates: 12 to 16 February 2024", gap: 30 },
        bold("Inspection outcome"),
        ...para("There are widespread and/or systemic failings leading to significant concerns."),
        bold("What is it like to be a child or young person with SEND in this area?"),
        ...para("Many children wait too long."),
        ...para("Some are well supported."),
      ]),
      page(2, [
        bold("Areas for priority action"),
        { text: "Responsible body", bold: true, gap: 29 },
        { text: "Areas for priority action", x: 224, bold: true, gap: 0 },
        { text: "Northmere Council and" },
        { text: "Leaders should improve the", x: 224, gap: 0 },
        { text: "NHS Northmere ICB" },
        { text: "timeliness of plans. This includes", x: 224, gap: 0 },
        { text: "how they are reviewed.", x: 224 },
        { text: "Northmere Council and" },
        { text: "Leaders should listen to", x: 224, gap: 0 },
        { text: "NHS Northmere ICB" },
        { text: "families.", x: 224, gap: 0 },
        bold("Areas for improvement"),
        { text: "Leaders across the partnership should improve transitions. They should", gap: 29 },
        { text: "say how." },
        { text: "Leaders across the partnership should reduce waiting times." },
        bold("Inspection team"),
        { text: "Ada Marsh, Ofsted HMI, lead inspector", gap: 29 },
        { text: "Tom Reed, CQC lead inspector", x: 333, gap: 0 },
        {
          text: "If you are not happy with the inspection or the report, you can complain to Ofsted.",
          gap: 60,
        },
      ]),
    ),
    "send.pdf",
  );

  it("tells what it is, of whom, when and by whom", () => {
    assert.deepEqual(
      [report.kind, report.authority, report.inspectionDates?.start, report.leadInspector],
      ["area-send", "Northmere", "2024-02-12", "Ada Marsh"],
    );
    assert.match(report.summary[0]?.text ?? "", /systemic failings/);
    assert.deepEqual(
      report.sections.map(({ findings }) => findings.length),
      [2],
    );
  });

  it("takes a row of a table for an area", () => {
    assert.deepEqual(
      report.areasForPriorityAction.map(({ id, text }) => [id, text]),
      [
        [
          "priority-1",
          "Leaders should improve the timeliness of plans. This includes how they are reviewed.",
        ],
        ["priority-2", "Leaders should listen to families."],
      ],
    );
    assert.deepEqual(
      report.areasForImprovement.map(({ id, text }) => [id, text]),
      [
        ["area-1", "Leaders across the partnership should improve transitions. They should say how."],
        ["area-2", "Leaders across the partnership should reduce waiting times."],
      ],
    );
  });
});

describe("a single inspection's report", () => {
  const report = readReport(
    pdf(
      page(1, [
        { text: "Northmere Borough Council", height: 26 },
        { text: "Inspection of services for children in need of help and", bold: true, height: 14, gap: 25 },
        { text: "protection, children looked after and care leavers", bold: true, height: 14, gap: 17 },
        { text: "Inspection date: 11 April to 5 May 2016", height: 14, gap: 23 },
        { text: "Report published: 27 June 2016", height: 14, gap: 23 },
        { text: "Children’s services in Northmere require improvement to", bold: true, height: 14, gap: 30 },
        { text: "be good", bold: true, height: 14, gap: 17 },
        { text: "There are no serious failures. However, the authority is not yet", gap: 30 },
        { text: "delivering good protection.", gap: 16 },
        { text: "1. Children who need help and protection", gap: 30 },
        { text: "Requires improvement", x: 388, gap: 0 },
        // The grade's two lines stand round the name's one.
        { text: "Requires", x: 388, gap: 23 },
        { text: "2. Children looked after and achieving permanence", gap: 7 },
        { text: "improvement", x: 388, gap: 7 },
        { text: "2.1 Adoption performance", x: 119, gap: 25 },
        { text: "Good", x: 388, gap: 0 },
        { text: "2.2 Experiences and progress of care leavers", x: 119, gap: 25 },
        { text: "Good", x: 388, gap: 0 },
        { text: "3. Leadership, management and governance", gap: 25 },
        { text: "Inadequate", x: 388, gap: 0 },
      ]),
      page(2, [
        bold("Executive summary"),
        ...para("Children’s services in Northmere require improvement to be good."),
        bold("Recommendations"),
        ...paragraph("1.", "Ensure that all assessments are", "timely."),
        ...paragraph("2.", "Ensure that plans are", "clear."),
      ]),
      page(3, [
        bold("The experiences and progress of"),
        { text: "Requires improvement", x: 360, bold: true, height: 14, gap: 8 },
        { text: "children who need help and protection", bold: true, height: 14, gap: 8 },
        bold("Summary", 12),
        ...para("Practice is too variable."),
        bold("Inspection findings", 12),
        ...paragraph("3.", "Thresholds are", "applied well."),
        ...paragraph("4.", "Visits are", "regular."),
        ...paragraph("5.", "Managers", "know."),
      ]),
    ),
    "sif.pdf",
  );

  it("tells what it is, of whom and when", () => {
    assert.deepEqual(
      [report.kind, report.authority, report.inspectionDates?.end, report.published],
      ["single-inspection", "Northmere", "2016-05-05", "2016-06-27"],
    );
  });

  it("reads its judgements in its own scale's words", () => {
    assert.deepEqual(
      report.judgements.map(({ name, grade }) => [name, grade]),
      [
        ["Overall effectiveness", "requires improvement"],
        ["Children who need help and protection", "requires improvement"],
        ["Children looked after and achieving permanence", "requires improvement"],
        ["Adoption performance", "good"],
        ["Experiences and progress of care leavers", "good"],
        ["Leadership, management and governance", "inadequate"],
      ],
    );
  });

  it("ends its summary with what stands between the overall grade and the table", () => {
    assert.equal(
      report.summary.at(-1)?.text,
      "There are no serious failures. However, the authority is not yet delivering good protection.",
    );
  });

  it("keeps recommendations in the paragraphs' run, and a section's own summary unnumbered", () => {
    assert.deepEqual(
      report.sections.map(({ title, grade, findings }) => [
        title,
        grade,
        findings.map(({ paragraph: n }) => n),
      ]),
      [
        ["Recommendations", null, [1, 2]],
        ["Children who need help and protection", "requires improvement", [null, 3, 4, 5]],
      ],
    );
  });

  it("lists its recommendations as what must be answered too", () => {
    assert.deepEqual(
      report.areasForImprovement.map(({ id, paragraph, text }) => [id, paragraph, text]),
      [
        ["area-1", 1, "Ensure that all assessments are timely."],
        ["area-2", 2, "Ensure that plans are clear."],
      ],
    );
  });

  it("says only what it is unsure of", () => {
    assert.deepEqual(doubtsOf(report), ["No lead inspector is named."]);
  });
});

describe("a single inspection's graded headings", () => {
  const report = readReport(
    pdf(
      page(1, [
        { text: "Northmere Borough Council", height: 26 },
        { text: "Inspection of services for children in need of help and", bold: true, height: 14, gap: 25 },
        { text: "protection, children looked after and care leavers", bold: true, height: 14, gap: 17 },
        { text: "Inspection date: 11 April to 5 May 2016", height: 14, gap: 23 },
        { text: "Children’s services in Northmere are good", bold: true, height: 14, gap: 30 },
        { text: "1. Children who need help and protection", gap: 30 },
        { text: "Inadequate", x: 388, gap: 0 },
      ]),
      page(2, [
        bold("Executive summary"),
        ...para("Services are good."),
        bold("Areas for improvement"),
        { text: "Care leavers", gap: 29 },
        ...paragraph("1.", "Ensure that homes are", "suitable (paragraph 5)."),
        { text: "Adoption", gap: 29 },
        ...paragraph("2.", "Ensure that families are", "found."),
      ]),
      page(3, [
        bold("The experiences and progress of"),
        { text: "Inadequate", x: 360, bold: true, height: 14, gap: 8 },
        { text: "children who need help and protection", bold: true, height: 14, gap: 8 },
        bold("Summary", 12),
        ...para("The experiences and progress of children who need help and protection are"),
        { text: "inadequate. Too many wait." },
        ...paragraph("3.", "Thresholds are", "unclear."),
        ...paragraph("4.", "Visits are", "late."),
        ...paragraph("5.", "Managers", "know."),
      ]),
      page(4, [
        bold("The Local Safeguarding Children Board (LSCB)"),
        bold("The Local Safeguarding Children Board requires improvement."),
        bold("Executive summary"),
        ...para("The board is new."),
        bold("Recommendations"),
        ...paragraph("6.", "Ensure that audits are", "used."),
        bold("Inspection findings", 12),
        ...paragraph("7.", "The board", "meets."),
      ]),
    ),
    "sif.pdf",
  );

  it("are told from sentences that begin like them", () => {
    assert.deepEqual(
      report.sections.map(({ title, grade, findings }) => [
        title,
        grade,
        findings.map(({ paragraph: n }) => n),
      ]),
      [
        ["Care leavers", null, [1]],
        ["Adoption", null, [2]],
        ["Children who need help and protection", "inadequate", [null, 3, 4, 5]],
        ["The effectiveness of the Local Safeguarding Children Board (LSCB)", "requires improvement", [null]],
        ["Recommendations", null, [6]],
        ["Inspection findings", null, [7]],
      ],
    );
  });

  it("grade the board, whose grade the cover leaves out", () => {
    assert.deepEqual(report.judgements.at(-1), {
      name: "The effectiveness of the Local Safeguarding Children Board (LSCB)",
      grade: "requires improvement",
    });
  });

  it("leave what must be answered whole, under whatever subheadings it stands", () => {
    assert.deepEqual(
      report.areasForImprovement.map(({ paragraph: n, text }) => [n, text]),
      [
        [1, "Ensure that homes are suitable."],
        [2, "Ensure that families are found."],
        [6, "Ensure that audits are used."],
      ],
    );
  });
});
