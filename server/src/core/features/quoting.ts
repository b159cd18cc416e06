// Which words of a report somebody means who has selected some on its page: as the report has them, whatever a line's
// end did to them there, and the finding they stand in.

import { matchQuotation } from "../concordance/matching/matchQuotation.ts";
import { quotationIndexOf } from "../concordance/matching/quotationIndex.ts";
import { pageOfReport, type Finding, type InspectionReport } from "../report/inspectionReport.ts";
import { printedPart } from "../writing/quotedParts.ts";

export interface MeantWords {
  readonly words: string;
  /** Null where no finding has them: words of a heading or a table. */
  readonly finding: Finding | null;
}

/**
 * The words selected on a page of the file (from 1). Where several findings have them it is the one in view (`shown`), else one of
 * that page. Null for no words.
 */
export function meantWords(
  report: InspectionReport,
  selected: { readonly text: string; readonly page: number },
  shown: string | null,
): MeantWords | null {
  const text = selected.text.replace(/\s+/g, " ").trim();
  if (text === "") return null;
  const { verdict, places } = matchQuotation(text, quotationIndexOf(report));
  const onPage = pageOfReport(report, selected.page);
  const findings = verdict === "exact" ? places.map(({ finding }) => finding) : [];
  const finding =
    findings.find(({ id }) => id === shown) ??
    findings.find(({ page, endPage }) => page <= onPage && onPage <= endPage) ??
    findings[0];
  const place = places.find((each) => each.finding === finding);
  if (finding === undefined || place === undefined) return { words: text, finding: null };
  const cut = finding.text.slice(place.span.start, place.span.end);
  // The selection's own end is kept: a mark that closes it in the report belongs to it.
  return { words: printedPart(finding, text) ?? cut, finding };
}
