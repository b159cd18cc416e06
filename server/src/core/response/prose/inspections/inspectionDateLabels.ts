// Recognises what a label, a heading or a row's first cell is for: the dates of an inspection. "Inspection dates", "On
// site", "Focused visit, 15 and 16 May 2025". Knows words only, not the date beside them.

import type { InspectionDate } from "../../statedFacts.ts";
import { canBeReported } from "./inspectionMeant.ts";

const adjectives = String.raw`(?:(?:the|our|this|Ofsted(?:['’]s)?|ILACS|full|standard|short|focus(?:s?ed)?|monitoring|joint\s+targeted\s+area|JTAI|(?:local\s+)?area\s+SEND|SEND|on[\s-]site|graded)\s+)*`;
const named = String.raw`(?:inspection|field\s?work|ILACS|JTAI|(?:Ofsted(?:['’]s)?|focus(?:s?ed)?|monitoring|inspection|inspectors['’])\s+visit|on[\s-]site\s+(?:work|phase|stage|period|inspection|fieldwork))`;
const event = String.raw`(?:${named}|visit)`;
const aside = String.raw`(?:\s*\([^()]{0,30}\))?\s*:?\s*$`;

/** "Inspection dates", "dates on site", "period of the inspection": a label that is for nothing else. */
const datesLabel = new RegExp(
  [
    String.raw`^\W*${adjectives}${event}\s+(?:dates?|days|period|weeks?|timing)`,
    String.raw`^\W*inspection\s+field\s?work(?:\s+dates?)?`,
    String.raw`^\W*(?:dates?|days|period|timing|time)\s+(?:of|for)\s+(?:the\s+|our\s+)?(?:\p{L}+\s+){0,2}?${event}(?:\s+field\s?work)?`,
    String.raw`^\W*(?:dates?|days|period|time)\s+(?:inspectors\s+(?:were\s+)?)?on[\s-]site`,
    String.raw`^\W*(?:when\s+|last\s+)?inspected(?:\s+(?:on|from|between))?`,
    String.raw`^\W*(?:inspectors?|inspection\s+team|Ofsted)?\s*on[\s-]site(?:\s+(?:dates?|from|between|work|period))?`,
    String.raw`^\W*inspectors\s+(?:here|with\s+us|in\s+(?:the\s+)?\p{L}+)`,
    String.raw`^\W*(?:the\s)?(?:inspection|visit|field\s?work|on[\s-]site(?:\swork)?)\s(?:begins?|began|starts?|started|opens|opened|ends?|ended|finish(?:es|ed)|clos(?:es|ed)|concludes?d?|start|end)`,
    String.raw`^\W*(?:first|last|final)\sday\s(?:on[\s-]site|of\s(?:the\s)?(?:inspection|visit|field\s?work))`,
    String.raw`^\W*field\s?work`,
  ]
    .map((form) => form + aside)
    .join("|"),
  "iu",
);
/** Whether a label is for the dates of an inspection. */
export function isDatesLabel(label: string): boolean {
  return datesLabel.test(label);
}

/** "Focused visit", "First monitoring visit", "ILACS short inspection": a name that opens a cell, with what it looked at. */
const nameOpens = new RegExp(
  String.raw`^\W*(?<name>(?:(?:the|our|this|a|previous|last|first|second|third|fourth|fifth|sixth|\d(?:st|nd|rd|th))\s+)?${adjectives}(?:${named}|visit|(?:local\s+)?area\s+SEND))(?=\s*(?:$|[:;,.(–—|-]\s?|\s(?:of|to|in|at|on|by|for|from|under)\s|(?:\p{Lu}\p{L}+\s)?20\d\d))`,
  "iu",
);

/** What a question after the days of an inspection announces, as a label would. */
export const daysAsked = "Days of the inspection";
/** … and one after whoever led it. */
export const leadAsked = "Who led the inspection";

/** The name with which a cell names an inspection; null for one of another body or to come, or none. */
export function nameOfInspection(text: string): string | null {
  const name = mayName.test(text) ? nameOpens.exec(text)?.groups?.["name"] : undefined;
  return name === undefined || !canBeReported(text) ? null : name.trim();
}

const mayName = /inspection|visit|area\s+SEND|JTAI|ILACS|field\s?work|on[\s-]site/i;

/** "8 June 2026: first day on site." */
export function tieByLead(clause: string, after: string): InspectionDate["tie"] | null {
  if (!/^\W*$/.test(clause)) return null;
  const told = /^\s*[:–—]\s*(?<label>[^.;:,]{1,40})(?:[.;]|$)/.exec(after)?.groups?.["label"]?.trim() ?? "";
  const end = isDatesLabel(told) ? endByLabel(told) : "whole";
  return end === "whole" ? null : end;
}

/** Which of its days a label asks for: "Inspection begins", "last day on site". */
export function endByLabel(label: string): InspectionDate["tie"] {
  if (/\b(?:begins?|began|starts?|started|opens|opened|first)\b/i.test(label)) return "begins";
  return /\b(?:ends?|ended|finish(?:es|ed)|clos(?:es|ed)|concludes?d?|last|final)\b/i.test(label)
    ? "ends"
    : "whole";
}
