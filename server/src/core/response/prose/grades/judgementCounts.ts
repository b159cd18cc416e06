// Reads how many judgements a grade is said of: "all four areas", "three of the five", "all but one", none.

import type { GradeClaim } from "../../responseDocument.ts";
import { acrossTheBoard, isReachedByNone } from "./gradeCounts.ts";
import { sought } from "../../../sought.ts";

export const numberWords = "zero one two three four five six seven eight".split(" ");
const number = "(one|two|three|four|five|six|\\d)";
/** What is counted. */
export const judgements =
  "(?:areas?|judge?ments?|categor(?:y|ies)|gradings?|grades|domains|strands|headings)";
/** "Of our", "of Ofsted’s", "of the inspectors’". */
const whosePart = "(?:(?:the|our|its|those|these|all|(?:inspectors|\\p{L}+)[’'](?:s)?)\\s){0,2}";
const allOf = sought(
  new RegExp(
    `\\b(?:all|every|each)\\b(?:\\s(?:of|one|single|the|our|its|[a-z]+[’']s|inspectors[’']|ofsted[’']s|these|those|other|inspected|judge?ment|ofsted|key|main|underlying|separate|single|published|two|three|four|five|\\d))*\\s(?:${judgements}|services)\\b|\\beverything\\s(?:that\\swas\\s)?(?:inspected|judged|graded|they\\s(?:inspected|judged|looked\\sat))\\b|\\bevery\\s(?:single\\s)?part\\sof\\s(?:the|our|its)\\sservices?\\b|\\bacross the board\\b|\\b(?:clean sweep|full (?:house|set|marks))\\b|\\b${judgements}\\s(?:\\w+\\s){0,3}all\\b`,
    "i",
  ),
);
/** "Three of the five", "one judgement of the five", "two out of four". */
const partOf = sought(
  new RegExp(`\\b${number}\\s(?:${judgements}\\s)?(?:out\\s)?of\\s${whosePart}${number}\\b`, "iu"),
);
const ofTheOthers = sought(
  new RegExp(`\\b${number}\\s(?:out\\s)?of\\s(?:the|our|its)\\s(?:remaining|other)\\s${number}\\b`, "i"),
);
/** "All but one of the judgements", "all bar two". */
const allBut = sought(
  new RegExp(`\\ball\\s(?:but|bar|except)\\s${number}\\b(?:\\sof\\s${whosePart}${number}\\b)?`, "iu"),
);
/** "Inadequate in all but one of the areas", "outstanding in all areas but one". */
const butInThese = sought(
  new RegExp(
    `^[’”"']?\\s(?:in|across|on|for)\\s(?:all|every)\\s(?:the\\s)?(?:${judgements}\\s)?(?:but|bar|except)\\s${number}\\b(?:\\sof\\s${whosePart}${number}\\b)?`,
    "iu",
  ),
);
/** "Every area is now rated good by Ofsted bar one", "… except help and protection". */
const leftOut = sought(
  new RegExp(
    `^[’”"']?,?\\s(?:[\\p{L}\\d’'-]+\\s){0,4}?(?:but|bar|save|except|excepting|apart from|other than)\\s(?:for\\s)?(?:${number}\\b(?!\\sof\\b)|\\p{Ll}+)(?:[.,;!?]|\\s|[’”"']|$)`,
    "iu",
  ),
);
/** "Care leavers, alone of the four judgements, …": one is named. */
const aloneOf = sought(new RegExp(`\\b(?:alone|uniquely)\\s(?:of|among)\\s${whosePart}${number}\\b`, "iu"));
/** "Of the five judgements the first, …, was good". */
const theFirstOf =
  /\bof\s(?:the|our|its)\s\p{L}+\sjudge?ments,?\s(?:the|our)\s(?:first|second|third|fourth|fifth|last|lowest|highest)\b/iu;
/** "Of the five, two were …", "of the four judgements on our services two are …". */
const ofTheCounted = sought(
  new RegExp(
    `\\bof\\s(?:the\\s|our\\s|its\\s|those\\s|these\\s)${number}(?:\\s${judgements}(?:\\s(?:of|on|for|in|about|given|that)\\s[^.;:,]{1,50}?)?)?,?\\s(?:only\\s|just\\s)?${number}\\s(?:is|are|was|were|came|has|have)\\b`,
    "i",
  ),
);
/** "Of the judgements for Northmere in May 2018, two fell below good". */
const countedBehind = sought(
  new RegExp(
    `\\bof\\s(?:the|our|its|those|these)\\s(?:[\\w’'-]+\\s){0,3}?${judgements}(?:\\s[^.;:,]{1,70})?,\\s(?:only\\s|just\\s)?${number}\\s(?!of\\b)`,
    "i",
  ),
);
/** "Each one of the five judgements", "every single one of our four areas". */
const eachOf = sought(
  new RegExp(
    `\\b(?:each|every)\\s(?:single\\s)?(?:(?:one|area|judge?ment)\\s)?of\\s${whosePart}${number}\\b`,
    "iu",
  ),
);
const othersCounted = sought(
  new RegExp(`\\b(?:other|remaining)\\s${number}\\s(?:[\\w-]+\\s)?${judgements}\\b`, "i"),
);
const some = sought(
  new RegExp(
    `\\b${number}\\s(?:of the |of our |other |remaining |further |individual |key |inspection |judge?ment |underlying |separate |single )*${judgements}\\b`,
    "i",
  ),
);

