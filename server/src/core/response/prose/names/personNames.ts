// What a person's name looks like in a draft, its title of honour and the office beside it. Finds forms of words only.

import { hasSign, signs } from "../../../signs.ts";

/** "Cllr", "Dr": what stands before a name. */
export const honorific = String.raw`(?:Cllr|Councillor|Dr|Doctor|Mrs|Mr|Ms|Miss|Mx|Sir|Dame|Prof|Professor|Lord|Lady|Baroness|Rev)\.?`;

const capital = String.raw`\p{Lu}[\p{L}’'-]*[\p{Ll}]`;
/** "Ada Marsh", "Ada J. Marsh", "Ada van der Marsh": two to four words. */
export const fullName = String.raw`${capital}(?:\s\p{Lu}\.?(?=\s))?(?:\s(?:de|van|der|von|al|bin|el))*(?:\s${capital}){1,2}`;

/** Words with a capital that are in no person's name. */
const nameless =
  /^(?:Ofsted|HMI|The|This|Our|Their|Your|His|Her|Majesty|Council|Councils|Services?|Service|Children|Childrens|Young|People|Families|Family|Director|Leader|Leaders|Chief|Executive|Cabinet|Members?|Member|Board|Committee|Inspectors?|Inspection|Report|Department|Education|Social|Care|Worker|Workers|City|County|Borough|District|Royal|London|North|South|East|West|Early|Help|Head|Lead|Cllr|Councillor|Chair|Mayor|Deputy|Assistant|Interim|Acting|Senior|Principal|Independent|Secretary|State|Minister|Government|National|Framework|Local|Authority|Partnership|Trust|School|Primary|Academy|College|Hub|House|Street|Road|Centre|Group|Team|Teams|Plan|Action|Improvement|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|In|On|At|By|For|From|To|And|But|When|While|After|Since|As|With|We|I|It|They|He|She|Dear|Yours|Contact|Author|Portfolio|Holder|Notes?|Press|Office|Meeting|What|How|Why|Who|Where|If|All|Both|Each|No|Not|One|Two|Three)$/;

export function isPersonsName(written: string): boolean {
  const words = written.split(/\s+/).map((word) => word.replace(/[’']s?$/, ""));
  return words.every((word, at) => !nameless.test(word) || (at > 0 && /^(?:March|May|August)$/.test(word)));
}

/** "When Ada Marsh" is Ada Marsh: a name without the words with a capital before it. */
export function withoutOpening(written: string): string {
  const words = written.split(/\s+/);
  while (words.length > 2 && !isPersonsName(words[0] ?? "")) words.shift();
  return words.join(" ");
}

const officeWord = String.raw`\p{Lu}[\p{L}’'-]*`;
/** "Director of Children’s Services", "Cabinet Member for Children, Schools and Families". */
export const office = String.raw`(?:(?:the|our|its)\s(?:(?:council|county|borough|city|authority|trust|partnership|board)[’']s\s)?)?(?<office>${officeWord}(?:(?:\s(?:of|for|and|the|&|to)){0,2}\s${officeWord}|,\s${officeWord}(?=(?:,\s${officeWord})*\sand\s\p{Lu}))*)`;

const officeSigns = signs(
  "director",
  "chief",
  "leader",
  "member",
  "portfolio",
  "chair",
  "mayor",
  "head",
  "principal",
  "manager",
  "cabinet",
  "officer",
  "commissioner",
  "secretary",
  "nurse",
  "doctor",
  "scrutineer",
);
const offices =
  /\b(?:Directors?|Chief\sExecutive|Chief\sOfficer|Leader|Member|Cabinet\sLead|Portfolio|Chair(?:man|woman|person)?|Mayor|Head|Principal|Manager|Officer|Commissioner|Secretary|Nurse|Doctor|Scrutineer)\b/;

export function isOffice(written: string): boolean {
  return offices.test(written);
}

/** Whether a text can hold an office: false only where it holds none. */
export function mayHoldOffice(text: string): boolean {
  return hasSign(text, officeSigns);
}
