// Finds figures credited to the inspectors that their report gives otherwise.

import { type Message, message } from "../../problem.ts";
import type { Finding } from "../../report/inspectionReport.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { CreditedFigure } from "../../response/statedFacts.ts";
import { replacing } from "../../writing/articles.ts";
import { linkTo, placeOf } from "../../writing/findingPlaces.ts";
import type { Rule } from "../rule.ts";

export const misstatedFigure: Rule = {
  id: "misstated-figure",
  family: "facts",
  severity: { default: "error" },
  summary: message("A figure credited to the inspectors that is not the one their finding gives."),
  needsSources: true,
  *check({ statedFacts, response }) {
    for (const { stated, verdict, should, source, finding } of statedFacts) {
      if (stated.fact.kind !== "figure" || verdict !== "wrong") continue;
      if (should === null || source === null || finding === null) continue;
      const span = spanOf(stated);
      yield {
        span,
        message: whatItIs(stated.fact, finding, should),
        findings: [linkTo(source, finding)],
        fixes: () => [
          {
            title: message('Write "{0}"', should),
            safe: false,
            edits: [replacing(response.text, span, should)],
          },
        ],
      };
    }
  },
};

function whatItIs({ list, written }: CreditedFigure, finding: Finding, should: string): Message {
  switch (list) {
    case "areas":
      return message(
        '"{0}" is not how many areas for improvement there are. The report lists {1} (from page {2}). Correct the number, or say which areas are meant.',
        written,
        should,
        finding.page,
      );
    case "priority":
      return message(
        '"{0}" is not how many areas for priority action there are. The report lists {1} (from page {2}). Correct the number, or say which areas are meant.',
        written,
        should,
        finding.page,
      );
    case null:
      return message(
        '"{0}" is not the inspectors\' figure. {1} says {2}. Correct the figure, or say whose it is.',
        written,
        placeOf(finding),
        should,
      );
  }
}
