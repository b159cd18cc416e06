import assert from "node:assert/strict";

import { readReport } from "../../server/src/core/report/readReport.ts";
import { readPlainText } from "../../server/src/sources/text.ts";
import { heading, page, pdf, type Row } from "./madeUpReport.ts";

const para = (...lines: string[]): Row[] =>
  lines.map((text, index) => (index === 0 ? { text, gap: 29 } : { text }));
const bold = (text: string): Row => ({ text, bold: true, gap: 29 });

const letterhead: readonly Row[] = [
  { text: "24 July 2025" },
  { text: "Bea Holt", gap: 29 },
  { text: "Director of Children’s Services, Northmere Council" },
  { text: "Dear Ms Holt", gap: 40 },
];

const signature: readonly Row[] = [
  ...para("Yours sincerely"),
  { text: "Ada Marsh", gap: 60 },
  { text: "His Majesty’s Inspector", bold: true },
];

describe("a focused visit letter", () => {
  const report = readReport(
    pdf(
      page(1, [
        ...letterhead,
        bold("Focused visit to Northmere children’s services"),
        ...para(
          "This letter summarises the findings of the focused visit to Northmere children’s",
          "services on 17 and 18 June 2025. His Majesty’s Inspectors for this visit were Ada Marsh",
          "and Tom Reed.",
        ),
        bold("Headline findings"),
        ...para(
          "Since the last inspection in 2022, when services were judged to be good, help for care",
          "leavers has improved.",
        ),
        bold("Areas for priority action"),
        { text: "◼ The safety of homes.", gap: 29 },
        bold("What needs to improve in this area of social work practice?"),
        { text: "◼ The quality of supervision to", gap: 29 },
        { text: "managers. (enabler 2, national framework)", x: 89 },
        bold("Main findings"),
        ...para("Care leavers know their advisers."),
        ...para("Some homes are not safe."),
      ]),
      page(2, [
        ...para("Ofsted will take the findings into account when planning the next inspection."),
        ...signature,
      ]),
    ),
    "visit.pdf",
  );

  it("tells what it is, of whom, when and by whom", () => {
    assert.deepEqual(
      [report.kind, report.title, report.authority, report.published, report.leadInspector],
      [
        "focused-visit",
        "Focused visit to Northmere children’s services",
        "Northmere",
        "2025-07-24",
        "Ada Marsh",
      ],
    );
    assert.deepEqual(report.inspectionDates?.ranges, [{ start: "2025-06-17", end: "2025-06-18" }]);
    assert.deepEqual(report.judgements, []);
  });

  it("gives findings their section's slug and position", () => {
    assert.deepEqual(
      report.sections.map(({ title, grade, findings }) => [title, grade, findings.map(({ id }) => id)]),
      [
        ["Headline findings", null, ["headline-findings-1"]],
        ["Main findings", null, ["main-findings-1", "main-findings-2", "main-findings-3"]],
      ],
    );
    assert.equal(
      report.sections[0]?.findings[0]?.text,
      "Since the last inspection in 2022, when services were judged to be good, help for care leavers has improved.",
    );
  });

  it("reads its areas, with references where there are any", () => {
    assert.deepEqual(
      [...report.areasForPriorityAction, ...report.areasForImprovement].map(
        ({ id, text, frameworkReferences }) => [id, text, frameworkReferences],
      ),
      [
        ["priority-1", "The safety of homes.", []],
        ["area-1", "The quality of supervision to managers.", [{ kind: "enabler", number: 2 }]],
      ],
    );
  });
});

describe("a monitoring visit letter", () => {
  it("is told from a focused visit's by its first sentence", () => {
    const report = readReport(
      pdf(
        page(1, [
          ...letterhead,
          bold("Monitoring visit to Northmere children’s services"),
          ...para(
            "This letter summarises the findings of the monitoring visit to Northmere children’s",
            "services on 17 June 2025. This was the second monitoring visit since the local authority",
            "was judged inadequate in May 2024.",
          ),
          bold("Areas covered by the visit"),
          ...para("Inspectors reviewed the progress made for children in care."),
          bold("Headline findings"),
          ...para("The pace of progress is too slow."),
          bold("Findings and evaluation of progress"),
          ...para("Visits are more regular."),
          ...signature,
        ]),
      ),
      "visit.pdf",
    );
    assert.deepEqual([report.kind, report.authority], ["monitoring-visit", "Northmere"]);
    assert.deepEqual(report.inspectionDates?.ranges, [{ start: "2025-06-17", end: "2025-06-17" }]);
    assert.deepEqual(
      report.sections.flatMap(({ findings }) => findings.map(({ id }) => id)),
      ["areas-covered-by-the-visit-1", "headline-findings-1", "findings-and-evaluation-of-progress-1"],
    );
    assert.deepEqual(report.problems, []);
  });

  it("is read the same from pasted text", () => {
    const pasted = `15 May 2024

Dear Ms Holt

Monitoring visit of Northmere City Council
children's services

This letter summarises the findings of the monitoring visit to Northmere City Council children's services on 12–13 April 2024. This was the third monitoring visit since the local authority was judged inadequate in March 2023. His Majesty's Inspectors for this visit were Ada Marsh and Tom Reed.

Areas covered by the visit

Inspectors reviewed the progress made in:

◼ assessments
◼ supervision.

Headline findings

The pace of change has been too slow.

Findings and evaluation of progress

Social workers know children well.

Supervision is regular.

Yours sincerely

Ada Marsh
His Majesty's Inspector
`;
    const report = readReport(readPlainText(pasted), "visit.txt");
    assert.deepEqual(
      [report.kind, report.title, report.authority, report.published, report.leadInspector],
      [
        "monitoring-visit",
        "Monitoring visit of Northmere City Council children's services",
        "Northmere",
        "2024-05-15",
        "Ada Marsh",
      ],
    );
    assert.deepEqual(report.inspectionDates?.ranges, [{ start: "2024-04-12", end: "2024-04-13" }]);
    assert.match(report.summary[0]?.text ?? "", /^This letter/);
    assert.deepEqual(
      report.sections.map(({ title, findings }) => [title, findings.length]),
      [
        ["Areas covered by the visit", 3],
        ["Headline findings", 1],
        ["Findings and evaluation of progress", 2],
      ],
    );
    assert.deepEqual(report.problems, []);
  });
});

