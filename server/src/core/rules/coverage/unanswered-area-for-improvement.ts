// Finds areas for improvement that the draft does not answer, or has only begun to.

import { message } from "../../problem.ts";
import { inMessage, linkTo, placeName } from "../../writing/findingPlaces.ts";
import { skeletonFor } from "../../writing/skeletons.ts";
import { titleSpan, wordsOf } from "../blockSpans.ts";
import type { Rule } from "../rule.ts";

export const unansweredAreaForImprovement: Rule = {
  id: "unanswered-area-for-improvement",
  family: "coverage",
  severity: { default: "off", byKind: { "action-plan": "warning", "visit-response": "warning" } },
  summary: message("An area for improvement that the draft does not answer."),
  needsSources: true,
  *check(concordance) {
    const { areas, response } = concordance;
    for (const { area, source, priority, state, answers } of areas) {
      if (priority || state === "answered") continue;
      const findings = [linkTo(source, area)];
      const begun = answers[0];
      if (state === "started" && begun !== undefined) {
        yield {
          span: wordsOf(begun.block),
          severity: "information",
          message: message(
            'This area is set out, but nothing answers it yet. {0} says "{1}". Write what the council will do, by when and who leads.',
            placeName(area),
            inMessage(area.text),
          ),
          findings,
          fixes: () => [],
        };
        continue;
      }
      yield {
        span: source.setting.span ?? titleSpan(response),
        message: message(
          'Nothing in this draft answers an area for improvement. {0} says "{1}". Set it out in the inspectors\' words and say what the council will do.',
          placeName(area),
          inMessage(area.text),
        ),
        findings,
        fixes: () => [
          {
            title: message('Insert a section for "{0}"', inMessage(area.text, 60)),
            safe: false,
            edits: skeletonFor(concordance, area),
          },
        ],
      };
    }
  },
};
