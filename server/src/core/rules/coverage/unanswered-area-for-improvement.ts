// Finds areas for improvement that the draft does not answer, or has only begun to.

import { message } from "../../problem.ts";
import type { Rule } from "../rule.ts";
import { unansweredAreas } from "../unansweredAreas.ts";

export const unansweredAreaForImprovement: Rule = {
  id: "unanswered-area-for-improvement",
  family: "coverage",
  severity: { default: "off", byKind: { "action-plan": "warning", "visit-response": "warning" } },
  summary: message("An area for improvement that the draft does not answer."),
  needsSources: true,
  check(concordance) {
    return unansweredAreas(concordance, false, (place, words) =>
      message(
        'Nothing in this draft answers one of the areas for improvement. {0} says "{1}". Set it out in the inspectors\' words and say what the council will do.',
        place,
        words,
      ),
    );
  },
};
