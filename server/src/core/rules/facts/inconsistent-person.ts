// Finds a name or title that differs from the one in the settings, or from elsewhere in the draft.

import { misspeltInspectors } from "../../concordance/facts/misspeltInspectors.ts";
import { personSlips } from "../../concordance/facts/people.ts";
import { message } from "../../problem.ts";
import type { Placed } from "../../response/responseDocument.ts";
import type { NamedPerson, StatedFact } from "../../response/statedFacts.ts";
import { shift } from "../../text.ts";
import { replacing } from "../../writing/articles.ts";
import type { Rule } from "../rule.ts";

export const inconsistentPerson: Rule = {
  id: "inconsistent-person",
  family: "facts",
  severity: { default: "warning" },
  summary: message('A name or title that differs from "people" in the settings, or within the draft.'),
  needsSources: false,
  *check(concordance) {
    const { response, settings } = concordance;
    // A slip in an inspector's name is told as that.
    const inspectors = new Set(misspeltInspectors(concordance).map(({ span }) => span.end));
    const people = response.statedFacts.filter(isPerson);
    for (const { stated, part, span: inSegment, written, should, bySettings } of personSlips(
      people,
      settings.people,
    )) {
      const span = shift(inSegment, stated.offset);
      if (part === "name" && inspectors.has(span.end)) continue;
      yield {
        span,
        message: bySettings
          ? part === "name"
            ? message(
                '"{0}" differs from the name in the settings under "people". Write "{1}", or correct the settings.',
                written,
                should,
              )
            : message(
                '"{0}" differs from the title in the settings under "people". Write "{1}", or correct the settings.',
                written,
                should,
              )
          : part === "name"
            ? message(
                '"{0}" is elsewhere in this draft "{1}". If they are one person, write the name one way.',
                written,
                should,
              )
            : message('The title "{0}" is elsewhere in this draft "{1}". Write it one way.', written, should),
        findings: [],
        fixes: () => [
          {
            title: message('Write "{0}"', should),
            safe: false,
            edits: [replacing(response.text, span, should)],
          },
        ],
      };
    }
  },
};

function isPerson(stated: Placed<StatedFact>): stated is Placed<NamedPerson> {
  return stated.fact.kind === "person";
}
