// Looks for a grade and a judgement's name in one sentence, however the two are tied: enough to see that a draft does
// not pass the judgement over, and too little to hold the grade against the report.

import type { ReportingKnowledge } from "../../knowledge/knowledge.ts";
import type { InspectionReport, Judgement } from "../../report/inspectionReport.ts";
import { judgementPhrasesIn } from "../../response/prose/grades/judgementPhrases.ts";
import { sentencesOf } from "../../response/prose/sentences.ts";
import { yearsOf } from "../facts/inspectionMeant.ts";
import { judgementsFor } from "./judgements.ts";

/** Whether a sentence of `text` has the grade of some judgements beside the name of one of them, or of "the rest". */
export function isGradeBeside(
  text: string,
  judgements: readonly Judgement[],
  report: InspectionReport,
  knowledge: ReportingKnowledge,
): boolean {
  const [first] = judgements;
  const words = first === undefined ? undefined : wordsOfGrade[first.grade];
  if (words === undefined || !words.test(text)) return false;
  const years = yearsOf(report);
  return sentencesOf(text).some(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (!words.test(sentence) || previous.test(sentence)) return false;
    if ((sentence.match(anyYear) ?? []).some((year) => !years.includes(year))) return false;
    return (
      ofTheRest.test(sentence) ||
      judgementPhrasesIn(sentence).some(({ judgement }) =>
        judgementsFor(judgement, report, knowledge).some((each) => judgements.includes(each)),
      )
    );
  });
}

/** What each grade has in any of its forms; the last of them is an ordinary word too. */
const wordsOfGrade: Readonly<Record<string, RegExp>> = {
  inadequate: /\binadequate\b/i,
  "requires improvement": /\brequir(?:es?|ed|ing)\s(?:some\s)?improvement\b|\bRI\b/i,
  "requires improvement to be good": /\brequir(?:es?|ed|ing)\s(?:some\s)?improvement\b|\bRI\b/i,
  adequate: /\badequate\b/i,
  good: /\b(?:rat(?:ed?|es|ing)|judge?(?:d|s|ment)?|grad(?:ed?|es|ing)|f(?:i|ou)nds?|given|gave|with|is|was|are|were|came\sout)\b[^.;]{0,60}\bgood\b(?!\s\p{Ll}+\s(?:and|of|to|in))|\bgood\s(?:one|grade|rating|judge?ment)s?\b|[‘“"']good\b|\(good\)/iu,
};

const previous = /\b(?:previous(?:ly)?|formerly|last\s(?:time|inspection)|used\sto)\b/i;
const anyYear = /\b20[0-4]\d\b/g;
const ofTheRest =
  /\b(?:everything\selse|the\s(?:rest|others|remainder)|elsewhere|(?:other|remaining)\s(?:\p{Ll}+\s)?(?:judge?ments|grades|areas|services))\b/iu;
