// Finds an action of a plan that nobody leads: the cell is empty, a placeholder stands in it, or the table has no
// column for it.

import { message } from "../../problem.ts";
import { missingParts } from "../missingParts.ts";
import type { Rule } from "../rule.ts";

export const actionWithoutLead: Rule = {
  id: "action-without-lead",
  family: "actions",
  severity: { default: "warning" },
  summary: message("An action of a plan or visit response that nobody leads."),
  needsSources: false,
  check: ({ plannedActions }) =>
    missingParts(plannedActions, "lead", {
      absent: message(
        "This table does not say who leads its actions. An action that is nobody's is done by nobody. Add a column for the lead's job title.",
      ),
      empty: message(
        "This action has no lead. An action that is nobody's is done by nobody. Name the post that answers for it.",
      ),
      placeholder: (written) =>
        message(
          '"{0}" stands where the lead of this action belongs. An action that is nobody\'s is done by nobody. Name the post that answers for it.',
          written,
        ),
    }),
};
