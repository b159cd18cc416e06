// Reads the ways in which a grade is tied to what it grades by a noun: "a rating of good", "the grade for leadership
// is good", "their grade, good, …", "good was the verdict on …", "an inadequate judgement". Words only.

import type { GradeContext } from "./gradeContext.ts";
import { sought } from "../../../sought.ts";

/** A grading noun right after a grade. */
export const gradeNoun =
  /^\s+(?:(?:overall|ofsted|inspection|ilacs|single-word|headline)\s+)*(?:rating|grade|grading|judge?ment)s?(?!\p{L})/iu;

export const ofInspection = sought(
  /\b(?:ofsted|HMI|inspect\w*|ilacs|rate[ds]|rating|judge?ments?|(?:ad)?judge[ds]|(?:re|up|down)?graded|grades?|overall effectiveness)\b/i,
);

/** Whether a noun beside the grade makes one of it, or the grade is a noun itself. */
export function isTiedByNoun(context: GradeContext): boolean {
  const { before, after } = context;
  if (context.origin === "own" && (isNounItself(context) || (context.inSeries && oneFor.test(after))))
    return true;
  if (isSaidOfGrade(context) || nounLabel.test(before)) return true;
  if (nounFor.test(before) && !isSomebodys(before)) return true;
  if (setAside.test(before) && setAsideEnds.test(after)) return !isSomebodys(before);
  return nounAfter.test(after);
}

/** "They gave it a good in October", "there was one outstanding", "we earned an outstanding for leadership". */
function isNounItself({ before, after, written, quoted }: GradeContext): boolean {
  return (
    !quoted && /^(?:good|outstanding|inadequate)$/i.test(written) && oneOf.test(before) && itself.test(after)
  );
}

/** "An outstanding grade for leadership and a good one for help and protection". */
const oneFor = /^\sone\s(?:for|on|in|overall)\b/;
const oneOf = /\b(?:an?|one|two|three|four|five|another|single|only|\d)\s$/i;
/** A stop, or a word that no adjective has behind it. */
const itself =
  /^(?:$|[.;:!?)]|,\s(?:and|but|while|with|which)\b|\s(?:for|on|from|at|by|overall|across|last|when|which|since|again)\b|\sin\s(?:the|our|all|every|each|20\d\d|\p{Lu})|\sand\s(?:an?|one|two|three|four|five)\s[‘“"']?(?:good|outstanding|inadequate|requires))/u;

/** "Their grade, requires improvement, is …", "that verdict (good)", "the grade for leaders – good – …". */
const setAside = sought(
  /\b(?:rating|grade|verdict|(?:that|this|whose|its|the|their|our|overall)\sjudge?ment)s?(?:\s(?:of|for|in|on|from|by|at|given to)\s[^.,;:!?()]{1,90})?\s?[,(–—-]\s?(?:an?\s)?[‘“"']?$/iu,
);
const setAsideEnds = /^[’”"']?\s?(?:[,;.)–—]|-\s|$)/;
/** "Good was the grade for leadership", "outstanding: that is the verdict on care leavers". */
const nounAfter =
  /^[’”"']?(?:[:;,–—]|\s[–—-])?(?:\s(?:(?:that|this|it|which)\s)?(?:is|was|were|are|remains|remained)|\sthat[’']s)\s(?:(?:also|again|now|still|once more)\s)*(?:the|our|its|their|Ofsted[’']s|inspectors[’'])\s(?:(?!their\b)\p{L}+\s){0,2}(?:grade|rating|judge?ment|verdict)s?\b(?!\s(?:of|that|to)\s(?:our|his|her|their|my)\s(?:own|staff|manager))/iu;

const nounOf = sought(
  /\b(?:(?:rating|grade|grading|judge?ment)s?|verdict)(?:\s+(?:(?:was|is|are|were|has|have|had|been|not|no longer|never|remains?|remained|again|now|then|that year|that time|in (?:truth|fact)|on that occasion|also|all|both|being|improved|changed|moved|went|overall|stays?|stayed|risen|rose|fell|fallen|slipped|up|down|back|(?:by\s)?(?:an?|one|two)\s(?:notch(?:es)?|grades?|steps?|places?),?)\s*)*(?:of|as|is|was|are|were|from|to|remains?|remained|been)?)?\s*(?:a|an)?\s*$/i,
);
const nounLabel = sought(
  /\b(?:rating|grade|grading|judge?ment|verdict|ofsted|(?:inspection|overall|final) (?:outcome|result))\s?[:–—-]\s*$/i,
);
const nounFor = sought(
  /\b(?:(?:rating|grade|grading|verdict)s?\s(?:that|which|we|it|at|from|by|given|awarded|of|for|in|on|Ofsted|inspectors)|judge?ments?\s(?:for|in|on|given|of(?!\s(?:our\s|the\s)?(?:managers|staff|social workers|practitioners)\b)))\s[^.;:!?]{1,100}\b(?:is|was|are|were|as|remains?|remained)(?:\s+(?:now|still|also|again|an?|once more))*\s*$/i,
);

/** The noun that ends `before`, with what it is to be told from. */
const nounAtEnd = sought(
  /(?:^|(.*?))\b(?:rating|grade|grading|judge?ment|verdict)s?\b(?:(?!\b(?:rating|grade|grading|judge?ment|verdict)s?\b).)*$/is,
);
/** "Social workers’ judgement", "her grades", "young people’s grades", "our professional judgement". */
const somebodys =
  /(?:\b(?!(?:ofsted|inspectors?|inspectorate|council|authority|services|city|county|borough|report|year|inspection)\b)\p{Ll}+(?:[’']s|s[’'])|\b(?:his|her|my|your|professional|sound|better|clinical|value|exam|GCSE|A-level|school|test|risk|RAG|pay))\s(?:[\p{Ll}-]+\s)?$/u;

/** "The rating was good", "a judgement of good"; not "educational outcomes were good", "their grades were outstanding". */
function isSaidOfGrade({ before, after }: GradeContext): boolean {
  if (outcomeIs.test(before)) return /\b(?:ofsted|inspect\w*|ilacs|overall)\b/i.test(before + after);
  return nounOf.test(before) && !isSomebodys(before);
}

/** "The outcome was inadequate overall", "the outcome of the inspection was good". */
const outcomeIs = /\boutcome(?:\sof\s[^.;:,!?]{2,60})?\s(?:is|was)\s(?:an?\s)?$/i;

/** Whether the noun that ends `before` is a person's grade or judgement, no inspection's. */
function isSomebodys(before: string): boolean {
  return somebodys.test(nounAtEnd.exec(before)?.[1] ?? "");
}

/** "The good judgement of 2022". */
const ofYear = /^\s+(?:grade|judge?ment|rating|verdict)\s(?:of|in|from)\s(?:\p{Lu}\p{L}+\s)?20[0-4]\d\b/u;

/** "an inadequate rating", "‘Good’ Ofsted rating"; not "good judgement" as a virtue, nor "good grades" at school. */
export function gradeAsAdjective({ before, after, written }: GradeContext): boolean {
  if (written !== "good" || ofYear.test(after)) return true;
  return /^\s+(?:grades|judge?ments)/i.test(after) && /\b(?:one|two|three|four|five|\d)\s$/i.test(before);
}
