// Tells titles from quotations: a judgement's or section's name, a grade, a title of the framework. Marks round
// one of these quote no finding.

import type { ReportingKnowledge } from "../../knowledge/knowledge.ts";
import type { InspectionReport } from "../../report/inspectionReport.ts";
import { tokenise } from "../../text.ts";
import type { ReadSource } from "../concordance.ts";

/** Whether the words are a name or title that the reports or the framework use, and no finding's words. */
export function isTitle(words: string, read: readonly ReadSource[], knowledge: ReportingKnowledge): boolean {
  const key = keyOf(words);
  return (
    frameworkTitles(knowledge).has(key) || read.some(({ report }) => titlesOf(report, knowledge).has(key))
  );
}

const known = new WeakMap<object, ReadonlySet<string>>();

function titlesOf(report: InspectionReport, { scales }: ReportingKnowledge): ReadonlySet<string> {
  return remembered(report, () => [
    report.title,
    ...report.judgements.flatMap(({ name, grade }) => [name, grade, `${name}: ${grade}`]),
    ...report.sections.flatMap(({ title, grade }) => [title, `${title}: ${grade ?? ""}`]),
    ...scales.flatMap(({ grades, variants }) => [...grades, ...Object.values(variants).flat()]),
    "What needs to improve?",
  ]);
}

function frameworkTitles(knowledge: ReportingKnowledge): ReadonlySet<string> {
  return remembered(knowledge, () =>
    knowledge.frameworks.flatMap(({ title, items }) => [
      title,
      "national framework",
      ...items.flatMap((item) => [item.title, ...item.variants]),
    ]),
  );
}

function remembered(owner: object, titles: () => string[]): ReadonlySet<string> {
  let keys = known.get(owner);
  if (keys === undefined) {
    keys = new Set(titles().map(keyOf));
    known.set(owner, keys);
  }
  return keys;
}

function keyOf(words: string): string {
  return tokenise(words)
    .map(({ word }) => word.toLowerCase())
    .join(" ");
}
