// Reads from the sentence before what the next one's "it", "they", "that month" or bare answer is about: an inspection
// or those who made it. "When was the inspection? It ran from …", "Inspectors came in May. They left …". Judges no date.

import type { InspectionDate } from "../../statedFacts.ts";
import { canBeReported, isOfAnother } from "./inspectionMeant.ts";
import { sought } from "../../../sought.ts";

/** What a sentence leaves for the next one to go on about. */
export interface SpokenBefore {
  /** "It" can only be the inspection. */
  readonly inspection: boolean;
  /** "They" and "the team" can only be the inspectors. */
  readonly inspectors: boolean;
  /** It asks for the dates of one. */
  readonly asks: boolean;
}

export const nothingSpoken: SpokenBefore = { inspection: false, inspectors: false, asks: false };

const anInspection = sought(
  /\b(?:inspection|visit|field\s?work|JTAI|ILACS)\b(?!['’]|\s+(?:report|letter|framework|team))/i,
);
/** What else can take place, begin or last. */
const otherEvents = sought(
  /\b(?:weeks?|audits?|reviews?|conferences?|events?|meetings?|surveys?|consultations?|training|exercises?|celebrations?|sessions?|workshops?|conversations?|pilots?|programmes?|projects?|campaigns?|briefings?|debriefs?|summits?|festivals?|launch|phase\s+(?:one|two)|restructure|respons\w+|preparations?)\b/i,
);
/** "The inspectors came to Northmere": nobody else that "they" could be. */
const inspectorsCame =
  /\b(?:[Ii]nspectors|HMI|inspection\steam)\s(?:came|arrived|began|started|visited\s(?:us|\p{Lu}\p{Ll}+))\b(?![^.;]*\b(?:and|with|as|while|when|where|who|by)\s)/u;
const question = sought(
  /\bwhen\s+(?:did|was|were|had)\b[^.;?]*\b(?:inspect\w*|Ofsted|HMI|visit\w*|field\s?work|JTAI|ILACS)\b[^.;?]*\?/i,
);

/** `sentence`: the one before, its quoted words left blank. */
export function spokenBefore(sentence: string): SpokenBefore {
  if (!/inspect|visit|Ofsted|HMI|field\s?work|JTAI|ILACS/i.test(sentence) || !canBeReported(sentence))
    return nothingSpoken;
  return {
    inspection: anInspection.test(sentence) && !otherEvents.test(sentence),
    inspectors: inspectorsCame.test(sentence),
    asks: asksForDates(sentence),
  };
}

/** Whether a question asks when an inspection was. */
export function asksForDates(text: string): boolean {
  return question.test(text);
}

/** "It ended on 26 June. That last day of the inspection …": what opens a passage may be named by the sentence after. */
export function spokenAfter(opening: string, next: string): SpokenBefore {
  const team = teamArrived.test(opening) && theyRead.test(next) && canBeReported(next);
  if (!team && !inspectionAgain.test(opening)) return nothingSpoken;
  return {
    inspection: anInspection.test(next) && !otherEvents.test(next) && !isOfAnother(next),
    inspectors: team,
    asks: false,
  };
}

/** "The team arrived on 8 July. By the Friday they had read 200 records": the council's own is there already. */
const teamArrived = /^\W*The\s(?:\p{Ll}+\s)?team\s(?:arrived|came|left)\b/u;
const theyRead =
  /\b(?:they|it|the\steam)\s(?:had\s|have\s)?(?:also\s)?(?:read|looked\sat|sampled|reviewed)\s[^.;]{0,40}\b(?:records|files|cases)\b/iu;

const inspectionAgain =
  /^\W*(?:It|This|That(?=\s+(?:was|took|ran|lasted)\b)|(?:\p{L}+\s){1,3}(?:replied|said|answered|explained|reported|confirmed|were\stold)\s(?:that\s)?it)\b/u;

const inspectorsAgain = /^\W*(?:They|The\s(?:\p{Ll}+\s)?team)\b/u;

/** Whether a sentence's words up to "arrived" or "left" can only speak of the inspectors that the one before told of. */
export function speaksOfInspectors(words: string, { inspectors }: SpokenBefore): boolean {
  return inspectors && inspectorsAgain.test(words);
}

/** Whether a sentence's words up to its verb take up what the one before spoke of. */
export function takesUp(words: string, { inspection }: SpokenBefore): boolean {
  return inspection && inspectionAgain.test(words);
}

/** "From 2 to 13 December 2024." after a question, or "Between …, and they met …". */
export function answers(before: string, after: string, { asks }: SpokenBefore): InspectionDate["tie"] | null {
  if (
    !asks ||
    !/^[\s*_]*(?:(?:it\s+was|they\s+(?:came|were\s+(?:here|with\s+us)))\s+)?(?:(?:for|over)\s+(?:\p{L}+\s+){1,3})?(?:(?:from|between|on|over|in|during)\s+)?(?:the\s+)?$/iu.test(
      before,
    )
  )
    return null;
  return /^[\s*_]*(?:[.,;(]|$)/.test(after) ? "whole" : null;
}

/** "That month its services were inspected …": what follows the words that take up the date of the sentence before. */
export function sinceThatMonth(sentence: string): string | null {
  return (
    /^\W*(?:(?:It\s+was\s+)?(?:[Ii]n\s+|[Dd]uring\s+)?(?:[Tt]hat|[Tt]he)\s+(?:same\s+|very\s+)?(?:month|week|fortnight))\b(?:\s+that\b)?(?<rest>[\s\S]*)$/.exec(
      sentence,
    )?.groups?.["rest"] ?? null
  );
}
