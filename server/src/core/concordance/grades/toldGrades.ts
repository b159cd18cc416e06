// What the current report says of an earlier inspection's grade, for a draft that speaks of an inspection whose
// report is no source. Reads the report's sentences alone.

import type { JudgementKey } from "../../knowledge/knowledge.ts";
import {
  allFindings,
  type Finding,
  type InspectionReport,
  type Judgement,
} from "../../report/inspectionReport.ts";
import { gradeClaimsIn } from "../../response/prose/grades/gradeClaims.ts";
import { judgementPhrasesIn } from "../../response/prose/grades/judgementPhrases.ts";
import type { InspectionPointer } from "../../response/inspectionNamed.ts";

/** A grade of an earlier inspection's overall effectiveness and where the current report tells of it. */
export interface ToldGrade {
  readonly grade: string;
  readonly finding: Finding;
  /** The sentence that dates it. */
  readonly sentence: string;
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
  if (inspection === "before") return null;
  const of = judgement === "overall" ? null : judgement;
  const grades = new Map<string, ToldGrade>();
  for (const told of toldIn(report)) {
    const meant =
      typeof inspection === "string" ? told.earlier : told.sentence.includes(String(inspection.year));
    if (meant && isToldOf(told.judgement, of))
      grades.set(told.grade, { grade: told.grade, finding: told.finding, sentence: told.sentence });
  }
  const [only] = grades.values();
  return grades.size === 1 && only !== undefined ? only : null;
}

/** All the grades of one earlier inspection, and where the current report tells of them. */
export interface ToldGrades {
  readonly judgements: readonly Judgement[];
  readonly finding: Finding;
  /** "Judged to be good in all areas": how many those were is not told. */
  readonly alike: boolean;
}

/** The grades of the inspection of a year where the report tells of all of them; null where it does not. */
export function allGradesToldOf(year: number, report: InspectionReport): ToldGrades | null {
  const meant = toldIn(report).filter(({ sentence }) => sentence.includes(String(year)));
  const all = meant.filter(({ judgement }) => judgement === "all");
  const [one] = all;
  if (one !== undefined && all.every(({ grade }) => grade === one.grade))
    return { judgements: [{ name: "", grade: one.grade }], finding: one.finding, alike: true };
  const listed = meant.flatMap(({ name, grade }) => (name === null ? [] : [{ name, grade }]));
  const [first] = meant.filter(({ name }) => name !== null);
  if (first === undefined || listed.length < 4) return null;
  return { judgements: listed, finding: first.finding, alike: false };
}

/** Groups that were judged together have one grade. */
function isToldOf(told: Telling["judgement"], meant: JudgementKey | null): boolean {
  if (told === "all") return true;
  if (told === "care-and-care-leavers") return meant === told || meant === "care" || meant === "care-leavers";
  return told === meant;
}

interface Telling {
  readonly grade: string;
  /** The one judgement told of, or all of them; null of the authority as a whole. */
  readonly judgement: JudgementKey | "all" | null;
  readonly finding: Finding;
  readonly sentence: string;
  /** It speaks of an earlier inspection, whichever its year. */
  readonly earlier: boolean;
  /** In a list of all its grades, the judgement's name as printed; null elsewhere. */
  readonly name: string | null;
}

const tellings = new WeakMap<InspectionReport, readonly Telling[]>();

/** Every sentence of a report that tells of a grade; found once for a report. */
function toldIn(report: InspectionReport): readonly Telling[] {
  const known = tellings.get(report);
  if (known !== undefined) return known;
  const found: Telling[] = [];
  // Inspected apart before 2013, safeguarding and children looked after had a grade each; else the one is the council's.
  const apart = allFindings(report).some(({ text }) => careInspected.test(text));
  for (const finding of allFindings(report)) {
    let before = "";
    for (const own of finding.text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)) {
      // "The last inspection of … was in April 2012. The local authority was judged to be good."
      const goesOn = lastInspected.test(before) && !ofEarlier.test(own);
      const sentence = goesOn ? `${before} ${own}` : own;
      const ofWhom = before;
      before = own;
      const match = told.exec(own);
      const grade = match?.[1] ?? match?.[2] ?? match?.[3];
      if (match === null || grade === undefined) continue;
      const subject = own.slice(Math.max(0, match.index - 70), match.index + match[0].length);
      // "The previous inspection of services for children looked after was in June 2011. The local authority was …".
      const one = judgementIn(subject) ?? (goesOn && apart ? judgementInspected(ofWhom) : null);
      if (one === undefined) continue;
      const whole = match[3] !== undefined || ofTheAuthority.test(sentence);
      if (one === null && !whole) continue;
      const earlier = goesOn || ofEarlier.test(sentence);
      const judgement = one === null && inAllAreas.test(own.slice(match.index)) ? "all" : one;
      found.push({ grade: fullWording(grade), judgement, finding, sentence, earlier, name: null });
    }
    found.push(...readAsDraft(finding));
  }
  found.push(...listedGrades(report));
  tellings.set(report, found);
  return found;
}

/** "Judged to be good in all areas". */
const inAllAreas = /^[^.;]{0,60}\b(?:in|across) all (?:judge?ment )?(?:areas|judge?ments)\b/i;

/**
 * What a sentence of the report would claim if it stood in a draft: "help and protection has improved since the
 * inspection in 2018, when it was judged as …". Only of a judgement it names.
 */
