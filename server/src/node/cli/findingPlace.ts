// Where in a report a problem points, in words, for every output that people read.

import type { FindingLink } from "../../core/problem.ts";

/** `paragraph 12, page 3`; `area for improvement 2, page 2`; `summary, page 1`. */
export function placeOf({ id, paragraph, page, endPage }: FindingLink): string {
  const pages = endPage > page ? `pages ${page}–${endPage}` : `page ${page}`;
  if (paragraph !== null) return `paragraph ${paragraph}, ${pages}`;
  const [, name, number] = /^(area|priority|summary)-(\d+)$/.exec(id) ?? [];
  if (name === "summary") return `summary, ${pages}`;
  if (name !== undefined)
    return `${name === "priority" ? "priority action" : "area for improvement"} ${number ?? ""}, ${pages}`;
  return pages;
}
