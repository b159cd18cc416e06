// Finds a paragraph number at the start of a line that Markdown joins to the text above.

import type { NumberRun } from "../../concordance/numberedRuns.ts";
import { message, type TextEdit } from "../../problem.ts";
import {
  type ParagraphNumber,
  type Placed,
  type ResponseDocument,
  spanOf,
} from "../../response/responseDocument.ts";
import type { Rule } from "../rule.ts";

export const swallowedParagraphNumber: Rule = {
  id: "swallowed-paragraph-number",
  family: "numbering",
  severity: { default: "warning" },
  summary: message("A paragraph number that Markdown joins to the text above."),
  needsSources: false,
  *check({ numbering, response, settings }) {
    if (settings.kind === "press-statement") return;
    for (const [first, ...others] of inOneParagraph(numbering.runs)) {
      const { written } = first.fact;
      yield {
        span: spanOf(first),
        message:
          others.length === 0
            ? message(
                '"{0}" opens a line, but without a blank line before it Markdown joins it to the text above, and the paragraph disappears into that one when printed. Put a blank line before it.',
                written,
              )
            : message(
                'From "{0}" on, {1} numbers open a line, but without a blank line before each Markdown joins them to the text above, and all of it is printed as one paragraph. Put a blank line before each.',
                written,
                others.length + 1,
              ),
        findings: [],
        fixes: () => [
          {
            title:
              others.length === 0
                ? message("Put a blank line before it")
                : message("Put a blank line before each"),
            safe: true,
            edits: [first, ...others].map((number) => blankLineBefore(number, response)),
          },
        ],
      };
    }
  },
};

type SwallowedOnes = readonly [Placed<ParagraphNumber>, ...Placed<ParagraphNumber>[]];

/** The swallowed numbers in reading order, those of one paragraph together. */
function inOneParagraph(runs: readonly NumberRun[]): readonly SwallowedOnes[] {
  const numbers = runs.flatMap((run) => run.numbers.filter(({ swallowed }) => swallowed));
  numbers.sort((a, b) => spanOf(a.number).start - spanOf(b.number).start);
  const found: [Placed<ParagraphNumber>, ...Placed<ParagraphNumber>[]][] = [];
  for (const { number } of numbers) {
    const open = found.at(-1);
    const last = open?.at(-1);
    if (last?.segment === number.segment) open?.push(number);
    else found.push([number]);
  }
  return found;
}

function blankLineBefore(number: Placed<ParagraphNumber>, { text }: ResponseDocument): TextEdit {
  const { start } = spanOf(number);
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const lead = text.slice(line, start);
  // In a block quote the blank line carries the quote's own sign.
  const sign = lead.includes(">") ? lead.slice(0, lead.lastIndexOf(">") + 1) : "";
  return { span: { start: line, end: line }, text: sign + (text.includes("\r\n") ? "\r\n" : "\n") };
}
