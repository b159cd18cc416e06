// Finds an action of a plan with nothing that would show whether it worked: no measure, no evidence.

import { message } from "../../problem.ts";
import { missingParts } from "../missingParts.ts";
import type { Rule } from "../rule.ts";

export const actionWithoutMeasure: Rule = {
  id: "action-without-measure",
  family: "actions",
  severity: { default: "information" },
  summary: message("An action of a plan or visit response without a measure or evidence."),
  needsSources: false,
  check: ({ plannedActions }) =>
    missingParts(plannedActions, "measure", {
      absent: message(
        "Nothing says how anybody will know that these actions have worked. Inspectors look for what changes for children. Add a column for the measure and evidence.",
      ),
      empty: message(
        "Nothing says how anybody will know that this action has worked. Inspectors look for what changes for children. Give the measure, or the evidence that will be looked at.",
      ),
      placeholder: null,
    }),
};
