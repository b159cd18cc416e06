// Finds citations of a paragraph, page, area or section that the report cited does not have.

import type { ReadSource } from "../../concordance/concordance.ts";
import { isRead } from "../../concordance/facts/inspectionMeant.ts";
import { type Message, message } from "../../problem.ts";
import { allFindings } from "../../report/inspectionReport.ts";
import { type Locator, spanOf } from "../../response/responseDocument.ts";
import type { Rule } from "../rule.ts";

export const unknownFinding: Rule = {
  id: "unknown-finding",
  family: "citations",
  severity: { default: "error" },
  summary: message("A citation of a place that its report does not have: paragraph 91 of 73."),
  needsSources: true,
  *check({ citations }) {
    for (const { citation, source, locators } of citations) {
      if (source === null || !isRead(source)) continue;
      for (const { locator, known } of locators) {
        if (known) continue;
        yield {
          span: spanOf(citation, locator.span),
          message: whatIsThere(locator, source),
          findings: [],
          fixes: () => [],
        };
      }
    }
  },
};

function whatIsThere(locator: Locator, { report, setting }: ReadSource): Message {
  const { kind, written } = locator;
  const findings = allFindings(report);
  switch (kind) {
    case "paragraph": {
      const numbers = findings.flatMap(({ paragraph }) => (paragraph === null ? [] : [paragraph]));
      return numbers.length === 0
        ? message(
            'The paragraphs of "{0}" have no numbers, so nobody can look up "{1}". Cite the page instead, for example "p. 2".',
            setting.id,
            written,
          )
        : message(
            'The report has no "{0}": its paragraphs run from {1} to {2}. Check the number against the report.',
            written,
            Math.min(...numbers),
            Math.max(...numbers),
          );
    }
    case "area":
      return areas(written, report.areasForImprovement.length);
    case "priority-action":
      return report.areasForPriorityAction.length === 0
        ? message(
            'The report has no "{0}": it lists no areas for priority action. Check the number against the report.',
            written,
          )
        : message(
            'The report has no "{0}": the number of its areas for priority action is {1}. Check the number against the report.',
            written,
            report.areasForPriorityAction.length,
          );
    case "page":
      return message(
        'The report has no "{0}": the last page with text on it is {1}. Check the number against the report.',
        written,
        Math.max(1, ...findings.map(({ endPage }) => endPage)),
      );
    case "summary":
      return message(
        'The report has no summary, so "{0}" leads nowhere. Cite a paragraph or a page.',
        written,
      );
    case "section":
      return message(
        'The report has no section "{0}". Check its heading, or cite a paragraph or a page.',
        written,
      );
  }
}

function areas(written: string, count: number): Message {
  return count === 0
    ? message(
        'The report has no "{0}": it lists no areas for improvement. Check the number against the report.',
        written,
      )
    : message(
        'The report has no "{0}": the number of its areas for improvement is {1}. Check the number against the report.',
        written,
        count,
      );
}
