// Finds the grades a draft claims, and what each is said of: which judgement or how many, which inspection, and
// whether it is denied. Whether a report gives that grade is decided elsewhere.

import type { InspectionAbove, InspectionPointer } from "../../inspectionNamed.ts";
import type { GradeClaim } from "../../responseDocument.ts";
import type { JudgementKey } from "../../../knowledge/knowledge.ts";
import type { Span } from "../../../text.ts";
import { isNeedlessCapital } from "./gradeCapitals.ts";
import { gradeCreditOf } from "./gradeCredit.ts";
import { inspectionOfGrade, type SentenceReading } from "./gradeInspection.ts";
import { countIn, isDenied, isOfNone, saidOf, sharersOf } from "./gradeSubject.ts";
import { visitToldOf } from "./gradeVisit.ts";
import { linkAfterName, withoutAsides } from "./gradeLink.ts";
import { type GradeTelling, tellingAfterName } from "./gradeTellings.ts";
import { wordsOfScaleLists } from "./gradeScaleTalk.ts";
import { speaksOfOthers } from "./gradeOfOthers.ts";
import { gradeUse, window } from "./gradeUse.ts";
import type { GradeWord } from "./gradeWords.ts";
import { gradeWordsIn, isGradeAlone } from "./gradeWords.ts";
import { inspectionRecalled, inspectionToldOf } from "../inspections/inspectionRecalled.ts";
import type { JudgementPhrase } from "./judgementMentions.ts";
import type { Passage } from "../passage.ts";
import { passageSpan, standsIn } from "../passage.ts";
import { placeNamedIn } from "../names/placeNames.ts";
import { sentencesOf, wordsOf } from "../sentences.ts";
import { sought } from "../../../sought.ts";

export interface Surroundings {
  readonly phrases: readonly JudgementPhrase[];
  readonly speeches: readonly Span[];
  readonly quotations: readonly Span[];
  /** What a table says of a cell beside its own words; null outside tables. */
  readonly row: RowReading | null;
  /** What the heading or lead-in above says it is of. */
  readonly above: InspectionAbove | null;
}

/** What the row and column of a cell say: the judgement its row names, and whether its column holds grades. */
export interface RowReading {
  readonly judgement: JudgementKey | null;
  readonly holdsGrades: boolean;
  /** A cell of the row is a grade and nothing else. */
  readonly inGradeTable: boolean;
  readonly inspection: InspectionPointer;
  /** The visit or letter that its table's header speaks of. */
  readonly publication: GradeClaim["credit"]["publication"];
  /** The place whose grades the row or column holds, where it names one. */
  readonly placeName: string | null;
}

export function gradeClaimsIn(passage: Passage, surroundings: Surroundings): GradeClaim[] {
  const { text } = passage;
  const words = gradeWordsIn(text);
  if (words.length === 0) return [];
  const { row } = surroundings;
  if (row !== null && isGradeAlone(text)) return cellClaim(passage, words[0], row, surroundings.above);
  // "Judgements of inadequate | 0": the cell beside it says how many.
  if (passage.block.cell?.column === 0 && headsCount.test(text)) return [];
  const claims: GradeClaim[] = [];
  const sentences = sentencesOf(text);
  const listed = wordsOfScaleLists(text, words);
  let sentenceIndex = 0;
  let reading: SentenceReading | null = null;
  for (const word of words) {
    if (listed.has(word)) continue;
    while ((sentences[sentenceIndex + 1]?.start ?? Infinity) <= word.start) sentenceIndex += 1;
    const span = sentences[sentenceIndex] ?? { start: 0, end: text.length };
    if (reading === null || reading.span !== span) {
      const previous = sentences[sentenceIndex - 1] ?? null;
      // "Help and protection was judged inadequate. It is now good": of what was graded last.
      const lastOf: JudgementKey | null =
        reading !== null && reading.span === previous ? reading.lastOf : null;
      const recalled =
        inspectionRecalled(text, sentences, sentenceIndex) ??
        inspectionToldOf(text, sentences, sentenceIndex);
      const lastBy: InspectionPointer =
        reading !== null && reading.span === previous ? reading.lastBy : "current";
      reading = {
        span,
        previous,
        sentences,
        index: sentenceIndex,
        recalled,
        words: null,
        last: null,
        lastOf,
        lastBy,
      };
    }
    for (const claim of readClaims(passage, word, reading, surroundings)) claims.push(claim);
  }
  return claims;
}

const headsCount =
  /^\W*(?:(?:total|number|no\.?|count|share|%|percentage) (?:of )?)?(?:\w+ )?(?:judge?ments|grades|areas|ratings)\b/i;

