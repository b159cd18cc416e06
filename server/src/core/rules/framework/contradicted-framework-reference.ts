// Finds an area answered under another framework reference than the one the report gives it.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { canonicalForm, referenceName } from "../../writing/canonicalForms.ts";
import { linkTo, placeOf } from "../../writing/findingPlaces.ts";
import type { Rule } from "../rule.ts";

export const contradictedFrameworkReference: Rule = {
  id: "contradicted-framework-reference",
  family: "framework",
  severity: { default: "warning" },
  summary: message("An answered area with a framework reference that is not the report's."),
  needsSources: true,
  *check({ frameworkMentions }) {
    for (const { mention, verdict, area: coverage } of frameworkMentions) {
      if (verdict !== "contradicted" || coverage === null) continue;
      const { area, source } = coverage;
      const span = spanOf(mention);
      yield {
        span,
        message: message(
          "The report gives this area another reference. {0} has {1}. Use the report's, so that the two can be read side by side.",
          placeOf(area),
          area.frameworkReferences.map(canonicalForm).join(" "),
        ),
        findings: [linkTo(source, area)],
        fixes: () =>
          area.frameworkReferences.map((reference) => {
            const text = mention.fact.bracketed ? canonicalForm(reference) : referenceName(reference);
            return { title: message('Write "{0}"', text), safe: false, edits: [{ span, text }] };
          }),
      };
    }
  },
};
