// Finds areas for improvement set out in words that are not quite the report's.

import { message } from "../../problem.ts";
import { alteredAreas } from "../alteredAreas.ts";
import { inMessage, linkTo, placeOf } from "../../writing/findingPlaces.ts";
import type { Rule } from "../rule.ts";

export const alteredAreaForImprovement: Rule = {
  id: "altered-area-for-improvement",
  family: "coverage",
  severity: { default: "warning" },
  summary: message("An area for improvement set out in words that are not quite the report's."),
  needsSources: true,
  *check(concordance) {
    for (const { coverage, span, printed } of alteredAreas(concordance)) {
      const { area, source } = coverage;
      const written = concordance.response.text.slice(span.start, span.end);
      const text = asWritten(written, printed);
      yield {
        span,
        message: message(
          'This area is not quite in the inspectors\' words, so it may seem to answer something else. {0} says "{1}". Set it out in their words.',
          placeOf(area),
          inMessage(printed),
        ),
        findings: [linkTo(source, area)],
        fixes: () => [
          {
            title: message('Put the report\'s words: "{0}"', inMessage(text, 80)),
            safe: false,
            edits: [{ span, text }],
          },
        ],
      };
    }
  },
};

/** A sentence's first letter stays as the draft has it, and what closes it is the draft's. */
function asWritten(written: string, printed: string): string {
  const words = printed.replace(/[.,;:]$/, "");
  const small = /^\p{Ll}/u.test(written) && !/^\p{Lu}{2}/u.test(words);
  return small ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
