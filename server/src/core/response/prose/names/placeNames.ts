// Finds the place whose services a clause grades: "neighbouring Southmere was rated", "services in Westhaven
// were judged", "Northmere, whose services are rated". Whether that is the draft's own place is decided elsewhere.

import { matchesOf } from "../../../matches.ts";
import { inspectedPlaceIn } from "../inspections/inspectionMeant.ts";

const word = "(?=[^\\0-@[-¿])\\p{Lu}\\p{Ll}[\\p{Ll}’'-]*";
const name = `(?<name>${word}(?:\\s(?:(?:and|upon|on|of|the|&)\\s){0,2}${word}){0,3})`;
const constructions: readonly RegExp[] = [
  new RegExp(`\\bneighbour(?:ing|s)?,?\\s${name}`, "u"),
  new RegExp(
    `${name}(?:\\s\\((?:[^()]{1,30})\\))?(?:,\\swhose\\s[\\p{L}’'\\s]{1,60}?)?\\s(?:was|were|is|are|has|have|had|went|moved|rose|fell|climbed|slipped|dropped)\\s(?:\\p{L}+\\s){0,5}$`,
    "u",
  ),
  // "Southmere and Westhaven, both judged …".
  new RegExp(
    `${name}(?:,|\\s\\()\\s?(?:(?:both|each|all|itself|themselves|now|also|then|once|recently|last|lately)\\s){0,2}(?:judged|rated|graded)\\s(?:(?:as|to be|an?)\\s)?$`,
    "u",
  ),
  new RegExp(
    `${name}[’']s?\\s(?:children|services|social|care|council|overall|fostering|help|rating|grade|front|MASH|safeguarding|early|leadership|leaders|partnership)`,
    "u",
  ),
];

/** Words with a capital that name no place, or not by themselves. */
const generic = new Set(
  "need child visit visits to having been being had for with from or as if how why where no not only even just though although because so board boards lscb partnership partners executive nothing none everything everyone everybody nobody neither either another others many some such few what which who there here now you i he she staff practice support performance quality work both whole ofsted inspectors inspection council councils city county borough district authority local the our its their in at on by when while and but for since after this that these those it they we overall effectiveness services service children children's childrens young people families care leavers leadership leaders help protection safeguarding fostering adoption social work impact experiences progress judgement judgements grade grades rating ratings report today last four three two one all both some most every each each outcome outcomes result results finding findings verdict then now before after date dated year framework type kind level standard score position status direction change changes travel movement trend comment comments notes note evidence source page current previous latest earlier last next new old first second awarded given received achieved area theme domain category number count total monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december summer winter spring autumn metropolitan royal unitary detail details answer answers response responses value values fact facts information item content summary reply".split(
    " ",
  ),
);

/** The place named in the words before a grade, without "Council" and the like; null where none is. */
export function placeNamedIn(clause: string): string | null {
  return placeOf(clause, constructions);
}

/** "Southmere was inspected in May; services there were", "… . Its services were": the place gone on about, or null. */
export function placeGoneOnAbout(told: string, clause: string): string | null {
  const start = Math.max(0, ...matchesOf(clause, goesOn).map(({ index }) => index));
  if (!itsOwn.test(clause.slice(start))) return null;
  return placeGraded(clause.slice(0, start)) ?? placeGraded(told);
}

const goesOn = /(?:[;:]|,?\s(?:and|but|where|while))\s/g;
const itsOwn =
  /^\W*(?:(?:and|but|where|while)\s)?(?:its|their)\s(?!inspect|report|letter|team)|^(?:[^.]*\s)?(?:services|leaders|leadership|effectiveness|protection|care|leavers)\sthere\s/i;
const graded = [new RegExp(`${name}\\s(?:was|were)\\s(?:\\p{L}+\\s)?(?:judged|rated|graded)\\b`, "u")];
const placeGraded = (text: string): string | null => inspectedPlaceIn(text) ?? placeOf(text, graded);

function placeOf(text: string, forms: readonly RegExp[]): string | null {
  for (const form of forms) {
    const found = form.exec(text)?.groups?.["name"];
    if (found === undefined) continue;
    const words = found.split(/\s+/);
    while (isGeneric(words[0])) words.shift();
    while (isGeneric(words.at(-1))) words.pop();
    if (words.length > 0) return words.join(" ").replace(/[’']s?$/, "");
  }
  return null;
}

/** The place that a heading of a row or column names and nothing else; null where it says anything else. */
export function placeAlone(text: string): string | null {
  const words = text.trim().split(/\s+/);
  if (words.length > 4 || words.some((each) => !placeWord.test(each))) return null;
  const own = words.filter((each) => !isGeneric(each));
  return own.length === 0 || own.length < words.length - 2 ? null : own.join(" ");
}

const placeWord = new RegExp(`^(?:${word}|and|upon|on|of|the|&)$`, "u");

export function isGeneric(written: string | undefined): boolean {
  return written !== undefined && generic.has(written.toLowerCase().replace(/’/g, "'"));
}
