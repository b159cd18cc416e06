// Finds grades that a sentence tells of a judgement or of the services, however the two are tied: enough to see that a
// draft states a grade, too little to hold it against the report. Words only.

import type { JudgementKey } from "../../../knowledge/knowledge.ts";
import { sought } from "../../../sought.ts";
import type { Span } from "../../../text.ts";
import { sentencesOf } from "../sentences.ts";
import { phrasesBetween } from "./gradeAround.ts";
import { thingThatIs } from "./gradedThings.ts";
import { clauseAround, looksLikeGrade } from "./gradeLooks.ts";
import { isHoped, isOfSomethingElse } from "./gradeOfOthers.ts";
import { isFull, saidAndDone } from "./gradeOfServices.ts";
import { judgesPractice } from "./gradePlainWords.ts";
import { isDenied } from "./gradeSubject.ts";
import { copula } from "./gradeVerbs.ts";
import { gradeWordsIn } from "./gradeWords.ts";
import { judgementPhrasesIn } from "./judgementPhrases.ts";

/** A grade that a sentence tells. */
export interface GradeTold extends Span {
  readonly written: string;
  /** The judgements named with it, of which it may be told. */
  readonly judgements: readonly JudgementKey[];
  /** The years that its clause names. */
  readonly years: readonly string[];
}

/** Every grade of a text that is told of some judgement or of the services. */
export function gradesToldIn(text: string): GradeTold[] {
  const words = gradeWordsIn(text).filter(({ origin }) => origin === "own");
  if (words.length === 0) return [];
  const sentences = sentencesOf(text);
  const phrases = judgementPhrasesIn(text);
  return words.flatMap(({ start, end }): GradeTold[] => {
    const at = sentences.findIndex((each) => each.start <= start && start < each.end);
    const sentence = sentences[at];
    if (sentence === undefined) return [];
    const [previous, next] = [sentences[at - 1], sentences[at + 1]];
    const written = text.slice(start, end);
    const before = text.slice(Math.max(sentence.start, start - widest), start);
    const after = text.slice(end, Math.min(sentence.end, end + widest));
    if (isOfThen(clauseAround(before, "")) || isOfOthers(written, before, after)) return [];
    const around = text.slice(previous?.start ?? sentence.start, next?.end ?? sentence.end);
    const own = phrasesBetween(phrases, sentence.start, sentence.end);
    const alone = !/\p{L}/u.test(before);
    const named =
      own.length > 0
        ? own
        : alone && next !== undefined && gradeNamed.test(text.slice(next.start, next.end))
          ? phrasesBetween(phrases, next.start, next.end)
          : previous !== undefined &&
              (goesOn.test(before) || (alone && asks.test(text.slice(previous.start, previous.end))))
            ? phrasesBetween(phrases, previous.start, previous.end)
            : [];
    const whole = thingThatIs(before) === "whole";
    if (named.length === 0 && !whole) return [];
    const told =
      (alone && own.length === 0) ||
      (whole && saidAndDone.test(after)) ||
      isTold(written, before, after, around);
    if (!told) return [];
    const judgements = named.map(({ judgement }) => judgement);
    return [
      {
        start,
        end,
        written,
        judgements: whole ? [...judgements, "overall"] : judgements,
        years: clauseAround(before, after).match(/\b20[0-4]\d\b/g) ?? [],
      },
    ];
  });
}

/** Characters on either side of a grade that are looked at. */
const widest = 240;

function isOfOthers(written: string, before: string, after: string): boolean {
  if (isDenied(before) || isHoped(before, after) || isOfSomethingElse(before, after)) return true;
  return /^good$/i.test(written) && judgesPractice(before);
}

/** Whether a word on the scale is told as a grade, given that a judgement is named with it. */
function isTold(written: string, before: string, after: string, around: string): boolean {
  if (isFull(written)) return true;
  const ofInspection = inspection.test(around);
  if (/^requir/i.test(written)) return ofInspection && closes.test(after);
  if (looksLikeGrade(written, before, after, around)) return true;
  if (putAt.test(before) && closes.test(after)) return ofInspection || !/^good$/i.test(written);
  if (copula.test(before) && closes.test(after)) return ofInspection || !/^good$/i.test(written);
  return ofInspection && !/^good$/i.test(written) && ownNoun.test(after);
}

const closes = /^[’”"']?\s?(?:$|[.,;:!?)–—]|(?:overall|and|but|again|too|here|as well|in 20\d\d)\b)/;
const putAt = /\b(?:at|to|to be)\s(?:an?\s)?[‘“"']?$/i;
/** "Outstanding leaders, outstanding care". */
const ownNoun = /^[’”"']?\s(?:services?|leaders|leadership|care|support|provision|help|council|authority)\b/i;
const inspection = sought(
  /\b(?:ofsted|inspect\w*|report|HMI|rated|ratings?|judge?ments?|judged|graded|grades?|verdict)\b/i,
);
const gradeNamed = sought(/\b(?:grades?|ratings?|judge?ments?|marks)\b/i);
/** "They were moved up a grade": of what the sentence before is about. */
const goesOn = /^\W*(?:it|they|that|this|these|both|their|its)\b/i;
const asks = /\?\W*$/;
/** Whether words are of another time than that of the report. */
export function isOfThen(words: string): boolean {
  return ofThen.test(words);
}

const ofThen = sought(
  /\b(?:previous(?:ly)?|formerly|last\s(?:time|inspection)|used\sto|once|had been|ago|since being|having been|from)\b/i,
);
