// What the current report says of an earlier inspection's grade, for a draft that speaks of an inspection whose
// report is no source. Reads the report's sentences alone.

import type { JudgementKey } from "../knowledge/knowledge.ts";
import { allFindings, type Finding, type InspectionReport } from "../report/inspectionReport.ts";
import { judgementPhrasesIn } from "../response/prose/judgementMentions.ts";
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
  const of = judgement === "overall" ? null : judgement;
  const grades = new Map<string, ToldGrade>();
  for (const told of toldIn(report)) {
    const meant =
      typeof inspection === "string" ? told.earlier : told.sentence.includes(String(inspection.year));
    if (meant && isToldOf(told.judgement, of))
      grades.set(told.grade, { grade: told.grade, finding: told.finding });
  }
  const [only] = grades.values();
  return grades.size === 1 && only !== undefined ? only : null;
}

/** Groups that were judged together have one grade. */
function isToldOf(told: JudgementKey | null, meant: JudgementKey | null): boolean {
  if (told === "care-and-care-leavers") return meant === told || meant === "care" || meant === "care-leavers";
  return told === meant;
}

interface Telling {
  readonly grade: string;
  /** The one judgement told of; null of the authority as a whole. */
  readonly judgement: JudgementKey | null;
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
    let before = "";
    for (const own of finding.text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)) {
      // "The last inspection of … was in April 2012. The local authority was judged to be good."
      const goesOn = lastInspected.test(before) && !ofEarlier.test(own) && !ofNow.test(own);
      const sentence = goesOn ? `${before} ${own}` : own;
      const ofWhom = before;
      before = own;
      const match = told.exec(own);
      const grade = match?.[1] ?? match?.[2];
      if (match === null || grade === undefined) continue;
      const subject = own.slice(Math.max(0, match.index - 70), match.index + match[0].length);
      const one = judgementIn(subject);
      if (one === undefined || (goesOn && ofPlainlyOthers.test(ofWhom))) continue;
      if (one === null && (!ofTheAuthority.test(sentence) || ofOthers.test(subject))) continue;
      const earlier = goesOn || ofEarlier.test(sentence);
      found.push({ grade: fullWording(grade), judgement: one, finding, sentence, earlier });
    }
  }
  tellings.set(report, found);
  return found;
}

/** "When the experiences and progress of care leavers were judged …": the one named; undefined of several. */
function judgementIn(subject: string): JudgementKey | null | undefined {
  const named = new Set(
    judgementPhrasesIn(subject).flatMap(({ judgement, form }) =>
      form === "name" && judgement !== "overall" ? [judgement] : [],
    ),
  );
  const [only = null] = named;
  return named.size > 1 ? undefined : only;
}

/** A sentence that says when the last inspection was; the next one tells what it found. */
const lastInspected =
  /\b(?:last|previous)\s+(?:\w+\s+){0,2}inspection\b[^.]{0,120}\b(?:was|took\s+place)\b[^.]*\b20\d\d\b|\b(?:last|previously)\s+inspected\b[^.]*\b20\d\d\b/i;
const ofNow = /\b(?:now|this\s+inspection|since|current(?:ly)?|today)\b/i;
const ofPlainlyOthers =
  /\b(?:adoption|fostering|agency|agencies|homes?|centres?|schools?|board|partnership)\b/i;

const grades =
  "outstanding|good|requir(?:es|ed|ing|e) improvement(?: to be good)?|inadequate|adequate|satisfactory";
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
