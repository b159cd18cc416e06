// The table of comments on a draft report's factual accuracy: a row for each finding commented on, with its place and
// its printed words; what ought to stand there and the evidence are the council's to say.

import { type Finding, isArea } from "../report/inspectionReport.ts";
import { tableToFill } from "./tablesToFill.ts";
import { markdownText } from "./skeletons.ts";

const columns = ["Paragraph and page", "Printed words", "Proposed correction", "Evidence"];

/** With one empty row where no finding is given. */
export function commentTable(findings: readonly Finding[]): string[] {
  const table = tableToFill(columns);
  if (findings.length === 0) return table;
  return [
    ...table.slice(0, 2),
    ...findings.map((finding) => `| ${commentPlace(finding)} | ${words(finding)} | | |`),
  ];
}

/** "Paragraph 12, page 3"; "Area for improvement 2, page 2"; "Summary, pages 1–2"; "Page 4" in a letter. */
export function commentPlace(finding: Finding): string {
  const { id, paragraph, page, endPage } = finding;
  const pages = endPage > page ? `pages ${page}–${endPage}` : `page ${page}`;
  const number = /-(\d+)$/.exec(id)?.[1] ?? "";
  if (paragraph !== null) return `Paragraph ${paragraph}, ${pages}`;
  if (id.startsWith("summary-")) return `Summary, ${pages}`;
  if (isArea(finding)) {
    return `${id.startsWith("priority-") ? "Area for priority action" : "Area for improvement"} ${number}, ${pages}`;
  }
  return pages.charAt(0).toUpperCase() + pages.slice(1);
}

function words({ text }: Finding): string {
  const inner = markdownText(text).replace(/“([^”]*)”/g, "‘$1’");
  return `“${inner.replaceAll("|", "\\|")}”`;
}
