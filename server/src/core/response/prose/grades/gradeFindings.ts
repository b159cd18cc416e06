// Reads grades that somebody is told to have come to or away with: "inspectors settled on good", "the authority was
// found to be good in 2015", "to come out of the visit with good", "its good of 2018". Words only.

import { sought } from "../../../sought.ts";
import type { GradeContext, GradeUse } from "./gradeContext.ts";
import { gladToBe, speaksOfOthers } from "./gradeOfOthers.ts";

/** What such words make of a grade; null where they make nothing. */
export function findingAround(context: GradeContext): GradeUse | null {
  const { written, before, after, quoted, origin, leads } = context;
  const requires = /^requir/i.test(written);
  if (origin === "foreign") return leads && wholeFound.test(before) ? "verb" : null;
  if (origin === "loose") return wholeRated.test(before) && stops.test(after) ? "verb" : null;
  if (settledOn.test(before) && (stops.test(after) || leads)) return "verb";
  if (cameAwayWith.test(before)) return "verb";
  if (wholeFound.test(before) && (stops.test(after) || leads)) return "verb";
  if (thoughtSo.test(before) && stops.test(after)) return "verb";
  if (gladToBe.test(before) && (stops.test(after) || /^\s(?:for|in|on)\s/.test(after))) return "verb";
  if (ofYear.test(after) && itsOwn.test(before) && (requires || quoted || !/^good$/i.test(written)))
    return "noun";
  if (requires && article.test(before) && /^(?:$|[.,;:!?])/.test(after)) return "general";
  if (requires && /^\)/.test(after) && /\p{L}\s\($/u.test(before) && !speaksOfOthers(after))
    return context.ofInspection || otherGrade.test(after) ? "label" : null;
  return null;
}

const stops =
  /^[’”"']?\s?(?:$|[.,;:!?)–—]|(?:overall|and|but|while|when|then|last|before|until|too)\b|(?:at|in|for|on)\s(?:the|that|this|our|its|all|every|each|both|two|three|four|five|20\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|December))\b)/;
/** "Care leavers were the exception (…); all else was good." */
const otherGrade = /;[^.!?]*\b(?:good|outstanding|inadequate)\b/i;
/** "Nobody comes to work for a requires improvement." */
const article = /\ban?\s[‘“"']?$/i;
/** "Here inspectors settled on …", "they came down on". */
const settledOn = sought(
  /\b(?:ofsted|inspectors|inspection team|they)\s(?:(?:have|had|has|then|finally|again|also)\s)*(?:settled|decided|landed|agreed|came down) on\s(?:an?\s)?[‘“"']?$/i,
);
/** "To come out of a focused visit with …", "we walked away from the inspection with a". */
const cameAwayWith = sought(
  /\b(?:come|comes|came|coming|emerge[sd]?|emerging|walk(?:ed|ing)?)\s(?:(?:out|away|back)\s)?(?:of|from)\s(?:an?|the|our|this|that|its)\s(?:[\p{L}-]+\s){0,4}(?:inspection|visit|ILACS|JTAI)\swith\s(?:an?\s)?[‘“"']?$/iu,
);
const whole =
  "(?:(?:the|our|its)\\s)?(?:council|authority|borough|county|city|(?:children[’']s\\s)?services(?:\\sas a whole)?|overall effectiveness|we|it|they)";
/** "Services as a whole had been found to", "overall we were found to be". */
const wholeFound = sought(
  new RegExp(
    `(?:^\\W*|[.,;:–—]\\s|\\b(?:and|but|that|when|where|overall|20[0-4]\\d)\\s)${whole}\\s(?:(?:was|were|has|have|had|been|also|then|again|still)\\s)+found\\sto(?:\\sbe)?\\s[‘“"']?$`,
    "iu",
  ),
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
