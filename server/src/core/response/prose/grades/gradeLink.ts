// The small grammar of what ties a grade to the judgement named before it: helping verbs, grading verbs, grading
// nouns and the words between them, in any order, with asides taken out. It reads the words of the gap alone.

import type { GradeWord } from "./gradeWords.ts";
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
  readonly origin: GradeWord["origin"];
  readonly inHeading: boolean;
  /** It has a capital that its place does not ask for: "Leadership is Good". */
  readonly capital: boolean;
  /** The sentence, or the one before it, speaks of an inspection or of other grades. */
  readonly ofInspection: boolean;
}

/**
 * How the gap gives the grade to the judgement; null where it does not, or holds a word that belongs to neither.
 * "Care leavers, we are told, have again been judged", "leadership, which was", "the front line came out with a".
 */
export function linkAfterName(gap: GradeGap): GradeTelling | null {
  if (gap.between.length > 160) return null;
  if (/^(?:[’']s?)?(?:\sservices?)?\s$/.test(gap.between)) return isHeadline(gap) ? "label" : null;
  const words = wordsOf(withoutAsides(gap.between));
  let met = 0;
  for (const [at, { lower, text }] of words.entries()) {
    // "Care leavers in Northmere is good".
    const ofPlace =
      /^\p{Lu}/u.test(text) &&
      at > 0 &&
      (ofPlaceBefore.has(words[at - 1]?.lower ?? "") || /^\p{Lu}/u.test(words[at - 1]?.text ?? ""));
    const kind =
      (ofPlace ? filler : undefined) ??
      kinds.get(lower) ??
      (/^20[0-4]\d$/.test(lower) || lower.endsWith("ly") ? filler : null);
    if (kind === null) return null;
    met |= kind;
  }
  if (words.length === 0 || words.length > 14) return null;
  const last = words.at(-1)?.lower ?? "";
  if (gap.origin !== "own") return (met & (judging | noun)) === 0 ? null : met & judging ? "verb" : "noun";
  if (met & judging) return "verb";
  if (met & noun) return met & (copula | having) || last === "of" ? "noun" : null;
  if (met & change) return last === "to" || last === "at" ? "change" : null;
  const named = gap.form === "name";
  if (met & receiving) return named || /^an?$/.test(last) ? "verb" : null;
  if (met & finding) return named || (gap.ofInspection && isWhole(gap)) ? "verb" : null;
  if ((met & copula) === 0) return null;
  const alone = (gap.ofInspection && isWhole(gap)) || (gap.capital && whole.test(gap.lead));
  return named || (alone && ends.test(gap.after)) ? "subject" : null;
}

/** A gap without what commas or brackets set aside in it: ", we are told,", "(a first)". */
export function withoutAsides(between: string): string {
  if (!/[,(]/.test(between)) return between;
  return between
    .replace(/\s\([^()]{1,60}\)(?=[\s,])/g, "")
    .replace(/,\s(?!(?:but|while|whereas|although)\b)[^,;:.!?()–—]{2,70},(?=\s)/g, "");
}

/** A heading's "Leadership good, care leavers outstanding". */
function isHeadline({ lead, after, origin, inHeading }: GradeGap): boolean {
  return origin === "own" && inHeading && whole.test(lead) && headlineCloses.test(after);
}

const headlineCloses = /^[’”"']?(?:$|[,;:)]|\s(?:[–—-]|and|but|while)\s)/;

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

const ofPlaceBefore = new Set(["in", "of", "across"]);

const copula = 1;
const having = 2;
const judging = 4;
const noun = 8;
const receiving = 16;
const finding = 32;
const change = 64;
const filler = 128;

const kinds = new Map<string, number>();
const listed: readonly (readonly [number, string])[] = [
  [copula, "is was are were be been being remains remained remain stays stayed become became"],
  [having, "has have had having"],
  [
    judging,
    "rated graded regraded re-graded judged rejudged re-judged awarded scored deemed classed ranked marked pronounced declared upgraded downgraded",
  ],
  [noun, "grade grades grading rating ratings judgement judgment judgements verdict"],
  [
    receiving,
    "given received receives receive earned earns got gets gained secured secures won achieved attained kept keeps keep held holds retained retains attracted drew",
  ],
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
    "no longer not yet never a an the its their our at as to with of in by for on from and out up down back now still also again both all once twice more only just then since therefore thus already too overall itself themselves alone each either first second third new top same highest lowest high low time year inspection inspections ofsted inspectors inspector inspectorate team report services service provision support side strand areas area which that who whose this last when well ever yet indeed january february march april may june july august september october november december",
  ],
];
for (const [kind, words] of listed) for (const word of words.split(" ")) kinds.set(word, kind);
