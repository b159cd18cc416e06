// Reads from the sentence before what the next one's "it", "they", "that month" or bare answer is about: an inspection
// or its inspectors. "When were the inspectors here? They were on site on …". Judges no date.

import type { InspectionDate } from "../../statedFacts.ts";
import { canBeReported, isOfAnother } from "./inspectionMeant.ts";
import { sought } from "../../../sought.ts";

/** What a sentence leaves for the next one to go on about. */
export interface SpokenBefore {
  /** "It" can only be the inspection. */
  readonly inspection: boolean;
  /** "They" can only be the inspectors. */
  readonly inspectors: boolean;
  /** It asks for a date, and of what: all days, the first or the last. */
  readonly asks: InspectionDate["tie"] | null;
}

export const nothingSpoken: SpokenBefore = { inspection: false, inspectors: false, asks: null };

const anInspection = sought(
  /\b(?:inspection|visit|field\s?work|JTAI|ILACS)\b(?!['’]|\s+(?:report|letter|framework|team))/i,
);
/** What else can take place, begin or last. */
const otherEvents = sought(
  /\b(?:weeks?|audits?|reviews?|conferences?|events?|meetings?|surveys?|consultations?|training|exercises?|celebrations?|sessions?|workshops?|conversations?|pilots?|programmes?|projects?|campaigns?|briefings?|debriefs?|summits?|festivals?|launch|phase\s+(?:one|two)|restructure|respons\w+|preparations?)\b/i,
);
const theInspectors = sought(/\b(?:inspectors?|Ofsted|HMI|inspection\s+team|inspectorates?)\b/i);
/** Others whom "they" can mean. */
const otherPeople = sought(
  /\b(?:staff|managers?|partners?|contractors?|children|families|carers?|parents?|leaders?|members|councillors|colleagues|workers?|schools?|officers?|teams?(?!\s+of\s+(?:\p{L}+\s+)?inspectors)|leavers?|people|trustees|auditors?|advisers?|reviewers?|residents)\b/iu,
);
const question = sought(
  /\bwhen\s+(?:did|was|were|had)\b[^.;?]*\b(?:inspect\w*|Ofsted|HMI|visit\w*|field\s?work|JTAI|ILACS)\b[^.;?]*\?/i,
);

/** `sentence`: the one before, its quoted words left blank. */
export function spokenBefore(sentence: string): SpokenBefore {
  if (!/inspect|visit|Ofsted|HMI|field\s?work|JTAI|ILACS/i.test(sentence) || !canBeReported(sentence))
    return nothingSpoken;
  return {
    inspection: anInspection.test(sentence) && !otherEvents.test(sentence),
    inspectors: theInspectors.test(sentence) && !otherPeople.test(sentence),
    asks: asksFor(sentence),
  };
}

/** Of which days of an inspection a question asks when they were; null where it asks for none. */
export function asksFor(text: string): SpokenBefore["asks"] {
  const asked = question.exec(text)?.[0];
  if (asked === undefined) return null;
  if (/\b(?:begin|start|arrive|come)\b/i.test(asked)) return "begins";
  return /\b(?:end|finish|leave|close|conclude)\b/i.test(asked) ? "ends" : "whole";
}

/** "It ended on 26 June. That last day of the inspection …": what opens a passage may be named by the sentence after. */
export function spokenAfter(opening: string, next: string): SpokenBefore {
  if (!inspectionAgain.test(opening) && !teamCame.test(opening)) return nothingSpoken;
  return {
    inspection: anInspection.test(next) && !otherEvents.test(next) && !isOfAnother(next),
    inspectors: teamCame.test(opening) && (theInspectors.test(next) || theyRead.test(next)),
    asks: null,
  };
}

/** "The team arrived on 8 July. By the Friday they had read 200 records": nobody else comes to do so. */
const teamCame = /^\W*(?:[Tt]he|[Tt]heir|[Aa])\s(?:\p{L}+\s)?team\s(?:arrived|came|left|was|were|stayed)\b/u;
const theyRead =
  /\b(?:they|it|the\s(?:team|\p{L}+\sof\sthem))\s(?:had\s|have\s)?(?:also\s)?(?:read|looked\sat|sampled|reviewed)\s[^.;]{0,40}\b(?:records|files|cases)\b|\binspect/iu;

const inspectionAgain =
  /^\W*(?:It|This|That(?=\s+(?:was|took|ran|lasted)\b)|(?:\p{L}+\s){1,3}(?:replied|said|answered|explained|reported|confirmed|were\stold)\s(?:that\s)?it)\b/u;
const inspectorsAgain = /^\W*(?:They|The\s+(?:\p{L}+\s+)?team|All\s+(?:of\s+them|\p{L}+)|Both)\b/u;

/** Whether a sentence's words up to its verb take up what the one before spoke of. */
export function takesUp(words: string, { inspection, inspectors }: SpokenBefore): boolean {
  return (inspection && inspectionAgain.test(words)) || (inspectors && inspectorsAgain.test(words));
}

/** "From 2 to 13 December 2024." after a question, or "Between …, and they met …". */
export function answers(before: string, after: string, { asks }: SpokenBefore): InspectionDate["tie"] | null {
  if (
    asks === null ||
    !/^[\s*_]*(?:(?:it\s+was|they\s+(?:came|were\s+(?:here|with\s+us)))\s+)?(?:(?:for|over)\s+(?:\p{L}+\s+){1,3})?(?:(?:from|between|on|over|in|during)\s+)?(?:the\s+)?$/iu.test(
      before,
    )
  )
    return null;
  return /^[\s*_]*(?:[.,;(]|$)/.test(after) ? asks : null;
}

/** "That month its services were inspected …": what follows the words that take up the date of the sentence before. */
export function sinceThatMonth(sentence: string): string | null {
  return (
    /^\W*(?:(?:It\s+was\s+)?(?:[Ii]n\s+|[Dd]uring\s+)?(?:[Tt]hat|[Tt]he)\s+(?:same\s+|very\s+)?(?:month|week|fortnight))\b(?:\s+that\b)?(?<rest>[\s\S]*)$/.exec(
      sentence,
    )?.groups?.["rest"] ?? null
  );
}
