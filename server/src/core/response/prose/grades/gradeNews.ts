// Tells whether a grade may be what the latest inspection or visit gave. Whoever answers a visit speaks of that visit:
// it may be, unless its words speak of another time, another inspection or what the council simply is. Words only.

import { sought } from "../../../sought.ts";
import type { GradeSentence } from "./gradeContext.ts";

/** Whether a grade may be news, and the year that its words name; null for none. */
export interface GradeNews {
  readonly may: boolean;
  readonly year: number | null;
}

export function newsOf(sentence: GradeSentence): GradeNews {
  const { before, use } = sentence;
  const [after = ""] = withoutCitations(sentence.after).split(";");
  const previous = withoutCitations(sentence.previous);
  const told = [before, after, previous];
  const years = new Set(told.flatMap((words) => words.match(/\b20[0-4]\d\b/g) ?? []));
  const [year] = years;
  if (use === "quoted" || years.size > 1) return noNews;
  if (told.some((words) => another.test(words)) || opensBefore.test(before)) return noNews;
  // "The council is rated good, and a visit does not change that": only what stands right behind it gives it.
  const behind = standing.test(before) ? after.replace(/,.*/s, "") : after;
  const news = speaks.test(before) || speaks.test(behind) || !isStanding(before, use);
  return news ? { may: true, year: year === undefined ? null : Number(year) } : noNews;
}

/** What a grade is that nothing makes news of. */
export const noNews: GradeNews = { may: false, year: null };

/** Told as what the council has, not as what it was given. */
function isStanding(before: string, use: GradeSentence["use"]): boolean {
  return (
    standing.test(before) || use === "change" || use === "subject" || (use === "noun" && owned.test(before))
  );
}

/** Another time, or another inspection than the one told of. */
const another = sought(
  /\b(?:since|before|until|previous\w*|originally|already|remain\w*|still|continu\w*|last|former\w*|initially|earlier|prior|ago|had been|at the time|then|ILACS|full|no longer|historic\w*|longstanding|long-standing|homes?|schools?|colleges?|nurser(?:y|ies)|(?<!multi-)agenc(?:y|ies)|CQC|peer|LGA|self-?\w+|audits?)\b/i,
);
/** The grade stands in a clause that tells what was so: "after being judged …", "having been rated …". */
const opensBefore =
  /\b(?:after|following|because|having|when|once|while|despite|although|as we were)\b[^,;:–—]{0,90}$/i;
/** The inspectors, their visit or their letter speak in its sentence. */
const speaks = sought(
  /\b(?:inspectors|inspectorates?|HMI|visit|letter|JTAI|verdict)\b|\bOfsted\b(?!\s(?:rating|grade|judge?ment|report)|[’']s\s(?:last|previous))/i,
);
/** What the council simply is: "we are rated good", "a council that is judged inadequate". */
const standing =
  /\b(?:is|are|am|councils?|authorit(?:y|ies)|services?|borough|county|city)\s(?:\p{L}+ly\s|now\s|also\s)?(?:rated|judged|graded)\b[^.;:]*$/iu;
/** "Our rating of good", "the judgement of inadequate": a grade that is known. */
const owned =
  /\b(?:our|its|the|their|this|that|[\p{L}]+[’']s)\s(?:\p{L}+\s)?(?:rating|grade|judge?ment|verdict)s?\b|\b(?:our|its|their)\s[‘“"']?$/iu;

/** A citation's key may have a year, and names sources that the sentence does not speak of. */
export function withoutCitations(text: string): string {
  return text.includes("[@") ? text.replace(/\[@[^\]]*\]?/g, "") : text;
}
