// Finds areas for priority action that the draft does not answer, or has only begun to.

import { message } from "../../problem.ts";
import type { Rule } from "../rule.ts";
import { unansweredAreas } from "../unansweredAreas.ts";

export const unansweredPriorityAction: Rule = {
  id: "unanswered-priority-action",
  family: "coverage",
  severity: { default: "off", byKind: { "action-plan": "error", "visit-response": "error" } },
  summary: message("An area for priority action that the draft does not answer."),
  needsSources: true,
  check(concordance) {
    return unansweredAreas(concordance, true, (place, words) =>
      message(
        'Nothing in this draft answers one of the areas for priority action, on which the council must act without delay. {0} says "{1}". Set it out in the inspectors\' words and say what the council will do.',
        place,
        words,
      ),
    );
  },
};