describe("a joint targeted area inspection's letter", () => {
  it("reads strengths as findings and what needs to improve as areas", () => {
    const report = readReport(
      pdf(
        page(1, [
          { text: "27 February 2025" },
          { text: "Dear Northmere Safeguarding Partnership", gap: 29 },
          ...heading("Joint targeted area inspection of Northmere"),
          ...para("This letter summarises the findings of the joint targeted area inspection."),
          ...para("This inspection took place from 9 to 13 December 2024."),
          bold("What needs to improve?"),
          { text: "◼ The sharing of information.", gap: 29 },
          bold("Strengths"),
          { text: "◼ Strong leadership.", gap: 29 },
          { text: "◼ Early help.", gap: 20 },
          ...para("Yours sincerely"),
          { text: "Bea Holt", gap: 60 },
          { text: "National Director" },
        ]),
      ),
      "jtai.pdf",
    );
    assert.deepEqual(
      [report.kind, report.authority, report.leadInspector],
      ["joint-targeted-area", "Northmere", null],
    );
    assert.equal(report.inspectionDates?.end, "2024-12-13");
    assert.deepEqual(
      report.areasForImprovement.map(({ text }) => text),
      ["The sharing of information."],
    );
    assert.deepEqual(
      report.sections.flatMap(({ findings }) => findings.map(({ id, text }) => [id, text])),
      [
        ["strengths-1", "Strong leadership."],
        ["strengths-2", "Early help."],
      ],
    );
  });

  it("takes what stands under subheadings of a list for its areas, and keeps what leads a list in", () => {
    const report = readReport(
      pdf(
        page(1, [
          { text: "27 February 2019" },
          { text: "Dear Northmere Safeguarding Partnership", gap: 29 },
          ...heading("Joint targeted area inspection of Northmere"),
          ...para("This inspection took place from 3 to 7 December 2018."),
          bold("Areas for priority action"),
          ...para("Leaders need to ensure that:"),
          { text: "◼ checks are made", gap: 29 },
          bold("Areas for improvement"),
          bold("Leadership"),
          { text: "◼ Audits are rare.", gap: 29 },
          bold("Responses to neglect"),
          { text: "◼ Neglect is found late.", gap: 29 },
          { text: "◼ Plans drift.", gap: 20 },
          bold("Next steps"),
          ...para("The director should prepare a statement."),
          ...para("Yours sincerely"),
        ]),
      ),
      "jtai.pdf",
    );
    assert.deepEqual(
      report.areasForImprovement.map(({ id, text }) => [id, text]),
      [
        ["area-1", "Audits are rare."],
        ["area-2", "Neglect is found late."],
        ["area-3", "Plans drift."],
      ],
    );
    assert.deepEqual(
      report.areasForPriorityAction.map(({ text }) => text),
      ["checks are made"],
    );
    assert.deepEqual(
      report.sections.map(({ title, findings }) => [title, findings.map(({ text }) => text)]),
      [
        ["Areas for priority action", ["Leaders need to ensure that:"]],
        ["Next steps", ["The director should prepare a statement."]],
      ],
    );
  });

  it("goes on with the findings after a study's box", () => {
    const box = (text: string, gap?: number): Row => ({ text, x: 91, ...(gap === undefined ? {} : { gap }) });
    const report = readReport(
      pdf(
        page(1, [
          { text: "27 February 2023" },
          { text: "Dear Northmere Safeguarding Partnership", gap: 29 },
          ...heading("Joint targeted area inspection of Northmere"),
          ...para("This inspection took place from 6 to 10 February 2023."),
          bold("Main findings"),
          ...para("Children are heard."),
          { text: "Practice study: highly effective practice", x: 91, bold: true, gap: 29 },
          box("A child was helped.", 29),
          ...para("Families are known."),
          bold("Next steps"),
          ...para("The council should answer."),
          ...para("Yours sincerely"),
        ]),
      ),
      "jtai.pdf",
    );
    assert.deepEqual(
      report.sections.map(({ title, findings }) => [title, findings.map(({ id }) => id)]),
      [
        ["Main findings", ["main-findings-1"]],
        ["Practice study: highly effective practice", ["practice-study-highly-effective-practice-1"]],
        ["Main findings", ["main-findings-2"]],
        ["Next steps", ["next-steps-1"]],
      ],
    );
  });
});
