// Finds an action of a plan that nothing says when it will be done: the cell is empty, a placeholder stands in it, or
// the table has no column for it.

import { message } from "../../problem.ts";
import { missingParts } from "../missingParts.ts";
import type { Rule } from "../rule.ts";

export const actionWithoutTimescale: Rule = {
  id: "action-without-timescale",
  family: "actions",
  severity: { default: "error" },
  summary: message("An action of a plan or visit response without a date or period."),
  needsSources: false,
  check: ({ plannedActions }) =>
    missingParts(plannedActions, "timescale", {
      absent: message(
        'This table does not say by when its actions will be done. The law asks for each action and the period proposed for it. Add a column for it, such as "By when".',
      ),
      empty: message(
        "This action has no timescale. The law asks for each action and the period proposed for it. Give the date by which it will be done.",
      ),
      placeholder: (written) =>
        message(
          '"{0}" stands where the timescale of this action belongs. The law asks for each action and the period proposed for it. Give the date by which it will be done.',
          written,
        ),
    }),
};
