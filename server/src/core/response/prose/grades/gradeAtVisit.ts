// Reads whether a grade, however it is told, may be what a visit or joint inspection gave: its sentence or one beside it
// speaks of the visit, its letter or its year, and of no other inspection. Words only; whether there was such a visit,
// and that its letter grades nothing, is known elsewhere.

import type { GradeAtVisit } from "../../gradesNamed.ts";
import { sought } from "../../../sought.ts";
import type { GradeAround } from "./gradeAround.ts";
import { clauseAround, concluded, looksLikeGrade } from "./gradeLooks.ts";
import { withoutCitations } from "./gradeNews.ts";
import { isHoped, isOfSomethingElse } from "./gradeOfOthers.ts";
import { judgesPractice } from "./gradePlainWords.ts";

/** The visit that a grade is tied to; null where it is none, no grade, or another inspection's. */
export function visitBeside(around: GradeAround): GradeAtVisit | null {
  const { passage, word, reading, before, after, told, range } = around;
  const { text } = passage;
  const { span, sentences, index } = reading;
  if (word.origin !== "own" || range !== "exactly") return null;
  const isFound = wasFound.test(before);
  if (!isFound && !mayTell.test(text)) return null;
  if (span.end - span.start > longest) return null;
  const written = text.slice(word.start, word.end);
  const next = sentences[index + 1];
  const own = withoutCitations(text.slice(span.start, span.end));
  const following = next === undefined ? "" : withoutCitations(text.slice(next.start, next.end));
  if (!looksLikeGrade(written, before, after, own + following)) return null;
  if (noGrade.test(own) || isHoped(before, after)) return null;
  if (isOfSomethingElse(before, after) || (/^good$/i.test(written) && judgesPractice(before))) return null;
  if (opensBefore.test(before) || inspection.test(clauseAround(before, after))) return null;
  const ofNow = own.replace(timeSince, " ");
  if (another.test(ofNow)) return null;
  const previous = withoutCitations(told);
  const years = yearsIn(ofNow.replace(hardTimes, " "));
  const named = letter.test(ofNow);
  if (standing.test(before.replace(timeSince, " ") + after.slice(0, 10)) && !(named && concluded.test(ofNow)))
    return null;
  // What the sentence itself does not say, those beside it may.
  const beside = [previous, following].filter((each) => !another.test(each.replace(timeSince, " ")));
  const opens = beside.some((each) => letter.test(each));
  const ofYears = years.length > 0 ? years : [...new Set(beside.flatMap(yearsIn))];
  return {
    years: ofYears,
    named: named || inspectors.test(ofNow) ? "here" : opens ? "beside" : isFound ? "nowhere" : null,
  };
}

/** "We were found to be", "having been judged", "it came out as": what came of the visit that the draft is about. */
const wasFound = sought(
  new RegExp(
    `(?:\\b(?:[Ww]e|council|authority|area|county|borough|city|partnership|partners|[Ss]ervices?|hub|team|front[- ]door|[Ll]eaders(?:hip)?|[Ss]upport|[Hh]elp|protection|provision|offer|[Pp]reparation)\\b[^.;:,]{0,30}|(?<=\\p{Ll},?\\s)\\p{Lu}\\p{Ll}+|^\\W*Having)\\s(?:(?:was|were|has|have|been|being)\\s)+(?:\\p{L}+ly\\s)?(?:found|judged|rated|graded|marked|given|awarded)(?:\\s(?:as|to\\sbe|an?))*\\s[‘“"']?$|\\b(?:[Ss]upport|[Hh]elp|protection|provision|offer|[Pp]reparation|[Ll]eadership)\\b[^.;:,]{0,30}\\sc(?:a|o)mes?\\sout\\sas\\s(?:an?\\s)?[‘“"']?$`,
    "u",
  ),
);
/** Characters of a sentence that are looked at. */
const longest = 600;
const mayTell = sought(/visit|letter|JTAI|joint|targeted|inspect|Ofsted|HMI|20\d\d/i);
const letter = sought(
  /\b(?:visit(?:s|ed|ing)?|letter|JTAI|joint(?:ly)?|targeted area|SEND inspection|inspectorates)\b/i,
);
const inspectors = sought(/\b(?:inspectors?|Ofsted|HMI)\b/i);

/** Where no visit can have given it: no grade was given, or what is told is not what came of it. */
const noGrade = sought(
  /\b(?:(?:no|nobody|not|never|without|nothing|neither|nor|n[’']t)\s(?:[\p{L}’-]+\s){0,4}?(?:grade[sd]?|grading|rate[ds]?|rating|judge[ds]?|judge?ments?|change[sd]?|alter(?:ed|s)?|affect(?:ed|s)?)|ungraded|in place of a (?:grade|rating)|instead of a (?:grade|rating)|stands|unchanged)\b/iu,
);
/** "Two years after the last full inspection", "since the 2016 inspection": when, not which. */
const timeSince =
  /\b(?:\p{L}+\s(?:years?|months?)(?:\sand\smore)?\s(?:after|since|on from|before)|(?:ever\s)?since|ahead of|following)\s(?:the|our|its|that)\s(?:[\p{L}\d-]+\s){0,4}?(?:inspection|ILACS|report)(?:\s(?:of|in)\s(?:\p{Lu}\p{L}+\s)?20\d\d)?/giu;
/** "After the difficulties of 2023", "since a hard 2023": a time gone by, not when the grade was given. */
const hardTimes =
  /\b(?:after|since|despite|following)\s(?:(?:the|our|a|an|all)\s)?(?:(?!inspect|visit|report|letter|judg)\p{L}+\s){1,3}(?:(?:of|in)\s)?20\d\d\b/giu;
/** The grade stands in a clause that tells what was so: "after being judged …", "sixteen months after services were …". */
const opensBefore =
  /^\W*As an?\s[^,;]*$|\b(?:after|since|before|until|when|although|despite)\b(?![^,;]*\b(?:visit|letter|JTAI|joint))[^,;]*$/i;
/** A full inspection, by a name that could be nothing else's. */
const inspection =
  /(?<!\b(?:joint|area|targeted|SEND|focus\p{L}*|local|this|thematic)\s(?:\p{L}+\s)?)\binspection\b/iu;

/** Another inspection, another time, or somebody else's view. */
const another = sought(
  /\b(?:previous\w*|former\w*|originally|initially|earlier|prior|ago|had been|last\s(?:time|inspection|full|inspected|graded|judged|rated)|(?:inspection|report)\sbefore\s(?:the|this|that)|ILACS|full inspection|recall\w*|remind\w*|remember\w*|historic\w*|at the time|our own (?:view|survey|audit)|ourselves|next inspection|since\s(?:20\d\d|\p{Lu}\p{L}+ 20\d\d)|peer|(?:we|council|staff|leaders|managers)\s(?:(?:ourselves|itself|themselves|also)\s)*(?:rates?|judges?|grades?)|self-\p{L}+)\b/iu,
);
/** What the council has had before, unless a visit is said to have confirmed it. */
const standing = /\b(?:remain(?:s|ed)?|still|already|continu\w+|retain\w*|kept?|keeps)\b/i;

function yearsIn(words: string): number[] {
  return [...new Set((words.match(/\b20[0-4]\d\b/g) ?? []).map(Number))];
}
