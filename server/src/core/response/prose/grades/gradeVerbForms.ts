// Reads grades given by a grading verb that is no finite one: "for Ofsted to come and grade us outstanding is …",
// "Ofsted rating us good means …", "having judged us good, inspectors …". Words only; a wish gives nothing.

import { sought } from "../../../sought.ts";

/** Whether inspectors are said, in such a form, to have given the grade. */
export function isGivenAsFact(before: string, after: string): boolean {
  return inspectors.test(before) && opening.test(before) && isSo.test(after) && !wish.test(after);
}

const object =
  "(?:us|it|them|(?:our|the|its)\\s[^.,;:!?]{2,60}?|\\p{Lu}\\p{L}+(?:[’']s?\\s[^.,;:!?]{2,60}?)?)";
const toGrade = "\\s(?:as\\s|to be\\s)?(?:an?\\s)?[‘“\"']?$";
/** "For Ofsted to come, look hard at what we do and grade us …", "it means a lot for inspectors to judge us …". */
const opening = sought(
  new RegExp(
    `(?:^|[“"‘'.;:,–—]\\s?|\\b(?:and|but|that|is|was|lot|much)\\s)(?:for|to (?:have|see|hear|watch))\\s[^.;:!?]{3,160}\\b(?:judge|rate|grade|call)\\s${object}${toGrade}`,
    "iu",
  ),
);
const inspectors = /\b(?:ofsted|inspectors?|HMI|inspectorate|watchdog|regulator)\b/i;
const isSo = /^[^.;!?]*\b(?:is|was|means|meant|makes|made|gives|gave|shows|showed|reflects)\b/;
const wish =
  /\b(?:aims?|ambitions?|goals?|targets?|would|will|could|want(?:s|ed)?|hopes?|dreams?|tasks?|challenges?)\b/i;
