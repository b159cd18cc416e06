// Finds a gap, a repeat or a step back in the draft's own paragraph numbers, once, where the run breaks.

import type { PlacedNumber } from "../../concordance/numberedRuns.ts";
import { takeStep, withoutNought } from "../../concordance/numberPaths.ts";
import { type Message, message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { numberText, renumberEdits } from "../../writing/renumber.ts";
import type { Rule } from "../rule.ts";

export const paragraphOutOfSequence: Rule = {
  id: "paragraph-out-of-sequence",
  family: "numbering",
  severity: { default: "warning" },
  summary: message("A gap, a repeat or a step back in the draft's paragraph numbers."),
  needsSources: false,
  *check(concordance) {
    const { numbering, settings } = concordance;
    if (settings.kind === "press-statement") return;
    for (const { numbers } of numbering.runs) {
      let before: PlacedNumber | undefined;
      for (const placed of numbers) {
        const above = before;
        before = placed;
        if (placed.breaks === null || placed.swallowed) continue;
        yield {
          span: spanOf(placed.number),
          message: howItBreaks(placed, above),
          findings: [],
          fixes: () => [
            {
              title: message("Renumber from here, with the draft's cross-references"),
              // A pointer to a number that two paragraphs bear: afterwards nobody knows which it meant.
              safe: !concordance.crossReferences.some(({ ambiguous }) => ambiguous),
              edits: renumberEdits(concordance, placed.number),
            },
          ],
        };
      }
    }
  },
};

function howItBreaks(
  { number, path, step, expected, breaks }: PlacedNumber,
  before: PlacedNumber | undefined,
): Message {
  const { written } = number.fact;
  const previous = before?.number.fact.written ?? "";
  const due = before === undefined || step === null ? expected : takeStep(withoutNought(before.path), step);
  const wanted = numberText(path.at(-1) === 0 ? [...due, 0] : due, number.fact.style);
  switch (breaks) {
    case "repeat":
      return message(
        'The number "{0}" is used twice, so nobody can tell which paragraph is meant. In order it would be "{1}". Renumber from here, or correct the number.',
        written,
        wanted,
      );
    case "step-back":
      return message(
        '"{0}" comes after "{1}": the numbers step back. In order it would be "{2}". Renumber from here, or correct the number.',
        written,
        previous,
        wanted,
      );
    case "gap":
    case null:
      return before === undefined
        ? message(
            'The numbers begin at "{0}" instead of "{1}", so a reader looks for what came before. Renumber from here, or put the missing paragraphs back.',
            written,
            wanted,
          )
        : message(
            '"{0}" comes after "{1}": a number is missing between them, and a reader looks for it. In order it would be "{2}". Renumber from here, or put the missing paragraph back.',
            written,
            previous,
            wanted,
          );
  }
}
