// Finds another lead inspector than the report names.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { ReportKind } from "../../report/inspectionReport.ts";
import { isKnownOtherwise, misspeltInspectors } from "../../concordance/facts/misspeltInspectors.ts";
import type { Span } from "../../text.ts";
import type { Rule, RuleProblem } from "../rule.ts";

export const misstatedInspector: Rule = {
  id: "misstated-inspector",
  family: "facts",
  severity: { default: "warning" },
  summary: message(
    "A lead inspector other than the report's or, for a letter, other than the one who signed it.",
  ),
  needsSources: true,
  *check(concordance) {
    const { statedFacts } = concordance;
    for (const { span, written, should, source } of misspeltInspectors(concordance)) {
      yield problemOf(span, written, should, source.report.kind);
    }
    for (const { stated, verdict, should, source } of statedFacts) {
      if (stated.fact.kind !== "inspector" || verdict !== "wrong" || should === null || source === null)
        continue;
      if (isKnownOtherwise(stated.fact.written, concordance)) continue;
      yield problemOf(spanOf(stated), stated.fact.written, should, source.report.kind);
    }
  },
};

function problemOf(span: Span, written: string, should: string, kind: ReportKind): RuleProblem {
  return {
    span,
    message: /visit$|^joint/.test(kind)
      ? message(
          '"{0}" is not the inspector whose letter this is: {1} signed it. Write the name as it stands there.',
          written,
          should,
        )
      : message(
          '"{0}" is not the lead inspector whom the report names: it names {1}. Write the name as it stands there.',
          written,
          should,
        ),
    findings: [],
    fixes: () => [{ title: message('Write "{0}"', should), safe: false, edits: [{ span, text: should }] }],
  };
}
