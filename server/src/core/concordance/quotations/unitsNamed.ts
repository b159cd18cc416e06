// Finds the teams and services that a text names, by what they do: the front door, the virtual school, the youth justice
// service. Says which of them nobody could take for each other, and nothing of what is told of them.

import { matchesOf } from "../../matches.ts";
import type { People } from "./peopleNamed.ts";

const body = String.raw`(?:teams?|services?|hubs?|unit|agency|panel)`;
/** What a team or service does, under its names. */
const units: readonly (readonly [work: string, words: string])[] = [
  [
    "front door",
    String.raw`front\sdoor(?:\s${body})?|MASH|multi-agency\ssafeguarding\shub|(?:contact|referral|first\sresponse|contact\sand\sreferral)\s${body}`,
  ],
  ["leaving care", String.raw`(?:leaving\scare|care\sleavers?['’]?|aftercare)\s${body}`],
  ["virtual school", String.raw`virtual\sschool`],
  ["fostering", String.raw`fostering\s${body}`],
  ["adoption", String.raw`(?:regional\s)?adoption\s${body}`],
  ["youth justice", String.raw`youth\s(?:justice|offending)\s${body}`],
  ["early help", String.raw`(?:early\shelp|family\ssupport)\s${body}|family\shubs?`],
  ["disabled children", String.raw`(?:disabled\schildren['’]?s?|children\swith\sdisabilities)['’]?\s${body}`],
  [
    "exploitation",
    String.raw`(?:exploitation|(?:complex|contextual)\ssafeguarding|adolescent(?:\ssafeguarding)?|missing)\s${body}`,
  ],
  ["edge of care", String.raw`edge[\s-]of[\s-]care\s${body}`],
  ["out of hours", String.raw`(?:emergency\sduty|out-of-hours)\s${body}`],
  ["young carers", String.raw`young\scarers['’]?\s${body}`],
  ["reviewing", String.raw`(?:independent\sreviewing|IRO|quality\sassurance)\s${body}`],
  ["advocacy", String.raw`(?:independent\s)?advocacy\s${body}`],
];
/** One of them may be a part of the other, or do its work. */
const near: readonly (readonly [string, string])[] = [
  ["front door", "early help"],
  ["front door", "out of hours"],
  ["edge of care", "exploitation"],
  ["edge of care", "early help"],
  ["youth justice", "exploitation"],
  ["fostering", "adoption"],
];

const adjectives = String.raw`(?:(?:specialist|dedicated|multi-agency|multidisciplinary|small|local|children['’]s|in-house|new|integrated|highly|effective|skilled|strong)\s){0,3}`;
/** "The virtual school headteacher" is no school. */
const notPeople = String.raw`(?!\s(?:head|headteacher|workers?|staff|managers?|officers?|practitioners?|advis[eo]rs?|colleagues|teachers?|leaders?)\b)`;
const named = new RegExp(
  `(?<![\\p{L}’'-])${adjectives}(?:${units.map(([, words]) => `(${words})`).join("|")})${notPeople}(?![\\p{L}-])`,
  "giu",
);

/** The teams and services that a text names, in order. */
export function unitsIn(text: string): People[] {
  return matchesOf(text, named).map((match) => {
    const work = units[match.slice(1).findIndex((each) => each !== undefined)]?.[0] ?? "";
    const told = `the ${match[0].replace(/\s+/g, " ")}`;
    const end = match.index + match[0].length;
    return { name: told, told, head: unitHead, kinds: [work], at: [], place: "", start: match.index, end };
  });
}

export const unitHead = "unit";

/** Whether one team or service may be the other; of people nobody knows whether they work there, where nothing says it. */
export function mayBeSameUnit(one: People, other: People): boolean {
  const [a, b] = [workOf(one), workOf(other)];
  return a === "" || b === "" || a === b || near.some((pair) => pair.includes(a) && pair.includes(b));
}

/** What a team does, or the one in which people are said to work. */
function workOf({ head, kinds, place }: People): string {
  return head === unitHead ? (kinds[0] ?? "") : (unitsIn(place).at(-1)?.kinds[0] ?? "");
}
