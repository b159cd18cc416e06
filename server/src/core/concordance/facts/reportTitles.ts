// Tells titles from quotations: a judgement's or section's name, a grade, a title of the framework. Marks round
// one of these quote no finding.

import type { ReportingKnowledge } from "../../knowledge/knowledge.ts";
import type { InspectionReport } from "../../report/inspectionReport.ts";
import { type Token, tokenise } from "../../text.ts";
import type { ReadSource } from "../concordance.ts";

/** Whether the words are a name or title that the reports or the framework use, and no finding's words. */
export function isTitle(
  words: readonly Token[],
  read: readonly ReadSource[],
  knowledge: ReportingKnowledge,
): boolean {
  const named = [frameworkTitles(knowledge), ...read.map(({ report }) => titlesOf(report, knowledge))];
  // Most quotations open with no title's first word, and then they need not be put into a title's form.
  const first = words[0]?.word.toLowerCase() ?? "";
  if (!named.some(({ openings }) => openings.has(first))) return false;
  const key = keyOf(words);
  return named.some(({ keys }) => keys.has(key));
}

interface Titles {
  readonly keys: ReadonlySet<string>;
  /** The first word of each. */
  readonly openings: ReadonlySet<string>;
}

const known = new WeakMap<object, Titles>();

function titlesOf(report: InspectionReport, { scales }: ReportingKnowledge): Titles {
  return remembered(report, () => [
    report.title,
    ...report.judgements.flatMap(({ name, grade }) => [name, grade, `${name}: ${grade}`]),
    ...report.sections.flatMap(({ title, grade }) => [title, `${title}: ${grade ?? ""}`]),
    ...scales.flatMap(({ grades, variants }) => [...grades, ...Object.values(variants).flat()]),
    "What needs to improve?",
  ]);
}

function frameworkTitles(knowledge: ReportingKnowledge): Titles {
  return remembered(knowledge, () =>
    knowledge.frameworks.flatMap(({ title, items }) => [
      title,
      "national framework",
      ...items.flatMap((item) => [item.title, ...item.variants]),
    ]),
  );
}

function remembered(owner: object, titles: () => string[]): Titles {
  let found = known.get(owner);
  if (found === undefined) {
    const words = titles().map(tokenise);
    const openings = new Set(words.map(([first]) => first?.word.toLowerCase() ?? ""));
    found = { keys: new Set(words.map(keyOf)), openings };
    known.set(owner, found);
  }
  return found;
}

function keyOf(words: readonly Token[]): string {
  return words.map(({ word }) => word.toLowerCase()).join(" ");
}
