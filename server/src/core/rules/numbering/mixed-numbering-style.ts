// Finds numbers written in another style than most of their level.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { restyledNumber, restyleEdits } from "../../writing/numberStyle.ts";
import type { Rule } from "../rule.ts";

export const mixedNumberingStyle: Rule = {
  id: "mixed-numbering-style",
  family: "numbering",
  severity: { default: "warning" },
  summary: message("Numbers of one level written in more than one style."),
  needsSources: false,
  *check({ numbering, response, settings }) {
    if (settings.kind === "press-statement") return;
    for (const mixed of numbering.mixed) {
      const [first] = mixed.numbers;
      if (first === undefined) continue;
      const { written } = first.number.fact;
      const wanted = restyledNumber(first, mixed.style);
      yield {
        span: spanOf(first.number),
        message:
          mixed.numbers.length === 1
            ? message(
                '"{0}" is written in a different style from the numbers around it, so it looks like a list of its own. Write it "{1}".',
                written,
                wanted,
              )
            : message(
                'From "{0}" on, {2} numbers are written in a different style from the others of their level, so they look like a list of their own. Write them like "{1}".',
                written,
                wanted,
                mixed.numbers.length,
              ),
        findings: [],
        fixes: () => [
          {
            title:
              mixed.numbers.length === 1
                ? message('Write it "{0}"', wanted)
                : message('Write them like "{0}"', wanted),
            safe: true,
            edits: restyleEdits(response, mixed),
          },
        ],
      };
    }
  },
};
