// Reads grades that somebody is told to have come to or to have been found to deserve: "inspectors settled on good",
// "the authority was found to be good in 2015", "good for care leavers", "its good of 2018". Words only.

import { sought } from "../../../sought.ts";
import type { GradeContext, GradeUse } from "./gradeContext.ts";
import { speaksOfOthers } from "./gradeOfOthers.ts";

/** What such words make of a grade; null where they make nothing. */
export function findingAround(context: GradeContext): GradeUse | null {
  const { written, before, after, origin, leads } = context;
  if (origin === "foreign") return null;
  if (origin === "loose") return wholeRated.test(before) && stops.test(after) ? "verb" : null;
  const isGood = /^good$/i.test(written);
  if (leads && !(isGood && goodForThem.test(before))) return "verb";
  if (stops.test(after) && (settledOn.test(before) || wholeFound.test(before) || thoughtSo.test(before)))
    return "verb";
  if (!isGood && ofYear.test(after) && itsOwn.test(before)) return "noun";
  const inBrackets = /^\)/.test(after) && /\p{L}\s\($/u.test(before);
  return inBrackets && /^requir/i.test(written) && !speaksOfOthers(after) ? "label" : null;
}

/** Not "what is good for children in care", as "secured outstanding for its leaders" has it. */
const goodForThem =
  /\b(?:is|are|was|were|be|been|being|it[’']s|that[’']s|what[’']s|an?|so|very|really|as|not|do|does|doing|how|what|nothing|anything|something|everything|feels?|look(?:s|ed)?|sounds?|seems?)\s$|^\W*$/i;
const stops =
  /^[’”"']?\s?(?:$|[.,;:!?)–—]|(?:overall|and|but|while|when|then|last|before|until|too)\b|(?:at|in|for|on)\s(?:the|that|this|our|its|all|every|each|both|two|three|four|five|20\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|December))\b)/;
/** "Here inspectors settled on …", "they came down on". */
const settledOn = sought(
  /\b(?:ofsted|inspectors|inspection team|they)\s(?:(?:have|had|has|then|finally|again|also)\s)*(?:settled|decided|landed|agreed|came down) on\s(?:an?\s)?[‘“"']?$/i,
);
/** "Services as a whole had been found to", "overall we were found to be", "all judgement areas were found to be". */
const wholeFound = sought(
  /(?:(?:^\W*|[.,;:–—]\s|\b(?:and|but|that|when|where|overall|20[0-4]\d)\s)(?:(?:the|our|its)\s)?(?:council|authority|borough|county|city|(?:children[’']s\s)?services(?:\sas a whole)?|overall effectiveness|we|it|they)|\b(?:our|the|its|their|children[’']s)\sservices|\b(?:every|each)\s(?:area|judge?ment)|\ball\s(?:\p{L}+\s){0,2}(?:areas|judge?ments))\s(?:(?:was|were|has|have|had|been|also|then|again|still)\s)+found\sto(?:\sbe)?\s[‘“"']?$/iu,
);
/** "Ofsted now rates the council …". */
const wholeRated = sought(
  /\b(?:ofsted|inspectors|inspection|report|letter)\b[^.;:,!?]{0,30}\b(?:rate|judge|grade)[ds]\s(?:us|it|the (?:council|authority|borough|county|city)|(?:our|the|its) (?:children[’']s )?services|children[’']s services)\s$/i,
);
/** "At that time they had thought it", "Ofsted called us". */
const thoughtSo = sought(
  /\b(?:ofsted|inspectors|they)\s(?:(?:has|have|had|then|also)\s)*(?:thought|considered|found|called|deemed)\s(?:it|us|the (?:council|authority|borough|county|city)|our services)\s(?:to be\s)?(?:an?\s)?[‘“"']?$/i,
);
/** "Its requires improvement of 2017". */
const itsOwn = /\b(?:its|our|their|the|an)\s[‘“"']?$/i;
const ofYear = /^[’”"']?\s(?:of|from|in)\s(?:\p{Lu}\p{L}+\s)?20[0-4]\d\b/u;
