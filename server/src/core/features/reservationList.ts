// The inspectors' reservations as a checklist in Markdown, by section, each with its citation. Finds none itself.

import type { ReadSource } from "../concordance/concordance.ts";
import { citationFor, locatorOf } from "../writing/citations.ts";
import { markdownText } from "../writing/skeletons.ts";
import { type Reservation, reservationsOf } from "./reservations.ts";

/** A page of its own. */
export function reservationPage(source: ReadSource): string {
  return reservationLines(source, "# ").join("\n");
}

/** The lines below a heading that opens with `mark` (`## `), sections one level below it; none where there is none. */
export function reservationLines(source: ReadSource, mark: string): string[] {
  const reservations = reservationsOf(source);
  if (reservations.length === 0) return [];
  const lines = [`${mark}${reservationTitle(reservations.length)}`, "", explanation, ""];
  for (const [at, reservation] of reservations.entries()) {
    const { section, finding, text } = reservation;
    if (reservations[at - 1]?.section !== section) {
      if (lines.at(-1) !== "") lines.push("");
      lines.push(`#${mark}${markdownText(section)}`, "");
    }
    const words = markdownText(text).replace(/“([^”]*)”/g, "‘$1’");
    const also = alsoAreas(reservation);
    const citation = citationFor(source.setting.id, finding);
    lines.push([`- [ ] “${words}”`, citation, ...(also === "" ? [] : [`(${also})`])].join(" "));
  }
  return [...lines, ""];
}

export function reservationTitle(count: number): string {
  return `The inspectors’ reservations (${count})`;
}

const explanation =
  "Where the report admits a weakness outside its list of areas. Tick off what your plan deals with; what it leaves is your choice.";

/** "also area 2, area 4"; empty where no area names the same thing. */
export function alsoAreas({ areas }: Reservation): string {
  return areas.length === 0 ? "" : `also ${areas.map((area) => locatorOf(area)).join(", ")}`;
}
