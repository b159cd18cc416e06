// Finds a visit called an inspection, an inspection called a visit, and recommendations where a report makes none.

import { type Fix, message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";
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
          `${/^[aeiou]/i.test(should) ? "an" : "a"} ${should}`,
          should,
        ),
        findings: [],
        fixes: () => [
          {
            title: message('Write "{0}"', should),
            safe: false,
            edits: [withArticle(response.text, span, should, fact.written)],
          },
        ],
      };
    }
  },
};

/** "An inspection" becomes "a focused visit". */
function withArticle(draft: string, span: Span, name: string, written: string): Fix["edits"][number] {
  const text = /^\p{Lu}\p{Ll}/u.test(written) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  const article = /\b([Aa])n?(\s+)$/.exec(draft.slice(Math.max(0, span.start - 6), span.start));
  if (article === null) return { span, text };
  const [whole, letter = "a", space = " "] = article;
  const start = span.start - whole.length;
  return {
    span: { start, end: span.end },
    text: `${letter}${/^[aeiou]/i.test(name) ? "n" : ""}${space}${text}`,
  };
}

/** The noun can be exchanged; of a verb the sentence would have to be rebuilt. */
function recommendationFixes(written: string, span: Span): Fix[] {
  if (!/ations?$/i.test(written)) return [];
  const noun = /s$/i.test(written) ? "areas for improvement" : "area for improvement";
  const text = /^\p{Lu}/u.test(written) ? noun.charAt(0).toUpperCase() + noun.slice(1) : noun;
  return [{ title: message('Write "{0}"', text), safe: false, edits: [{ span, text }] }];
}
