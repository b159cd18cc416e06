// Reads grades that services are plainly said to have, with no verb of grading: "the council is now good overall",
// "services for them require improvement to be good", "last time, care leavers was inadequate". Words only.

import type { GradeContext, GradeUse } from "./gradeContext.ts";
import { gradeAsAdjective, gradeNoun, ofInspection } from "./gradeNouns.ts";
import { endsWithWhole, thingThatIs } from "./gradedThings.ts";
import { copula, creditedAfter } from "./gradeVerbs.ts";
import { sought } from "../../../sought.ts";

/** What an inspection's outcome, or a noun of grading right after, makes of a grade. */
export function useByOutcome(context: GradeContext): GradeUse | null | undefined {
  const { before, after } = context;
  const asNoun = gradeNoun.test(after);
  if (effectivenessOf.test(before) && stopsHere.test(after)) return "subject";
  if (inspectionGave.test(before) && (asNoun || stopsHere.test(after))) return "noun";
  if (!asNoun) return undefined;
  return gradeAsAdjective(context) || context.nounLeads ? "noun" : null;
}

/** "The overall effectiveness of our arrangements for children with SEND is …". */
const effectivenessOf = sought(
  /\boverall effectiveness of [^.;:!?]{3,120}\s(?:is|was|remains)\s(?:an?\s)?$/i,
);
/** "Our last full inspection, in 2022, ended with …", "the report resulted in a judgement of …". */
const inspectionGave = sought(
  /\b(?:inspection|ILACS|report)\b[^.;:!?]{0,60}\b(?:ended (?:with|in|at)|resulted in|led to|returned|brought|produced|concluded with|came (?:out|back) (?:as|at|with))\s(?:an?\s)?(?:(?:overall\s)?(?:judge?ment|grade|rating|verdict) of\s)?[‘“"']?$/i,
);
const stopsHere =
  /^[’”"']?\s?(?:$|[.,;:!?)–—]|(?:overall|and|but|while|at|in|when|then|for|last|before|until|too)\b)/;

/** "Last time, care leavers was inadequate": of an earlier inspection. */
export function wasSoEarlier({ before, after, written, origin, follows, ofEarlier }: GradeContext): boolean {
  if (origin !== "own" || !stopsHere.test(after)) return false;
  const said =
    (wasSo.test(before) && (follows !== null || wasSubject.test(before))) ||
    // "An overall good", "a finding of requires improvement to be good", "put leadership at …".
    anOverall.test(before) ||
    (isFull(written) && fullAfter.test(before));
  return said && ofEarlier();
}

const anOverall = /\b(?:an?|its|our|that)\soverall\s[‘“"']?$/i;
const fullAfter =
  /\b(?:of|at|as|from|an?|was|were|been|found|services|council|authority|county|borough|city|us|it|them)\s[‘“"']?$/i;

/** "Last time, care leavers was …", "having been …": of what its clause or one before it names. */
const wasSo =
  /\b(?:was|were|had been|having been|been)\s(?:(?:still|then|also|both|all|only|an?)\s)*[‘“"']?$/i;
const wasSubject =
  /(?:^\W*|[,;:]\s|\b(?:and|but|when|where|because|that|20\d\d)\s)(?:it|they|this|that|we|all|(?:all|each|both|none|every\sone)(?:\sof)?\s(?:our|its|the|their)\s(?:services|areas|judge?ments|grades)|the (?:council|authority|borough|county|city|service|services|grade|rating|judge?ment|verdict)|(?:our|its|children[’']s) services|overall effectiveness)\s(?:was|were|had been)\s(?:(?:still|then|also|both|all|only|an?)\s)*[‘“"']?$|\bhaving been\s$/i;

/** What it makes of a grade that a judgement's own name, the services or the council is its subject. */
export function useBySubject(context: GradeContext): GradeUse | undefined {
  const { before, after, written, follows } = context;
  const full = isFull(written);
  if (follows === "name" && copula.test(before)) return "subject";
  if (overallAfter.test(after)) {
    if (servicesAre.test(before) || thingThatIs(before) === "whole") return "subject";
    if (copula.test(before) && creditedAfter.test(after.replace(/^\soverall/, ""))) return "subject";
  }
  if (full && isSubjectOfFull(context)) return "subject";
  if (/^requires improvement$/i.test(written) && /\b(?:is|was|are|were)\s$/i.test(before)) return "subject";
  if (full && inspectionFound.test(before)) return "verb";
  if (
    servicesAre.test(before) &&
    saidAndDone.test(after) &&
    (context.ofInspection || !/^good$/i.test(written))
  )
    return "subject";
  const thing = saidAndDone.test(after) || endsHere.test(after) ? thingThatIs(before) : null;
  if (thing === "whole" && (context.ofInspection || !/^good$/i.test(written))) return "subject";
  if (thing === "part" && !/^good$/i.test(written) && inspectorsSay.test(before)) return "subject";
  if (foundToBe.test(before) && saidAndDone.test(after.replace(/^:/, "."))) return "subject";
  if (opensSentence.test(before) && overallAfter.test(after.replace(/\sand for\b/, " and"))) return "subject";
  if (sawOne.test(before) && saidAndDone.test(after)) return "subject";
  if (noLonger.test(before) && ofInspection.test(before + after)) return "subject";
  return (full || /^requires/i.test(written)) && noneOfAreas.test(before) ? "series" : undefined;
}

/** Whether a grade is written in full: "requires improvement to be good" is hardly ever anything else. */
export function isFull(written: string): boolean {
  return /improvement[\s-]+to[\s-]+be[\s-]+good$/i.test(written);
}

/** What the full wording needs before it to be said of something. */
function isSubjectOfFull({ before, written, follows }: GradeContext): boolean {
  if (follows !== null) return true;
  if (/^require\s/i.test(written) && servicesForThem.test(before)) return true;
  if ((copula.test(before) || isOfTheServices(before)) && !/\bthat\s*$/i.test(before)) return true;
  if (/^requires?\s/i.test(written) && endsWithWhole(before)) return true;
  return /^\s*requires/i.test(written) && /[\p{L}]\s$/u.test(before) && isOfTheServices(before);
}

/** Whether the words before a grade speak of the council or its services. */
export function isOfTheServices(before: string): boolean {
  return servicesSubject.test(before);
}

const inspectorsSay = /\b(?:ofsted|inspectors|inspectorates?|HMI|officially|formally)\b/i;
/** "That was found to be good". */
const foundToBe =
  /(?:^\W*|[,;:–—]\s|\b(?:and|but)\s)(?:it|they|that|this|these|both|all)\s(?:was|were)\sfound\sto\sbe\s$/i;
/** "Inadequate overall and for care leavers; …". */
const opensSentence = /^[^\p{L}]*$/u;
/** "Inspectors saw an inadequate authority then, and one that is good now". */
const sawOne =
  /\b(?:inspectors|ofsted|inspection|those|they|report|team)\b[^.;:]*\b(?:saw|found|sees?|met|left)\s(?:one|an? (?:council|service|authority|borough|county|city))\s(?:that|which)\s(?:is|was)\s$/i;
const endsHere = /^[’”"']?(?:\s?[–—,;:.!?)]|\s(?!at\s\p{L}+ing\b)(?:overall|in|at|as|for|with)\s)/u;
const inspectionFound = /\b(?:ofsted|inspect(?:ion|ors?))\b[^.;:,]{0,20}\bfound\b[^.;:,]{0,60}\s$/i;
const servicesSubject = sought(
  /\b(?:children[’']?s (?:social care|services)|local authority|council|authority|services (?:for children|in \p{Lu}\p{L}+))\b[^.;:,!?]{0,60}$/iu,
);
/** "The council is now good overall", "services for children in Northmere are good overall". */
const servicesAre = sought(
  /(?:^[\W\d]*|[,;:]\s|\b(?:that|and|but|because)\s)(?:(?:(?:[Tt]he|[Oo]ur|[Ii]ts)\s)?(?:[Bb]orough[’']s|[Cc]ity[’']s|[Cc]ounty[’']s|[Cc]ouncil[’']s|\p{Lu}\p{L}+[’']s?)\s|(?:[Tt]he|[Oo]ur|[Ii]ts)\s)?(?:[Cc]ouncil|[Aa]uthority|(?:[Cc]hildren[’']s\s(?:social\scare\s)?)?[Ss]ervices)(?:\s(?:for|in|and)\s(?:children|families|young people|\p{Lu}\p{L}+(?:\s(?:(?:and|upon|of|on)\s|&\s)?\p{Lu}\p{L}+){0,3}))*\s(?:is|are|was|were|remains?|remained)(?:\s(?:now|still|again|also|therefore))*\s$/u,
);
/** "The borough's children's services are outstanding." */
export const saidAndDone =
  /^[’”"']?\s?(?:$|[.;!?]|,\s(?:and|but|with|says?|said|ofsted|inspectors)\b|\s(?:again|once more|and|but|now)\b)/i;
const overallAfter = /^\soverall(?=\s*(?:$|[.,;:!?)–—])|\s(?:according|and|but|says?|with)\b)/;
/** "For care leavers there is further to go: services for them require …". */
const servicesForThem =
  /\b(?:services|support and help|arrangements|provision)\sfor\s(?:them|these|those|this group)(?:\s\p{L}+)?\s(?:still\s|also\s)?$/iu;
const noLonger = sought(/\bno longer\s+(?:rated\s+|judged\s+|an?\s+)*(?:to be\s+)?$/i);
const noneOfAreas = sought(
  /\b(?:no|none of|not (?:one|a single))\s(?:[\w-]+\s){0,3}(?:areas?|judge?ments?)\s$/i,
);
