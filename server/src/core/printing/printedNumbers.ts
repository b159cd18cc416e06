// Which number is printed at each place of a draft: as written, or as Markdown counts a list written all `1.`. Reads
// the concordance's runs of numbers; never puts a number right.

import type { Numbering, PlacedNumber } from "../concordance/numberedRuns.ts";
import { partText, placeOf } from "../concordance/numbering/numberLabels.ts";
import type { PrintedNumber } from "./printedResponse.ts";

/** The numbers of a draft that are printed as such, by the offset of their first character. */
export function printedNumbers(numbering: Numbering): ReadonlyMap<number, PrintedNumber> {
  const levels = new Map<number, number>();
  const printed = new Map<number, PrintedNumber>();
  // Parents come before what stands below them: runs are in the order of their first numbers.
  for (const [run, { numbers, parent, kind, allOnes }] of numbering.runs.entries()) {
    const above = parent === null ? null : (levels.get(placeOf(parent.number)) ?? 0);
    const level = above === null ? 0 : above + 1;
    for (const placed of numbers) {
      levels.set(placeOf(placed.number), level);
      if (placed.swallowed) continue;
      printed.set(placeOf(placed.number), {
        ...labelOf(placed, allOnes),
        level: kind === "headings" ? 0 : level,
        run,
      });
    }
  }
  return printed;
}

function labelOf(
  { number: { fact }, path }: PlacedNumber,
  allOnes: boolean,
): Pick<PrintedNumber, "written" | "path" | "counted"> {
  const { style, value, written } = fact;
  if (allOnes)
    return { written: written.replace(/[\da-z]+/, partText(path, style)), path, counted: "digits" };
  if (!/[ai]/.test(style)) return { written, path: value, counted: "digits" };
  // "(i)" after "(h)" is a letter, whatever it looks like by itself.
  const letters = written.replace(/[^a-z]/g, "");
  return { written, path, counted: partText(path, "i.") === letters ? "roman" : "letters" };
}
