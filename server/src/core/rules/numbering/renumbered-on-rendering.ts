// Finds list items for which Markdown prints another number than the one written.

import type { Misprint } from "../../concordance/numberedRuns.ts";
import { type Message, message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { printAsWrittenEdits } from "../../writing/printedNumbers.ts";
import type { Rule } from "../rule.ts";

export const renumberedOnRendering: Rule = {
  id: "renumbered-on-rendering",
  family: "numbering",
  severity: { default: "warning" },
  summary: message("A number that Markdown does not print as it is written."),
  needsSources: false,
  *check({ numbering, response, settings }) {
    if (settings.kind === "press-statement") return;
    for (const misprint of numbering.misprints) {
      const { number, joined } = misprint;
      yield {
        span: spanOf(number),
        // A wrapped line is no slip in the numbers: the writer may well let it stand.
        ...(joined === null && { severity: "information" }),
        message: whatIsPrinted(misprint),
        findings: [],
        fixes: () => [
          {
            title:
              joined === null
                ? message("Keep the line in its paragraph")
                : message('Set the list in below "{0}"', joined.above.fact.written),
            safe: false,
            edits: printAsWrittenEdits(response, misprint),
          },
        ],
      };
    }
  },
};

function whatIsPrinted({ number, printed, joined }: Misprint): Message {
  const { written, value } = number.fact;
  if (joined !== null) {
    return message(
      'Markdown joins this list to the one above and prints "{1}" where "{0}" is written; the numbers after it are wrong too. Set the list in as far as the words of "{2}".',
      written,
      printed,
      joined.above.fact.written,
    );
  }
  return value[0] === printed
    ? message(
        'Markdown takes this line for the first item of a list and counts on from "{0}" in the numbers after it. Put a backslash before its mark.',
        written,
      )
    : message(
        'Markdown takes this line for the next item of the list and prints "{1}" where "{0}" is written; the numbers after it are wrong too. Put a backslash before its mark, or join the line to the one above.',
        written,
        printed,
      );
}
