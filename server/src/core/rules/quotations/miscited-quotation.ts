// Finds quotations whose words are right but whose citation names another place. Shows the words and their citation
// together, so that whoever stands in either is offered the right one.

import type { MatchedCitation, MatchedQuotation } from "../../concordance/concordance.ts";
import { joined, message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";
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
    for (const { citation, quoted } of miscitations(quotations)) {
      const cited = spanOf(citation.citation);
      const span = quoted
        .map(({ quotation }) => spanOf(quotation))
        .filter((words) => isBeside(words, cited, response.text))
        .reduce(around, cited);
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

/** A citation that is wrong for the quotations it goes with: one slip, however many they are. */
interface Miscitation {
  readonly citation: MatchedCitation;
  readonly quoted: readonly MatchedQuotation[];
}

function miscitations(quotations: readonly MatchedQuotation[]): Iterable<Miscitation> {
  const found = new Map<MatchedCitation, { citation: MatchedCitation; quoted: MatchedQuotation[] }>();
  for (const matched of quotations) {
    const { checked, miscited, citation, match } = matched;
    // Words that are only near may be nearest to another place than the one meant.
    if (!checked || !miscited || match.verdict === "near" || citation === null) continue;
    if (match.places.length === 0) continue;
    const known = found.get(citation);
    if (known === undefined) found.set(citation, { citation, quoted: [matched] });
    else known.quoted.push(matched);
  }
  return found.values();
}

/** Whether words and citation stand in one paragraph, or in two cells side by side. */
function isBeside(words: Span, cited: Span, draft: string): boolean {
  const between = draft.slice(Math.min(words.end, cited.end), Math.max(words.start, cited.start));
  return !/(?:\r\n?|\n)[ \t>]*(?:\r\n?|\n)/.test(between) && !/\|[^|]*\|/.test(between);
}

function around(one: Span, other: Span): Span {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}
