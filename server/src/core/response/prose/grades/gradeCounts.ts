// Reads grades that are given to a number of judgements: "all four areas were good", "of the five, two are …", "and one
// requires improvement". How many there are is read elsewhere. Words only.

import type { GradeContext } from "./gradeContext.ts";
import { withoutAsides } from "./gradeLink.ts";
import { ofInspection } from "./gradeNouns.ts";
import { sought } from "../../../sought.ts";

/** Whether a grade is said of judgements that are counted. */
export function isCounted({ written, before: own, after, ofGrades, inHeading }: GradeContext): boolean {
  const before = withoutAsides(own);
  if ((acrossAreas.test(after) || acrossTheBoard.test(after)) && ofInspection.test(before + after))
    return true;
  if (ofGrades && countedOf.test(before)) return true;
  if (noneReached.test(before) || (inHeading && everyArea.test(before))) return true;
  return countedAreas.test(before) || (/^requires/i.test(written) && noArea.test(before));
}

/** Whether none of the judgements is said to have reached a grade. */
export function isReachedByNone(before: string): boolean {
  return noneReached.test(before);
}

const countedAreas = sought(
  /\b(?:all|every|each|both|one|two|three|four|five|\d)\b[^.;:!?]{0,40}\b(?:areas?|judge?ments?|categor(?:y|ies)|gradings?|grades|strands|headings)\b[^.;:!?]{0,40}\b(?:is|are|was|were|been|found|as|at|(?:came|come|comes)\s(?:out|back)(?:\s(?:as|at))?|received|got|scored|earned)(?:\s+(?:all|now|also|both|therefore|thus|still|again|each|hence|once again|either|then|likewise|\p{L}+ly))*\s*$/iu,
);
/** "The report has five judgements. Although three of the five were …", "of the five, two are …". */
const countedOf = sought(
  /\b(?:(?:all|both|none|one|two|three|four|five|\d)\sof\s(?:the|our|those|these|its|them)(?:\s(?:two|three|four|five|six|seven|\d))?|of\s(?:the|our|those|these|its|them)(?:\s(?:two|three|four|five|six|seven|\d))?,?\s(?:only\s|just\s)?(?:all|both|none|one|two|three|four|five|\d))\s(?:is|are|was|were|came (?:out|back)(?: as)?|has been|have been)(?:\s(?:now|all|also|both|still|again|then|only))*\s$/i,
);
/** "Not a single one of our services reached good", "no judgement rose to good". */
const noneReached = sought(
  /\b(?:no|none of|not (?:one|a single)(?: one)?(?: of)?)\s(?:[\w’'-]+\s){0,4}?(?:services?|areas?|judge?ments?)\s[^.;:!?]{0,80}?\b(?:reach(?:ed|es)?|attain(?:ed|s)?|achieved?|earned|secured|rose (?:to|above)|made|came (?:out|back) (?:as|at))\s(?:an?\s)?$/iu,
);
/** "Not one area requires improvement". */
const noArea = sought(/\b(?:no|none of|not (?:one|a single))\s(?:[\w-]+\s){0,3}(?:areas?|judge?ments?)\s$/i);
/** "Every area good, says Ofsted", "All four judgements outstanding", as headlines have it. */
const everyArea =
  /^\W*(?:every|each|all|both)\s(?:(?:of|the|our|its|single|one|two|three|four|five|\d|\p{L}+[’']s)\s){0,3}(?:areas?|judge?ments?|services?|categor(?:y|ies))\s$/iu;
const acrossAreas =
  /^\s+(?:in|across|for|on)\s+(?:all|every|each|both|one|two|three|four|five)\s(?:[\w-]+\s){0,5}(?:areas?|judge?ments?|categor(?:y|ies)|gradings?)\b/i;

/** "Judged good across the board". */
export const acrossTheBoard = /^[’”"']?\s(?:right\s)?across\sthe\s(?:(?:whole|entire)\s)?board\b/i;

/** After one claim: "and care leavers outstanding", "and one requires improvement", "good and outstanding". */
export function isNextInSeries({ before, follows }: GradeContext): boolean {
  if (follows !== null) return true;
  return countInSeries.test(before) || gradeJoint.test(before);
}

const countInSeries = sought(
  /(?:\b(?:and|,|with|but|while)\s+)(?:the\s+)?(?:one|two|three|four|another|other|remaining|fourth|fifth|rest|\d)\b(?!\s(?:years?|months?|weeks?|days?))[^.;!?]{0,40}$/i,
);
const gradeJoint = /(?:^|[’”"'\s])(?:and|or|to|but|,)\s*$/;
