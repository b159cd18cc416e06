// Reads how a grade stands to a judgement's name beside it: right behind the name, told of it, or leading to it.
// Words only.

import type { Span } from "../../../text.ts";
import { type GradeTelling, linkAfterName, withoutAsides } from "./gradeLink.ts";
import type { GradeWord } from "./gradeWords.ts";
import type { JudgementPhrase } from "./judgementPhrases.ts";

/** What stands beside a grade and its sentence. */
export interface Beside {
  readonly after: string;
  readonly quoted: boolean;
  readonly ofInspection: boolean;
  readonly inHeading: boolean;
}

/** What the words between a judgement's name and a grade make of it. */
export function toldAfter(
  { start, end, form }: JudgementPhrase,
  word: GradeWord,
  text: string,
  sentence: Span,
  { after, quoted, ofInspection, inHeading }: Beside,
): GradeTelling | null {
  if (word.origin !== "own") return null;
  return linkAfterName({
    between: text.slice(end, word.start - (quoted ? 1 : 0)),
    lead: text.slice(Math.max(sentence.start, start - 60), start),
    after,
    form,
    inHeading,
    ofInspection,
  });
}

/** Whether a judgement's phrase ends right before `at`, but for a verb, colon, dash or bracket. */
export function followed(
  text: string,
  phrases: readonly JudgementPhrase[],
  at: number,
): "judgement" | "name" | null {
  const last = phrases.at(-1);
  if (last === undefined) return null;
  const joint =
    /^,?(?:\s(?:that|which)\s\p{L}+\s\p{L}+|\sof\s(?:our\s|the\s|its\s)?(?:children[’']s\s)?services)?(?:\s+(?:services?|support|provision))?(?:\s+judge?ment|\s+rating|\s+grade)?(?:\s*[:|(–—-]\s*|,\s|\s+(?:(?:is|was|are|were|as|remains?|remained|has been|have been|now|also|not|still|again|all|both|each|being|been|judged|rated|graded|found|given|awarded|previously|formerly|at|an?|to be)\s+)*)$/iu;
  if (!joint.test(withoutAsides(text.slice(last.end, at)))) return null;
  return last.form === "name" ? "name" : "judgement";
}

/** "Good for care leavers", "outstanding for our work with children in care". */
export const leadsToName =
  /^(?:-(?:rated|graded|judged)|[’”"']?\s(?:for|in|on|to))\s(?:(?:our|the|its|their|services?|support|provision|work|with|help|for|to|both)\s)*$/i;
export const endsClause =
  /^(?:[’']s?)?(?:\s(?:services?|support))?[’”"']?(?:$|[.,;:!?–—)]|\s(?:[–—-]|and|but|while|with|in|at|from|by)\s)/;
