import assert from "node:assert/strict";

import { message, renderMessage } from "../../server/src/core/problem.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import type { SourcePage, SourceText } from "../../server/src/core/report/sourceText.ts";
import { northmere, page, pdf } from "./madeUpReport.ts";

const picture = page(1, []);
const sheet = page(1, [{ text: "CABINET" }, { text: "Appendix A: Ofsted report" }]);
const read = (source: SourceText) =>
  readReport(
    { ...source, pages: source.pages.map((each, index) => ({ ...each, number: index + 1 })) },
    "report.pdf",
  ).problems.map((problem) => renderMessage(problem.message));
const withPages = (...pages: SourcePage[]) => read(pdf(...pages));

describe("a page without text", () => {
  const [cover = picture, ...rest] = northmere().pages;
  const asPublished = read(northmere());

  it("between pages with text is told with its number", () => {
    assert.deepEqual(withPages(cover, picture, ...rest), [
      "Page 2 of the file holds no text, as where it is a scan: nothing on it was read. Use the PDF as published.",
      ...asPublished,
    ]);
  });

  it("is told with others at once", () => {
    assert.deepEqual(withPages(cover, picture, picture, ...rest), [
      "Pages 2, 3 of the file hold no text, as where they are scans: nothing on them was read. Use the PDF as published.",
      ...asPublished,
    ]);
  });

  it("is counted as the file counts, where the report is bound in behind a cover sheet", () => {
    assert.deepEqual(withPages(sheet, cover, picture, ...rest), [
      "The report begins on page 2 of the file.",
      "Page 3 of the file holds no text, as where it is a scan: nothing on it was read. Use the PDF as published.",
      ...asPublished,
    ]);
  });

  it("is not told behind the report's last words, nor where a page is told as damaged", () => {
    assert.deepEqual(withPages(...northmere().pages, picture), asPublished);
    const damaged = { code: "damaged", detail: message("One page is damaged.") } as const;
    assert.deepEqual(read({ ...pdf(cover, picture, ...rest), faults: [damaged] }), [
      "One page is damaged.",
      ...asPublished,
    ]);
  });
});