/** "Nothing was judged less than good": all have that grade or a better one. */
const worseThan = /\b(?:(?:less|lower|worse) than|below)\s(?:an?\s)?$/i;
const noneWorseThan = sought(
  new RegExp(`\\b(?:nothing|none|no\\s\\w+)\\b[^.;:,]{0,60}?${worseThan.source}`, "i"),
);

/** "Judged inadequate in all areas; …": how many had the grade before. */
const countOfLast = /^[’”"']?\s(?:in|across|for|on)\s[^.,;:]{0,60}/;

/** A clause whose subject is what was graded before it: "it is now", "they were then". */
const pronoun =
  /^\W*(?:(?:and|but|now|today|this time)[,\s]\s?)*(?:it|they|this|that) (?:is|are|was|were|has|have|had)\b(?!\s(?:\p{L}+\s){1,4}that\b)/iu;

const goesOnAbout =
  /^\W*(?:this|it|they|these|both|each|most|some|several|many|(?:all\s|only\s|just\s)?(?:all|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}))\s(?:of (?:them|these|those|the (?:two|three|four|five|six|seven|eight|\d))\s)?(?:is|are|was|were|has been|have been)\b|^\W*(?:its|their) (?:own )?(?:inspectors?|team|reports?|letters?)\b/i;

/** "The fostering service was inspected too. Inspectors judged it …". */
const judgedIt =
  /\b(?:judged|rated|graded|found)\s(?:it|them|this|that|these|both)\s(?:(?:as|to|be|an?)\s)*$/i;

