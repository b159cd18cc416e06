// The pieces a sign-off sheet is laid out with: tables, boxes to tick, places in words. Knows nothing of what is
// checked.

import type { DraftPlace } from "../core/features/draftPlaces.ts";
import type { SheetFactKind } from "../core/features/sheetFact.ts";
import { el, type HtmlChild, type HtmlElement } from "./htmlTree.ts";

export const groupNames: Readonly<Record<SheetFactKind, string>> = {
  quotations: "Quotations",
  grades: "Grades",
  dates: "Dates of the inspection",
  names: "Names",
  figures: "Figures credited to the inspectors",
  references: "Framework references",
  citations: "Citations",
  "cross-references": "Cross-references",
};

/** An empty box to tick by hand; its label is read out with it. */
export function box(label?: string): HtmlElement {
  return el("span", { className: "box" }, "☐", label === undefined ? null : ` ${label}`);
}

export function placeWords({ paragraph, heading, line }: DraftPlace): HtmlChild[] {
  if (paragraph === null && heading === null) return [`Line ${line}`];
  const where = paragraph ?? `under “${shortened(heading ?? "", 60)}”`;
  return [
    `${where.charAt(0).toUpperCase()}${where.slice(1)} `,
    el("span", { className: "line-number" }, `(line ${line})`),
  ];
}

export function placesWords(places: readonly DraftPlace[]): HtmlChild[] {
  const shown = places
    .slice(0, placesShown)
    .flatMap((place, index) => [...(index === 0 ? [] : [el("br", {})]), ...placeWords(place)]);
  const more = places.length - placesShown;
  return more > 0 ? [...shown, el("br", {}), `and ${plural(more, "more place")}`] : shown;
}

const placesShown = 4;

export function table(
  name: string,
  header: readonly string[],
  rows: readonly (readonly (string | HtmlChild[] | HtmlChild)[])[],
  className: string | null = null,
): HtmlElement {
  const head = header.map((words) => (words === "" ? el("td", {}) : el("th", { scope: "col" }, words)));
  const body = rows.map((row) =>
    el(
      "tr",
      {},
      ...row.map((cell, column) =>
        header[0] === "" && column === 0
          ? el("th", { scope: "row" }, ...[cell].flat())
          : el("td", {}, ...[cell].flat()),
      ),
    ),
  );
  return el(
    "table",
    { className, ariaLabel: name },
    el("thead", {}, el("tr", {}, ...head)),
    el("tbody", {}, ...body),
  );
}

/** Words as they stand, between marks; those of a quotation have their own. */
/** Whether words can be shown between marks: a lone mark says nothing there. */
export function canBeQuoted(words: string): boolean {
  return /[\p{L}\d]/u.test(words);
}

export function quoted(words: string): string {
  return /^[“"‘']/.test(words) ? words : `“${words}”`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

export function shortened(words: string, limit = 160): string {
  return words.length <= limit ? words : `${words.slice(0, words.lastIndexOf(" ", limit))} …`;
}