function readAsDraft(finding: Finding): Telling[] {
  const { text } = finding;
  if (!earlierGrade.test(text)) return [];
  const phrases = judgementPhrasesIn(text);
  if (!phrases.some(({ form }) => form !== "word")) return [];
  const block = {
    kind: "paragraph" as const,
    span: { start: 0, end: text.length },
    prose: { text, runs: [{ at: 0, source: 0, length: text.length }] },
    level: 0,
    listDepth: 0,
    inBlockQuote: false,
    cell: null,
    number: null,
  };
  const claims = gradeClaimsIn(
    { block, offset: 0, text },
    { phrases, speeches: [], quotations: [], row: null, above: null, gradedAbove: null, afterLabel: false },
  );
  return claims.flatMap(({ written, judgement, count, negated, inspection, general, credit }) => {
    const plain = judgement !== null && judgement !== "overall" && count === null && !negated && !general;
    if (
      !plain ||
      inspection === "current" ||
      inspection === "before" ||
      credit.ofPart ||
      !isGradeWord.test(written)
    )
      return [];
    const sentence = inspection === "previous" ? "" : String(inspection.year);
    return [{ grade: fullWording(written), judgement, finding, sentence, earlier: true, name: null }];
  });
}

/** A quick look for a grade and an earlier inspection. */
const earlierGrade =
  /\b(?:judged|rated|graded|inadequate|outstanding)\b[^]*\b(?:20[0-4]\d|last|previous)\b|\b(?:20[0-4]\d|last|previous)\b[^]*\b(?:judged|rated|graded|inadequate|outstanding)\b/;

/**
 * "The last inspection report for the local authority’s children’s services was published in May 2015. The
 * judgements for the local authority were: Overall effectiveness: inadequate …", as single inspections list them.
 */
function listedGrades(report: InspectionReport): Telling[] {
  const listed: Telling[] = [];
  for (const { findings } of report.sections) {
    const lead = findings.findIndex(({ text }) => lastReport.test(text));
    const sentence = findings[lead]?.text ?? "";
    for (const finding of lead < 0 ? [] : findings.slice(lead + 1)) {
      const [, name = "", grade = ""] = listedGrade.exec(finding.text) ?? [];
      const [phrase] = judgementPhrasesIn(name);
      if (phrase === undefined || !isGradeWord.test(grade)) break;
      const judgement = phrase.judgement === "overall" ? null : phrase.judgement;
      listed.push({
        grade: fullWording(grade),
        judgement,
        finding,
        sentence,
        earlier: true,
        name: name.trim(),
      });
    }
  }
  return listed;
}

const lastReport = /\blast\s+inspection\s+report\b[^]*\bjudge?ments\b[^]*:\s*$/i;
const listedGrade = /^\W*([^:]{5,100}):\s*([^:]{3,40}?)\.?$/;

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

const careInspected =
  /\b(?:last|previous)\sinspection\sof\s[^.]{5,80}\b(?:looked\safter|in\scare)\b[^.]{0,20}\b(?:was|took\splace)\b/i;

/** "The previous inspection of the local authority’s services for children looked after was in June 2011". */
function judgementInspected(sentence: string): JudgementKey | null {
  const of = /\binspection\s+of\s+(.{5,120}?)\s+(?:was|took\s+place)\b/i.exec(sentence)?.[1] ?? "";
  if (/\bsafeguarding\b|\bprotection\b/i.test(of)) return "help-and-protection";
  return /\b(?:looked\s+after|in\s+care)\b/i.test(of) ? "care" : null;
}

/** A sentence that says when the last inspection was; the next one tells what it found. */
const lastInspected =
  /\b(?:last|previous)\s+(?:\w+\s+){0,2}inspection\b[^.]{0,120}\b(?:was|took\s+place)\b[^.]*\b20\d\d\b|\b(?:last|previously)\s+inspected\b[^.]*\b20\d\d\b/i;

const grades =
  "outstanding|good|requir(?:es|ed|ing|e) improvement(?: to be good)?|inadequate|adequate|satisfactory";
const isGradeWord = new RegExp(`^(?:${grades})$`, "i");
const told = new RegExp(
  `(?:judged|graded|rated|found)\\s+(?:by\\s+ofsted\\s+)?(?:overall\\s+)?(?:to\\s+be|as|was|were|to)?\\s*(${grades})|overall\\s+effectiveness\\s+(?:was|had\\s+been)\\s+(${grades})|\\b(${grades})\\s+(?:ofsted\\s+|inspection\\s+|overall\\s+)*judge?ments?\\s+in\\s+(?:\\w+\\s+)?20\\d\\d`,
  "i",
);
/** It is about the authority as a whole, not its fostering agency or one judgement of several. */
const ofTheAuthority = /\b(?:local authority|council|services|overall effectiveness)\b/i;
const ofEarlier =
  /\b(?:last|previous|earlier)\s+(?:\w+\s+){0,2}inspect(?:ion|ed)|\b20\d\d\s+(?:\w+\s+)?inspection|inspection\s+in\s+(?:\w+\s+)?20\d\d|\bsince\b[^.]{0,80}\bjudged\b[^.]{0,60}\b20\d\d\b/i;

function fullWording(written: string): string {
  const grade = written.toLowerCase();
  return grade.startsWith("requir") ? "requires improvement to be good" : grade;
}
