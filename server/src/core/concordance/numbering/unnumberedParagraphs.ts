// Finds paragraphs of the body that have no number where those around them have one. Speaks only of a draft that
// numbers nearly every paragraph, and only of whole sentences: a lead-in, a caption or a quotation set by itself has
// none by right.

import type { NumberRun, PlacedNumber, UnnumberedParagraph } from "../numberedRuns.ts";
import type { HeadingMark, Mark } from "./numberMarks.ts";
import { isSamePath, type NumberPath } from "../numberPaths.ts";
import { lookOf } from "./segmentLooks.ts";
import type { Placed, ResponseDocument, TextBlock } from "../../response/responseDocument.ts";

/** The paragraphs without a number, in reading order. */
export function unnumberedParagraphs(
  response: ResponseDocument,
  marks: readonly Mark[],
  runs: readonly NumberRun[],
): readonly UnnumberedParagraph[] {
  if (!response.segments.some(({ fact }) => lookOf(fact).isBodySentence)) return [];
  const main = runs.filter(isOfBody);
  if (main.reduce((sum, { numbers }) => sum + numbers.length, 0) < fewestNumbered) return [];
  const units = unitsOf(response, marks, main);
  const numbered = units.filter(({ kind }) => kind === "numbered").length;
  const sentences = sentencesIn(units);
  if (numbered < fewestNumbered || sentences * 3 > numbered) return [];
  return units.flatMap((unit, index) => {
    if (unit.kind !== "sentence") return [];
    const found = numberFor(units, index);
    return found === null ? [] : [{ block: unit.block, ...found }];
  });
}

/** The main text's numbers, or letters that stand below none: "a.", "b." before the paragraphs of a short paper. */
function isOfBody({ kind, parent, depth }: NumberRun): boolean {
  return kind === "main" || (kind === "nested" && parent === null && depth === 0);
}

/** A draft with fewer numbered paragraphs than this does not tell whether it numbers them all. */
const fewestNumbered = 3;

/** What stands one below the other in a draft, as far as numbers go. */
type Unit =
  | {
      readonly kind: "numbered";
      readonly first: PlacedNumber;
      readonly last: PlacedNumber;
      readonly closed: boolean;
    }
  | { readonly kind: "sentence"; readonly block: Placed<TextBlock> }
  /** `numbers`: it has the number of the paragraphs below it, "6.1 Consultation". */
  | { readonly kind: "heading"; readonly numbers: boolean }
  /** `set`: a table, a list or a quotation set by itself, after which a new paragraph begins. */
  | { readonly kind: "other"; readonly set: boolean };

function unitsOf(
  { segments }: ResponseDocument,
  marks: readonly Mark[],
  main: readonly NumberRun[],
): readonly Unit[] {
  const headings = new Map(
    marks.flatMap((mark) =>
      mark.kind === "heading" ? [[mark.block.segment, isParagraphs(mark)] as const] : [],
    ),
  );
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
    const heading = headings.get(segment);
    if (heading !== undefined) units.push({ kind: "heading", numbers: heading });
    else if (own !== undefined) units.push({ kind: "numbered", ...own, closed: lookOf(fact).isClosed });
    else if (block !== undefined && lookOf(fact).isBodySentence) {
      units.push({ kind: "sentence", block: { fact: block, offset, segment } });
    } else units.push({ kind: "other", set: setByItself.has(fact.kind) });
  }
  return units;
}

function isParagraphs({ number }: HeadingMark): boolean {
  return (number?.fact.value.length ?? 0) > 1;
}

/** Sentences without a number, but for those whose heading has it. */
function sentencesIn(units: readonly Unit[]): number {
  let sentences = 0;
  let headed = false;
  for (const unit of units) {
    if (unit.kind === "heading") headed = unit.numbers;
    else if (unit.kind === "numbered") headed = false;
    else if (unit.kind === "sentence" && !headed) sentences += 1;
  }
  return sentences;
}

const setByItself: ReadonlySet<string> = new Set(["table", "block-quote", "list-item"]);

/** The number that a paragraph between two others should have; null where it may well have none. */
function numberFor(units: readonly Unit[], index: number): Omit<UnnumberedParagraph, "block"> | null {
  const above = unitAbove(units, index);
  const below = unitBelow(units, index);
  if (above === null || below === null || !above.closed) return null;
  const { first } = below.unit;
  const { last } = above;
  const own = last.path;
  const next = first.path;
  const sibling: NumberPath = [...own.slice(0, -1), (own.at(-1) ?? 0) + 1];
  if (below.headed) {
    // Where each section counts anew, the paragraph goes on from the one above it.
    const goesOn = own.length === 1 && next.length === 1 && next[0] === sibling[0];
    return { neighbour: goesOn ? first : last, path: sibling };
  }
  if (next.length !== own.length || next.at(-1) === 0) return null;
  return isSamePath(next.slice(0, -1), own.slice(0, -1))
    ? { neighbour: first, path: next }
    : { neighbour: last, path: sibling };
}

type NumberedUnit = Extract<Unit, { kind: "numbered" }>;

/** So many paragraphs without a number in a row are forgotten ones, not a part that has none. */
const mostInARow = 2;

/** The numbered paragraph above in the same section, past what is set by itself or another without a number. */
function unitAbove(units: readonly Unit[], index: number): NumberedUnit | null {
  let row = 1;
  for (let at = index - 1; at >= 0; at -= 1) {
    const unit = units[at];
    if (unit?.kind === "numbered") return unit;
    if (unit?.kind === "sentence" && row < mostInARow) row += 1;
    else if (unit?.kind !== "other" || !unit.set) return null;
  }
  return null;
}

/** The numbered paragraph below, or the one that the next section opens with: then `headed`. */
function unitBelow(
  units: readonly Unit[],
  index: number,
): { readonly unit: NumberedUnit; readonly headed: boolean } | null {
  let headed = false;
  let row = 1;
  for (let at = index + 1; at < units.length; at += 1) {
    const unit = units[at];
    if (unit?.kind === "numbered") return { unit, headed };
    if (unit?.kind === "heading") headed = true;
    else if (unit?.kind !== "sentence" || headed || row >= mostInARow) return null;
    else row += 1;
  }
  return null;
}
