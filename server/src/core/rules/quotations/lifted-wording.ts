// Finds twelve or more words in a row that are the report's and stand in the draft without quotation marks.

import { isRead, isSuperseded } from "../../concordance/facts/inspectionMeant.ts";
import { liftedWordings } from "../../concordance/quotations/liftedWordings.ts";
import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";
import { citationFor } from "../../writing/citations.ts";
import { linkTo, placeOf, placeIn } from "../../writing/findingPlaces.ts";
import { marksOf } from "../../writing/quotationMarks.ts";
import type { Rule } from "../rule.ts";

export const liftedWording: Rule = {
  id: "lifted-wording",
  family: "quotations",
  severity: { default: "hint" },
  summary: message("Twelve or more words in a row that are the report's, without quotation marks."),
  needsSources: true,
  *check({ response, current, sources, citations }) {
    if (current === null) return;
    const standing = sources.filter((source) => source !== current && !isSuperseded(source, sources));
    const read = [current, ...standing.filter(isRead)];
    for (const { span, place } of liftedWordings(response, read)) {
      // A mark left open in them is what is wrong there.
      if (response.markFaults.some((fault) => touches(spanOf(fault), span))) continue;
      const { source, finding } = place;
      yield {
        span,
        message: message(
          "These words are the report's, but nothing marks them as quoted, so they read as the council's own. {0} has them. Put quotation marks round them, or say it in other words.",
          source === current ? placeOf(finding) : placeIn(source, finding),
        ),
        findings: [linkTo(source, finding)],
        fixes: () => {
          const cited = citations.some(({ citation }) => {
            const between = response.text.slice(span.end, citation.fact.span.start + citation.offset);
            return (
              citation.fact.span.start + citation.offset >= span.end && /^[^.!?\n]*[.!?]?\s*$/.test(between)
            );
          });
          const { open, close } = marksOf(response);
          const text = cited ? close : `${close} ${citationFor(source.setting.id, finding)}`;
          return [
            {
              title: cited ? message("Put quotation marks") : message("Put quotation marks and a citation"),
              safe: false,
              edits: [
                { span: { start: span.start, end: span.start }, text: open },
                { span: { start: span.end, end: span.end }, text },
              ],
            },
          ];
        },
      };
    }
  },
};

/** Whether one stands in the other, or right before it. */
function touches(one: Span, other: Span): boolean {
  return one.start < other.end && other.start <= one.end;
}
