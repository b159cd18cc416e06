// Reads which group of people stands right before some words as their subject, in a draft's sentence and in a
// report's. Silent where another group is named too, or where something stands between.

import { matchesOf } from "../matches.ts";

/** Groups that nobody could take for each other; what one member may be in two of is left out ("staff", "carers"). */
const groups: readonly (readonly [name: string, words: string])[] = [
  ["social workers", "social workers"],
  ["early help workers", "early help workers"],
  ["personal advisers", "(?:personal )?advis[eo]rs"],
  ["foster carers", "foster carers"],
  ["managers", "managers"],
  ["leaders", "leaders"],
  ["partners", "partners"],
  ["parents", "parents"],
  ["children", "children|young people|care leavers"],
];
const anyGroup = `(?:${groups.map(([, words]) => words).join("|")})`;
const named = new RegExp(String.raw`\b${anyGroup}\b`, "gi");
/** Others that the words may be about, or whom a group named beside them belongs to. */
const unclear =
  /\b(?:staff|workers?|practitioners?|professionals|carers|teachers|officers|teams?|families|people|they|them|their|who)\b/i;
const verbs = String.raw`(?:\s(?:are|were|have|had)(?:\s(?:said\sto\sbe|found\sto\sbe|(?:described|commended|praised)\s(?:as|for)(?:\sbeing)?|called))?)?\s$`;
const kindOf = String.raw`(?:(?:team|front-?line|first-line|senior|practice|service|local|most|many|experienced)\s)?`;

/** The group that a draft's words up to a quotation give it as its subject: "… that social workers “". */
const drafted = new RegExp(
  String.raw`(?:^|[,;:\uFFFC]\s(?:and\s|but\s)?|\b(?:that|praised|found|saw)\s)(?:(?:the|our|its|these)\s)?${kindOf}(${anyGroup})(?:,?\swho)?${verbs}`,
  "i",
);

export function subjectInDraft(written: string): string | null {
  const lead = withoutAside(written);
  const subject = drafted.exec(lead)?.[1];
  return subject === undefined ? null : onlyGroup(lead, subject);
}

/** "Social workers, they add, “": who says so stands between the group and what is said of it. */
const aside =
  /,\s(?:(?:as|so)\s)?(?:they|it|inspectors|Ofsted|the\s(?:inspectors|report|letter))\s(?:also\s|then\s)?(?:adds?|says?|said|writes?|wrote|notes?|noted|finds?|found|puts?\sit|observed?s?|told\sus|tells?\sus|added|reports?|go(?:es)?\son)\s?,\s?$/i;

function withoutAside(lead: string): string {
  return lead.replace(aside, " ");
}

const printed = new RegExp(
  String.raw`^(?:(?!of\b|for\b|with\b|by\b|to\b|in\b)[\w-]+\s){0,2}?(${anyGroup})${verbs}`,
  "i",
);
/** "When children go missing, they are …". */
const printedThey = new RegExp(
  String.raw`^(?:When|Where|If|Once)\s(${anyGroup})\s[^,]{0,40},\sthey${verbs}`,
  "i",
);
/**
 * "Conversely, in the emergency department frontline practitioners do not have …": workers without a name, in a
 * place where none of a council's own works.
 */
const elsewhere = new RegExp(
  String.raw`^(?:[\w-]+,?\s)?in\s((?:the\s|some\s|most\s|both\s)?(?:emergency departments?|(?:acute )?hospitals?|maternity (?:services?|units?)|midwifery(?: services?)?|(?:minor injur(?:y|ies)|urgent care) (?:units?|centres?)|GP practices|general practice|police custody|custody suites?)),?\s(?:[\w-]+\s)?(practitioners|staff|professionals|clinicians|officers)${verbs}`,
  "i",
);
const councilsOwn: ReadonlySet<string> = new Set([
  "social workers",
  "personal advisers",
  "early help workers",
  "foster carers",
]);

/** Whether a group that the report speaks of can be the one that the draft names: partners work in hospitals too. */
export function mayBeMeant(said: string, group: string): boolean {
  return / in /.test(group) && !councilsOwn.has(said) && groups.every(([name]) => name !== group);
}

/** "Leaders are viewed by social workers as being …": whoever views them is not whom the words are about. */
const seenAs =
  /(?<=\b(?:are|were)\s)(?:viewed|seen|regarded|described|considered)(?:\sby\s(?:[\w-]+\s){1,4}?)?\s?(?:as\s(?:being\s)?|to\sbe\s)/;

const they = new RegExp(`^They${verbs}`);
const subjectOfSentence = new RegExp(String.raw`^(?:[\w-]+\s)?(${anyGroup})\b`, "i");

/** The group that a report's sentence gives words as their subject; "They" is the one group of the sentence before. */
export function subjectInReport(before: string, previous: string): string | null {
  const active = before.replace(seenAs, "");
  const subject = (printed.exec(active) ?? printedThey.exec(active))?.[1];
  if (subject !== undefined) return onlyGroup(active.replace(/\bthey\b/, ""), subject);
  const [, place, workers] = elsewhere.exec(before) ?? [];
  if (place !== undefined && workers !== undefined) return `${workers} in ${place}`;
  const meant = they.test(before) ? subjectOfSentence.exec(previous)?.[1] : undefined;
  return meant === undefined ? null : onlyGroup(previous, meant);
}

function onlyGroup(text: string, subject: string): string | null {
  const others = text.replace(named, " ");
  if (
    matchesOf(text, named).length !== 1 ||
    unclear.test(
      others.replace(/,?\swho(?=\s+(?:(?:are|were|have|had)\s)?(?:[a-z]+\s){0,3}$)|\bteam\s(?=\s)/g, ""),
    )
  )
    return null;
  return groups.find(([, words]) => new RegExp(`^(?:${words})$`, "i").test(subject))?.[0] ?? null;
}
