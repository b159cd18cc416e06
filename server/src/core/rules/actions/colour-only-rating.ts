// Finds a rating that only a colour gives: an emoji or shading with no word beside it.

import { message } from "../../problem.ts";
import type { Rule } from "../rule.ts";

export const colourOnlyRating: Rule = {
  id: "colour-only-rating",
  family: "actions",
  severity: { default: "warning" },
  summary: message("A rating shown by an emoji or shading, with no word for it."),
  needsSources: false,
  *check({ plannedActions }) {
    for (const { colours } of plannedActions) {
      for (const { part, word } of colours) {
        const { span, text } = part;
        yield {
          span,
          message: message(
            "Only its colour says what this rating is. It cannot be heard, nor told in a black-and-white copy. Write the word for it, such as {0}.",
            word ?? "Red, Amber or Green",
          ),
          findings: [],
          fixes: () =>
            word === null || text === ""
              ? []
              : [
                  {
                    title: message('Write "{0}" beside it', word),
                    safe: false,
                    edits: [{ span: { start: span.end, end: span.end }, text: ` ${word}` }],
                  },
                ],
        };
      }
    }
  },
};
