// What each number of a draft is called when something points at it: `12`, `4.2`, `3.2.1(b)`. Never judges.

import type { Numbering, NumberRun, PlacedNumber } from "../numberedRuns.ts";
import type { NumberPath } from "../numberPaths.ts";
import { isDecimal, romanNumeral } from "../../response/paragraphNumbers.ts";
import type { NumberStyle, Placed } from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";

/** A number and its run. */
export interface LabelledNumber {
  readonly label: string;
  readonly placed: PlacedNumber;
  readonly run: NumberRun;
}

/** Every number by its label: as it stands, or with the numbers that `pathOf` gives. */
export function labelsOf(
  numbering: Numbering,
  pathOf: (placed: PlacedNumber) => NumberPath = ({ path }) => path,
): readonly LabelledNumber[] {
  const labels = new Map<number, string>();
  const found: LabelledNumber[] = [];
  const nests = numbering.runs.some(({ parent }) => parent !== null);
  // Parents come before what stands below them: runs are in the order of their first numbers.
  for (const run of numbering.runs) {
    const parent = run.parent === null ? "" : (labels.get(placeOf(run.parent.number)) ?? "");
    for (const placed of run.numbers) {
      const { style } = placed.number.fact;
      const path = pathOf(placed);
      const label =
        run.kind === "nested" && !isDecimal(style) ? `${parent}(${partText(path, style)})` : written(path);
      if (nests) labels.set(placeOf(placed.number), label);
      found.push({ label, placed, run });
    }
  }
  return found;
}

function written(path: NumberPath): string {
  return path.length === 1 ? String(path[0]) : path.join(".");
}

/** Where something stands in the draft: what tells one number from another. */
export function placeOf({ offset, fact }: Placed<{ readonly span: Span }>): number {
  return offset + fact.span.start;
}

/** A number's parts in the letters or digits of its style: `3.2`, `b`, `iv`. */
export function partText(path: NumberPath, style: NumberStyle): string {
  const [first = 1] = path;
  if (style.includes("a")) return letterText(first);
  return style.includes("i") ? romanNumeral(first) : path.join(".");
}

function letterText(value: number): string {
  return value <= 26 ? String.fromCharCode(96 + value) : letterText(value - 26).repeat(2);
}

/** A label as written in a cross-reference, made comparable: `12 (b)`, `12b` and `12(b)` are one. */
export function foldLabel(label: string): string {
  if (/^\d+$/.test(label)) return label;
  return label.replace(/\s/g, "").replace(/(?<=\d)([a-z])$/, "($1)");
}

/** A label's parts as numbers, to set labels in order: `3.2` is 3 and 2, `12(b)` is 12 and 2, `C` is 3. */
export function labelValues(label: string): readonly number[] {
  return foldLabel(label)
    .split(/[.(]/)
    .map((part) => {
      const digits = Number.parseInt(part, 10);
      return Number.isNaN(digits) ? (part.toLowerCase().codePointAt(0) ?? 96) - 96 : digits;
    });
}
