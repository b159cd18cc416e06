// Which inspection a sentence goes on about that names none itself: "Inspector Pellow led that inspection", "the
// grade then was". Reads the sentences before it in its paragraph; knows nothing of what reports there are.

import { hasSign, signs } from "../../../signs.ts";
import type { Span } from "../../../text.ts";
import type { InspectionPointer } from "../../inspectionNamed.ts";
import { inspectionPointerAt } from "./inspectionPointer.ts";
import { wordsOf } from "../sentences.ts";
import { sought } from "../../../sought.ts";

/** "That inspection", "the judgement then was", "at the time", "following the inadequate judgement". */
const recalls = sought(
  /\b(?:that|(?:the|that|this) same) (?:inspection|report|time|occasion|judge?ment)\b|\bat the time\b|(?<=\p{L}\s)then\s(?:was|were|had|gave|found|judged|rated|graded)\b|\b(?:was|were)\sthen\b|\bby then\b|\b(?:good|outstanding|inadequate|so)\sthen(?=[.,;]|\sand\b)|\bthe then\b|\b[Tt]hat (?:summer|spring|autumn|winter|month|year)\b|\b(?:following|after|since) (?:the|that) (?:overall )?(?:inadequate|good|outstanding|requires improvement(?: to be good)?) (?:judge?ment|rating|grade|verdict)\b/iu,
);
/** What each of them has: found far sooner. */
const mayRecall = sought(
  /[tT][hH][eE][nN]|[tT][hH][aA][tT] [iIrRtTjJoOgGsSaAwWmMyY]|[sS][aA][mM][eE] [iIrRtTjJ]|[tT][hH][eE] [tTiIgGoOrR]/,
);
/** How far back an inspection may have been named. */
const furthestBack = 3;

/** "Three years later this rating was ‘requires improvement’", after the sentence that dates the one before it. */
const yearsLater =
  /^\W*(?:(?<some>one|two|three|four|five|six|seven|eight|nine|ten|\d)|a|some|several|a few)\syears?\s(?:later|on|after that)\b/i;
const numberWords = "zero one two three four five six seven eight nine ten".split(" ");

/** The inspection of so many years after the one that the sentence before names; null where it counts none. */
export function inspectionYearsLater(
  text: string,
  sentences: readonly Span[],
  index: number,
): InspectionPointer | null {
  const [before, sentence] = [sentences[index - 1], sentences[index]];
  if (before === undefined || sentence === undefined) return null;
  const found = yearsLater.exec(text.slice(sentence.start, sentence.end));
  if (found === null) return null;
  const named = inspectionNamedLast(text, before);
  if (named === null || typeof named !== "object") return named === null ? null : "previous";
  const written = (found.groups?.["some"] ?? "").toLowerCase();
  const years = numberWords.includes(written) ? numberWords.indexOf(written) : Number(written);
  return years > 0 ? { year: named.year + years } : "previous";
}

/** The earlier inspection that the sentence at `index` recalls; null where it recalls none. */
export function inspectionRecalled(
  text: string,
  sentences: readonly Span[],
  index: number,
): InspectionPointer | null {
  const sentence = sentences[index];
  if (sentence === undefined) return null;
  const words = text.slice(sentence.start, sentence.end);
  const found = mayRecall.test(words) ? recalls.exec(words) : null;
  if (found === null) return null;
  const own = inspectionNamedLast(text, { start: sentence.start, end: sentence.start + found.index });
  if (own !== null) return own;
  for (let back = 1; back <= furthestBack; back += 1) {
    const before = sentences[index - back];
    if (before === undefined) break;
    const named = inspectionNamedLast(text, before);
    if (named !== null) return named;
  }
  return null;
}

/** "Northmere was inspected from 9 to 20 May 2022", "the inspection before this one was in May 2022". */
const tells = sought(
  /\b(?:was|were|had been)\s(?:\w+\s)?inspected\b|\binspect(?:ed|ion)\b[^.;:]{0,60}?\b(?:was|took place|ran|began)\b|\b(?:[Oo]fsted|[Ii]nspectors)\s(?:last\s)?(?:looked|came|visited|reported|wrote)\b|\b(?:came|followed)\s(?:the|our|its|an?)\s[^.;:]{0,30}\binspection\b|\binspect(?:ed|ors?)\b[^.;:]{0,40}\b(?:was|were)\s(?:\w+\s){0,2}(?:here|with us)\b/i,
);
/** "In 2017 the picture was almost the reverse", "In 2015 services as a whole were inadequate": its grades follow. */
const looksBack =
  /^\W*(?:(?:[a-z]|[\d.]+)[.)]?\s)?(?:Back\s)?(?:In|At|As at|By)\s(?:\p{Lu}\p{L}+\s)?20\d\d\b,?\s[^.;]*?\b(?:pictures?|position|story|verdicts?|results?|outcomes?|judge?ments?|grades?|ratings?|things|reverse|different|worse|weaker|inadequate|good|outstanding|requir\p{L}+ improvement)\b/u;
const past = sought(
  /\b(?:was|were)\s(?:\p{L}+\s){0,2}(?:rated|judged|graded|given|found|held|marked)\b|\bgave\b|\b(?:judged|graded|rated)\s|\b(?:[Tt]hey|[Ii]t|[Ii]nspectors)\s(?:had\s)?(?:thought|called|considered|found|saw)\s/iu,
);
const pastSigns = signs(
  ...["rated", "judged", "graded", "given", "gave", "found", "held", "marked", "thought", "called"],
  ...["considered", "_saw_"],
);
/** "Overall effectiveness (inadequate) was the grade that …", "help and protection had been good". */
const wasSo = sought(/\b(?:was|were|had)\b/i);
const gradeSigns = signs("good", "outstanding", "inadequate", "requires", "require", "adequate", "_ri_");
/** Of today, or of what came after that inspection. */
const ofToday = sought(
  /\b(?:[Nn]ow|[Tt]oday|[Tt]his|[Tt]hese|[Ss]ince|[Ll]ater|[Nn]ext|latest|current|our new|returned|came back|re-?inspected|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\s20\d\d|\sof\sthat\syear))\b/,
);

/**
 * The inspection whose time the sentences before the one at `index` tell of, while nothing turns to today: "Northmere
 * was inspected in May 2022, … . Help and protection was judged …". Null where they tell of none.
 */
export function inspectionToldOf(
  text: string,
  sentences: readonly Span[],
  index: number,
): InspectionPointer | null {
  const sentence = sentences[index];
  if (sentence === undefined) return null;
  const own = text.slice(sentence.start, sentence.end);
  // "…, and the plan is now in its second year": of the clause before it that says nothing.
  const [clause = own] = own.split(/,\s(?:and|but|so|which)\s/);
  if (ofToday.test(clause === own || !hasSign(clause, gradeSigns) ? own : clause)) return null;
  const told = hasSign(own, pastSigns) && past.test(own);
  if (!told && !(hasSign(own, gradeSigns) && wasSo.test(own))) return null;
  for (let back = 1; back <= furthestBack; back += 1) {
    const before = sentences[index - back];
    if (before === undefined) return null;
    const words = text.slice(before.start, before.end);
    const named = inspectionNamedLast(text, before);
    if (named !== null) return tells.test(words) || looksBack.test(words) ? named : null;
    if (ofToday.test(words)) return null;
  }
  return null;
}

/** The earlier inspection or year that a stretch of text names last; null where it names none. */
export function inspectionNamedLast(text: string, { start, end }: Span): InspectionPointer | null {
  const pointer = inspectionPointerAt(text, wordsOf(text, start, end), end, end);
  return pointer === "current" ? null : pointer;
}
