// Finds another lead inspector than the report names.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { Rule } from "../rule.ts";

export const misstatedInspector: Rule = {
  id: "misstated-inspector",
  family: "facts",
  severity: { default: "warning" },
  summary: message(
    "A lead inspector other than the report's or, for a letter, other than the one who signed it.",
  ),
  needsSources: true,
  *check({ statedFacts }) {
    for (const { stated, verdict, should, source } of statedFacts) {
      if (stated.fact.kind !== "inspector" || verdict !== "wrong" || should === null || source === null)
        continue;
      const span = spanOf(stated);
      const letter = /visit$/.test(source.report.kind);
      yield {
        span,
        message: letter
          ? message(
              '"{0}" is not the inspector whose letter this is: {1} signed it. Write the name as it stands there.',
              stated.fact.written,
              should,
            )
          : message(
              '"{0}" is not the lead inspector whom the report names: it names {1}. Write the name as it stands there.',
              stated.fact.written,
              should,
            ),
        findings: [],
        fixes: () => [
          { title: message('Write "{0}"', should), safe: false, edits: [{ span, text: should }] },
        ],
      };
    }
  },
};
