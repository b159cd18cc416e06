// A report at a glance, for a terminal: what it is, its grades, its areas, its sections, and what was doubtful.

import { renderMessage } from "../../core/problem.ts";
import type { AreaForImprovement, InspectionReport, Section } from "../../core/report/inspectionReport.ts";
import type { Terminal } from "./terminal.ts";
import { wrappedLines } from "./wrappedLines.ts";

/** The overview; ends with a line end. */
export function reportOverview(
  path: string,
  report: InspectionReport,
  { colours, width }: Pick<Terminal, "colours" | "width">,
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
      judgements.map(({ name, grade }) => `${name.padEnd(widest)}  ${coloured(grade, colours)}`),
    ),
    ...headed(
      counted("Areas for priority action", report.areasForPriorityAction),
      wrapped(report.areasForPriorityAction.map(areaLine), width),
    ),
    ...headed(
      counted("Areas for improvement", report.areasForImprovement),
      wrapped(report.areasForImprovement.map(areaLine), width),
    ),
    ...headed(
      counted("Sections", sections),
      sections.map((section) => sectionLine(section, colours)),
    ),
    ...headed(
      counted("Doubtful", problems),
      problems.map(({ message, page }) =>
        page === null ? renderMessage(message) : `page ${page}: ${renderMessage(message)}`,
      ),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function headed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${heading}:`, ...lines.map((line) => `    ${line}`)];
}

function counted(heading: string, items: readonly unknown[]): string {
  return `${heading} (${items.length})`;
}

/** A grade, in a colour on a terminal that has any: the word says it too. */
function coloured(grade: string, colours: Terminal["colours"]): string {
  if (/^(?:outstanding|good)$/.test(grade)) return colours.green(grade);
  return /^requires/.test(grade) ? colours.yellow(grade) : colours.red(grade);
}

/** Long lines broken between words, the rest of each a little further in. */
function wrapped(lines: readonly string[], width: number): string[] {
  return lines.flatMap((line) =>
    wrappedLines(line, width - 8).map((part, at) => (at === 0 ? part : `   ${part}`)),
  );
}

function areaLine({ number, text, frameworkReferences }: AreaForImprovement): string {
  const references = frameworkReferences.map(
    ({ kind, number: item, title }) => `${kind} ${item ?? title ?? "?"}`,
  );
  return `${number}. ${text}${references.length === 0 ? "" : ` (${references.join(", ")})`}`;
}

function sectionLine({ title, grade, findings }: Section, colours: Terminal["colours"]): string {
  const numbers = findings.flatMap(({ paragraph }) => (paragraph === null ? [] : [paragraph]));
  const first = numbers[0];
  const last = numbers[numbers.length - 1];
  const range =
    first === undefined || last === undefined
      ? `${findings.length} unnumbered`
      : `paragraphs ${first}–${last}`;
  return `${title}${grade === null ? "" : `: ${coloured(grade, colours)}`} (${range})`;
}
