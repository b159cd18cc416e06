// A report as a list to look things up in: its judgements, its areas, its summary and its sections, each finding under
// its place and its words; of all that, what has the words somebody filters by. Says nothing of any draft.

import {
  type AreaForImprovement,
  type Finding,
  type InspectionReport,
  type Judgement,
} from "../report/inspectionReport.ts";
import { foldTypography } from "../text.ts";
import { inspectionWords } from "../writing/inspectionWords.ts";
import { findingOfJudgement } from "./definition.ts";

export type InspectionGroup =
  | { readonly kind: "judgements"; readonly entries: readonly JudgementEntry[] }
  | {
      readonly kind: "priority-actions" | "areas" | "recommendations";
      readonly entries: readonly AreaForImprovement[];
    }
  | { readonly kind: "summary"; readonly entries: readonly Finding[] }
  | {
      readonly kind: "section";
      readonly title: string;
      readonly grade: string | null;
      readonly entries: readonly Finding[];
    };

export interface JudgementEntry {
  readonly judgement: Judgement;
  /** Where its section begins; null where the report has none of its name. */
  readonly finding: Finding | null;
}

/**
 * The groups in the order of the report, those without entries left out; with `filter`, only entries that have each
 * of its words, in their own text, their number or the group's title.
 */
export function inspectionOutline(report: InspectionReport, filter = ""): InspectionGroup[] {
  const matches = filterOf(filter);
  const areas = inspectionWords(report).area === "recommendation" ? "recommendations" : "areas";
  const findings = <F extends Finding>(entries: readonly F[], title: string): F[] =>
    entries.filter(({ paragraph, text }) => matches(`${paragraph ?? ""} ${title} ${text}`));
  const listed = (entries: readonly AreaForImprovement[], title: string): AreaForImprovement[] =>
    entries.filter((area) => matches(`${title} ${area.number} ${area.text} ${referencesOf(area)}`));
  const groups: InspectionGroup[] = [
    {
      kind: "judgements",
      entries: report.judgements
        .filter(({ name, grade }) => matches(`judgement ${name} ${grade}`))
        .map((judgement) => ({ judgement, finding: findingOfJudgement(report, judgement) ?? null })),
    },
    { kind: "priority-actions", entries: listed(report.areasForPriorityAction, "area for priority action") },
    { kind: areas, entries: listed(report.areasForImprovement, `area for improvement ${areas}`) },
    { kind: "summary", entries: findings(report.summary, "summary") },
    ...report.sections.map(({ title, grade, findings: entries }): InspectionGroup => ({
      kind: "section",
      title,
      grade,
      entries: findings(entries, title),
    })),
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

function filterOf(filter: string): (text: string) => boolean {
  const words = folded(filter).split(" ").filter(Boolean);
  return (text) => {
    if (words.length === 0) return true;
    const within = folded(text);
    return words.every((word) => within.includes(word));
  };
}

function folded(text: string): string {
  return foldTypography(text).toLowerCase();
}

function referencesOf({ frameworkReferences }: AreaForImprovement): string {
  return frameworkReferences
    .map(({ kind, number, title }) => `${kind} ${number ?? ""} ${title ?? ""}`)
    .join(" ");
}
