// Reads words that are a grade by their form or their place alone, whoever is said to have it: "RI status", "a service
// that is Outstanding", "Good:" over a list, "our good-rated leadership", a capital within a sentence. Words only.

import type { GradeContext, GradeUse } from "./gradeContext.ts";
import { isOfSomethingElse } from "./gradeOfOthers.ts";
import { sought } from "../../../sought.ts";

/** What its form makes of a grade: null where it is none for all its form, undefined where the form tells nothing. */
export function useByForm(context: GradeContext): GradeUse | null | undefined {
  const { before, after, written, origin } = context;
  if (isGeneral(context)) return "general";
  if (origin === "own" && (context.stands || context.headsList)) return "label";
  if (written === "RI" && shortNoun.test(after)) return isOfSomethingElse(before, after) ? null : "general";
  if (!ratedAfter.test(after)) return undefined;
  return context.nounLeads && !isOfSomethingElse(before, after) ? "verb" : null;
}

/** "Our outstanding-rated leadership". */
const ratedAfter = /^-(?:rated|graded|judged)\s/i;
/** "An RI verdict", "RI status": not an RI’s report, who is a responsible individual. */
const shortNoun = /^[’”"']?\s(?:verdict|outcome|result|status|label|score|mark|tag)s?(?!\p{L})/u;

const serviceThatIs = sought(
  /\b(?:services?|council|authority|authorities|department|one)\s(?:that|which)\s(?:is|are|was|were)\s$/i,
);

/**
 * "A service that is Outstanding", "to be judged Good by strangers is no small thing": a grade spoken of as such, of no
 * inspection in particular. Only a capital tells it from an ordinary word.
 */
function isGeneral(context: GradeContext): boolean {
  const { before } = context;
  if (!hasCapital(context)) return false;
  return serviceThatIs.test(before) || toBeRated.test(before);
}

/** A word of the scale with a capital that no beginning of a sentence asks for. */
function hasCapital({ before, written, quoted, origin }: GradeContext): boolean {
  return !quoted && origin === "own" && /^\p{Lu}/u.test(written) && before.trim() !== "";
}

const toBeRated =
  /(?:^[\W\d]*|[,;:–—]\s|\b(?:and|but|that)\s)to (?:be|have been) (?:rated|judged|graded)\s(?:as\s)?$/i;

/** "Our ambition is to be Outstanding", "we left Inadequate behind": the capital alone tells that the grade is meant. */
export function isCapitalOnly(context: GradeContext): boolean {
  const { before, after, written } = context;
  if (!hasCapital(context) || written === "RI") return false;
  return leadsToCapital.test(before) && closesCapital.test(after) && !isOfSomethingElse(before, after);
}

const leadsToCapital = /\p{Ll}[\p{L}’']*,?\s$/u;
/** No further capital, which would make a name or a programme of it: "Good Shepherd School", "Good to Great". */
const closesCapital = /^(?:$|[.;:!?)]|,\s|\s(?!(?:to\s|and\s|or\s|&\s)?\p{Lu}))/u;
