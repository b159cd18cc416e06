import assert from "node:assert/strict";

import { meantWords } from "../../server/src/core/features/quoting.ts";
import { renderMessage } from "../../server/src/core/problem.ts";
import { allFindings, type InspectionReport } from "../../server/src/core/report/inspectionReport.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import type { SourcePage } from "../../server/src/core/report/sourceText.ts";
import { ReportPlaces } from "../../server/src/lsp/reportPlaces.ts";
import { heading, northmere, page, paragraph, pdf } from "./madeUpReport.ts";

const sheet = page(1, [
  ...heading("CABINET"),
  { text: "Date: 8 September 2025" },
  { text: "Title: Outcome of the Ofsted inspection of local authority children’s services (ILACS)" },
  ...paragraph("1.", "To inform Cabinet of the outcome of the inspection of children’s services."),
  { text: "Appendix A: Ofsted report" },
]);
const more = page(1, [...heading("Background"), ...paragraph("2.", "The council has considered it.")]);

/** A covering letter, which names what it covers as the letter itself would. */
const covering = page(1, [
  { text: "Dear councillor" },
  { text: "This comes with the letter about the focused visit to Northmere children’s services." },
]);

const letter = [
  page(1, [
    { text: "24 July 2025" },
    { text: "Dear Ms Holt", gap: 40 },
    { text: "Focused visit to Southmere children’s services", bold: true, gap: 29 },
    { text: "This letter summarises the findings of the focused visit to Southmere children’s", gap: 29 },
    { text: "services on 17 and 18 June 2025." },
    { text: "Main findings", bold: true, gap: 29 },
    { text: "Care leavers know their advisers.", gap: 29 },
  ]),
  page(2, [{ text: "Some homes are not safe.", gap: 29 }]),
  page(3, [{ text: "Yours sincerely", gap: 29 }, { text: "Ada Marsh" }, { text: "His Majesty’s Inspector" }]),
];

const bound = (...pages: readonly SourcePage[]) =>
  readReport(pdf(...pages.map((each, index) => ({ ...each, number: index + 1 }))), "bound.pdf");
const said = ({ problems }: InspectionReport) => problems.map(({ message }) => renderMessage(message));
const withoutPlaces = (report: InspectionReport) =>
  JSON.parse(
    JSON.stringify(report, (key, value: unknown) =>
      key === "boxes" || key === "problems" || key === "pagesBefore" ? undefined : value,
    ),
  ) as unknown;

describe("a report bound into a council's file", () => {
  const alone = readReport(northmere(), "bound.pdf");

  for (const [what, before] of [
    ["one page", [sheet]],
    ["three pages", [sheet, more, more]],
    ["a letter that names it", [covering]],
  ] as const)
    it(`is read as if it stood alone behind ${what}`, () => {
      const report = bound(...before, ...northmere().pages);
      assert.deepEqual(withoutPlaces(report), withoutPlaces(alone));
      assert.deepEqual(said(report), [
        `The report begins on page ${before.length + 1} of the file.`,
        ...said(alone),
      ]);
    });

  it("is cited by its own pages, and opened and quoted at the file's", () => {
    const report = bound(sheet, more, more, ...northmere().pages);
    const third = allFindings(report).find(({ id }) => id === "p3");
    assert.deepEqual([third?.page, third?.boxes[0]?.page], [3, 6]);
    const places = new ReportPlaces({
      options: {},
      say: (words) => (typeof words === "string" ? words : renderMessage(words)),
    });
    assert.match(places.link("file:///bound.pdf", report, third ?? null), /#page=6$/);
    const text = "Leaders are visible.";
    assert.equal(meantWords(report, { text, page: 6 }, null)?.finding?.id, "p6");
  });

  it("is a letter as well", () => {
    const report = bound(sheet, more, more, ...letter);
    assert.deepEqual(
      [report.kind, report.authority, report.inspectionDates?.start],
      ["focused-visit", "Southmere", "2025-06-17"],
    );
  });
});

describe("two reports in one file", () => {
  it("are told to be two, and the first is read alone", () => {
    const report = bound(...northmere().pages, ...letter);
    const alone = readReport(northmere(), "bound.pdf");
    assert.deepEqual(withoutPlaces(report), withoutPlaces(alone));
    assert.deepEqual(said(report), [
      "A second report begins on page 4 of the file; only the first was read. Save the second as a file of its own.",
      ...said(alone),
    ]);
  });
});
