// Reads grades that services are plainly said to have, with no verb of grading: "the council is now good overall",
// "the borough requires improvement to be good", "last time, care leavers was inadequate". Words only.

import type { GradeContext, GradeUse } from "./gradeContext.ts";
import { endsWithWhole, thingThatIs } from "./gradedThings.ts";
import { copula } from "./gradeVerbs.ts";
import { sought } from "../../../sought.ts";

const stopsHere =
  /^[’”"']?\s?(?:$|[.,;:!?)–—]|(?:overall|and|but|while|at|in|when|then|for|last|before|until|too)\b)/;

/** "Last time, care leavers was inadequate": of an earlier inspection. */
export function wasSoEarlier({ before, after, written, ofEarlier }: GradeContext): boolean {
  if (!stopsHere.test(after)) return false;
  const said =
    wasSubject.test(before) ||
    // "An overall good", "a finding of requires improvement to be good", "put leadership at …".
    anOverall.test(before) ||
    (isFull(written) && fullAfter.test(before));
  return said && ofEarlier();
}

const anOverall = /\b(?:an?|its|our|that)\soverall\s[‘“"']?$/i;
const fullAfter =
  /\b(?:of|at|as|from|an?|was|were|been|found|services|council|authority|county|borough|city|us|it|them)\s[‘“"']?$/i;

const wasSubject =
  /(?:^\W*|[,;:]\s|\b(?:and|but|when|where|because|that|20\d\d)\s)(?:it|they|this|that|we|all|(?:all|each|both|none|every\sone)(?:\sof)?\s(?:our|its|the|their)\s(?:services|areas|judge?ments|grades)|the (?:council|authority|borough|county|city|service|services|grade|rating|judge?ment|verdict)|(?:our|its|children[’']s) services|overall effectiveness)\s(?:was|were|had been)\s(?:(?:still|then|also|both|all|only|an?)\s)*[‘“"']?$|\bhaving been\s$/i;

/** What it makes of a grade that a judgement's own name, the services or the council is its subject. */
export function useBySubject(context: GradeContext): GradeUse | undefined {
  const { before, after, written } = context;
  if (overallAfter.test(after) && (opensSentence.test(before) || thingThatIs(before) === "whole"))
    return "subject";
  if (isFull(written) && isSubjectOfFull(context)) return "subject";
  const thing = endsHere.test(after) && !/^good$/i.test(written) ? thingThatIs(before) : null;
  if (thing === "whole" || (thing === "part" && inspectorsSay.test(before))) return "subject";
  if (sawOne.test(before) && saidAndDone.test(after)) return "subject";
  return /^requires/i.test(written) && noneOfAreas.test(before) ? "series" : undefined;
}

/** Whether a grade is written in full: "requires improvement to be good" is hardly ever anything else. */
export function isFull(written: string): boolean {
  return /improvement[\s-]+to[\s-]+be[\s-]+good$/i.test(written);
}

/** What the full wording needs before it to be said of something. */
function isSubjectOfFull({ before, written }: GradeContext): boolean {
  if (copula.test(before) || servicesSubject.test(before)) return true;
  return /^requires?\s/i.test(written) && endsWithWhole(before);
}

const inspectorsSay = /\b(?:ofsted|inspectors|inspectorates?|HMI|officially|formally)\b/i;
/** "Inadequate overall; …". */
const opensSentence = /^[^\p{L}]*$/u;
/** "Inspectors saw an inadequate authority then, and one that is good now". */
const sawOne =
  /\b(?:inspectors|ofsted|inspection|those|they|report|team)\b[^.;:]*\b(?:saw|found|sees?|met|left)\s(?:one|an? (?:council|service|authority|borough|county|city))\s(?:that|which)\s(?:is|was)\s$/i;
/** "Not one area requires improvement". */
const noneOfAreas = sought(
  /\b(?:no|none of|not (?:one|a single))\s(?:[\w-]+\s){0,3}(?:areas?|judge?ments?)\s$/i,
);
const endsHere = /^[’”"']?(?:\s?[–—,;:.!?)]|\s(?!at\s\p{L}+ing\b)(?:overall|in|at|as|for|with)\s)/u;
const servicesSubject = sought(
  /\b(?:children[’']?s (?:social care|services)|local authority|council|authority|services (?:for children|in \p{Lu}\p{L}+))\b[^.;:,!?]{0,60}$/iu,
);
/** "The borough's children's services are outstanding." */
export const saidAndDone =
  /^[’”"']?\s?(?:$|[.;!?]|,\s(?:and|but|with|says?|said|ofsted|inspectors)\b|\s(?:again|once more|and|but|now)\b)/i;
const overallAfter = /^\soverall(?=\s*(?:$|[.,;:!?)–—])|\s(?:according|and|but|says?|with)\b)/;
