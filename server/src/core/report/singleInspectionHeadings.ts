// The headings over the graded parts of a single inspection's report, by their words: the grade stands beside the
// name, between its lines or at the end of a sentence. Knows no paragraph.

import { gradeScales } from "../knowledge/gradeScales.ts";
import type { JudgementKey } from "../knowledge/knowledge.ts";
import type { GradedHeading } from "./headedSections.ts";
import type { PrintedLine } from "./printedLines.ts";

const openings =
  /^(?:section \d:\s*)?(?:the\s+)?(?:experiences? and|leadership,? management|graded judge?ment|effectiveness of the|local safeguarding)\b/i;

const names: readonly (readonly [pattern: RegExp, key: JudgementKey])[] = [
  [/^experiences? and progress of children who need help and protection$/, "help-and-protection"],
  [/^experiences? and progress of children looked after and achieving permanence$/, "care"],
  [/^leadership,? management and governance$/, "leaders"],
  [/^graded judge?ment (?:for|about|on|of) (?:the )?adoption performance$/, "adoption"],
  [
    /^graded judge?ment (?:for|about|on|of) (?:the )?experiences? and progress of care leavers$/,
    "care-leavers",
  ],
  [/^(?:effectiveness of the )?(?:lscb|local safeguarding children(?:['’]s)? board)(?: \(lscb\))?$/, "lscb"],
];

const sif = gradeScales.find(({ id }) => id === "sif");

/** The name a judgement has on the scale of single inspections. */
export function singleInspectionName(key: JudgementKey): string {
  return sif?.judgements.find((each) => each.key === key)?.name ?? "";
}

/** The SIF scale's word: `requires improvement`, however printed. */
export function singleInspectionGrade(printed: string): string {
  return /improvement/i.test(printed) ? "requires improvement" : printed.toLowerCase();
}

/**
 * The heading that begins at a line and takes one to five, two copies of it taken for one ("The Local Safeguarding
 * Children Board (LSCB)" over "The Local Safeguarding Children Board is good"); null where none begins.
 */
export function gradedHeadingAt(lines: readonly PrintedLine[], at: number): GradedHeading | null {
  const first = oneHeadingAt(lines, at);
  if (first === null) return null;
  const copy = oneHeadingAt(lines, first.end);
  const both = copy?.key === first.key ? copy : first;
  return {
    end: both.end,
    title: singleInspectionName(first.key),
    grade: both.grade ?? first.grade,
  };
}

function oneHeadingAt(
  lines: readonly PrintedLine[],
  at: number,
): { key: JudgementKey; grade: string | null; end: number } | null {
  if (!openings.test(lines[at]?.text ?? "")) return null;
  for (let count = 5; count >= 1; count--) {
    const run = lines.slice(at, at + count);
    if (run.length < count) continue;
    const words = run.map(({ text }) => text).join(" ");
    const name = nameWithoutGrade(words);
    const key = names.find(([pattern]) => pattern.test(name))?.[1];
    const grade = gradeIn(words);
    // "The experiences and progress of … protection are" / "inadequate. Serious concerns": a sentence of the text.
    const sentence = /\b(?:is|are)\b/i.test(words) && (grade === null || run.some(isPlain));
    if (key !== undefined && !sentence) return { key, grade, end: at + count };
  }
  return null;
}

function isPlain({ bold, height }: PrintedLine): boolean {
  return height > 0 && !bold;
}

const gradeWords = /\b(?:requires?|improvement|outstanding|inadequate|adequate|(?:to be )?good)\b/gi;

/** "The experiences and progress of Requires improvement children who need help and to be good protection". */
function nameWithoutGrade(words: string): string {
  return words
    .toLowerCase()
    .replace(/[⁰¹²³⁴-⁹]+/g, "")
    .replace(gradeWords, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?: because)?\s*[.:]?$/, "")
    .replace(/^section \d:\s*/, "")
    .replace(/^the /, "")
    .replace(/\s(?:is|are)(?: that)?(?: (?:it|they))?(?: (?:is|are))?$/, "")
    .trim();
}

function gradeIn(words: string): string | null {
  if (/\brequires?\b[\s\S]*\bimprovement\b/i.test(words)) return "requires improvement";
  return /\b(outstanding|inadequate|adequate|good)\b/i.exec(words)?.[1]?.toLowerCase() ?? null;
}
