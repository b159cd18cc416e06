// Finds an action whose date has passed while nothing says that it was done.

import { message } from "../../problem.ts";
import type { Rule } from "../rule.ts";

export const elapsedTimescale: Rule = {
  id: "elapsed-timescale",
  family: "actions",
  severity: { default: "information" },
  summary: message("An action whose date has passed, with nothing said of its completion."),
  needsSources: false,
  *check({ plannedActions, toldTimescales }, { today }) {
    const tabled = plannedActions.map(({ timescale, done }) => ({ ...timescale, done }));
    for (const { state, part, due, done } of [...tabled, ...toldTimescales]) {
      if (state !== "given" || part === null || due === null || done || due >= today) continue;
      yield {
        span: part.span,
        message: message(
          'The date of this action has passed, and nothing says whether it was done: "{0}". Readers will ask. Say that it is complete, or give the new date and why it moved.',
          part.text,
        ),
        findings: [],
        fixes: () => [],
      };
    }
  },
};
