import assert from "node:assert/strict";

import { message } from "../../server/src/core/problem.ts";
import { allFindings } from "../../server/src/core/report/inspectionReport.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import { doubtsOf } from "./doubts.ts";
import {
  cover,
  footer,
  heading,
  improvements,
  northmere,
  page,
  paragraph,
  pdf,
  type Row,
} from "./madeUpReport.ts";

const care = "The experiences and progress of children in care: good";

/** A report of one page of findings under one heading. */
function withParagraphs(...rows: (readonly Row[])[]) {
  return readReport(
    pdf(page(1, cover), page(2, [...improvements, ...heading(care), ...rows.flat()], footer)),
    "r.pdf",
  );
}

const textOf = (report: ReturnType<typeof readReport>, id: string) =>
  allFindings(report).find((finding) => finding.id === id)?.text;

describe("an ILACS report", () => {
  const report = readReport(northmere(), "northmere.pdf");

  it("tells what it is, of whom, when and by whom", () => {
    assert.equal(report.kind, "ilacs");
    assert.equal(report.title, "Inspection of Northmere local authority children’s services");
    assert.equal(report.authority, "Northmere");
    assert.deepEqual(report.inspectionDates, {
      start: "2025-06-02",
      end: "2025-06-13",
      ranges: [{ start: "2025-06-02", end: "2025-06-13" }],
    });
    assert.deepEqual(report.leadInspectors, ["Ada Marsh"]);
  });

  it("reads judgements whose cells come interleaved, under the scale's names and words", () => {
    assert.deepEqual(
      report.judgements.map(({ name, grade }) => `${name}: ${grade}`),
      [
        "The impact of leaders on social work practice with children and families: good",
        "The experiences and progress of children who need help and protection: requires improvement to be good",
        "The experiences and progress of children in care: good",
        "The experiences and progress of care leavers: outstanding",
        "Overall effectiveness: good",
      ],
    );
  });

  it("parts the summary into its paragraphs", () => {
    assert.deepEqual(
      report.summary.map(({ id, text }) => [id, text]),
      [
        [
          "summary-1",
          "Services for children in Northmere have improved since the last inspection, when they were judged to require improvement.",
        ],
        ["summary-2", "Leaders know what remains to be done."],
      ],
    );
  });

  it("takes references off the areas, also over a line's end and before the full stop", () => {
    assert.deepEqual(
      report.areasForImprovement.map(({ id, text, frameworkReferences }) => ({
        id,
        text,
        frameworkReferences,
      })),
      [
        {
          id: "area-1",
          text: "The timeliness of visits to children.",
          frameworkReferences: [{ kind: "outcome", number: 3 }],
        },
        {
          id: "area-2",
          text: "The quality of plans.",
          frameworkReferences: [{ kind: "enabler", number: 2 }],
        },
      ],
    );
  });

  it("gives each section its grade and its paragraphs", () => {
    assert.deepEqual(
      report.sections.map(({ grade, findings }) => [grade, findings.map(({ paragraph: number }) => number)]),
      [
        ["requires improvement to be good", [1, 2, 3]],
        ["good", [4]],
        ["outstanding", [5]],
        ["good", [6]],
      ],
    );
  });

  it("takes no wrapped line for a paragraph and keeps hyphens", () => {
    assert.equal(
      textOf(report, "p1"),
      "Most children are seen quickly. Young people are supported until they turn 18. They say that this helps.",
    );
    assert.equal(
      textOf(report, "p2"),
      "Plans are well-planned by the multi-agency team and since COVID-19. Managers agree that multi-agency work is strong.",
    );
    assert.equal(textOf(report, "p3"), "16- and 17-year-olds wait too long, as do 18- and 19-year-olds.");
  });

  it("takes a number on its own line, and no body line for a heading", () => {
    assert.equal(textOf(report, "p4"), "Children live with carers who know them.");
    assert.equal(textOf(report, "p5"), "Care leavers are helped with what needs to improve in their homes.");
  });

  it("leaves out footers, page numbers, footnotes and the publisher's last page", () => {
    const all = allFindings(report)
      .map(({ text }) => text)
      .join(" ");
    assert.doesNotMatch(all, /Inspection of Northmere|2 to 13 June|cross-referenced|Ofsted|reuse|copyright/);
    assert.equal(allFindings(report).length, 10);
  });

  it("says on which pages a paragraph stands, with a box for each line that spans its text", () => {
    const finding = allFindings(report).find(({ id }) => id === "p2");
    assert.deepEqual([finding?.page, finding?.endPage], [2, 3]);
    assert.deepEqual(
      finding?.boxes.map(({ page: on, span }) => [on, finding.text.slice(span.start, span.end)]),
      [
        [2, "Plans are well-"],
        [2, "planned by the multi-agency team and since COVID-"],
        [2, "19. Managers agree that multi-"],
        [3, "agency work is strong."],
      ],
    );
  });

  it("has nothing to remark on a faultless report", () => {
    assert.deepEqual(report.problems, []);
  });
});

