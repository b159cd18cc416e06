// Gathers what stands around a word that could be a grade: the words of its sentence on either side and the judgements
// they name, the sentence before, the visit it tells of. Words only; what the grade is said of is decided elsewhere.

import { endsClause, followed, leadsToName, toldAfter } from "./gradeAfterName.ts";
import type { Surroundings } from "./gradeClaimOf.ts";
import type { GradeContext, VisitTold } from "./gradeContext.ts";
import type { SentenceReading } from "./gradeInspection.ts";
import { type RangeAround, rangeAround } from "./gradeRange.ts";
import { window } from "./gradeUse.ts";
import { visitToldOf } from "./gradeVisit.ts";
import type { GradeWord } from "./gradeWords.ts";
import { inspectionPointerAt } from "../inspections/inspectionPointer.ts";
import type { JudgementPhrase } from "./judgementPhrases.ts";
import { listedAfter } from "./listedJudgements.ts";
import type { Passage } from "../passage.ts";
import { wordsOf } from "../sentences.ts";
import { sought } from "../../../sought.ts";

export interface GradeAround extends RangeAround {
  readonly passage: Passage;
  readonly word: GradeWord;
  readonly reading: SentenceReading;
  readonly surroundings: Surroundings;
  /** Marks stand right round the word. */
  readonly quoted: boolean;
  /** The sentence up to the word and after it, not more than `window` characters, with all its words. */
  readonly lead: string;
  readonly rest: string;
  /** The words since the last grade of the sentence, or since its beginning, as they stand. */
  readonly clause: string;
  /** The sentence before it in the paragraph, empty where there is none. */
  readonly told: string;
  readonly inHeading: boolean;
  /** The judgements named in the clause, and those named soon after the word. */
  readonly phrasesBefore: readonly JudgementPhrase[];
  readonly phrasesAfter: readonly JudgementPhrase[];
  /** The visit that the words before tell of, where the grade is told as what came of it. */
  readonly visit: VisitTold | null;
}

export function aroundGrade(
  passage: Passage,
  word: GradeWord,
  reading: SentenceReading,
  surroundings: Surroundings,
): GradeAround {
  const { text } = passage;
  const { span, previous, last } = reading;
  const { phrases } = surroundings;
  const quoted = marks.test(text[word.start - 1] ?? "") && marks.test(text[word.end] ?? "");
  const lead = text.slice(Math.max(span.start, word.start - window), quoted ? word.start - 1 : word.start);
  const rest = text.slice(quoted ? word.end + 1 : word.end, Math.min(span.end, word.end + window));
  const written = text.slice(word.start, word.end);
  const clauseStart = Math.max(last ?? span.start, word.start - window);
  return {
    passage,
    word,
    reading,
    surroundings,
    quoted,
    ...rangeAround(lead, written, rest, word.origin === "own"),
    lead,
    rest,
    clause: text.slice(clauseStart, word.start),
    told: previous === null ? "" : text.slice(previous.start, previous.end),
    inHeading: passage.block.kind === "heading",
    phrasesBefore: phrasesBetween(phrases, clauseStart, word.start),
    phrasesAfter: phrasesBetween(phrases, word.end, Math.min(span.end, word.end + soonAfter)),
    visit: visitToldOf(text, reading.sentences, reading.index, word.start, rest),
  };
}

