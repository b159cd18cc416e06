// Tells marks that quote from marks that only set words off: a grade, a title, a team's name, a word or two.

import { foreignGrades, gradeScales } from "../../../knowledge/gradeScales.ts";
import { wordsOf } from "../sentences.ts";
import { sought } from "../../../sought.ts";

const grades: ReadonlySet<string> = new Set([
  ...gradeScales.flatMap((scale) => [...scale.grades, ...Object.values(scale.variants).flat()]),
  ...foreignGrades.map(({ word }) => word),
]);
const namedThing =
  /^\s?(?:team|programme|program|project|service|services|model|scheme|strategy|initiative|hub|panel|framework|campaign|pathway|toolkit|app|award|group|forum|board|council|committee|network|partnership|club|course|workshop|session|meeting|centre|clinic|day|week|plan|policy|charter|offer|pledge|conference|event|button|page|section|tab|link)s?\b/i;
const naming = sought(
  /\b(?:entitled|titled|known as|so-called|called the|named|branded|labelled|we (?:now |all |often )?call(?: (?:it|them|this|these))?|read more|choose|click|see|our|the new|what (?:the )?(?:inspectors|Ofsted) calls?)\s*$/i,
);
/** "Waits were branded “scandalous” in the report": said of them. */
const branding = /\b(?:branded|labelled)\s*$/i;
/** "A session called “stop, look and listen”": its name. */
const occasion = sought(
  /\b(?:session|meeting|workshop|lesson|game|exercise|tool|method|approach|course|programme|event|day|week|club|group|song|training|app|campaign)s?\s(?:of|called|named)\s$/i,
);
/** "Our strategy, “The best start for all”, …": what is named, not what somebody said of it. */
const bearsName = sought(
  /(?<!\b(?:of|in|on|about|to)\s)\b(?:our|its|their|the|a|council['’]s)\s(?:[\p{L}’'-]+\s){0,3}?(?:strategy|plan|campaign|programme|project|scheme|initiative|charter|pledge|promise|motto|slogan|vision|mission|theme|booklet|guide|leaflet|film|video|poster|song|play|poem|exhibition|survey|toolkit|newsletter|podcast|conference|question)(?:,|\s(?:called|named|entitled|was|is))?\s*$/iu,
);
const owner = /\p{L}['’]s?\s(?:own\s)?$/u;
const saidBefore = sought(
  /(?:\b(?:as|that|found|says?|said|notes?|noted|states?|stated|writes?|wrote|were|was|are|is)|:)\s*(?:an?\s|the\s)?$/i,
);
const closesAfter = /^\s*(?:[.,;:)[]|$)/;
const gradedAfter = /^\s*(?:to be|as|at)?\s*[‘“'"]?(?:good|outstanding|inadequate|adequate|requir\w+)\b/i;
/** "The judgement called “Achieving permanence”", "the grade under “Safeguarding and early help”". */
const calledJudgement = sought(
  /\b(?:judge?ment|grade|rating)\s(?:called|named|headed|titled|entitled|labelled|under|against|beside)\s*$/i,
);
const smallWords = new Set(
  "a an and as at but by for from in into is of on or our the to with your their its".split(" "),
);

/**
 * Whether marks round `inner` are emphasis. `credited`: somebody outside the council is credited with them.
 * `before` and `after` are the words around, a few dozen characters.
 */
export function isEmphasis(inner: string, before: string, after: string, credited: boolean): boolean {
  const words = wordsOf(inner);
  if (words.length === 0) return true;
  if (grades.has(inner.trim().toLowerCase())) return true;
  if (words.length <= 4 && namedThing.test(after)) return true;
  // "The staff’s own ‘thank you’ wall": what they call a thing of theirs.
  if (words.length <= 2 && owner.test(before) && /^\s\p{Ll}/u.test(after)) return true;
  if (words.length <= 14 && isTitle(words.map(({ text }) => text))) {
    // "Ofsted described the hubs as “A DAZZLING RANGE OF OPTIONS”": said, whatever its capitals.
    return !(credited && words.length >= 4 && saidBefore.test(before) && closesAfter.test(after));
  }
  if (words.length <= 3 && naming.test(before) && !(credited && branding.test(before))) return true;
  if (words.length <= 6 && occasion.test(before)) return true;
  if (words.length <= 10 && /^\p{Lu}/u.test(inner.trim()) && bearsName.test(before)) return true;
  // "judged ‘The progress of care leavers’ to be good": what is graded is a judgement, by whatever name.
  if (/\b(?:judged|graded|rated)\s*$/i.test(before) && gradedAfter.test(after)) return true;
  if (words.length <= 14 && /^\p{Lu}/u.test(inner.trim()) && calledJudgement.test(before)) return true;
  return !credited && words.length <= 2;
}

/** Every word that counts starts with a capital: a title or a name. */
function isTitle(words: readonly string[]): boolean {
  const counting = words.filter((word) => !smallWords.has(word.toLowerCase()));
  return counting.length > 0 && counting.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}
