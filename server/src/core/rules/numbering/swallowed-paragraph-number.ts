// Finds a paragraph number at the start of a line that Markdown joins to the text above.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { Rule } from "../rule.ts";

export const swallowedParagraphNumber: Rule = {
  id: "swallowed-paragraph-number",
  family: "numbering",
  severity: { default: "warning" },
  summary: message("A paragraph number that Markdown joins to the text above."),
  needsSources: false,
  *check({ numbering, response, settings }) {
    if (settings.kind === "press-statement") return;
    const numbers = numbering.runs.flatMap((run) => run.numbers.filter(({ swallowed }) => swallowed));
    for (const { number } of numbers) {
      const span = spanOf(number);
      yield {
        span,
        message: message(
          '"{0}" opens a line, but without a blank line before it Markdown joins it to the text above, and the paragraph disappears into that one when printed. Put a blank line before it.',
          number.fact.written,
        ),
        findings: [],
        fixes: () => {
          const eol = response.text.includes("\r\n") ? "\r\n" : "\n";
          const line = response.text.lastIndexOf("\n", span.start - 1) + 1;
          const lead = response.text.slice(line, span.start);
          // In a block quote the blank line carries the quote's own sign.
          const text = (lead.includes(">") ? lead.slice(0, lead.lastIndexOf(">") + 1) : "") + eol;
          return [
            {
              title: message("Put a blank line before it"),
              safe: true,
              edits: [{ span: { start: line, end: line }, text }],
            },
          ];
        },
      };
    }
  },
};