const marks = /[“”"‘’'*]/;

/** Characters behind a grade in which a judgement's name may be what it is said of. */
const soonAfter = 90;

/** What decides whether the word is a grade, and how it is said. */
export function contextOf(around: GradeAround): GradeContext {
  const { passage, word, reading, surroundings, quoted, before, after, lead, told, inHeading } = around;
  const { phrasesBefore, phrasesAfter } = around;
  const { text } = passage;
  const { span } = reading;
  const nameBefore = phrasesBefore.at(-1);
  const nameAfter = phrasesAfter[0];
  const ofInspection = speaksOfInspection(text, reading);
  return {
    written: text.slice(word.start, word.end),
    before,
    after,
    quoted,
    origin: word.origin,
    inPlace: word.inPlace === true,
    follows: followed(text, phrasesBefore, word.start - (quoted ? 1 : 0)),
    told:
      nameBefore === undefined
        ? null
        : toldAfter(nameBefore, word, text, span, { after, quoted, ofInspection, inHeading }),
    ofInspection,
    ofGrades: countsGrades.test(told + lead),
    answers: reading.previous !== null && answer.test(before) && asksForGrade.test(told),
    leads:
      nameAfter !== undefined &&
      leadsToName.test(text.slice(word.end, nameAfter.start)) &&
      endsClause.test(text.slice(nameAfter.end, span.end)),
    inHeading,
    inSeries: reading.last !== null,
    nounLeads: nameAfter !== undefined && nounLeadsTo.test(text.slice(word.end, nameAfter.start)),
    ofEarlier: () => {
      reading.words ??= wordsOf(text, span.start, span.end);
      return (
        inspectionPointerAt(text, reading.words, word.start, word.end) !== "current" ||
        reading.recalled !== null
      );
    },
    stands: standsAlone(passage, word, surroundings),
    headsList:
      /^[^\p{L}]*$/u.test(before) && listedAfter(text, word.end, span.end, surroundings.phrases).length > 0,
  };
}

const nounLeadsTo =
  /^(?:-(?:rated|graded|judged)|[’”"']?\s(?:(?:rating|grade|grading)s?\s(?:for|on|in|given to)|(?:judge?ment|verdict)s?\s(?:for|on)))\s(?:(?:our|the|its|their|services?|support|provision|work|with|for)\s)*$/i;

/** "How was help and protection graded? As good." */
export const answer =
  /^\W*(?:A(?:nswer)?[:.]\s)?(?:(?:As|An?|(?:That\s)?(?:[Ii]t|[Tt]his) (?:is|was)|(?:That\s)?[Tt]hey (?:are|were)|Simply|Just|In (?:a|one) word|One word|In short|Again|Also|Still|Only|Yes|No|The answer(?: is)?)[,:]?\s)?$/;
export const asksForGrade =
  /\b(?:grade|graded|rating|rated|judged|judge?ment|verdict|how did [^?]{2,40} do|what (?:did|does|do|has|have) (?:ofsted|(?:the )?inspect(?:ors|ion|orate)|the report|they|it) (?:say|said|make|made|think|call|find|found|conclude|give))\b[^?]*\?\s*$|\bhow did [^?]{2,40} do\?\s*$|^\W*(?:and |but )?(?:(?:what|how) (?:of|about) )?(?!(?:[\p{L}’-]+ )*(?:attendance|absence|attainment|exclusions?|timeliness|caseloads?|turnover|numbers?|share|waits?|uptake|participation|health|housing|homes?|schools?|jobs?|employment|visits?|reviews?|records?)\b)(?!(?:[\p{L}’-]+ )*(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\b)[\p{L}’ -]{4,60}\?\s*$/iu;

/** Under a heading that names a judgement: a grade that is a sentence by itself. */
function standsAlone({ text }: Passage, { start, end }: GradeWord, { gradedAbove }: Surroundings): boolean {
  const others = text.slice(0, start) + text.slice(end);
  return gradedAbove?.judgement != null && /^[^\p{L}\p{N}]*$/u.test(others);
}

/** Whether a sentence, or the one before it, speaks of an inspection or has given a grade. */
function speaksOfInspection(text: string, { span, previous, last, lastOf }: SentenceReading): boolean {
  if (last !== null || lastOf !== null) return true;
  return inspectionWords.test(text.slice((previous ?? span).start, span.end));
}

const countsGrades = sought(/\b(?:judge?ments|grades|gradings|ratings)\b/i);
const inspectionWords = sought(
  /\b(?:ofsted|inspect\w*|ilacs|rated|ratings?|judge?ments|judged|graded|grades?|letter says|report says|told that|finding that)\b/i,
);

/** The phrases that stand wholly between two places; phrases are in order. */
export function phrasesBetween(
  phrases: readonly JudgementPhrase[],
  from: number,
  to: number,
): JudgementPhrase[] {
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((phrases[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: JudgementPhrase[] = [];
  for (let index = low; (phrases[index]?.end ?? Infinity) <= to; index += 1) {
    const phrase = phrases[index];
    if (phrase !== undefined) found.push(phrase);
  }
  return found;
}
