// Gives a number to a paragraph that has none, and moves those after it up.

import type { UnnumberedParagraph } from "../concordance/numberedRuns.ts";
import { placeOf } from "../concordance/numbering/numberLabels.ts";
import type { TextEdit } from "../problem.ts";
import { spanOf } from "../response/responseDocument.ts";
import { makeRoomEdits, type NumberedDraft, renumbered } from "./renumber.ts";

/** The number as it would stand before the paragraph. */
export function numberOf({ neighbour: { number }, path }: UnnumberedParagraph): string {
  return renumbered(number.fact.written, path, number.fact);
}

/** The edits, in order: the paragraph's number, those of what follows, and what points at them. */
export function numberParagraphEdits(
  draft: NumberedDraft,
  paragraph: UnnumberedParagraph,
): readonly TextEdit[] {
  const { block, neighbour, path } = paragraph;
  const { start } = spanOf(block);
  const run = draft.numbering.runs.find(({ numbers }) =>
    numbers.some(({ number }) => placeOf(number) === placeOf(neighbour.number)),
  );
  if (run === undefined) return [];
  const number = { span: { start, end: start }, text: `${numberOf(paragraph)} ` };
  const room = makeRoomEdits(draft, run, { path, at: start, count: 1 });
  return [...room, number].sort((a, b) => a.span.start - b.span.start);
}
