// Finds quotations whose words are right but whose citation names another place.

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
  *check({ quotations }) {
    for (const { checked, miscited, citation, match } of quotations) {
      const place = match.places[0];
      // Words that are only near may be nearest to another place than the one meant.
      if (!checked || !miscited || match.verdict === "near") continue;
      if (citation === null || place === undefined) continue;
      const span = spanOf(citation.citation);
      yield {
        span,
        message: message(
          "The words quoted do not stand where this citation says. They are in the report at: {0}. Correct the citation.",
          joined(
            match.places.map(({ source, finding }) =>
              source === citation.source ? placeOf(finding) : placeIn(source, finding),
            ),
            "; ",
          ),
        ),
        findings: match.places.map(({ source, finding }) => linkTo(source, finding)),
        fixes: () =>
          match.places.slice(0, 3).map(({ source, finding }) => {
            const row = citation.citation.fact.ofRow === true;
            const text = row ? commentPlace(finding) : citationFor(source.setting.id, finding);
            return { title: message("Cite {0}", text), safe: false, edits: [{ span, text }] };
          }),
      };
    }
  },
};