describe("what a report prints amiss", () => {
  it("a gap is kept and told", () => {
    const report = withParagraphs(paragraph("1.", "One."), paragraph("2.", "Two."), paragraph("4.", "Four."));
    assert.deepEqual(
      report.sections[0]?.findings.map(({ id }) => id),
      ["p1", "p2", "p4"],
    );
    assert.deepEqual(doubtsOf(report), ["Paragraph 3 is missing: 2 is followed by 4."]);
    assert.equal(report.problems[0]?.page, 2);
  });

  it("a number printed twice is kept twice and told", () => {
    const report = withParagraphs(
      paragraph("1.", "One."),
      paragraph("2.", "Two."),
      paragraph("2.", "Two again."),
    );
    assert.deepEqual(
      report.sections[0]?.findings.map(({ id, paragraph: number }) => [id, number]),
      [
        ["p1", 1],
        ["p2", 2],
        ["p2-2", 2],
      ],
    );
    assert.match(doubtsOf(report)[0] ?? "", /number 2 is printed on two paragraphs/);
  });

  it("a number may have lost its full stop, or have two, or no space after it", () => {
    const report = withParagraphs(
      paragraph("1.", "One, long enough", "to hang."),
      paragraph("2", "Two has lost its stop", "here."),
      paragraph("3..", "Three", "has two."),
      [{ text: "4.‘Staying close’ is offered.", gap: 29 }],
    );
    assert.deepEqual(
      report.sections[0]?.findings.map(({ text }) => text),
      [
        "One, long enough to hang.",
        "Two has lost its stop here.",
        "Three has two.",
        "‘Staying close’ is offered.",
      ],
    );
  });

  it("a heading's grade that is not the table's is kept and told", () => {
    const report = readReport(
      pdf(
        page(1, cover),
        page(
          2,
          [
            ...improvements,
            ...heading("The experiences and progress of children in care: inadequate"),
            ...paragraph("1.", "One."),
          ],
          footer,
        ),
      ),
      "r.pdf",
    );
    assert.equal(report.sections[0]?.grade, "inadequate");
    assert.match(doubtsOf(report)[0] ?? "", /heading .* says inadequate, the table says good/);
  });

  it("other dates and another name in the footer are told, the cover's are kept", () => {
    const report = readReport(
      pdf(
        page(1, cover),
        ...[2, 3].map((number) =>
          page(
            number,
            number === 2
              ? [...improvements, ...heading(care), ...paragraph("1.", "One.")]
              : paragraph("2.", "Two."),
            ["Inspection of Nothmere local authority children’s services", "3 to 13 June 2025"],
          ),
        ),
      ),
      "r.pdf",
    );
    assert.equal(report.authority, "Northmere");
    assert.equal(report.inspectionDates?.start, "2025-06-02");
    assert.deepEqual(doubtsOf(report), [
      "The footer names Nothmere, the cover Northmere.",
      "The footer gives other dates than the cover: 3 to 13 June 2025.",
    ]);
  });

  it("a report without a list of improvements has none, and says so", () => {
    const report = readReport(
      pdf(page(1, [...cover, ...heading(care), ...paragraph("1.", "One.")])),
      "r.pdf",
    );
    assert.deepEqual(report.areasForImprovement, []);
    assert.match(doubtsOf(report)[0] ?? "", /no list under "What needs to improve\?"/);
  });

  it("a stray copy of the list's heading is no area", () => {
    const [first, ...rest] = improvements;
    assert.ok(first);
    const report = readReport(
      pdf(
        page(1, cover),
        page(2, [first, { text: "improve?" }, ...rest, ...heading(care), ...paragraph("1.", "One.")], footer),
      ),
      "r.pdf",
    );
    assert.deepEqual(
      report.areasForImprovement.map(({ text }) => text),
      ["The timeliness of visits to children.", "The quality of plans."],
    );
  });

  it("a stray copy that runs on from the summary is none of it", () => {
    const report = readReport(
      pdf(
        page(1, [
          ...cover,
          { text: "They have plans for all of this and more of it. What needs to" },
          { text: "improve?" },
        ]),
        page(2, [...improvements, ...heading(care), ...paragraph("1.", "One.")], footer),
      ),
      "r.pdf",
    );
    assert.equal(
      report.summary.at(-1)?.text,
      "Leaders know what remains to be done. They have plans for all of this and more of it.",
    );
    assert.equal(report.areasForImprovement.length, 2);
  });

  it("areas for priority action stand apart from the others", () => {
    const report = readReport(
      pdf(
        page(1, cover),
        page(2, [
          { text: "Areas for priority action", bold: true, gap: 30 },
          { text: "◼ The safety of children who go missing, including:", gap: 27 },
          { text: "– the speed of the search", x: 95 },
          { text: "– the talk on return.", x: 95 },
          ...improvements,
          ...heading(care),
          ...paragraph("1.", "One."),
        ]),
      ),
      "r.pdf",
    );
    assert.deepEqual(
      report.areasForPriorityAction.map(({ id, text }) => [id, text]),
      [
        [
          "priority-1",
          "The safety of children who go missing, including: – the speed of the search – the talk on return.",
        ],
      ],
    );
    assert.equal(report.areasForImprovement.length, 2);
  });
});

describe("a file that is no report", () => {
  it("is unknown, with the reason", () => {
    const report = readReport(pdf(page(1, [{ text: "Minutes of the Northmere bowls club" }])), "minutes.pdf");
    assert.equal(report.kind, "unknown");
    assert.match(
      doubtsOf(report)[0] ?? "",
      /not recognised as a report .*: its first page names no such inspection\. Check/,
    );
  });

  it("that could not be read is unknown, with the fault", () => {
    const report = readReport(
      {
        format: "pdf",
        pages: [],
        title: null,
        faults: [{ code: "no-text", detail: message("Only pictures.") }],
      },
      "scan.pdf",
    );
    assert.equal(report.kind, "unknown");
    assert.deepEqual(report.problems, [{ message: message("Only pictures."), page: null }]);
  });
});
