// Finds dates that no calendar has: a day its month has not, a weekday that does not fit.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { Rule } from "../rule.ts";

export const impossibleDate: Rule = {
  id: "impossible-date",
  family: "facts",
  severity: { default: "error" },
  summary: message("A date that is in no calendar: 31 June, or a weekday that does not fit its date."),
  needsSources: false,
  *check({ response }) {
    for (const stated of response.statedFacts) {
      if (stated.fact.kind !== "impossible-date") continue;
      const { written, weekday, days } = stated.fact;
      yield {
        span: spanOf(stated),
        message:
          weekday === null
            ? message('There is no such day as "{0}": its month has {1} days. Check the date.', written, days)
            : message(
                '"{0}" cannot be right: that day is a {1}. Either the weekday or the date is wrong, so look it up.',
                written,
                weekday,
              ),
        findings: [],
        fixes: () => [],
      };
    }
  },
};
