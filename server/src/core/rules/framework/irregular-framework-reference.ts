// Finds references to the national framework in another form than the one most reports print.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { canonicalMention } from "../../writing/canonicalForms.ts";
import type { Rule } from "../rule.ts";

export const irregularFrameworkReference: Rule = {
  id: "irregular-framework-reference",
  family: "framework",
  severity: { default: "information" },
  summary: message('A framework reference in any form but "(outcome 3, national framework)".'),
  needsSources: false,
  *check({ frameworkMentions }) {
    for (const { mention, verdict } of frameworkMentions) {
      if (verdict !== "irregular") continue;
      const span = spanOf(mention);
      const text = canonicalMention(mention.fact);
      yield {
        span,
        message: message(
          'This reference to the national framework is not in the usual form, so a search for the others misses it. Write "{0}".',
          text,
        ),
        findings: [],
        fixes: () => [{ title: message('Write "{0}"', text), safe: true, edits: [{ span, text }] }],
      };
    }
  },
};
