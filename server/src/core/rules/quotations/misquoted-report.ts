// Finds quotations that are nearly, but not quite, the report's words.

import type { FindingPlace, MatchedQuotation, QuotationDifference } from "../../concordance/concordance.ts";
import { type Fix, type Message, message, type Severity } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { inMessage, linkTo, placeOf, placeIn } from "../../writing/findingPlaces.ts";
import {
  aroundExactPart,
  withChangesMarked,
  withoutMarks,
  withPrintedWords,
} from "../../writing/quotationRepairs.ts";
import type { Span } from "../../text.ts";
import { alteredAreas } from "../alteredAreas.ts";
import type { Rule } from "../rule.ts";

export const misquotedReport: Rule = {
  id: "misquoted-report",
  family: "quotations",
  severity: { default: "warning" },
  summary: message("A quotation that is not quite the report's words."),
  needsSources: true,
  *check(concordance) {
    const { quotations, response } = concordance;
    let areas: readonly Span[] | null = null;
    for (const matched of quotations) {
      // Words of a draft report are told by the rule on those.
      if (!matched.checked || matched.former !== null || matched.match.verdict !== "near") continue;
      // An area set out as a quotation is told once, by the rule on areas.
      areas ??= alteredAreas(concordance).map(({ span }) => span);
      const { start, end } = spanOf(matched.quotation);
      if (areas.some((area) => area.start < end && start < area.end)) continue;
      const severity = gravityOf(matched.match.differences);
      yield {
        span: spanOf(matched.quotation),
        ...(severity === null ? {} : { severity }),
        message: whatDiffers(matched),
        findings: matched.match.places.map(({ source, finding }) => linkTo(source, finding)),
        fixes: () => repairs(matched, response.text),
      };
    }
  },
};

const grave: readonly QuotationDifference[] = ["number", "negation", "grade"];
const light: readonly QuotationDifference[] = ["capitals", "spelling"];

/** The contract's: graver where the sense may be another, lighter where only its look is. */
function gravityOf(differences: readonly QuotationDifference[]): Severity | null {
  if (differences.some((difference) => grave.includes(difference))) return "error";
  const allLight = differences.length > 0 && differences.every((difference) => light.includes(difference));
  return allLight ? "hint" : null;
}

function whatDiffers({ match, notIn }: MatchedQuotation): Message {
  const { differences, wording, places } = match;
  const where = printedAt(places[0], notIn !== null);
  const words = inMessage(wording);
  if (differences.includes("number")) {
    return message(
      'A number in this quotation is not the report\'s. {0} says "{1}". Correct the number.',
      where,
      words,
    );
  }
  if (differences.includes("negation")) {
    return message(
      'This quotation turns the report\'s meaning round: a "not" or "no" differs. {0} says "{1}". Quote the report\'s words.',
      where,
      words,
    );
  }
  if (differences.includes("grade")) {
    return message(
      "A grade in this quotation is not the report's. {0} says \"{1}\". Quote the report's words.",
      where,
      words,
    );
  }
  if (gravityOf(differences) === "hint") {
    return differences.includes("spelling")
      ? message(
          'The spelling in this quotation is not the report\'s. {0} says "{1}". A quotation keeps the spelling as printed.',
          where,
          words,
        )
      : message(
          'The capitals in this quotation are not the report\'s. {0} says "{1}". A quotation keeps the capitals as printed.',
          where,
          words,
        );
  }
  return message(
    'This quotation is not the report\'s wording. {0} says "{1}". Quote it exactly, or put it in your own words.',
    where,
    words,
  );
}

function printedAt(place: FindingPlace | undefined, elsewhere: boolean): Message {
  if (place === undefined) return message("The report");
  return elsewhere ? placeIn(place.source, place.finding) : placeOf(place.finding);
}

function repairs(matched: MatchedQuotation, draft: string): Fix[] {
  const { wording, differences } = matched.match;
  const fixes: Fix[] = [
    {
      title: message('Put the report\'s words: "{0}"', inMessage(wording, 80)),
      safe: false,
      edits: withPrintedWords(matched),
    },
  ];
  const exactPart = aroundExactPart(matched, draft);
  if (exactPart !== null) {
    fixes.push({ title: message("Quote only the part that is exact"), safe: false, edits: exactPart });
  }
  // Another number or a lost "not" stays wrong in brackets, and as words of the council's own.
  if (differences.some((difference) => grave.includes(difference))) return fixes;
  const marked = withChangesMarked(matched);
  if (marked !== null) {
    fixes.push({ title: message("Mark the change with … or [ ]"), safe: false, edits: marked });
  }
  const unmarked = withoutMarks(matched, draft);
  if (unmarked !== null) {
    fixes.push({ title: message("Take the quotation marks away"), safe: false, edits: unmarked });
  }
  return fixes;
}
