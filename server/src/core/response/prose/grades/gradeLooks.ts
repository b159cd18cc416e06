// Tells whether a word on the scale is a grade by its form or by the words of grading beside it, whatever ties it to
// what it grades. Words only; who gave it, and to what, is read elsewhere.

import { sought } from "../../../sought.ts";
import { isFull } from "./gradeOfServices.ts";
import { isSaidPlainly } from "./gradeVerbs.ts";

/** Whether a word on the scale is a grade here, by its form or by the words of grading beside it. */
export function looksLikeGrade(written: string, before: string, after: string, told: string): boolean {
  if (isFull(written)) return true;
  // "Requires improvement, say the inspectors": no verb opens its sentence.
  if (/^requires improvement$/i.test(written)) return !/\p{L}/u.test(before) && creditedAfter.test(after);
  if (!/^(?:good|outstanding|inadequate)$/i.test(written)) return false;
  if (gradeNoun.test(after)) return !/^good$/i.test(written) || article.test(before);
  if (article.test(before) && closes.test(after)) return true;
  if (gradeOf.test(before)) return true;
  if (isSaidPlainly(after)) {
    // "We are rated good, and the visit looked at …": what the council has.
    if (isRatedNow.test(before)) return creditedAfter.test(after);
    if (gradingBefore.test(before)) return true;
    return (
      !/^good$/i.test(written) &&
      copula.test(before) &&
      (concluded.test(clauseAround(before, after)) || creditedAfter.test(after))
    );
  }
  return !/^good$/i.test(written) && serviceNoun.test(after) && grading.test(told);
}

const article = /\b(?:an?|the|one|another|our|its|their)\s[‘“"']?$/i;
const gradeNoun =
  /^[’”"']?\s(?:overall\s|Ofsted\s)?(?:grade|rating|grading|judge?ment|verdict|mark)s?(?!\p{L})/iu;
/** "A grade of", "the inspectors’ verdict of". */
const gradeOf = /\b(?:grade|rating|grading|judge?ment|verdict)\sof\s[‘“"']?$/i;
const closes = /^[’”"']?\s?(?:$|[.,;:!?)–—]|(?:for|from|at|overall|by|under|behind)\s)/;
const gradingBefore =
  /(?<!-)\b(?:(?:re-?)?(?:judged?|judges|rated?|rates|graded?|grades)|ratings?|judge?ments?|verdict|award(?:ed|s)?|gave|given|giving|scor(?:ed?|es)|pronounc\w+|deem\w*|declar\w+|mark(?:ed|s)?|found|finds?|put|puts|placed?|places|named?|label\w+|class(?:ed|es)|rank\w*|settled on|upgrad\w+|downgrad\w+|outcome|result|c(?:a|o)mes?\sout)\b(?:(?!\b(?:that|who)\b)[^.;:!?]){0,110}\s[‘“"']?$|^\W*[‘“"']?$/i;
const copula =
  /\b(?:is|was|are|were|be|remains?|remained)\s(?:(?:still|now|also|again|both|all)\s)*[‘“"']?$/i;
const isRatedNow = /\b(?:is|are|am)\s(?:\p{L}+\s)?(?:rated|judged|graded)\s(?:as\s)?[‘“"']?$/iu;
/** Inspectors, their visit or letter are said to have come to something. */
export const concluded = sought(
  /\b(?:ofsted|inspectors?|inspectorates?|letter|visit|team|HMI)\b[^.;:!?]{0,90}\b(?:conclud\w+|f(?:ou|i)nds?|confirm\w*|says?|said|judged?|decided|agreed?)\b/i,
);
/** "…, as Ofsted concluded", "…: that is what inspectors told us". */
const creditedAfter =
  /^[’”"']?\s?[,:;–—]?\s(?:so\s|as\s|that (?:is|was) (?:what|how)\s)?(?:(?!(?:and|but|while|which|who)\b)[\p{L}’]+\s){0,4}?(?:ofsted|inspectors?|inspectorates?|letter|visit)\b(?!\s(?:looked|came|saw|was|were|is))/iu;
const serviceNoun =
  /^[’”"']?\s(?:services?|council|authority|support|care|provision|partnership|response|arrangements|help)\b/i;
const grading = sought(/\b(?:grade[sd]?|graded|ratings?|rated|judge?ments?|judged|verdict)\b/i);

/** The words between the stops on either side. */
export function clauseAround(before: string, after: string): string {
  return `${/[^,;:–—()]*$/.exec(before)?.[0] ?? ""} ${/^[^,;:–—()]*/.exec(after)?.[0] ?? ""}`;
}
