// Finds quotations of the report that no citation goes with.

import type { Concordance, MatchedCitation, MatchedQuotation } from "../../concordance/concordance.ts";
import { closesWordsBefore } from "../../concordance/quotations/quotationCitations.ts";
import { message } from "../../problem.ts";
import { type Placed, spanOf, type TextBlock } from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";
import { citationFor } from "../../writing/citations.ts";
import { linkTo, placeOf, placeIn } from "../../writing/findingPlaces.ts";
import type { Rule } from "../rule.ts";

export const uncitedQuotation: Rule = {
  id: "uncited-quotation",
  family: "quotations",
  severity: {
    default: "off",
    byKind: { "action-plan": "hint", "committee-report": "hint", "visit-response": "hint" },
  },
  summary: message("A quotation of the report without a citation."),
  needsSources: true,
  *check(concordance) {
    for (const matched of concordance.quotations) {
      const { quotation, checked, match, notIn } = matched;
      const place = match.places[0];
      const found = match.verdict === "exact" || match.verdict === "abridged";
      if (!checked || !found || place === undefined || quotation.fact.inSpeech) continue;
      if (isCited(matched, concordance) || setsAreaOut(matched, concordance)) continue;
      const span = spanOf(quotation);
      const text = citationFor(place.source.setting.id, place.finding);
      yield {
        span,
        message: message(
          "This quotation has no citation, so readers cannot look it up. {0} has the words. Add the citation.",
          notIn === null ? placeOf(place.finding) : placeIn(place.source, place.finding),
        ),
        findings: match.places.map(({ source, finding }) => linkTo(source, finding)),
        fixes: () => [
          {
            title: message("Insert {0}", text),
            safe: false,
            edits: [{ span: { start: span.end, end: span.end }, text: ` ${text}` }],
          },
        ],
      };
    }
  },
};

/** One citation may serve a sentence with several quotations, or a whole row of a table. */
function isCited(matched: MatchedQuotation, { citations, response }: Concordance): boolean {
  const { quotation, citation } = matched;
  if (citation !== null) return true;
  const sentence = spanOf(quotation, quotation.fact.sentence);
  const own = spanOf(quotation);
  const reach = { start: sentence.start, end: Math.max(sentence.end, own.end) };
  const here = citations.filter(
    (each) =>
      each.citation.segment === quotation.segment &&
      mayServe(each, matched) &&
      !closesWordsBefore(spanOf(each.citation), quotation, response),
  );
  if (here.some((each) => touches(spanOf(each.citation), reach, response.text))) return true;
  const row = rowAt(own, quotation.segment, response.blocks);
  return (
    row !== null &&
    here.some((each) => rowAt(spanOf(each.citation), quotation.segment, response.blocks) === row)
  );
}

/** Not a citation of another report, nor one that only names the area that a row answers. */
function mayServe({ source, locators }: MatchedCitation, { match }: MatchedQuotation): boolean {
  if (source === null || locators.length === 0) return true;
  const places = match.places.filter((place) => place.source === source);
  const ofArea = locators.every(({ locator: { kind } }) => kind === "area" || kind === "priority-action");
  return (
    places.length > 0 &&
    (!ofArea || places.some(({ finding }) => locators.some(({ findings }) => findings.includes(finding))))
  );
}

function touches(cited: Span, reach: Span, draft: string): boolean {
  if (cited.start < reach.end) return cited.end > reach.start;
  return /^[\s.,;:)"'”’]*$/.test(draft.slice(reach.end, cited.start));
}

function rowAt({ start }: Span, segment: number, blocks: readonly Placed<TextBlock>[]): number | null {
  const cell = blocks.find(
    (block) =>
      block.segment === segment &&
      block.fact.cell !== null &&
      spanOf(block).start <= start &&
      start < spanOf(block).end,
  );
  return cell?.fact.cell?.row ?? null;
}

/** An area in its own words is known by its heading or reference. */
function setsAreaOut({ quotation }: MatchedQuotation, { areas }: Concordance): boolean {
  const { start, end } = spanOf(quotation);
  return areas.some(({ answers }) =>
    answers.some(
      ({ block, setOut }) => setOut && spanOf(block).start <= start && end <= spanOf(block).end + 1,
    ),
  );
}
