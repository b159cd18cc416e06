// Finds quotations of a draft report whose final report has other words there.

import type { FormerWording, MatchedQuotation } from "../../concordance/concordance.ts";
import { type Fix, type Message, message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { citationFor } from "../../writing/citations.ts";
import { inMessage, linkTo, placeOf, placeIn } from "../../writing/findingPlaces.ts";
import { withPrintedWords } from "../../writing/quotationRepairs.ts";
import type { Span } from "../../text.ts";
import { alteredAreas } from "../alteredAreas.ts";
import type { Rule } from "../rule.ts";

export const changedFinding: Rule = {
  id: "changed-finding",
  family: "quotations",
  severity: { default: "warning" },
  summary: message("A quotation of a draft report that the final report words differently."),
  needsSources: true,
  *check(concordance) {
    let areas: readonly Span[] | null = null;
    for (const matched of concordance.quotations) {
      const { checked, former, quotation, toldOfDraft } = matched;
      if (!checked || former === null || toldOfDraft) continue;
      // An area set out as a quotation is told once, by the rule on areas.
      areas ??= alteredAreas(concordance).map(({ span }) => span);
      const { start, end } = spanOf(quotation);
      if (areas.some((area) => area.start < end && start < area.end)) continue;
      const now = placeNow(matched, former);
      yield {
        span: spanOf(quotation),
        message: whatChanged(former, now),
        findings: [
          ...(now === null ? [] : [linkTo(now.source, now.finding)]),
          linkTo(former.place.source, former.place.finding),
        ],
        fixes: () => repairs(matched, former),
      };
    }
  },
};

/** Where the final report has other words for it; null where it has none. */
function placeNow({ match }: MatchedQuotation, { now, wording }: FormerWording): FormerWording["now"] {
  return wording === "" ? null : (now ?? match.places[0] ?? null);
}

function whatChanged({ place, wording }: FormerWording, now: FormerWording["now"]): Message {
  const before = placeIn(place.source, place.finding);
  if (now === null) {
    return message(
      "These words are the draft report's ({0}), and the final report does not have them. Readers have only the final report. Take the quotation out, or quote what the final report says.",
      before,
    );
  }
  return message(
    "These words are the draft report's ({0}), and the final report words this differently. {1} says \"{2}\". Quote the final report's words.",
    before,
    placeOf(now.finding),
    inMessage(wording),
  );
}

/** The words, and with them a citation that names the draft report. */
function repairs(matched: MatchedQuotation, former: FormerWording): Fix[] {
  const { wording, place } = former;
  if (wording === "") return [];
  const now = placeNow(matched, former);
  const cited = matched.citation;
  const recited =
    cited?.source === place.source && cited.citation.fact.key !== null && now !== null
      ? [{ span: spanOf(cited.citation), text: citationFor(now.source.setting.id, now.finding) }]
      : [];
  const quoted = withPrintedWords({ ...matched, match: { ...matched.match, wording } });
  return [
    {
      title: message('Put the final report\'s words: "{0}"', inMessage(wording, 80)),
      safe: false,
      edits: [...quoted, ...recited].sort((a, b) => a.span.start - b.span.start),
    },
  ];
}
