// The inspectors' reservations as a checklist in Markdown, by section, each with its citation; in English or as `say`
// has it. Finds none itself.

import type { ReadSource } from "../concordance/concordance.ts";
import { joined, message, type Message, renderMessage } from "../problem.ts";
import { citationFor, locatorOf } from "../writing/citations.ts";
import { markdownText } from "../writing/skeletons.ts";
import { type Reservation, reservationsOf } from "./reservations.ts";

/** A message in the reader's language. */
type Say = (words: Message) => string;

const english: Say = (words) => renderMessage(words);

/** A page of its own. */
export function reservationPage(source: ReadSource, say = english): string {
  return reservationLines(source, "# ", say).join("\n");
}

/** The lines below a heading that opens with `mark` (`## `), sections one level below it; none where there is none. */
export function reservationLines(source: ReadSource, mark: string, say = english): string[] {
  const reservations = reservationsOf(source);
  if (reservations.length === 0) return [];
  const lines = [`${mark}${reservationTitle(reservations.length, say)}`, "", say(explanation), ""];
  for (const [at, reservation] of reservations.entries()) {
    const { section, finding, text } = reservation;
    if (reservations[at - 1]?.section !== section) {
      if (lines.at(-1) !== "") lines.push("");
      lines.push(`#${mark}${markdownText(section)}`, "");
    }
    const words = markdownText(text).replace(/“([^”]*)”/g, "‘$1’");
    const also = alsoAreas(reservation, say);
    const citation = citationFor(source.setting.id, finding);
    lines.push([`- [ ] “${words}”`, citation, ...(also === "" ? [] : [`(${also})`])].join(" "));
  }
  return [...lines, ""];
}

export function reservationTitle(count: number, say = english): string {
  return say(message("The inspectors' reservations ({0})", count));
}

const explanation = message(
  "Where the report admits a weakness outside its list of areas. Tick off what your plan deals with; what it leaves is your choice.",
);

/** "also area 2, area 4"; empty where no area names the same thing. */
export function alsoAreas({ areas }: Reservation, say = english): string {
  const locators = joined(
    areas.map((area) => locatorOf(area)),
    ", ",
  );
  return areas.length === 0 ? "" : say(message("also {0}", locators));
}
