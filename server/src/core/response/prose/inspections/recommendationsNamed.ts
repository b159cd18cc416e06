// Finds "recommendations" that a draft credits to inspectors: "Ofsted's recommendations", "the report makes three
// recommendations". Those of the paper itself, of a peer review and the like are none. Judges nothing.

import { hasSign, signs } from "../../../signs.ts";
import type { Span } from "../../../text.ts";
import { isOfAnother } from "./inspectionMeant.ts";
import { matchesOf } from "../../../matches.ts";
import { sought } from "../../../sought.ts";

const actor = String.raw`(?:Ofsted|(?:the\s+)?inspectors?|HMI|the\s+inspectorate|(?:the\s+)?(?:Ofsted(?:['’]s)?|inspection|ILACS)\s+(?:report|letter))`;
const recommending: readonly RegExp[] = [
  new RegExp(String.raw`\b${actor}(?:['’]s?)?\s+(?:\p{L}+\s+){0,2}?(?<name>recommendations?)\b`, "giu"),
  new RegExp(
    String.raw`\b(?<name>recommendations?)\s+(?:that\s+were\s+|which\s+were\s+)?(?:made\s+|given\s+|set\s+out\s+|contained\s+|identified\s+|arising\s+)?(?:by|from|of|in)\s+(?:the\s+|our\s+|this\s+|its\s+)?(?:${actor}|(?:\w+\s+)?inspection|ILACS)\b`,
    "giu",
  ),
  new RegExp(
    String.raw`\b(?<name>recommendations?)\s+(?:(?:that|which)\s+)?${actor}\s+(?:have\s+|has\s+|had\s+|also\s+)*(?:made|makes?|gave|gives?|set\s+out|issued)\b`,
    "giu",
  ),
  new RegExp(
    String.raw`\b${actor}\s+(?:have\s+|has\s+|had\s+|also\s+)*(?:made|makes?|gave|gives?|set\s+out|issued|offer(?:s|ed)|list(?:s|ed)|contain(?:s|ed)|(?:left|leaves?|ended|ends|came|concluded)\s+(?:us\s+)?with)\s+(?:\S+\s+){0,3}?(?<name>recommendations?)\b`,
    "giu",
  ),
  /\b(?:welcom(?:e[sd]?|ing)|accept(?:s|ed|ing)?|embrac(?:e[sd]?|ing))\s+(?:all\s+|each\s+|every\s+one\s+)?(?:of\s+)?(?:the|its|their|Ofsted['’]s)\s+(?:\w+\s+)?(?<name>recommendations)\b(?!\s+(?:of|from|in|to|for|made|on|above|below|set))(?![^.;]{0,80}\b(?:scrutiny|peer|review|panel|audit|committee|board|ombudsman|commissioner)\b)/giu,
  // "Ofsted's findings and its four recommendations".
  new RegExp(
    String.raw`\b${actor}(?:['’]s?)?\s+(?:\p{L}+\s+){1,3}?and\s+(?:its|their)\s+(?:\p{L}+\s+)?(?<name>recommendations?)\b`,
    "giu",
  ),
  new RegExp(
    String.raw`\b${actor}\s+(?:have\s+|has\s+|had\s+|also\s+)*(?<name>recommend(?:ed|s)?)\s+(?:that|we|more|to|better|\p{L}+ing)\b`,
    "giu",
  ),
];
/** "The report makes three recommendations": Ofsted's, unless it is made to the committee that reads this paper. */
const reportsOwn =
  /(?:^\W*(?:\d[\d.]*\)?\s)?|[,;]\s(?:and\s|but\s)?)(?:The|the)\s+report\s+(?:(?:on|about|into|of)\s+[^.;:,()]{1,60}?\s(?:services|social\scare|children)\s+)?(?:also\s+|itself\s+)?(?:makes?|made|gives?|gave|sets?\s+out|contains?|lists?|ends\s+with)\s+(?:\S+\s+){0,3}?(?<name>recommendations?)\b(?!\s+(?:to|for|about|on)\b)/gu;
/** "Each of the four recommendations in the report": counted, they are not those of the paper itself. */
const countedOnes =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?<name>recommendations)\s+(?:in|of|from)\s+(?:the|its|their)\s+(?:(?:joint|inspection|inspectors['’]|Ofsted|visit)\s+)?(?:report|letter)\b/gu;
/** "It answers the report's recommendations one by one". */
const ofTheReport =
  /\b(?:answers?|address(?:es|ed|ing)?|implements?|implemented|meets?|delivers?|respond(?:s|ing)?\s+to|act(?:s|ing|ed)?\s+on|accept(?:s|ed|ing)?|each\s+of|all\s+of|behind)\s+(?:\p{L}+\s+(?:of\s+)?){0,2}?(?:the|their|its)\s+(?:report|letter)['’]s\s+(?:\p{L}+\s+)?(?<name>recommendations?)\b/giu;
const ofThePaper = sought(
  /\b(?:cabinet|committee|members?|council|executive|board|panel|scrutiny|agree|approve|note|peer\s+review|safeguarding\s+partnership|consultants?)\b/i,
);
const recommendSigns = signs("recommend");
const nextOne = /\b(?:next|forthcoming|upcoming|future)\s+(?:\w+\s+)?inspection/i;

/** Where a sentence speaks of inspectors' recommendations. */
export function recommendationsIn(text: string): Span[] {
  // What the council will do with them is to come, not they.
  if (!hasSign(text, recommendSigns) || isOfAnother(text) || nextOne.test(text)) return [];
  return formsFor(text).flatMap((form) =>
    matchesOf(text, form).map((match) => {
      const name = match.groups?.["name"] ?? "";
      const start = match.index + match[0].lastIndexOf(name);
      return { start, end: start + name.length };
    }),
  );
}

function formsFor(text: string): readonly RegExp[] {
  return ofThePaper.test(text.replace(councilAccepts, " "))
    ? recommending
    : [...recommending, reportsOwn, countedOnes, ofTheReport];
}

/** "The council accepts the report's recommendations": whose report the council accepts, it did not write. */
const councilAccepts =
  /\b(?:the|our)\s(?:city\s|county\s|borough\s)?council\s(?:\p{Ll}+ly\s)?(?:has\s)?(?:accept|welcom|embrac)\w*/giu;
