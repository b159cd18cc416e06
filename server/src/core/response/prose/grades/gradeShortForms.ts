// Reads "requires improvement", "RI" and other short or odd wordings of a grade where they name it, whoever is said to
// have it: "the outlier at requires improvement", "in the ‘requires improvement’ category". Words only.

import type { GradeContext } from "./gradeContext.ts";
import { isOfSomethingElse } from "./gradeOfOthers.ts";
import { isSaidPlainly } from "./gradeVerbs.ts";
import { sought } from "../../../sought.ts";

/** Whether the words can be nothing but the grade's name: not a verb with a subject before it. */
export function namesShortGrade(context: GradeContext): boolean {
  const { before, after, quoted, origin, follows } = context;
  const written = context.written.replaceAll("-", " ");
  if (origin !== "own" || isOfSomethingElse(before, after)) return false;
  if (/^improvement required to be good$/i.test(written)) return true;
  // "With children in care at RI".
  if (written === "RI") return follows !== null || (atShort.test(before) && isSaidPlainly(after));
  if (!/^requires improvement$/i.test(written)) return false;
  if (quoted) return true;
  // "Recording that is late and of requires improvement": whatever stands there, a preposition has no verb behind it.
  return isName.test(before) && !stranded.test(before);
}

/** "Leadership was pegged at RI": no responsible individual. */
const atShort = /\b(?:at|as|from|under|into|beyond|above|below)\s(?:an?\s)?[‘“"']?$/i;
/** A preposition, article, copula or number: what follows is no verb. */
const isName = sought(
  /(?:\b(?:at|of|from|to|as|under|into|beyond|above|below|is|was|are|were|be|been|an?|the|our|its|their|called|reads?|says|gets?|got|given|received|awarded|earned|scored|marked)(?:\s(?:still|now|also|again|all|both))?|\p{L}(?:[’']s|s[’']))\s[‘“"']?$/iu,
);
/** "The hub to which they come to requires improvement": the preposition belongs to the words before it. */
const stranded =
  /\b(?:what|which|whom?|that)\s[^.;:,!?]{0,40}\b(?:at|of|from|to|under|into|is|are|was|were)\s$/i;
