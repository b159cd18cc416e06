// Words taken from a report's page as a quotation with its citation: as the report has them, whatever a line's end
// did to them on the page.

import { matchQuotation } from "../concordance/matchQuotation.ts";
import { quotationIndexOf } from "../concordance/quotationIndex.ts";
import type { Finding, InspectionReport } from "../report/inspectionReport.ts";
import { citationFor, citationOfPage } from "../writing/citations.ts";
import { quotedWords } from "../writing/quotedWords.ts";

/** A finding as a whole, quoted and cited. */
export function findingQuoted(source: string, finding: Finding): string {
  return quotedWords(finding.text, citationFor(source, finding));
}

/**
 * Words selected on a page, quoted and cited. Words of a finding are cited as it is: where several have them, as the
 * one in view (`shown`), else as the first of that page. What no finding has (a heading, a table's words) is cited by
 * the page. Null for no words.
 */
export function selectionQuoted(
  source: string,
  report: InspectionReport,
  words: { readonly text: string; readonly page: number },
  shown: string | null,
): string | null {
  const text = words.text.replace(/\s+/g, " ").trim();
  if (text === "") return null;
  const { verdict, places, wording } = matchQuotation(text, quotationIndexOf(report));
  const findings = verdict === "exact" ? places.map(({ finding }) => finding) : [];
  const finding =
    findings.find(({ id }) => id === shown) ??
    findings.find(({ page, endPage }) => page <= words.page && words.page <= endPage) ??
    findings[0];
  if (finding === undefined) return quotedWords(text, citationOfPage(source, words.page));
  return quotedWords(wording, citationFor(source, finding));
}
