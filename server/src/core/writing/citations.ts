// The forms in which a citation of a finding is written, with its key and in words. Makes text; never looks anything up.

import { type Finding, isArea } from "../report/inspectionReport.ts";
import type { Locator } from "../response/responseDocument.ts";

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

/**
 * The finding's place as words in a sentence name it: "paragraph 17", "page 3" where the words it replaces are of a
 * page, a number alone where they are that; "Para. 12" becomes "Para. 17", and "paragraphs 12 and 14" "paragraph 17".
 */
export function placeInWords(finding: Finding, { kind, written }: Locator): string {
  const { id, paragraph, page } = finding;
  const word = /^\D*/.exec(written)?.[0] ?? "";
  const one = word.replace(/s(?=\.?\s*$)/i, "").replace(/^pp/i, (letters) => letters.charAt(0));
  if (kind === "paragraph" && paragraph !== null) return `${one}${paragraph}`;
  if (kind === "page") return `${one}${page}`;
  const number = /-(\d+)$/.exec(id)?.[1] ?? "";
  const place = id.startsWith("summary-")
    ? "the summary"
    : isArea(finding)
      ? `${id.startsWith("priority-") ? "area for priority action" : "area for improvement"} ${number}`
      : paragraph === null
        ? `page ${page}`
        : `paragraph ${paragraph}`;
  return /^\p{Lu}/u.test(word) ? place.charAt(0).toUpperCase() + place.slice(1) : place;
}
