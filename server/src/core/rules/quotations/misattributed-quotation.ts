// Finds quotations that the report says of another group of people than the draft does.

import { sentenceAround } from "../../concordance/facts/reportSentences.ts";
import { misattributions } from "../../concordance/quotations/misattributions.ts";
import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { inMessage, linkTo, placeOf } from "../../writing/findingPlaces.ts";
import type { Rule } from "../rule.ts";

export const misattributedQuotation: Rule = {
  id: "misattributed-quotation",
  family: "quotations",
  severity: { default: "information" },
  summary: message("A quotation that the report says of another group of people."),
  needsSources: true,
  *check({ quotations, response }) {
    for (const { quotation, place, group, said } of misattributions(quotations, response)) {
      const { source, finding, span } = place;
      const { previous, sentence } = sentenceAround(finding, span);
      yield {
        span: spanOf(quotation),
        message: message(
          'The report says this of {0}, not of {1}. {2} says "{3}". Say whom the inspectors meant.',
          group,
          said,
          placeOf(finding),
          inMessage(finding.text.slice((previous ?? sentence).start, sentence.end)),
        ),
        findings: [linkTo(source, finding)],
        fixes: () => [],
      };
    }
  },
};
