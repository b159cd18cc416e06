// Finds quotations whose sentence, or the one after it, takes some of them back in words that the draft leaves off.

import { type Qualification, qualifications } from "../../concordance/quotations/qualifications.ts";
import { type Message, message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { inMessage, linkTo, placeOf } from "../../writing/findingPlaces.ts";
import type { Rule } from "../rule.ts";

export const qualifiedFinding: Rule = {
  id: "qualified-finding",
  family: "quotations",
  severity: { default: "information" },
  summary: message("A quotation that leaves off words in which the report takes some of it back."),
  needsSources: true,
  *check({ quotations, response }) {
    for (const qualification of qualifications(quotations, response)) {
      const { quotation, place } = qualification;
      yield {
        span: spanOf(quotation),
        message: whatIsLeftOff(qualification),
        findings: [linkTo(place.source, place.finding)],
        fixes: () => [],
      };
    }
  },
};

function whatIsLeftOff({ kind, place: { finding }, said }: Qualification): Message {
  const place = placeOf(finding);
  const words = inMessage(finding.text.slice(said.start, said.end));
  switch (kind) {
    case "negation":
      return message(
        'The words left out here change what the report says. {0} says: "{1}". Keep them, or quote a part that stands by itself.',
        place,
        words,
      );
    case "quantity":
      return message(
        'The words left off before this say how many it is true of. {0} says: "{1}". Quote them too, or say so in the sentence.',
        place,
        words,
      );
    case "reservation":
      return message(
        'The report takes some of this back, and the draft leaves that off. {0} also says: "{1}". Say that too, or quote a part that stands by itself.',
        place,
        words,
      );
  }
}
