// A new response as nobody has written in it yet, and what a check finds wrong with it beyond its being empty.

import { renderMessage } from "../../server/src/core/problem.ts";
import type { InspectionReport } from "../../server/src/core/report/inspectionReport.ts";
import type { ResponseKind } from "../../server/src/core/settings.ts";
import { newResponse, type NewResponseOptions } from "../../server/src/core/writing/newResponse.ts";
import { problemsOf } from "../check.ts";

export function freshDraft(
  report: InspectionReport,
  kind: ResponseKind,
  options: Partial<NewResponseOptions> = {},
): string {
  return newResponse({
    findings: [],
    kind,
    reports: [{ report, file: "sources/report.pdf" }],
    today: "2026-06-01",
    project: null,
    ...options,
  });
}

/** The id of the first source that a draft names. */
export function idIn(text: string): string {
  return /- id: (\S+)/.exec(text)?.[1] ?? "";
}

/**
 * The problems of a fresh draft, as text, without what it may be told: the areas it has set out still want their
 * answers, and its glossary the words of an acronym that no report spells out.
 */
export function faultsOf(text: string, report: InspectionReport): string[] {
  const { problems } = problemsOf(text, { sources: { [idIn(text)]: report }, file: "new.response.md" });
  return problems
    .filter(({ rule, severity }) => !(rule.startsWith("unanswered-") && severity === "information"))
    .filter(({ rule, span: { start, end } }) => {
      const toFillIn = `\n- **${text.slice(start, end)}**:\n`;
      return !(rule === "unexpanded-acronym" && text.includes(toFillIn));
    })
    .map(
      ({ rule, message, span }) => `${rule}: ${renderMessage(message)} (${text.slice(span.start, span.end)})`,
    );
}