/** "Four judgements, of which one was …", "of the five judgements, three are …". */
const dividedOf = sought(
  new RegExp(
    `\\b${number}\\s(?:[\\w-]+\\s){0,2}?${judgements}\\b(?=[,:;(– ])[^.]{0,40}?[,:;(–]\\s?(?:of (?:which|these|them)\\s)?${number}\\s(?:of (?:them|these|which)\\s)?(?:was|were|is|are|has|have|being)\\b[^.;:,]{0,30}$`,
    "i",
  ),
);

const noneOf = sought(
  new RegExp(
    `\\b(?:no|not (?:one|a single)|none of (?:the|our|these|those|its)(?:\\s(?:two|three|four|five|\\d))?)\\s(?:[\\w-]+\\s){0,2}?${judgements}\\b(?!\\s(?:but|other|where|which|that))(?=[^.;:,]*$)`,
    "i",
  ),
);

/** "Nearly all judgements", "every judgement but one", "with the exception of help and protection, all areas". */
const excepting = sought(
  /\b(?:nearly|almost|virtually|except(?:ing|ion)?|apart from|other than|aside from|excluding|bar|save for)\b|\b(?:all|every\w*|each|judge?ments?|areas?)\sbut\s(?!also|not)/i,
);

const noneIs =
  /\b(?:none|neither|nothing|no (?:area|one (?:area|judge?ment)))\s(?:of (?:them|these|those|which)\s|here\s|at all\s)?(?:is|was|are|were|has been|have been)\b[^.;:,]*$/i;

/** Whether what stands before a grade says that none has it. */
export function isOfNone(before: string): boolean {
  return noneOf.test(before) || noneIs.test(before) || isReachedByNone(before);
}

/** A clause that counts all of the judgements, what it leaves out set aside; null where it does not. */
export function countsAllBut(clause: string, after: string): boolean {
  return (
    allOf.test(clause) ||
    allOf.test(after) ||
    /\b(?:all|everything)\s(?:but|bar|except|apart\sfrom|other\sthan|save)\b/i.test(clause)
  );
}

/** How many judgements are said to have the grade: null for one, or where the clause does not count. */
export function countIn(clause: string, after: string): GradeClaim["count"] {
  const but = allBut.exec(clause) ?? butInThese.exec(after);
  if (but !== null)
    return { number: valueOf(but[1]), of: but[2] === undefined ? null : valueOf(but[2]), others: true };
  if (excepting.test(clause) || aloneOf.test(clause) || theFirstOf.test(clause)) return null;
  const left = allOf.test(clause) ? leftOut.exec(after) : null;
  if (left !== null)
    return left[1] === undefined ? null : { number: valueOf(left[1]), of: null, others: true };
  if (oneNamed.test(clause) || asksWhich.test(clause)) return null;
  const divided = dividedOf.exec(clause);
  if (divided !== null) return { number: valueOf(divided[2]), of: valueOf(divided[1]) };
  const inThese = inSome.exec(after);
  const ofThose = inThese === null ? null : some.exec(clause);
  if (inThese !== null && ofThose !== null) return { number: valueOf(inThese[1]), of: valueOf(ofThose[1]) };
  const right =
    /^(?:\s(?:is|was)\sthe\s(?:grade|rating|judge?ment|verdict)(?=\s(?:in|across|for|on)\s(?:all|every|each|both|two|three|four|five)\b))?\s*(?:(?:ratings?|grades?|judge?ments?)\s(?:to\s|(?:came|were|was)\s(?:given\s|awarded\s)?)?)?(?:(?:in|to|across|for|on)\s|(?=every|each|all))[^.,;]{0,60}/i.exec(
      after,
    )?.[0] ?? "";
  for (const words of [clause, right]) {
    const rest = allTheOthers.exec(words);
    if (rest !== null) {
      const counted = rest[1] ?? rest[2] ?? rest[3];
      return counted === undefined ? null : { number: valueOf(counted), of: null };
    }
    const each = eachOf.exec(words);
    if (each !== null) return { number: valueOf(each[1]), of: valueOf(each[1]) };
    const those = words === clause ? countedBehind.exec(words) : null;
    if (those !== null) return { number: valueOf(those[1]), of: null };
    const among = ofTheCounted.exec(words);
    if (among !== null) return { number: valueOf(among[2]), of: valueOf(among[1]) };
    // "In two of the remaining four judgements": how many there are in all, the words before say.
    const partOfRest = ofTheOthers.exec(words);
    if (partOfRest !== null) return { number: valueOf(partOfRest[1]), of: null };
    // "The three underlying judgements": all of those that there are.
    const underlying = words === clause ? underlyingAll.exec(words) : null;
    if (underlying !== null) return { number: valueOf(underlying[1]), of: valueOf(underlying[1]) };
    const part = partOf.exec(words);
    if (part !== null) return { number: valueOf(part[1]), of: valueOf(part[2]) };
    // "In all other areas": how many those are, the sentence before says.
    if (/\b(?:all|every|each of) (?:the |our )?(?:other|remaining)\b/i.test(words) || othersAll.test(words))
      return null;
    // "The other three judgements were all …".
    const others = othersCounted.exec(words);
    if (others !== null) return { number: valueOf(others[1]), of: null };
    if (allOf.test(words)) return "all";
    if (words === clause && gradesFollow.test(after)) {
      const named = numberBefore.exec(words);
      if (named !== null && valueOf(named[1]) > 1) return { number: valueOf(named[1]), of: null };
    }
    const only = words === clause ? onlyCounted.exec(words) : null;
    if (only !== null) return { number: valueOf(only[1]), of: null };
    const counted = some.exec(words);
    if (counted !== null && valueOf(counted[1]) > 1 && !(words === clause && ofOne.test(words)))
      return { number: valueOf(counted[1]), of: null };
  }
  return acrossTheBoard.test(after) ? "all" : null;
}