const orBetter = /^\s(?:or|and) (?:better|above|higher)\b/i;
/** "Four of the five are good or outstanding". */
const orBest =
  /^\s?(?:(?:or|and) (?:better|above|higher)|(?:or|\/)\s?[‘“"']?outstanding[’”"']?)(?![\p{L}])/iu;

const marks = /[“”"‘’'*]/;

/** The claims that one grade word makes: none, one, or one for each judgement that shares it. */
function readClaims(
  passage: Passage,
  word: GradeWord,
  reading: SentenceReading,
  surroundings: Surroundings,
): GradeClaim[] {
  const { text } = passage;
  const { span } = reading;
  const quoted = marks.test(text[word.start - 1] ?? "") && marks.test(text[word.end] ?? "");
  const from = Math.max(reading.last ?? span.start, word.start - window);
  const phrasesBefore = phrasesBetween(surroundings.phrases, from, word.start);
  const lead = text.slice(Math.max(span.start, word.start - window), quoted ? word.start - 1 : word.start);
  const rest = text.slice(quoted ? word.end + 1 : word.end, Math.min(span.end, word.end + window));
  const noneWorse = noneWorseThan.test(lead);
  const before = lead.replace(noneWorse ? worseThan : /\bat least\s(?:an?\s)?$/i, "");
  const upwards = /^good$/i.test(text.slice(word.start, word.end)) ? orBest : orBetter;
  const after = rest.replace(upwards, "");
  const atLeast = before !== lead || after !== rest;
  const told = reading.previous === null ? "" : text.slice(reading.previous.start, reading.previous.end);
  const nameBefore = phrasesBefore.at(-1);
  const inHeading = passage.block.kind === "heading";
  const ofInspection = speaksOfInspection(text, reading);
  const nameAfter = phrasesBetween(surroundings.phrases, word.end, Math.min(span.end, word.end + 90))[0];
  const visit = visitToldOf(text, reading.sentences, reading.index, word.start, rest);
  const use = gradeUse({
    written: text.slice(word.start, word.end),
    before,
    after,
    quoted,
    origin: word.origin,
    follows: followed(text, phrasesBefore, word.start - (quoted ? 1 : 0)),
    told:
      nameBefore === undefined
        ? null
        : toldAfter(nameBefore, word, text, span, { after, quoted, ofInspection, inHeading }),
    ofInspection,
    ofGrades: countsGrades.test(told + lead) && !speaksOfOthers(told),
    ofVisit: visit !== null,
    answers: reading.previous !== null && answer.test(before) && asksForGrade.test(told),
    leads:
      nameAfter !== undefined &&
      leadsToName.test(text.slice(word.end, nameAfter.start)) &&
      endsClause.test(text.slice(nameAfter.end, span.end)),
    inSeries: reading.last !== null,
  });
  if (use === null || (atLeast && (use === "quoted" || use === "label" || use === "change"))) return [];
  // "The council runs three homes. Two were judged good": theirs.
  if ((goesOnAbout.test(before) || judgedIt.test(before)) && speaksOfOthers(told)) return [];
  const clause = text.slice(Math.max(span.start, reading.last ?? 0, word.start - window), word.start);
  const phrasesAfter = phrasesBetween(surroundings.phrases, word.end, Math.min(span.end, word.end + 90));
  const ownClause = reading.last === null ? clause : clause.replace(countOfLast, " ").replace(/^.*;/s, "");
  const count = noneWorse ? "all" : isOfNone(before) ? { number: 0, of: null } : countIn(ownClause, after);
  reading.words ??= wordsOf(text, span.start, span.end);
  const credit = gradeCreditOf({
    before,
    after,
    previous: told,
    inHeading,
    above: surroundings.above?.publication ?? null,
    use,
    visit,
  });
  // Under a heading of an earlier inspection a visit's grade is the visit's.
  const above = credit.publication === null ? surroundings.above : null;
  const pointer = inspectionOfGrade(passage, word, use, reading, before, after, above);
  const goesOn =
    phrasesBefore.length === 0 &&
    ((use === "change" && reading.last !== null) || (reading.lastOf !== null && pronoun.test(clause)));
  const crossed = /\brespectively\b/.test(text.slice(word.end, span.end));
  const judgement = goesOn
    ? reading.lastOf
    : crossed || credit.ofPart || use === "general"
      ? null
      : (meantByIt(clause, phrasesBefore, reading.previous, surroundings.phrases) ??
        saidOf({ text, word, use, clause, after, phrasesBefore, phrasesAfter }));
  reading.last = word.end;
  reading.lastBy = pointer;
  reading.lastOf = count === null ? judgement : null;
  const shared = reading.lastOf === null || goesOn ? [] : sharersOf(text, phrasesBefore, reading.lastOf);
  const said = {
    general: use === "general",
    count,
    atLeast,
    placeName: placeNamedIn(clause),
    inspection: pointer,
    negated: (count === null || count === "all" || count.number > 0) && isDenied(before),
    overallNamed:
      judgement === "overall" && /\boverall\b|\bas a whole\b/i.test(`${clause} ${after.slice(0, 40)}`),
    credit,
    capitalised: isNeedlessCapital(text, word, span.start, passage.block.kind),
    place: placeOf(passage),
  };
  const last = phrasesBefore.at(-1);
  const both = reading.lastOf === "care-and-care-leavers" && last?.form === "phrase";
  const own: (JudgementKey | null)[] = both ? ["care", "care-leavers"] : [reading.lastOf];
  return [...shared, ...own].map((each) =>
    claimOf(passage, word, surroundings, { ...said, judgement: each }),
  );
}

/** "The difference is in the service for care leavers. In 2017 it was judged …": the one judgement named before. */
function meantByIt(
  clause: string,
  named: readonly JudgementPhrase[],
  previous: Span | null,
  phrases: readonly JudgementPhrase[],
): JudgementKey | null {
  if (named.length > 0 || previous === null || !(itWasJudged.test(clause) || answer.test(clause)))
    return null;
  const [only, ...more] = phrasesBetween(phrases, previous.start, previous.end).filter(
    ({ form }) => form !== "word",
  );
  return only !== undefined && more.every(({ judgement }) => judgement === only.judgement)
    ? only.judgement
    : null;
}

/** "How was help and protection graded? As good." */
const answer = /^\W*(?:(?:As|An?|It (?:is|was)|They (?:are|were)|Simply|Just)\s)?$/;
const asksForGrade =
  /\b(?:grade|graded|rating|rated|judged|judge?ment|verdict|how did [^?]{2,40} do)\b[^?]*\?\s*$|\bhow did [^?]{2,40} do\?\s*$/i;
const itWasJudged =
  /^\W*(?:[Ii]ts|[Tt]heir|[Tt]hat|[Tt]his) (?:grade|rating|verdict)\b|^\W*(?:(?:[Ii]n|[Bb]y|[Aa]t|[Bb]efore)\s[^,.;:]{2,40}?,?\s|[Tt]hen,?\s|A(?:nswer)?:\s)?[Ii]t (?:is|was|has been|had been) (?:then |last |previously )?(?:judged|rated|graded|found)\b|\b(?:judged|rated|graded)\s(?:it|this|that)\s(?:(?:as|to|be|an?)\s)*$/;

function placeOf({ block: { kind } }: Passage): GradeClaim["place"] {
  return kind === "heading" || kind === "cell" ? kind : "text";
}

interface Beside {
  readonly after: string;
  readonly quoted: boolean;
  readonly ofInspection: boolean;
  readonly inHeading: boolean;
}

/** What the words between a judgement's name and a grade make of it. */
function toldAfter(
  { start, end, form }: JudgementPhrase,
  word: GradeWord,
  text: string,
  sentence: Span,
  { after, quoted, ofInspection, inHeading }: Beside,
): GradeTelling | null {
  const between = text.slice(end, word.start - (quoted ? 1 : 0));
  return (
    tellingAfterName(withoutAsides(between), after) ??
    linkAfterName({
      between,
      lead: text.slice(Math.max(sentence.start, start - 60), start),
      after,
      form,
      origin: word.origin,
      inHeading,
      capital: /^\p{Lu}/u.test(text.slice(word.start, word.end)),
      ofInspection,
    })
  );
}

/** Whether a sentence, or the one before it, speaks of an inspection or has given a grade. */
function speaksOfInspection(text: string, { span, previous, last, lastOf }: SentenceReading): boolean {
  if (last !== null || lastOf !== null) return true;
  return inspectionWords.test(text.slice((previous ?? span).start, span.end));
}

const countsGrades = sought(/\b(?:judge?ments|grades|gradings|ratings)\b/i);
const inspectionWords = sought(
  /\b(?:ofsted|inspect\w*|ilacs|rated|ratings?|judge?ments|judged|graded|grades?|letter says|report says|told that)\b/i,
);

/** Whether a judgement's phrase ends right before `at`, but for a verb, colon, dash or bracket. */
function followed(
  text: string,
  phrases: readonly JudgementPhrase[],
  at: number,
): "judgement" | "name" | null {
  const last = phrases.at(-1);
  if (last === undefined) return null;
  const joint =
    /^,?(?:\s(?:that|which)\s\p{L}+\s\p{L}+|\sof\s(?:our\s|the\s|its\s)?(?:children[’']s\s)?services)?(?:\s+judge?ment|\s+rating|\s+grade)?(?:\s*[:|(–—-]\s*|,\s|\s+(?:(?:is|was|are|were|as|remains?|remained|has been|have been|now|also|not|still|again|all|both|being|been|judged|rated|graded|found|given|awarded|previously|formerly|at|an?|to be)\s+)*)$/iu;
  if (!joint.test(withoutAsides(text.slice(last.end, at)))) return null;
  return last.form === "name" ? "name" : "judgement";
}

/** "Good for care leavers", "outstanding for our work with children in care". */
const leadsToName =
  /^[’”"']?\s(?:for|in|on)\s(?:(?:our|the|its|their|services?|support|provision|work|with|help|for|to|both)\s)*$/i;
const endsClause =
  /^(?:[’']s?)?(?:\s(?:services?|support))?[’”"']?(?:$|[.,;:!?–—)]|\s(?:[–—-]|and|but|while|with|in)\s)/;

/** The phrases that stand wholly between two places; phrases are in order. */
function phrasesBetween(phrases: readonly JudgementPhrase[], from: number, to: number): JudgementPhrase[] {
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

function cellClaim(
  passage: Passage,
  word: GradeWord | undefined,
  row: RowReading,
  above: InspectionAbove | null,
): GradeClaim[] {
  if (word === undefined || (!row.holdsGrades && row.judgement === null)) return [];
  const { judgement, placeName, publication } = row;
  const ofNow = /\b(?:now|today|current|this|latest|new)\b/i.test(passage.block.cell?.header ?? "");
  const inspection =
    row.inspection === "current" && !ofNow ? (above?.inspection ?? "current") : row.inspection;
  const said = {
    judgement,
    general: false,
    count: null,
    atLeast: false,
    placeName,
    inspection,
    negated: false,
    overallNamed: judgement === "overall",
    credit: {
      publication,
      year: null,
      asNews: above !== null && above.publication !== null && inspection === "current",
      ofPart: false,
      ofPartners: false,
    },
    capitalised: false,
    place: "cell" as const,
  };
  return [claimOf(passage, word, { phrases: [], speeches: [], quotations: [], row, above }, said)];
}

function claimOf(
  passage: Passage,
  word: GradeWord,
  { speeches, quotations }: Surroundings,
  said: Omit<GradeClaim, "span" | "written" | "inSpeech" | "inQuotation">,
): GradeClaim {
  return {
    span: passageSpan(passage, word.start, word.end),
    written: passage.text.slice(word.start, word.end),
    ...said,
    inSpeech: standsIn(speeches, word.start),
    inQuotation: standsIn(quotations, word.start),
  };
}
