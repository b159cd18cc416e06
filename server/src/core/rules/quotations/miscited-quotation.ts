// Finds quotations whose words are right but whose citation names another place. Shows the words and their citation
// together, so that whoever stands in either is offered the right one.

import { miscitations } from "../../concordance/quotations/miscitations.ts";
import { joined, message, type TextEdit } from "../../problem.ts";
import type { MatchedCitation, MatchedQuotation } from "../../concordance/concordance.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { citationFor, placeInWords } from "../../writing/citations.ts";
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
          places
            .map((place) => recited(citation, place))
            .filter(({ text }, at, all) => all.findIndex((other) => other.text === text) === at)
            .slice(0, 3)
            .map((edit) => ({ title: message("Cite {0}", edit.text), safe: false, edits: [edit] })),
      };
    }
  },
};

/** A key's citation as a whole, of words in a sentence only the place: what is said of the report around it stays. */
function recited(
  { citation }: MatchedCitation,
  { source, finding }: MatchedQuotation["match"]["places"][number],
): TextEdit {
  const { key, locators, ofRow } = citation.fact;
  const [first] = locators;
  const last = locators.at(-1);
  if (key !== null || ofRow === true || first === undefined || last === undefined) {
    const text = ofRow === true ? commentPlace(finding) : citationFor(source.setting.id, finding);
    return { span: spanOf(citation), text };
  }
  return {
    span: { start: spanOf(citation, first.span).start, end: spanOf(citation, last.span).end },
    text: placeInWords(finding, first),
  };
}
