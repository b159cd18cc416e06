// A report at a glance, for a terminal: what it is, its grades, its areas, its sections, and what was doubtful.

import type { AreaForImprovement, InspectionReport, Section } from "../core/report/inspectionReport.ts";
import type { Terminal } from "./terminal.ts";

/** The overview; ends with a line end. */
export function reportOverview(
  path: string,
  report: InspectionReport,
  { colours }: Pick<Terminal, "colours">,
): string {
  const { inspectionDates, leadInspectors, judgements, sections, problems } = report;
  const dates = inspectionDates?.ranges.map(({ start, end }) =>
    start === end ? start : `${start} to ${end}`,
  );
  const facts = [
    ["Kind", report.kind],
    ["Authority", report.authority],
    ["Inspected", dates?.join(" and ") ?? ""],
    ["Lead inspector", leadInspectors.join(" and ")],
    ["Published", report.published ?? ""],
  ].filter(([, value]) => value !== "");
  const widest = Math.max(0, ...judgements.map(({ name }) => name.length));
  const lines = [
    colours.dim(path),
    colours.bold(report.title),
    ...facts.map(([name = "", value = ""]) => `  ${`${name}:`.padEnd(16)}${value}`),
    ...headed(
      "Judgements",
      judgements.map(({ name, grade }) => `${name.padEnd(widest)}  ${grade}`),
    ),
    ...headed("Areas for priority action", report.areasForPriorityAction.map(areaLine)),
    ...headed("Areas for improvement", report.areasForImprovement.map(areaLine)),
    ...headed("Sections", sections.map(sectionLine)),
    ...headed(
      "Doubtful",
      problems.map(({ message, page }) => (page === null ? message : `page ${page}: ${message}`)),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function headed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${heading}:`, ...lines.map((line) => `    ${line}`)];
}

function areaLine({ number, text, frameworkReferences }: AreaForImprovement): string {
  const references = frameworkReferences.map(
    ({ kind, number: item, title }) => `${kind} ${item ?? title ?? "?"}`,
  );
  return `${number}. ${text}${references.length === 0 ? "" : ` (${references.join(", ")})`}`;
}

function sectionLine({ title, grade, findings }: Section): string {
  const numbers = findings.flatMap(({ paragraph }) => (paragraph === null ? [] : [paragraph]));
  const first = numbers[0];
  const last = numbers[numbers.length - 1];
  const range =
    first === undefined || last === undefined
      ? `${findings.length} unnumbered`
      : `paragraphs ${first}–${last}`;
  return `${title}${grade === null ? "" : `: ${grade}`} (${range})`;
}