/** "Three are outstanding and two are": how many of the judgements counted before it. */
export function nextCountIn(clause: string): GradeClaim["count"] {
  const next = nextCounted.exec(clause);
  return next === null ? null : { number: valueOf(next[1]), of: null };
}

const nextCounted = new RegExp(
  `^[’”"']?,?\\s(?:(?:and|but|while|with)\\s)?(?:the\\s)?(?:other\\s|remaining\\s)?(?!one\\b)${number}\\s(?:(?:is|was|are|were|came|out|rated|judged|graded|to|be|as|at)\\s)*[‘“"']?$`,
  "i",
);

/** "All four of the other judgements", "each of the other four": all of those, whatever the rest have. */
const allTheOthers = sought(
  new RegExp(
    `\\b(?:all|each|every\\sone)(?:\\s${number})?\\sof\\s(?:the|our|its)\\s(?:(?:other|remaining)(?:\\s${number})?|${number}\\sothers)\\b`,
    "iu",
  ),
);
const underlyingAll = sought(
  new RegExp(
    `(?<!\\bof\\s)\\bthe\\s${number}\\s(?:underlying|separate|individual|sub-?)\\s?${judgements}\\b`,
    "i",
  ),
);
/** "The council's other grades were all …". */
const othersAll = /\b(?:other|remaining)\s(?:grades|ratings|judge?ments|areas)\b[^.;:]*\ball\b/i;
/** "Which of the five judgements was good?" */
const asksWhich = /\bwhich\s(?:one\s)?of\s(?:the|our|its)\s[^.;:]*$/i;
/** "Four are at the highest grade and one, care leavers, is good". */
const oneNamed =
  /\b(?:and|but|with)\s(?:the\s)?(?:one|other|last|fifth|fourth),\s[^,.;:]{2,70},\s(?:is|was)\s[‘“"']?$/i;

/** "On the four judgements we were rated good in three and outstanding in one". */
const inSome = sought(
  new RegExp(
    `^[’”"']?\\s(?:in|on|for|across)\\s${number}(?=\\s(?:and|but|with|of (?:them|these))\\b|[,;.]|$)`,
    "i",
  ),
);

/** "Only one judgement fell short of good". */
const onlyCounted = sought(
  new RegExp(
    `\\b(?:only|just)\\s${number}\\s(?:[\\w-]+\\s)?${judgements}\\s(?:is|was|are|were|has|have)\\s(?:been\\s)?(?:(?:judged|rated|graded)\\s)?$`,
    "i",
  ),
);
/** "Two judgements matter most: leadership, which was judged good, and …", "of the four judgements, that on … is good". */
const ofOne =
  /[,:][^:;.]*(?:\bwhich|\bthat (?:on|for|of)|[’']s (?:\p{L}+ )?(?:on|for|of))\b[^:;.]*\b(?:is|was|has been)\s(?:(?:judged|rated|graded|found|given|awarded|to|be|as)\s)*[‘“"']?$/iu;

/** "That is three outstanding grades". */
const numberBefore = sought(new RegExp(`\\b${number}\\s[‘“"']?$`, "i"));
const gradesFollow = /^[’”"']?\s(?:judge?ments|grades|gradings|ratings|areas)\b/i;

function valueOf(written: string | undefined): number {
  const word = (written ?? "").toLowerCase();
  const index = numberWords.indexOf(word);
  return index < 0 ? Number(word) : index;
}
