// The areas of the current report that a draft leaves or has only begun, as problems: what the rules on areas for
// improvement and on priority actions share.

import type { Concordance } from "../concordance/concordance.ts";
import { type Message, message } from "../problem.ts";
import { inMessage, linkTo, placeOf } from "../writing/findingPlaces.ts";
import { answersInTable, skeletonFor } from "../writing/skeletons.ts";
import { titleSpan, wordsOf } from "./blockSpans.ts";
import type { RuleProblem } from "./rule.ts";

/** `left`: the message of an area without any answer, with its place and its words. */
export function* unansweredAreas(
  concordance: Concordance,
  priorityActions: boolean,
  left: (place: Message, words: string) => Message,
): Iterable<RuleProblem> {
  const { areas, response } = concordance;
  for (const { area, source, priority, state, answers } of areas) {
    if (priority !== priorityActions || state === "answered") continue;
    const findings = [linkTo(source, area)];
    const begun = answers[0];
    if (state === "started" && begun !== undefined) {
      yield {
        span: wordsOf(begun.block),
        severity: "information",
        message: message(
          'This area is set out, but nothing answers it yet. {0} says "{1}". Write what the council will do, by when and who leads.',
          placeOf(area),
          inMessage(area.text),
        ),
        findings,
        fixes: () => [],
      };
      continue;
    }
    yield {
      span: source.setting.span ?? titleSpan(response),
      message: left(placeOf(area), inMessage(area.text)),
      findings,
      fixes: () => [
        {
          title: answersInTable(concordance)
            ? message('Insert a row for "{0}"', inMessage(area.text, 60))
            : message('Insert a section for "{0}"', inMessage(area.text, 60)),
          safe: false,
          edits: skeletonFor(concordance, area),
        },
      ],
    };
  }
}
