// Names what a grade can be said of beside a judgement: the council and its services as a whole, a piece of the work
// that visits look at, a partnership. Reads whether the words before a grade are about such a thing. Words only.

import { hasSign, signs } from "../../../signs.ts";
import { sought } from "../../../sought.ts";

const placeWord =
  "(?!(?:That|This|These|Those|There|Here|What|Which|Who|It|They|He|She|All|Both|Each|Nothing|Everything|One)\\b)\\p{Lu}[\\p{L}’'-]*\\p{Ll}";
const place = `${placeWord}(?:\\s(?:(?:and|upon|on|of|the|&)\\s){0,2}${placeWord}){0,3}`;
const owner = `(?:(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|[Yy]our|[Tt]his|[Aa]ll of)\\s|(?:[Tt]he\\s)?(?:borough|city|county|council|authority|trust|partnership|area|(?:all of\\s)?${place})[’']s?\\s){0,2}`;

const partSigns = signs(
  ...[
    "front",
    "mash",
    "safeguarding",
    "l_hub",
    "s_hub",
    "t_hub",
    "single_point",
    "out_of",
    "emergency",
    "early",
    "duty",
  ],
  ...["assessment", "court", "edge", "kinship", "foster", "adoption", "leaving", "contact", "virtual"],
  ...["youth", "proceedings", "public_law", "in_need", "permanence", "response_to", "team"],
);
/** A team, or a piece of the work, that visits look at and no inspection grades by itself. */
const part =
  "(?:front[- ]door(?:\\s(?:services?|team|arrangements))?|MASH|(?:multi[- ]agency )?safeguarding hub|(?:integrated |children[’']s )?(?:access|contact|referral) (?:hub|point|team|service)|single point of (?:access|contact)|out[- ]of[- ]hours(?: team| service)?|emergency duty (?:team|service)|early help|(?:duty|assessment|safeguarding|court|edge[- ]of[- ]care|kinship|fostering|adoption|leaving care|locality) (?:teams?|service)|kinship care|contact centre|virtual school|youth justice(?: service)?|pre-proceedings(?: work)?|public law outline|(?:work|practice) with children in need|permanence (?:planning|work)|planning for permanence|response to [^.,;:!?()]{3,60}?)(?:\\s\\([A-Z]{2,6}\\))?";
const partNamed = sought(new RegExp(`(?<![\\p{L}-])${part}(?![\\p{L}-])`, "iu"));

/** Whether words name a piece of the work that visits look at. */
export function namesPart(words: string): boolean {
  return hasSign(words, partSigns) && partNamed.test(words);
}

const partners =
  "(?:(?:[\\p{L}’'-]+\\s){0,3}?(?:partnership|partners|multi-agency (?:arrangements|response|working))|(?:SEND|special educational needs) (?:arrangements|services?|provision|offer|support|system))";
/** The council or its services: "children’s services", "services for children in Northmere", "the authority". */
const whole = `${owner}(?:[Cc]ouncil|(?:[Ll]ocal )?[Aa]uthority|[Bb]orough|[Cc]ounty|[Cc]ity|[Dd]epartment|[Tt]rust|(?:[Cc]hildren[’']s\\s(?:social\\scare\\s)?)?[Ss]ervices|(?:[Cc]hildren[’']s\\s)?[Ss]ocial\\s[Cc]are)(?:\\s(?:in|for|of|across|to)\\s[^.,;:!?]{2,60}?)?|[Ww]e`;
const opening =
  "(?:^\\W*|[,;:–—(“‘]\\s?|(?<![\\p{L}-])(?:that|and|but|because|while|whereas|so|as|if|think|thinks|thought|feel|believe|believes|say|says|said|find|finds|found|reported|confirmed|agreed?|overall)\\s)";
const helpers =
  "(?:\\s(?:now|still|also|again|too|therefore|once more|already|all|both|indeed|currently|officially|overall|has been|have been|had been|being|been|\\p{L}+ly))*";
const link = `(?:,[^,.;:!?]{2,70},)?${helpers}\\s(?:is|are|was|were|be|remains?|remained|became|has become)${helpers}(?:\\sfound(?:\\sto\\sbe)?)?\\s(?:an?\\s)?[‘“"']?$`;

const wholeIs = sought(new RegExp(`${opening}(?:${whole})${link}`, "u"));
const placeIs = sought(
  new RegExp(`${opening}(?:${place}|[Ii]t)${link.replace("is|are|was|were|be", "is|was")}`, "u"),
);
const partIs = sought(
  new RegExp(
    `${opening}${owner}(?:new |integrated |children[’']s )?(?:${part}|${partners})(?:\\s(?:in|for|of|across|to)\\s[^.,;:!?]{2,60}?)?${link}`,
    "iu",
  ),
);

/** What the words before a grade say has it, with no verb of grading: the whole, or a part; null for neither. */
export function thingThatIs(before: string): "whole" | "part" | null {
  if (wholeIs.test(before) || placeIs.test(before)) return "whole";
  return partIs.test(before) ? "part" : null;
}

/** Whether the whole ends the words before a grade that is a verb itself: "the borough requires improvement to be good". */
export function endsWithWhole(before: string): boolean {
  return wholeEnds.test(before);
}

const wholeEnds = sought(new RegExp(`${opening}(?:${whole}|${place}|[Ii]t)${helpers}\\s[‘“"']?$`, "u"));
