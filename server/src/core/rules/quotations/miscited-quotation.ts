// Finds quotations whose words are right but whose citation names another place. Shows the words and their citation
// together, so that whoever stands in either is offered the right one.

import { miscitations } from "../../concordance/quotations/miscitations.ts";
import { joined, message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { citationFor } from "../../writing/citations.ts";
import { commentPlace } from "../../writing/newComments.ts";
import { linkTo, placeOf, placeIn } from "../../writing/findingPlaces.ts";
import type { Rule } from "../rule.ts";

export const miscitedQuotation: Rule = {
  id: "miscited-quotation",
  family: "quotations",
  severity: { default: "warning" },
  summary: message("A quotation with the right words and the wrong place cited."),
  needsSources: true,
  *check({ quotations, response }) {
    for (const { citation, quoted, span } of miscitations(quotations, response)) {
      const cited = spanOf(citation.citation);
      const places = quoted
        .flatMap(({ match }) => match.places)
        .filter(({ finding }, at, all) => all.findIndex((other) => other.finding === finding) === at);
      yield {
        span,
        message: message(
          "The words quoted do not stand where this citation says. They are in the report at: {0}. Correct the citation.",
          joined(
            places.map(({ source, finding }) =>
              source === citation.source ? placeOf(finding) : placeIn(source, finding),
            ),
            "; ",
          ),
        ),
        findings: places.map(({ source, finding }) => linkTo(source, finding)),
        fixes: () =>
          places.slice(0, 3).map(({ source, finding }) => {
            const row = citation.citation.fact.ofRow === true;
            const text = row ? commentPlace(finding) : citationFor(source.setting.id, finding);
            return { title: message("Cite {0}", text), safe: false, edits: [{ span: cited, text }] };
          }),
      };
    }
  },
};
