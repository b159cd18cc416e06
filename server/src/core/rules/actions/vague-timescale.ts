// Finds a timescale that sets no date: "ongoing", "as soon as possible", "in due course", with no date of a review.

import { message } from "../../problem.ts";
import type { Rule } from "../rule.ts";

export const vagueTimescale: Rule = {
  id: "vague-timescale",
  family: "actions",
  severity: { default: "warning" },
  summary: message('A timescale that sets no date, such as "ongoing", without a date of review.'),
  needsSources: false,
  *check({ plannedActions, toldTimescales }) {
    for (const { state, part } of [...plannedActions.map(({ timescale }) => timescale), ...toldTimescales]) {
      if (state !== "vague" || part === null) continue;
      yield {
        span: part.span,
        message: message(
          '"{0}" sets no date, so nobody can say whether this action is on time. Give the date by which it will be done or, for work that goes on, the date of its next review.',
          part.text,
        ),
        findings: [],
        fixes: () => [],
      };
    }
  },
};
