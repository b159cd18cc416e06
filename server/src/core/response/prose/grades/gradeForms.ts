// Reads words that are a grade by their form or their place alone, whoever is said to have it: "RI", "an Outstanding
// service", "Good:" over a list, "a good-rated council", a capital in the middle of a sentence. Words only.

import type { GradeContext, GradeUse } from "./gradeContext.ts";
import { isTiedByNoun } from "./gradeNouns.ts";
import { isHoped, isOfSomethingElse } from "./gradeOfOthers.ts";
import { isOfAuthority } from "./gradeTellings.ts";
import { isRated, isSaidPlainly } from "./gradeVerbs.ts";
import { sought } from "../../../sought.ts";

/** What its form makes of a grade: null where it is none for all its form, undefined where the form tells nothing. */
export function useByForm(context: GradeContext): GradeUse | null | undefined {
  const { before, after, written, quoted, origin } = context;
  const ofElse = (): boolean => isOfSomethingElse(before, after);
  if (isGeneral(context)) return isOfSomethingElse(before, after.replace(/^\sby\s/, " ")) ? null : "general";
  if (origin === "own" && isOfAuthority(written, before, after))
    return ofElse() || isHoped(before) ? null : "subject";
  if (origin === "own" && (context.stands || context.headsList)) return "label";
  if (
    origin === "own" &&
    named.test(before) &&
    !/^good$/i.test(written) &&
    isSaidPlainly(after) &&
    !isHoped(before, after)
  )
    return ofElse() ? null : "verb";
  if (
    /^(?:RI|requires improvement)/i.test(written) &&
    !quoted &&
    (written === "RI" ? isShortForm : sitsAt).test(before)
  )
    return isHoped(before) ? null : "subject";
  if (written === "RI" && shortNoun.test(after)) return ofElse() ? null : "general";
  if (!ratedAfter.test(after)) return undefined;
  if (isOfSomethingElse(before, after.slice(1))) return null;
  return isOfServices.test(after) || context.nounLeads ? "verb" : null;
}

/** "To be called outstanding again", "having been named inadequate". */
const named = sought(
  /\b(?:to (?:be|have been)|(?:we|services|council|authority|effectiveness) (?:are|is|was|were|(?:have|has|had)(?: now)? been))\s(?:(?:once|again|now|publicly)\s)?(?:called|named|labelled|branded|described as|pronounced)\s(?:an?\s)?[‘“"']?$/i,
);
/** "Three services sit at Requires Improvement". */
const sitsAt = /\b(?:stay(?:s|ed)?|remain(?:s|ed)?|stuck|sit(?:s|ting)?|stand(?:s|ing)?)\sat\s$/i;
/** "Our outstanding-rated leadership", "a good-rated council". */
const ratedAfter = /^-(?:rated|graded|judged)\s/i;
const isOfServices =
  /^-\w+\s(?:(?:children[’']s\s)?(?:council|authority|local authority|children[’']s services|department))\b/i;
/** "Stays at RI", "Northmere’s RI"; an RI is also a responsible individual. */
const isShortForm =
  /\b(?:stay(?:s|ed)?|remain(?:s|ed)?|stuck|sit(?:s|ting)?|stand(?:s|ing)?)\s(?:at\s)?$|\b(?:marked|scored|labelled|branded)\s(?:as\s)?(?:an\s)?$|(?<!\b(?:home|agency|provider))[’']s\s[‘“"']?$/i;
/** "An RI verdict", "RI status": not an RI’s report, who is a responsible individual. */
const shortNoun = /^[’”"']?\s(?:verdict|outcome|result|status|label|score|mark|tag)s?(?!\p{L})/u;

const kindOfService = "(?:services?|council|authority|authorities|department)(?![\\p{L}])";
const adjectiveBefore = /\b(?:an?|the|our)\s$/i;
const adjectiveAfter = sought(new RegExp(`^\\s(?:children[’']s\\s)?${kindOfService}`, "u"));
const serviceThatIs = sought(
  new RegExp(`\\b(?:${kindOfService}|one)\\s(?:that|which)\\s(?:is|are|was|were)\\s$`, "iu"),
);

/**
 * "An Outstanding service", "a service that is RI", "to be judged Good by strangers is no small thing": a grade spoken
 * of as such, of no inspection in particular. Only a capital tells it from an ordinary word.
 */
function isGeneral({ before, after, written, quoted, origin }: GradeContext): boolean {
  if (quoted || origin !== "own" || !/^\p{Lu}/u.test(written) || before.trim() === "") return false;
  if (adjectiveBefore.test(before) && adjectiveAfter.test(after)) return true;
  if (serviceThatIs.test(before)) return true;
  return toBeRated.test(before) && /\b(?:is|was)\b/.test(after);
}

/** "Our aim is a rating of Good": the scale's own word, though nobody is said to have the grade. */
export function isNamedAsGrade(context: GradeContext): boolean {
  const { before, written, quoted, origin } = context;
  if (quoted || origin !== "own" || !/^\p{Lu}/u.test(written) || before.trim() === "") return false;
  return isRated(before) || isTiedByNoun(context);
}

const toBeRated =
  /(?:^[\W\d]*|[,;:–—]\s|\b(?:and|but|that)\s)to (?:be|have been) (?:rated|judged|graded)\s(?:as\s)?$/i;

/** "Our ambition is to be Outstanding", "we left Inadequate behind": the capital alone tells that the grade is meant. */
export function isCapitalOnly({ before, after, written, quoted, origin }: GradeContext): boolean {
  if (quoted || origin !== "own" || !/^\p{Lu}\p{Ll}/u.test(written)) return false;
  return leadsToCapital.test(before) && closesCapital.test(after) && !isOfSomethingElse(before, after);
}

const leadsToCapital = /\p{Ll}[\p{L}’']*,?\s$/u;
/** No further capital, which would make a name or a programme of it: "Good Shepherd School", "Good to Great". */
const closesCapital = /^(?:$|[.;:!?)]|,\s|\s(?!(?:to\s|and\s|or\s|&\s)?\p{Lu}))/u;
