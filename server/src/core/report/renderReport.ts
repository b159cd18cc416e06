// The readable edition of a report in Markdown: what the editor's read-only view and `report --format markdown`
// both show. One paragraph, one line, so that a finding has a line to be opened at, and an anchor to be linked to.

import { type Message, message, renderMessage } from "../problem.ts";
import type {
  AreaForImprovement,
  DateRange,
  Finding,
  FrameworkReference,
  InspectionReport,
} from "./inspectionReport.ts";

const kindNames: Readonly<Record<InspectionReport["kind"], string>> = {
  ilacs: "Inspection of local authority children’s services",
  "single-inspection": "Single inspection of children’s services",
  "focused-visit": "Focused visit letter",
  "monitoring-visit": "Monitoring visit letter",
  "joint-targeted-area": "Joint targeted area inspection",
  "area-send": "Area SEND inspection",
  unknown: "Not recognised as an inspection report",
};

/**
 * The edition, and for each finding's id the 0-based line it stands on. `say` puts the notes on reading it into the
 * language that the person reads.
 */
export function renderReport(
  report: InspectionReport,
  say: (words: Message) => string = renderMessage,
): {
  readonly text: string;
  readonly lineOfFinding: ReadonlyMap<string, number>;
} {
  const lines: string[] = [];
  const lineOfFinding = new Map<string, number>();
  const block = (text: string): void => void lines.push(text, "");
  const finding = ({ id }: Finding, text: string): void => {
    lineOfFinding.set(id, lines.length);
    block(`<a id="${id}"></a>${text}`);
  };

  block(`# ${escaped(report.title)}`);
  for (const fact of factsOf(report)) lines.push(`- ${fact}`);
  lines.push("");
  if (report.judgements.length > 0) {
    lines.push("| Judgement | Grade |", "| --- | --- |");
    for (const { name, grade } of report.judgements)
      lines.push(`| ${escaped(name)} | ${capitalised(grade)} |`);
    lines.push("");
  }
  if (report.summary.length > 0) block("## Summary");
  for (const each of report.summary) finding(each, escaped(each.text));
  const listed = (heading: string, areas: readonly AreaForImprovement[]): void => {
    if (areas.length > 0) block(`## ${heading}`);
    for (const area of areas) finding(area, `**${area.number}.** ${areaText(area)}`);
  };
  listed("Areas for priority action", report.areasForPriorityAction);
  listed("What needs to improve", report.areasForImprovement);
  for (const { title, grade, findings } of report.sections) {
    block(`## ${escaped(title)}${grade === null ? "" : `: ${grade}`}`);
    for (const each of findings)
      finding(
        each,
        each.paragraph === null ? escaped(each.text) : `**${each.paragraph}.** ${escaped(each.text)}`,
      );
  }
  if (report.problems.length > 0) {
    block(`## ${escaped(say(message("Notes on reading this report")))}`);
    for (const { message: doubt, page } of report.problems)
      lines.push(`- ${escaped(say(page === null ? doubt : message("{0} (page {1})", doubt, page)))}`);
    lines.push("");
  }
  return { text: `${lines.join("\n").trimEnd()}\n`, lineOfFinding };
}

function factsOf(report: InspectionReport): string[] {
  const facts = [`Kind: ${kindNames[report.kind]}`];
  if (report.authority !== "") facts.push(`Authority: ${escaped(report.authority)}`);
  if (report.inspectionDates)
    facts.push(`Inspection dates: ${report.inspectionDates.ranges.map(dateRangeInWords).join(" and ")}`);
  if (report.published !== null) facts.push(`Published: ${dateInWords(report.published)}`);
  if (report.leadInspectors.length > 0)
    facts.push(
      `Lead inspector${report.leadInspectors.length > 1 ? "s" : ""}: ${escaped(report.leadInspectors.join(", "))}`,
    );
  return facts;
}

function areaText({ text, frameworkReferences }: AreaForImprovement): string {
  return [escaped(text), ...frameworkReferences.map(referenceInWords)].join(" ");
}

function referenceInWords({ kind, number, title }: FrameworkReference): string {
  const name = number === null ? kind : `${kind} ${number}`;
  return `(${name}, national framework${title === undefined ? "" : `: ${title}`})`;
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** "23 June to 4 July 2025", "6 to 17 March 2023", "12 May 2020". */
export function dateRangeInWords({ start, end }: DateRange): string {
  if (start === end) return dateInWords(start);
  const [startYear, startMonth] = start.split("-");
  const [endYear, endMonth] = end.split("-");
  const first = dateInWords(start).split(" ");
  const kept = startYear !== endYear ? 3 : startMonth !== endMonth ? 2 : 1;
  return `${first.slice(0, kept).join(" ")} to ${dateInWords(end)}`;
}

function dateInWords(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

function capitalised(grade: string): string {
  return grade.charAt(0).toUpperCase() + grade.slice(1);
}

/** Keeps a report's own characters from acting as markup: it can bring no HTML, link, emphasis or table cell. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, "\\$&").replace(/^([#+-]|\d+[.)])(?=\s)/, "\\$1");
}
