// Finds paragraphs of the body that have no number where those around them have one. Speaks only of a draft that
// numbers nearly every paragraph, and only of whole sentences: a lead-in, a caption or a quotation set by itself has
// none by right.

import type { NumberRun, PlacedNumber, UnnumberedParagraph } from "../numberedRuns.ts";
import type { Mark } from "./numberMarks.ts";
import { isSamePath, type NumberPath } from "../numberPaths.ts";
import type { Scheme } from "./numberScheme.ts";
import { lookOf } from "./segmentLooks.ts";
import type { Placed, ResponseDocument, TextBlock } from "../../response/responseDocument.ts";

/** The paragraphs without a number, in reading order. */
export function unnumberedParagraphs(
  response: ResponseDocument,
  marks: readonly Mark[],
  runs: readonly NumberRun[],
  scheme: Scheme,
): readonly UnnumberedParagraph[] {
  if (!response.segments.some(({ fact }) => lookOf(fact).isBodySentence)) return [];
  const main = runs.filter(({ kind }) => kind === "main");
  const fewestNumbered = scheme.isSet ? fewestWhereSet : fewestWhereFound;
  if (main.reduce((sum, { numbers }) => sum + numbers.length, 0) < fewestNumbered) return [];
  const units = unitsOf(response, marks, main);
  const numbered = units.filter(({ kind }) => kind === "numbered").length;
  const sentences = units.filter(({ kind }) => kind === "sentence").length;
  if (numbered < fewestNumbered || sentences * 3 > numbered) return [];
  return units.flatMap((unit, index) => {
    if (unit.kind !== "sentence") return [];
    const found = numberFor(units[index - 1], units[index + 1], numberedAfter(units, index));
    return found === null ? [] : [{ block: unit.block, ...found }];
  });
}

/** A draft with fewer numbered paragraphs than this does not tell whether it numbers them all, */
const fewestWhereFound = 4;
/** unless its settings say so. */
const fewestWhereSet = 3;

/** What stands one below the other in a draft, as far as numbers go. */
type Unit =
  | {
      readonly kind: "numbered";
      readonly first: PlacedNumber;
      readonly last: PlacedNumber;
      readonly closed: boolean;
    }
  | { readonly kind: "sentence"; readonly block: Placed<TextBlock> }
  | { readonly kind: "heading" | "other" };

function unitsOf(
  { segments }: ResponseDocument,
  marks: readonly Mark[],
  main: readonly NumberRun[],
): readonly Unit[] {
  const headings = new Set(marks.flatMap((mark) => (mark.kind === "heading" ? [mark.block.segment] : [])));
  const numbers = new Map<number, { first: PlacedNumber; last: PlacedNumber }>();
  for (const placed of main.flatMap((run) => run.numbers)) {
    const { segment } = placed.number;
    numbers.set(segment, { first: numbers.get(segment)?.first ?? placed, last: placed });
  }
  const units: Unit[] = [];
  for (const { fact, offset, segment } of segments) {
    if (fact.kind === "comment") continue;
    const own = numbers.get(segment);
    const [block] = fact.facts.blocks;
    if (headings.has(segment)) units.push({ kind: "heading" });
    else if (own !== undefined) units.push({ kind: "numbered", ...own, closed: lookOf(fact).isClosed });
    else if (block !== undefined && lookOf(fact).isBodySentence) {
      units.push({ kind: "sentence", block: { fact: block, offset, segment } });
    } else units.push({ kind: "other" });
  }
  return units;
}

/** The numbered paragraph that the next section opens with, for the last paragraph of a section; null for any other. */
function numberedAfter(units: readonly Unit[], index: number): PlacedNumber | null {
  let at = index + 1;
  if (units[at]?.kind !== "heading") return null;
  while (units[at]?.kind === "heading") at += 1;
  const next = units[at];
  return next?.kind === "numbered" ? next.first : null;
}

/** The number that a paragraph between two others should have; null where it may well have none. */
function numberFor(
  before: Unit | undefined,
  after: Unit | undefined,
  opensNext: PlacedNumber | null,
): Omit<UnnumberedParagraph, "block"> | null {
  if (before?.kind !== "numbered" || !before.closed) return null;
  const own = before.last.path;
  const sibling: NumberPath = [...own.slice(0, -1), (own.at(-1) ?? 0) + 1];
  if (opensNext !== null) {
    // Where each section counts anew, the paragraph goes on from the one above it.
    const goesOn = own.length === 1 && opensNext.path.length === 1 && opensNext.path[0] === sibling[0];
    return goesOn ? { neighbour: opensNext, path: sibling } : { neighbour: before.last, path: sibling };
  }
  if (after?.kind !== "numbered") return null;
  const next = after.first.path;
  if (next.length !== own.length || next.at(-1) === 0) return null;
  return isSamePath(next.slice(0, -1), own.slice(0, -1))
    ? { neighbour: after.first, path: next }
    : { neighbour: before.last, path: sibling };
}
