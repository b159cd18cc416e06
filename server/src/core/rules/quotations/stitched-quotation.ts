// Finds quotations put together from different places of a report.

import { isSameMessage, joined, message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { linkTo, placeIn, placeOf } from "../../writing/findingPlaces.ts";
import type { Rule } from "../rule.ts";

export const stitchedQuotation: Rule = {
  id: "stitched-quotation",
  family: "quotations",
  severity: { default: "warning" },
  summary: message("One quotation made of pieces from different places of the report."),
  needsSources: true,
  *check({ quotations }) {
    for (const { quotation, checked, match, former } of quotations) {
      if (!checked || match.verdict !== "stitched" || former !== null) continue;
      const several = match.places.some(({ source }) => source !== match.places[0]?.source);
      const places = match.places
        .map(({ source, finding }) => (several ? placeIn(source, finding) : placeOf(finding)))
        .filter((place, at, all) => all.findIndex((other) => isSameMessage(place, other)) === at);
      yield {
        span: spanOf(quotation),
        message:
          places.length > 1
            ? message(
                "These words are the report's, but not in one place, so it nowhere says this. They stand at: {0}. Quote each piece by itself.",
                joined(places, "; "),
              )
            : message(
                "These words are the report's, but with others between them, so it nowhere says this. They stand at: {0}. Quote each piece by itself, or mark with … what is left out.",
                joined(places, "; "),
              ),
        findings: match.places.map(({ source, finding }) => linkTo(source, finding)),
        fixes: () => [],
      };
    }
  },
};
