// The small grammar of what ties a grade to the judgement named before it: helping verbs, verbs of finding and of
// change and the words between them, in any order, with asides taken out. It reads the words of the gap alone.

import type { JudgementPhrase } from "./judgementPhrases.ts";
import { wordsOf } from "../sentences.ts";

/** What a telling makes of a grade: that it was given, that it changed, or that something is said to be so. */
export type GradeTelling = "verb" | "change" | "label" | "subject" | "noun";

/** What stands between a judgement's name and a grade, and around the two. */
export interface GradeGap {
  /** The words from the name's end to the grade. */
  readonly between: string;
  /** The sentence up to the name. */
  readonly lead: string;
  readonly after: string;
  readonly form: JudgementPhrase["form"];
  readonly inHeading: boolean;
  /** The sentence, or the one before it, speaks of an inspection or of other grades. */
  readonly ofInspection: boolean;
}

/**
 * How the gap gives the grade to the judgement; null where it does not, or holds a word that belongs to neither.
 * "Care leavers, we are told, are again", "leadership, which was", "care leavers stood at", in a heading "Leadership good".
 */
export function linkAfterName(gap: GradeGap): GradeTelling | null {
  if (/^(?:[’']s?)?(?:\sservices?)?\s$/.test(gap.between)) return gap.inHeading ? "label" : null;
  const words = wordsOf(withoutAsides(gap.between));
  let met = 0;
  for (const { lower } of words) {
    const kind = kinds.get(lower);
    if (kind === undefined) return null;
    met |= kind;
  }
  if (met & change) return words.at(-1)?.lower === "to" ? "change" : null;
  const ofWhole = gap.ofInspection && isWhole(gap);
  if (met & finding) return ofWhole ? "verb" : null;
  if ((met & copula) === 0) return null;
  return gap.form === "name" || (ofWhole && ends.test(gap.after)) ? "subject" : null;
}

/** A gap without what commas or brackets set aside in it: ", we are told,", "(a first)". */
export function withoutAsides(between: string): string {
  if (!/[,(]/.test(between)) return between;
  return between
    .replace(/\s\([^()]{1,60}\)(?=[\s,])/g, "")
    .replace(/,\s(?!(?:but|while|whereas|although)\b)[^,;:.!?()–—]{2,70},(?=\s)/g, "");
}

/** Nothing that a plain "good" or "outstanding" could go on to: "good at sport", "good, timely help". */
const ends =
  /^[’”"']?\s?(?:$|[.;:!?)–—]|,\s(?:and|but|while|with|which|one|as|our|we|the|so|though|although|[Oo]fsted|(?:the )?inspectors)\b|\s(?:and|but|while|whereas|overall|too|again|now|rather|says?|according|means?|meant|makes?|made|gives?|tells|shows?)\b)/;

/** The name is what the clause is about, not a part of it: "services for care leavers", not "planning for care leavers". */
function isWhole({ lead, form }: GradeGap): boolean {
  return form !== "word" && whole.test(lead);
}

const whole =
  /(?:^[^\p{L}\p{N}]*|[.;:,–—]\s|\b(?:that|and|but|while|whereas|as|because|with|says?|said|finds?|found|calls?|so|except|except for|apart from|other than|exception of|bar|only|how)\s)(?:(?:it|we|they|the council|our|the|its|their|for|children[’']s|services?|support|provision|help|work|both|both\sour)\s)*[‘“"']?$/iu;

/** Whether a clause opens here but for "our services for" and the like: what follows is its subject. */
export function clauseOpens(lead: string): boolean {
  return whole.test(lead);
}

const copula = 1;
const finding = 2;
const change = 4;
const filler = 8;

const kinds = new Map<string, number>();
const listed: readonly (readonly [number, string])[] = [
  [copula, "is was are were be been being remains remained remain stays stayed became become"],
  [
    finding,
    "found described called considered confirmed shown seen placed put came comes stands stood sits sat assessed",
  ],
  [
    change,
    "moved improved risen rose climbed went gone stepped progressed jumped slipped dropped fell fallen returned",
  ],
  [
    filler,
    "has have had having no longer not yet never a an the its their our at as to with of in by for on from and out up down back now still also again both all once twice more only just then since therefore thus already too overall itself themselves alone each either first second third new top same highest lowest high low time year inspection inspections ofsted inspectors inspector inspectorate team report services service provision support side strand areas area which that who whose this last when well ever yet indeed january february march april may june july august september october november december",
  ],
];
for (const [kind, words] of listed) for (const word of words.split(" ")) kinds.set(word, kind);
