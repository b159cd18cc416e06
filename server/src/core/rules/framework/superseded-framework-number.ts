// Finds outcomes under the number that another edition of the national framework gives them: the editions of 2023
// and 2026 swap outcomes 2 and 3.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { editionName } from "../../writing/canonicalForms.ts";
import { linkTo } from "../../writing/findingPlaces.ts";
import { agreesWithAreas, renumbered, retitled } from "../frameworkReferences.ts";
import type { Rule } from "../rule.ts";

export const supersededFrameworkNumber: Rule = {
  id: "superseded-framework-number",
  family: "framework",
  severity: { default: "warning" },
  summary: message("An outcome under the number that another edition of the national framework gives it."),
  needsSources: true,
  *check({ frameworkMentions, frameworkInUse: { edition, surety }, areas }) {
    for (const match of frameworkMentions) {
      const { mention, verdict, titled, numbered, area } = match;
      const written = mention.fact.numbers[0]?.number;
      if (verdict !== "superseded" || titled === null || written === undefined) continue;
      const values = [editionName(edition), titled.title, titled.kind, titled.number ?? "", written] as const;
      yield {
        span: spanOf(mention),
        message:
          surety === "likely"
            ? message(
                'The editions of the national framework number their outcomes differently. This report most likely goes by {0}, though reports since April 2026 are not uniform; there "{1}" is {2} {3}, not {2} {4}. Use the number of the report\'s edition.',
                ...values,
              )
            : message(
                'The editions of the national framework number their outcomes differently. This report goes by {0}, where "{1}" is {2} {3}, not {2} {4}. Use the number of the report\'s edition.',
                ...values,
              ),
        findings: area === null ? [] : [linkTo(area.source, area.area)],
        fixes: () => [
          ...(agreesWithAreas(match, titled, areas) ? [renumbered(match, titled)] : []),
          ...(mention.fact.title !== null && numbered !== null && agreesWithAreas(match, numbered, areas)
            ? retitled(match, numbered)
            : []),
        ],
      };
    }
  },
};
