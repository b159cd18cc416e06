// Finds list items for which Markdown prints another number than the one written.

import type { Misprint } from "../../concordance/numberedRuns.ts";
import { type Message, message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { printAsWrittenEdits, writeAsPrintedEdits } from "../../writing/printedNumbers.ts";
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
      const { number, cause } = misprint;
      yield {
        span: spanOf(number),
        // A wrapped line is no slip in the numbers: the writer may well let it stand.
        ...(cause.kind === "line" && { severity: "information" }),
        message: whatIsPrinted(misprint),
        findings: [],
        fixes: () => [
          { title: howToPrint(misprint), safe: false, edits: printAsWrittenEdits(response, misprint) },
          ...(cause.kind === "nought"
            ? [
                {
                  title: message("Write it as Markdown prints it"),
                  safe: false,
                  edits: writeAsPrintedEdits(cause.all),
                },
              ]
            : []),
        ],
      };
    }
  },
};

function howToPrint({ number, cause }: Misprint): Message {
  switch (cause.kind) {
    case "joined":
      return message('Set the list in below "{0}"', cause.above.fact.written);
    case "set-in":
      return message('Begin "{0}" where "{1}" begins', number.fact.written, cause.above.fact.written);
    case "nought":
      return message("Print it as it is written");
    case "line":
      return message("Keep the line in its paragraph");
  }
}

function whatIsPrinted({ number, printed, cause }: Misprint): Message {
  const { written, value } = number.fact;
  switch (cause.kind) {
    case "joined":
      return message(
        'Markdown joins this list to the one above and prints "{1}" where "{0}" is written; the numbers after it are wrong too. Set the list in as far as the words of "{2}".',
        written,
        printed,
        cause.above.fact.written,
      );
    case "set-in":
      return message(
        'Set in as far as this, "{0}" becomes a list below "{1}", and the numbers after it are printed too low. Begin it where "{1}" begins.',
        written,
        cause.above.fact.written,
      );
    case "nought":
      return message(
        'Markdown leaves out the noughts before a number and prints "{1}" where "{0}" is written, so whoever looks for "{0}" does not find it. Write it as it is printed, or put a backslash before its mark.',
        written,
        `${printed}${written.slice(-1)}`,
      );
    case "line":
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
}
