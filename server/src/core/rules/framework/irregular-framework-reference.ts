// Finds references to the national framework in another form than the one most reports print.

import { message } from "../../problem.ts";
import { type ResponseDocument, spanOf } from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";
import { canonicalMention } from "../../writing/canonicalForms.ts";
import { itemsOf } from "../frameworkReferences.ts";
import type { Rule } from "../rule.ts";

export const irregularFrameworkReference: Rule = {
  id: "irregular-framework-reference",
  family: "framework",
  severity: { default: "information" },
  summary: message('A framework reference in any form but "(outcome 3, national framework)".'),
  needsSources: false,
  *check({ frameworkMentions, frameworkInUse, response }) {
    for (const match of frameworkMentions) {
      const { mention, verdict, framework } = match;
      if (verdict !== "irregular") continue;
      const span = spanOf(mention);
      // A quotation of the report keeps the form that the report prints.
      if (isQuoted(span, response)) continue;
      const text = canonicalMention(mention.fact, match, itemsOf(match, { frameworkInUse }));
      yield {
        span,
        message:
          framework === null
            ? message(
                'This reference to the national framework is not in the usual form, so a search for the others misses it. Write "{0}".',
                text,
              )
            : message(
                'This reference to {1} is not in the form that the project\'s settings give, so a search for the others misses it. Write "{0}".',
                text,
                framework.name,
              ),
        findings: [],
        fixes: () => [{ title: message('Write "{0}"', text), safe: true, edits: [{ span, text }] }],
      };
    }
  },
};

function isQuoted({ start, end }: Span, { quotations, speeches, blocks }: ResponseDocument): boolean {
  // In a block quote it stands behind the words that are compared.
  const quotes = blocks.filter(({ fact }) => fact.inBlockQuote);
  return [...quotations, ...speeches, ...quotes].some((quoted) => {
    const span = spanOf(quoted);
    return span.start < start && end <= span.end;
  });
}
