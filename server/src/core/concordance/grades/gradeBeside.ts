// Looks for a grade and a judgement's name in one sentence, however the two are tied: enough to see that a draft states
// the grade, or does not pass the judgement over, and too little to hold the grade against the report.

import type { ReportingKnowledge } from "../../knowledge/knowledge.ts";
import { scaleInForce } from "../../knowledge/inForce.ts";
import type { InspectionReport, Judgement } from "../../report/inspectionReport.ts";
import { type GradeTold, gradesToldIn, isOfThen } from "../../response/prose/grades/gradesTold.ts";
import { isSaidPlainly } from "../../response/prose/grades/gradeVerbs.ts";
import { clauseAround } from "../../response/prose/grades/gradeLooks.ts";
import { judgementPhrasesIn } from "../../response/prose/grades/judgementPhrases.ts";
import { sentencesOf } from "../../response/prose/sentences.ts";
import { proseSpan, type ResponseDocument, spanOf, type TextBlock } from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";
import { yearsOf } from "../facts/inspectionMeant.ts";
import { gradeMeant } from "./grades.ts";
import { judgementsFor } from "./judgements.ts";

/** The first grade that the draft tells of a judgement to which the report gives that grade; null for none. */
export function gradeBesideName(
  { blocks }: ResponseDocument,
  report: InspectionReport,
  knowledge: ReportingKnowledge,
): Span | null {
  if (report.judgements.length === 0) return null;
  const years = yearsOf(report);
  for (const block of blocks) {
    const { prose, inBlockQuote } = block.fact;
    if (inBlockQuote) continue;
    const told = toldIn(block.fact, years, report, knowledge).find(({ judgements, grade }) =>
      judgements.some((key) =>
        judgementsFor(key, report, knowledge).some((judgement) => judgement.grade === grade),
      ),
    );
    if (told !== undefined) return spanOf(block, proseSpan(prose, told.start, told.end));
  }
  return null;
}

/** The grades that a block tells, as the report's scale has them, of no other year than the report's. */
function toldIn(
  block: TextBlock,
  years: readonly string[],
  report: InspectionReport,
  knowledge: ReportingKnowledge,
): (GradeTold & { readonly grade: string | null })[] {
  let grades = known.get(block);
  if (grades === undefined) {
    grades = gradesToldIn(block.prose.text);
    known.set(block, grades);
  }
  if (grades.length === 0) return [];
  const scale = scaleInForce(report.inspectionDates?.start ?? null, report.kind, knowledge);
  if (scale === null) return [];
  return grades
    .filter((told) => told.years.every((year) => years.includes(year)))
    .map((told) => ({ ...told, grade: gradeMeant(told.written, scale) }));
}

/** A block lives until it is edited: a keystroke reads again only what it changed. */
const known = new WeakMap<TextBlock, readonly GradeTold[]>();

/** Whether a sentence of the draft has the grade of some judgements beside the name of one of them, or of "the rest". */
export function isGradeBeside(
  { blocks }: ResponseDocument,
  judgements: readonly Judgement[],
  report: InspectionReport,
  knowledge: ReportingKnowledge,
): boolean {
  const [first] = judgements;
  const words = first === undefined ? undefined : wordsOfGrade[first.grade];
  if (first === undefined || words === undefined) return false;
  const years = yearsOf(report);
  return blocks.some(({ fact }) => {
    const { text } = fact.prose;
    if (words.test(text) && isBesideIn(text, words, judgements, years, report, knowledge)) return true;
    if (first.grade !== "good" && standsIn(text, words, years)) return true;
    if (!holdsGrade(text, first.grade)) return false;
    return toldIn(fact, years, report, knowledge).some(({ grade }) => grade === first.grade);
  });
}

/** Whether a text can hold a grade in any form: "requires improvement to be good" as "RI". */
function holdsGrade(text: string, grade: string): boolean {
  return grade.startsWith("requires") ? improvement.test(text) : text.toLowerCase().includes(grade);
}

const improvement = /improve|\bR\.?\s?I\b/i;

/** A grade that is hardly an ordinary word, in a clause of no other time: whatever it is said of. */
function standsIn(text: string, words: RegExp, years: readonly string[]): boolean {
  const word = words.exec(text);
  if (word === null) return false;
  const after = text.slice(word.index + word[0].length);
  const clause = clauseAround(text.slice(0, word.index), after);
  const now = !(clause.match(anyYear) ?? []).some((year) => !years.includes(year));
  if (now && isSaidPlainly(after) && !isOfThen(clause)) return true;
  return standsIn(after, words, years);
}

function isBesideIn(
  text: string,
  words: RegExp,
  judgements: readonly Judgement[],
  years: readonly string[],
  report: InspectionReport,
  knowledge: ReportingKnowledge,
): boolean {
  return sentencesOf(text).some(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (!words.test(sentence)) return false;
    const named = judgementPhrasesIn(sentence).some(({ judgement }) =>
      judgementsFor(judgement, report, knowledge).some((each) => judgements.includes(each)),
    );
    if (named && ofLower.test(sentence)) return true;
    if ((sentence.match(anyYear) ?? []).some((year) => !years.includes(year))) return false;
    return named || ofTheRest.test(sentence);
  });
}

/** "… up from inadequate, and care leavers, for whom that lower grade still stands". */
const ofLower = /\b(?:lower|lowest)\sgrade\b/i;
/** What each grade has in any of its forms; the last of them is an ordinary word too. */
const wordsOfGrade: Readonly<Record<string, RegExp>> = {
  inadequate: /\binadequate\b/i,
  "requires improvement": /\brequir(?:es?|ed|ing)\s(?:some\s)?improvement\b|\bRI\b/i,
  "requires improvement to be good": /\brequir(?:es?|ed|ing)\s(?:some\s)?improvement\b|\bRI\b/i,
  good: /\b(?:rat(?:ed?|es|ing)|judge?(?:d|s|ment)?|grad(?:ed?|es|ing)|f(?:i|ou)nds?|given|gave|with|at|is|was|are|were|came\sout)\b[^.;]{0,60}\bgood\b(?!\s\p{Ll}+\s(?:and|of|to|in))|\bgood\s(?:one|grade|rating|judge?ment|service|council|authority)s?\b|[‘“"']good\b|\(good\)/iu,
};

const anyYear = /\b20[0-4]\d\b/g;
const ofTheRest =
  /\b(?:everything\selse|the\s(?:rest|others|remainder)|elsewhere|otherwise|(?:other|remaining)\s(?:\p{Ll}+\s)?(?:judge?ments|grades|areas|services))\b/iu;
