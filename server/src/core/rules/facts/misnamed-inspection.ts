// Finds a visit called an inspection, an inspection called a visit, and recommendations where a report makes none.

import { monthNames } from "../../calendarWords.ts";
import { type Fix, message, type TextEdit } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";
import { articleFor, replacing } from "../../writing/articles.ts";
import type { Rule } from "../rule.ts";

export const misnamedInspection: Rule = {
  id: "misnamed-inspection",
  family: "facts",
  severity: { default: "warning" },
  summary: message(
    "A visit called an inspection, an inspection called a visit, or recommendations that a report does not make.",
  ),
  needsSources: true,
  *check({ statedFacts, response }) {
    for (const { stated, verdict, should, source } of statedFacts) {
      const { fact } = stated;
      if (fact.kind !== "called" || source === null) continue;
      const span = spanOf(stated);
      if (fact.called === "recommendations" && verdict === "weak") {
        yield {
          span,
          severity: "information",
          message: message(
            'The inspectors made no recommendations: what they name in this report is areas for improvement. "{0}" promises readers a list that they will not find. Write "areas for improvement".',
            fact.written,
          ),
          findings: [],
          fixes: () => recommendationFixes(fact.written, span),
        };
      }
      if (verdict !== "wrong" || should === null) continue;
      yield {
        span,
        message: message(
          'What is called "{0}" here was {1}, as its own title says. The two differ in what is looked at and whether grades are given. Write "{2}".',
          fact.written,
          `${articleFor(should) ?? "a"} ${should}`,
          should,
        ),
        findings: [],
        fixes: () => [
          {
            title: message('Write "{0}"', should),
            safe: false,
            edits: renamed(response.text, span, should, fact.written),
          },
        ],
      };
    }
  },
};

/** "An inspection of Northmere" becomes "a focused visit to Northmere". */
function renamed(draft: string, span: Span, name: string, written: string): TextEdit[] {
  const text = /^\p{Lu}\p{Ll}/u.test(written) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  const edits = [replacing(draft, span, text)];
  const [joint, right] = /visit$/i.test(name) ? [ofPlace, "to"] : [toPlace, "of"];
  const gap =
    /visit$/i.test(name) === /visit$/i.test(written)
      ? null
      : joint.exec(draft.slice(span.end, span.end + 60));
  if (gap === null) return edits;
  const end = span.end + gap[0].length;
  return [...edits, { span: { start: end - right.length, end }, text: right }];
}

/** Before what is inspected: "of Northmere", "of our services"; not "of 12 June", "of May", "to look at the front door". */
const place = `(?=\\s(?:our|the|its|your|their|this|children|services|local|(?!(?:${monthNames.join("|")})\\b)\\p{Lu}))`;
const ofPlace = new RegExp(`^\\sof${place}`, "u");
const toPlace = new RegExp(`^\\sto${place}`, "u");

/** The noun can be exchanged; of a verb the sentence would have to be rebuilt. */
function recommendationFixes(written: string, span: Span): Fix[] {
  if (!/ations?$/i.test(written)) return [];
  const noun = /s$/i.test(written) ? "areas for improvement" : "area for improvement";
  const text = /^\p{Lu}/u.test(written) ? noun.charAt(0).toUpperCase() + noun.slice(1) : noun;
  return [{ title: message('Write "{0}"', text), safe: false, edits: [{ span, text }] }];
}
