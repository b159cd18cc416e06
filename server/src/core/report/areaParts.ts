// The parts of a letter or report that list what must improve: which headed parts are theirs, and what leads a
// list in. Knows headings and bullets, not kinds of report.

import { isBullet } from "./improvementAreas.ts";
import type { HeadedPart } from "./headedSections.ts";

export type AreaKind = "area" | "priority";

/** Headed parts, each with the list it is part of; null for a part of the body. */
export interface SortedPart {
  readonly part: HeadedPart;
  readonly list: AreaKind | null;
}

const priorityHeading = /^(?:areas? for priority action|priority and immediate action)\s*[:?]?$/i;
const areaHeading =
  /^(?:what needs to (?:be )?improve\b.*|areas? for improvement|recommendations?(?: for .*)?)\s*[:?]*$/i;

/**
 * Sorts parts. Under "Areas for improvement" without a list of its own ("Leadership and management", "Within three
 * months:"), what is headed next belongs to the list too, up to a heading that `known` tells.
 */
export function sortParts(parts: readonly HeadedPart[], known: RegExp): SortedPart[] {
  let open: AreaKind | null = null;
  let last: AreaKind | null = null;
  const listOf = (part: HeadedPart): AreaKind | null => {
    const title = (part.title ?? "").replace(/\d$/, "").trim();
    const own = priorityHeading.test(title) ? "priority" : areaHeading.test(title) ? "area" : null;
    if (own !== null) {
      open = hasList(part) ? null : own;
      return own;
    }
    if (part.minor) return last;
    if (open === null || part.grade !== null || part.title === null || known.test(title)) open = null;
    return open;
  };
  return parts.map((part) => ({ part, list: (last = listOf(part)) }));
}

function hasList({ lines }: HeadedPart): boolean {
  const numbers = lines.filter(({ text }) => /^\d{1,3}\.\s/.test(text)).length;
  return numbers > 1 || lines.length > 12 || lines.some(({ text }) => isBullet(text));
}

/**
 * What stands before a list's first bullet: "Urgent action is required … in the following areas:" is no area, but
 * may be quoted. Empty where there are no bullets.
 */
export function leadInOf(part: HeadedPart): HeadedPart["lines"] {
  const first = part.lines.findIndex(({ text }) => isBullet(text));
  return first <= 0 ? [] : part.lines.slice(0, first);
}
