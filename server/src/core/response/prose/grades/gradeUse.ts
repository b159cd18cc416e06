// Decides whether a word that could be a grade is used as one, from the words around it: "rated good", "a rating
// of good", "from inadequate to good", "care leavers: good". "Good progress" and "require improvement" are not. Asks
// the readers of each way of saying so in turn; reads hardly a word itself.

import { isMovedTo, useByChange } from "./gradeChanges.ts";
import type { GradeContext, GradeUse } from "./gradeContext.ts";
import { isCounted, isNextInSeries } from "./gradeCounts.ts";
import { findingAround } from "./gradeFindings.ts";
import { isCapitalOnly, useByForm } from "./gradeForms.ts";
import { gradeAsAdjective, gradeNoun, isTiedByNoun, ofInspection } from "./gradeNouns.ts";
import { clauseOf, isHoped, isOfSomethingElse } from "./gradeOfOthers.ts";
import { isFull, saidAndDone, useBySubject, wasSoEarlier } from "./gradeOfServices.ts";
import { isComparison, isLooseWord, judgesPractice } from "./gradePlainWords.ts";
import { namesShortGrade } from "./gradeShortForms.ts";
import { isScaleTalk } from "./gradeScaleTalk.ts";
import { isGivenAsFact } from "./gradeVerbForms.ts";
import { isGivenAlone, isGivenForName, isSaidPlainly, useByFinding, useByVerb } from "./gradeVerbs.ts";

/** Characters on either side of a grade that are looked at. */
export const window = 200;

/** A quick look for any word that could make a grade of what follows. */
const anyTrigger =
  /rat(?:ed|es|ing)|grad|judg|assessed|deemed|found|from|to\s|:|[–—(|-]|effectiveness|no longer|\b(?:is|was|are|were|been|as|at|on|with|has|have|had|it|us|its|our|an|remain|and|areas?|one|two|three|ofsted|scored|verdict|came|g[ai]ve|award|sit)/i;

/** The use of a grade word, or null where it is an ordinary word. */
export function gradeUse(context: GradeContext): GradeUse | null {
  return useAmong(context) ?? (isCapitalOnly(context) || namesShortGrade(context) ? "general" : null);
}

function useAmong(context: GradeContext): GradeUse | null {
  const byForm = useByForm(context);
  if (byForm !== undefined) return byForm;
  const { before, after, origin, inPlace } = context;
  if (!inPlace && !mayBeGrade(context)) return null;
  if (isComparison(before, after) || isOfSomethingElse(before, after)) return null;
  if (isHoped(before, after) || isScaleTalk(clauseOf(before))) return null;
  if (inPlace) return "verb";
  if (isGivenForName(context)) return "verb";
  if (judgesPractice(before) || (origin === "loose" && isLooseWord(context))) return null;
  const given = useGiven(context);
  if (given !== undefined) return given;
  return origin === "loose" ? (isGivenAlone(context) ? "verb" : null) : useTold(context);
}

/** Nothing stands behind it that it belongs to, and a word before it could make a grade of it. */
function mayBeGrade({ before, after, written, quoted, told, leads }: GradeContext): boolean {
  const asNoun = gradeNoun.test(after);
  if (!asNoun && !isSaidPlainly(after)) return false;
  return (
    asNoun ||
    quoted ||
    leads ||
    isFull(written) ||
    told !== null ||
    !/\p{L}/u.test(before) ||
    anyTrigger.test(before)
  );
}

/** What a word of grading makes of it, or what ties it to the judgement named before. */
function useGiven(context: GradeContext): GradeUse | null | undefined {
  const { before, after, origin, told } = context;
  if (origin === "own" && isGivenAsFact(before, after)) return "verb";
  const byVerb = useByVerb(context);
  if (byVerb !== undefined) return byVerb;
  if (isTiedByNoun(context)) return "noun";
  if (context.answers && saidAndDone.test(after.replace(/^,/, "."))) return "verb";
  return told ?? findingAround(context) ?? undefined;
}

/** What the rest of its sentence makes of a word on a scale: a change, a count, a label, what services are said to be. */
function useTold(context: GradeContext): GradeUse | null {
  const { written, before, after, quoted, origin, inSeries } = context;
  const told = useByChange(context);
  if (told !== undefined) return told;
  if (gradeNoun.test(after)) return gradeAsAdjective(context) ? "noun" : null;
  if (wasSoEarlier(context)) return "subject";
  if (isCounted(context)) return "series";
  if (isLabelled(context)) return "label";
  if (origin === "foreign" && !(quoted && /^\p{Lu}/u.test(written))) return null;
  const said = useBySubject(context) ?? useByFinding(context);
  if (said !== undefined) return said;
  if (isMovedTo(context)) return "change";
  if (inSeries && isNextInSeries(context)) return "series";
  const capital = /^\p{Lu}/u.test(written);
  if (!quoted) return null;
  return capital || isFull(written) || ofInspection.test(before + after) ? "quoted" : null;
}

/** "care leavers: good", "care leavers – good", "care leavers (good)". */
function isLabelled({ before, after, written, follows, ofInspection }: GradeContext): boolean {
  if (ofInspection && !/^good$/i.test(written) && /\p{L}:\s$/u.test(before) && outcomeEnds.test(after))
    return true;
  if (follows === null) return false;
  if (/[:|]\s*$/.test(before)) return true;
  if (/\(\s*$/.test(before)) return /^\s*\)/.test(after);
  return /\s[–—-]\s*$/.test(before);
}

/** "It was inspected and came out with top marks: outstanding for its work". */
const outcomeEnds = /^[’”"']?(?:$|[.!]|\s(?:for|in|overall)\b)/;
