// Reads grades that a verb gives: "rated good", "judged the service to be good", "gave us outstanding for leadership",
// "found help and protection inadequate". Words only.

import type { GradeContext, GradeUse } from "./gradeContext.ts";
import { ofInspection } from "./gradeNouns.ts";
import { sought } from "../../../sought.ts";

/** What follows a grade said of something; a noun right after makes it an ordinary adjective. */
const predicative =
  /^\s*(?:[”’"'](?=\s*(?:$|[.,;:!?)])))?(?:$|[.,;:!?()\]–—|/]|(?:overall|for|in|by|at|since|and|or|but|to|following|with|while|whilst|across|on|this|again|too|from|as|after|under|when|which|who|that|because|although|though|despite|rather|of(?=\s(?:\p{Lu}\p{L}+\s)?20[0-4]\d)|last|during|throughout|compared|before|until|where|so|we|it|is|was|are|were|has|have|had|instead|also|both|now|then|than|will|means?|meant|makes|went|goes|respectively|according|says?|said|[-–—])(?![\p{L}]))/u;

/** Whether what follows a grade lets it be said of something, with no noun that it belongs to. */
export function isSaidPlainly(after: string): boolean {
  return predicative.test(after) || /^\sone\sfor\b/.test(after);
}

const verb =
  /\b(?:rated|graded|re-?graded|(?:ad)?judged|regraded|upgraded|downgraded|assessed|deemed|classed|ranked|scored|marked)\b(?:\s+by\s(?:[\p{L}’'-]+\s){0,6}?(?:Ofsted|inspect\p{L}+|HMI|[\p{L}-]+[’']s\steam|(?:his|her|their)\s(?:team|colleagues)))?(?:\s+(?:us|it|them|both|all|overall|once|again|still|now|also|services|itself|jointly))*(?:\s+(?:as|to|at|a|an))?(?:\s+be(?:ing)?)?(?:\s+at\s+(?:an?|the))?(?:\s+(?:overall|both|all|now|still|only|just))*\s*$/iu;
const verbWithObject =
  /\b(?:(?:rated|rates|graded|judged|judges|found|assessed|judging|rating|grading)|(?:did|do|does|could)(?: not|n[’']t) (?:rate|judge|grade|find))\s[^.;:!?]{1,140}\b(?:as|to be|to have been)(?:\s+(?:a|an|being|both|all|still|now|only))*\s*$/i;
const verbWithBareObject =
  /\b(?:ofsted|inspectors?|inspectorates?|inspection|report|visit|letter|JTAI|they|it)\b[^.;:!?]{0,90}\b(?:rate[ds]|grade[ds]|judge[ds]|score[ds]|mark(?:ed|s))\s(?!that\b)[^.;:,!?]{1,90}\s$/i;

/** Whether a verb of grading leads to the grade, whatever stands between; what it makes of it then. */
export function useByVerb({ before, after }: GradeContext): GradeUse | null | undefined {
  if (!verb.test(before) && !verbWithObject.test(before)) return undefined;
  // "Assessed as inadequate" may be of housing: it must be the inspection's doing.
  return ofInspection.test(before + after) ? "verb" : null;
}

/** "Ofsted gave us outstanding for leadership", "care leavers were given an outstanding". */
const given = sought(/\b(?:gave|given|awarded|awards|gives)(?:\s[\p{L}’']+){0,4}?\s(?:an?\s)?$/iu);

/** "Care leavers were given a strong." */
export function isGivenAlone({ before, after, follows }: GradeContext): boolean {
  return follows !== null && given.test(before) && /^\s*(?:$|[.;,!?)])/.test(after);
}

/** "We were found to be adequate for help and protection", "they have given us a fair for leadership". */
export function isGivenForName({ before, origin, leads }: GradeContext): boolean {
  return origin !== "own" && leads && givenUs.test(before);
}

const council = "(?:[Tt]he\\s(?:council|authority)|(?:[Oo]ur|[Ii]ts|[Tt]he)\\s(?:children[’']s\\s)?services)";
const givenUs = sought(
  new RegExp(
    `\\b(?:gave|given|awarded|awards|gives|giving|awarding)\\s(?:(?:us|it|them|\\p{Lu}\\p{L}+|${council})\\s)?(?:an?\\s)?$|\\bfound\\s(?:us|${council})\\s(?:to\\sbe\\s)?(?:an?\\s)?$|\\b(?:[Ww]e|${council})\\s(?:was|were)\\s(?:also\\s|again\\s)?found\\sto\\sbe\\s(?:an?\\s)?$`,
    "u",
  ),
);

/** What verbs of finding and giving make of a grade, once nothing plainer has told what it is. */
export function useByFinding(context: GradeContext): GradeUse | undefined {
  const { before, after } = context;
  if (verbWithBareObject.test(before)) return "verb";
  return given.test(before) && ofInspection.test(before + after) ? "verb" : undefined;
}

export const copula =
  /\b(?:is|was|are|were|be|been|remains?|remained|become|became|as)(?:\s+(?:now|still|also|again|both|all|once|once again|therefore))*\s*$/i;
