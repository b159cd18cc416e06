// What the current report says of an earlier inspection's grade, for a draft that speaks of an inspection whose
// report is no source. Reads the report's sentences alone.

import type { JudgementKey } from "../knowledge/knowledge.ts";
import { allFindings, type Finding, type InspectionReport } from "../report/inspectionReport.ts";
import type { InspectionPointer } from "../response/inspectionNamed.ts";

/** A grade of an earlier inspection's overall effectiveness and where the current report tells of it. */
export interface ToldGrade {
  readonly grade: string;
  readonly finding: Finding;
}

/**
 * "Since the 2022 inspection, when overall effectiveness was judged to be inadequate, …". Null where nothing is told
 * of `inspection`, or more than one grade: it cannot be said which one the draft means.
 */
export function gradeToldOf(
  inspection: InspectionPointer,
  judgement: JudgementKey | null,
  report: InspectionReport,
): ToldGrade | null {
  if (judgement !== null && judgement !== "overall") return null;
  const grades = new Map<string, ToldGrade>();
  for (const told of toldIn(report)) {
    const meant =
      typeof inspection === "string" ? told.earlier : told.sentence.includes(String(inspection.year));
    if (meant) grades.set(told.grade, { grade: told.grade, finding: told.finding });
  }
  const [only] = grades.values();
  return grades.size === 1 && only !== undefined ? only : null;
}

interface Telling {
  readonly grade: string;
  readonly finding: Finding;
  readonly sentence: string;
  /** It speaks of an earlier inspection, whichever its year. */
  readonly earlier: boolean;
}

const tellings = new WeakMap<InspectionReport, readonly Telling[]>();

/** Every sentence of a report that tells of a grade; found once for a report. */
function toldIn(report: InspectionReport): readonly Telling[] {
  const known = tellings.get(report);
  if (known !== undefined) return known;
  const found: Telling[] = [];
  for (const finding of allFindings(report)) {
    for (const sentence of finding.text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)) {
      const match = told.exec(sentence);
      const grade = match?.[1] ?? match?.[2];
      if (match === null || grade === undefined) continue;
      const subject = sentence.slice(Math.max(0, match.index - 70), match.index + match[0].length);
      if (!ofTheAuthority.test(sentence) || ofOthers.test(subject)) continue;
      found.push({ grade: fullWording(grade), finding, sentence, earlier: ofEarlier.test(sentence) });
    }
  }
  tellings.set(report, found);
  return found;
}

const grades =
  "outstanding|good|requires improvement to be good|requires improvement|requir(?:e|ed|ing) improvement to be good|inadequate";
const told = new RegExp(
  `(?:judged|graded|rated|found)\\s+(?:overall\\s+)?(?:to\\s+be|as|was|were|to)?\\s*(${grades})|overall\\s+effectiveness\\s+(?:was|had\\s+been)\\s+(${grades})`,
  "i",
);
/** It is about the authority as a whole, not its fostering agency or one judgement of several. */
const ofTheAuthority = /\b(?:local authority|council|services|overall effectiveness)\b/i;
const ofOthers =
  /\b(?:adoption|fostering|agency|agencies|homes?|centres?|schools?|board|partnership|care leavers|protection|in care|looked after|leaders(?:hip)?|arrangements)\b/i;
const ofEarlier =
  /\b(?:last|previous|earlier)\s+(?:\w+\s+){0,2}inspection|\b20\d\d\s+(?:\w+\s+)?inspection|inspection\s+in\s+(?:\w+\s+)?20\d\d|\bsince\b[^.]{0,80}\bjudged\b[^.]{0,60}\b20\d\d\b/i;

function fullWording(written: string): string {
  const grade = written.toLowerCase();
  return grade.startsWith("requir") ? "requires improvement to be good" : grade;
}
