// What is expected of each published report, in a form that holds none of its text: dates, grades, numbers and
// counts as they are, names of people and the texts themselves as short hashes. Never reads a file.

import { createHash } from "node:crypto";

import { renderMessage } from "../../server/src/core/problem.ts";
import type {
  AreaForImprovement,
  Finding,
  InspectionReport,
} from "../../server/src/core/report/inspectionReport.ts";

/** One report, as the snapshots under `expectations/` keep it: plain JSON, one fact a line. */
export interface Expectation {
  readonly authority: string;
  readonly inspected: readonly string[];
  readonly published: string | null;
  readonly inspectors: readonly string[];
  readonly judgements: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly priorityActions: readonly string[];
  readonly areas: readonly string[];
  readonly sections: readonly string[];
  readonly problems: readonly string[];
}

export function expectationOf(report: InspectionReport): Expectation {
  return {
    authority: report.authority,
    inspected: report.inspectionDates?.ranges.map(({ start, end }) => `${start}/${end}`) ?? [],
    published: report.published,
    inspectors: report.leadInspectors.map(hash),
    judgements: Object.fromEntries(report.judgements.map(({ name, grade }) => [name, grade])),
    summary: counted(report.summary),
    priorityActions: report.areasForPriorityAction.map(area),
    areas: report.areasForImprovement.map(area),
    sections: report.sections.map(({ title, grade, findings }) =>
      [hash(title), grade ?? "not graded", numbersOf(findings), counted(findings)].join("; "),
    ),
    problems: report.problems.map(
      ({ page, message }) => `page ${page ?? "–"}: ${hash(renderMessage(message))}`,
    ),
  };
}

/** "page 2, outcome 3, 0a1b2c3d" */
function area({ page, frameworkReferences, paragraph, text }: AreaForImprovement): string {
  const references = frameworkReferences.map(
    ({ kind, number, title }) => `${kind} ${number ?? hash(title ?? "")}`,
  );
  return [
    `page ${page}`,
    ...(paragraph === null ? [] : [`paragraph ${paragraph}`]),
    ...references,
    hash(text),
  ].join(", ");
}

/** "18 on pages 3 to 7, 0a1b2c3d": how many, where, and what they say. */
function counted(findings: readonly Finding[]): string {
  const first = findings[0]?.page ?? 0;
  const last = findings.at(-1)?.endPage ?? 0;
  return `${findings.length} on pages ${first} to ${last}, ${hash(findings.map(({ text }) => text).join("\n"))}`;
}

/** "1–14, 16–23", or "not numbered". */
function numbersOf(findings: readonly Finding[]): string {
  const runs: [number, number][] = [];
  for (const { paragraph } of findings) {
    if (paragraph === null) continue;
    const last = runs.at(-1);
    if (last?.[1] === paragraph - 1) last[1] = paragraph;
    else runs.push([paragraph, paragraph]);
  }
  return runs.length === 0 ? "not numbered" : runs.map(([from, to]) => `${from}–${to}`).join(", ");
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
