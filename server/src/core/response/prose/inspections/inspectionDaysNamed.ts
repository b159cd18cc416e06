// Reads a date that is named as the first or last day of an inspection, or as its dates: by the words before it, as a
// label would, or by those right behind it. Finds forms of words only.

import type { InspectionDate } from "../../statedFacts.ts";
import { sought } from "../../../sought.ts";

/** "The last day of the inspection was …", "the inspection dates were …". */
export function byDayNamed(clause: string): InspectionDate["tie"] | null {
  const match = dayNamed.exec(clause);
  if (match === null) return byDayLabelled(clause);
  const { last, first, lastOf, firstOf } = match.groups ?? {};
  return (last ?? lastOf) !== undefined ? "ends" : (first ?? firstOf) !== undefined ? "begins" : "whole";
}

/** "The fieldwork dates are as follows: first day …, last day …", "from the first morning, …, the inspectors". */
function byDayLabelled(clause: string): InspectionDate["tie"] | null {
  if (!/\b(?:inspect|field\s?work|on[\s-]site|Ofsted)/i.test(clause)) return null;
  const day = dayLabel.exec(clause);
  return day === null ? null : day.groups?.["last"] === undefined ? "begins" : "ends";
}
const dayLabel =
  /(?:[:,;(–—]|\band)\s*(?:the\s)?(?:(?<last>last|final|closing)|first|opening)\s(?:full\s)?(?:day|morning|afternoon)(?:\s(?:was|on))?\s?[:,]?\s$/i;

/** "1 May 2026 was the last day of the inspection". */
export function byDayAfter(after: string): InspectionDate["tie"] | null {
  const day =
    /^(?:\s(?:was|is|being)|,(?:\swhich\s(?:was|is))?|\s[(–—])\s?(?:the|its|their|our)\s(?:very\s)?(?:(?<last>last|final|closing)|first|opening)\s(?:full\s|working\s)?(?:day|morning|afternoon)\s(?:of\s[^.;,]{0,30}?(?:inspection|visit|field\s?work)|on[\s-]site|(?:of|with)\sthe\sinspectors|(?:they|inspectors|Ofsted)\s(?:was|were))\b/.exec(
      after,
    );
  return day === null ? null : day.groups?.["last"] === undefined ? "begins" : "ends";
}

const dayNamed = sought(
  /\b(?:(?<last>(?:last|final|closing)\s+day)|(?<first>(?:first|opening)\s+day)|dates|inspection\s+dates)(?:\s+(?:of|for|on|that)\s+(?:(?:the|our|Ofsted['’]s|its|their|this)\s+)?(?:\p{L}+\s+){0,2}?(?:inspection|visit|field\s?work|on[\s-]site(?:\s+work)?|(?:inspectors|Ofsted)\s+(?:was|were)\s+(?:here|on[\s-]site|with\s+us))(?:\s+(?:field\s?work|visit))?|(?<=inspection\s+dates)),?\s+(?:was|were|is|are|fell\s+on|being|:)?\s*(?:on\s+)?$|\b(?:inspectors|Ofsted|inspection)(?:['’]s?)?\s(?:(?<lastOf>(?:very\s)?(?:last|final|closing)\sday)|(?<firstOf>(?:very\s)?(?:first|opening)\sday))(?:\s(?:in|on|at|with|of)\s[^,;:.]{1,40})?(?:,|\s(?:was|were|fell\son|came\son|being))\s(?:on\s)?$/iu,
);
