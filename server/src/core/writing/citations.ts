// The one form in which a citation of a finding is written. Makes text; never looks anything up.

import type { Finding } from "../report/inspectionReport.ts";

/** `[@ilacs-2026, para. 17]`. */
export function citationFor(source: string, finding: Finding): string {
  return `[@${source}, ${locatorOf(finding)}]`;
}

/** `[@visit-2026, p. 4]`: what no finding holds is cited by its page. */
export function citationOfPage(source: string, page: number): string {
  return `[@${source}, p. ${page}]`;
}

/**
 * `para. 17` (a recommendation that is a numbered paragraph too), `area 2`, `priority action 1`, `summary`; by page
 * in a letter, which numbers no paragraphs.
 */
export function locatorOf({ id, paragraph, page, endPage }: Finding): string {
  const number = /-(\d+)$/.exec(id)?.[1] ?? "";
  if (id.startsWith("summary-")) return "summary";
  if (paragraph !== null) return `para. ${paragraph}`;
  if (id.startsWith("area-")) return `area ${number}`;
  if (id.startsWith("priority-")) return `priority action ${number}`;
  return endPage > page ? `pp. ${page}–${endPage}` : `p. ${page}`;
}
