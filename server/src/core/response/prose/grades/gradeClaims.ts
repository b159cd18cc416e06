// Finds the grades a draft claims, and what each is said of: which judgement or how many, which inspection, and
// whether it is denied. Whether a report gives that grade is decided elsewhere.

import type { InspectionPointer } from "../../inspectionNamed.ts";
import type { GradeClaim } from "../../responseDocument.ts";
import type { JudgementKey } from "../../../knowledge/knowledge.ts";
import type { Span } from "../../../text.ts";
import { isNeedlessCapital } from "./gradeCapitals.ts";
import { cellClaim, claimOf, type Surroundings } from "./gradeClaimOf.ts";
import { endsClause, followed, leadsToName, toldAfter } from "./gradeAfterName.ts";
import { rangeAround } from "./gradeRange.ts";
import { gradeCreditOf } from "./gradeCredit.ts";
import { inspectionOfGrade, type SentenceReading } from "./gradeInspection.ts";
import { countIn, countsAllBut, isDenied, isOfNone, saidOf, sharersOf } from "./gradeSubject.ts";
import { visitToldOf } from "./gradeVisit.ts";
import { wordsOfScaleLists } from "./gradeScaleTalk.ts";
import { isLeftToAbove } from "./gradedAbove.ts";
import { exceptedIn, type GradeOver, gradeOverText, listedAfter, listedClaims } from "./listedJudgements.ts";
import { speaksOfOthers } from "./gradeOfOthers.ts";
import { gradeUse, window } from "./gradeUse.ts";
import type { GradeWord } from "./gradeWords.ts";
import { gradeWordsIn, isGradeAlone } from "./gradeWords.ts";
import { inspectionPointerAt } from "../inspections/inspectionPointer.ts";
import { inspectionRecalled, inspectionToldOf } from "../inspections/inspectionRecalled.ts";
import type { JudgementPhrase } from "./judgementMentions.ts";
import type { Passage } from "../passage.ts";
import { placeNamedIn } from "../names/placeNames.ts";
import { sentencesOf, wordsOf } from "../sentences.ts";
import { sought } from "../../../sought.ts";

export function gradeClaimsIn(passage: Passage, surroundings: Surroundings): GradeClaim[] {
  const { text } = passage;
  const { row, phrases } = surroundings;
  const over = gradeOver(passage, surroundings);
  if (over !== null && (phrases.length > 0 || row !== null)) {
    const listed = listedClaims(passage, phrases, over, row?.rowOf ?? null);
    if (listed.length > 0) return listed;
  }
  const words = gradeWordsIn(text);
  if (words.length === 0) return [];
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

/** The grade that stands over the passage and is that of what it lists. */
function gradeOver(passage: Passage, { row, above, gradedAbove }: Surroundings): GradeOver | null {
  if (row === null) return gradeOverText(passage, gradedAbove);
  if (row.gradeOver === null || row.publication !== null || row.placeName !== null) return null;
  const inspection = row.inspection === "current" ? (above?.inspection ?? "current") : row.inspection;
  return { written: row.gradeOver, inspection };
}

const headsCount =
  /^\W*(?:(?:total|number|no\.?|count|share|%|percentage) (?:of )?)?(?:\w+ )?(?:judge?ments|grades|areas|ratings)\b/i;

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

const orWorse = /^\s(?:or|and)\s(?:worse|below|lower|under)\b/i;
const asks = /\?[”"’'*_\s]*$/;
const nounLeadsTo =
  /^(?:-(?:rated|graded|judged)|[’”"']?\s(?:(?:rating|grade|grading)s?\s(?:for|on|in|given to)|(?:judge?ment|verdict)s?\s(?:for|on)))\s(?:(?:our|the|its|their|services?|support|provision|work|with|for)\s)*$/i;
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
  const written = text.slice(word.start, word.end);
  const { before, after, range, ofNone } = rangeAround(lead, written, rest, word.origin === "own");
  const told = reading.previous === null ? "" : text.slice(reading.previous.start, reading.previous.end);
  const nameBefore = phrasesBefore.at(-1);
  const inHeading = passage.block.kind === "heading";
  const ofInspection = speaksOfInspection(text, reading);
  const nameAfter = phrasesBetween(surroundings.phrases, word.end, Math.min(span.end, word.end + 90))[0];
  const visit = visitToldOf(text, reading.sentences, reading.index, word.start, rest);
  let use = gradeUse({
    written,
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
  });
  // "Nothing in the report is inadequate or worse": only its wording is looked at.
  if (use !== null && use !== "general" && orWorse.test(rest)) use = "general";
  if (use === null || (range !== "exactly" && (use === "quoted" || use === "label" || use === "change")))
    return [];
  // "The council runs three homes. Two were judged good": theirs.
  if ((goesOnAbout.test(before) || judgedIt.test(before)) && speaksOfOthers(told)) return [];
  const clause = text.slice(Math.max(span.start, reading.last ?? 0, word.start - window), word.start);
  const phrasesAfter = phrasesBetween(surroundings.phrases, word.end, Math.min(span.end, word.end + 90));
  const ownClause = reading.last === null ? clause : clause.replace(countOfLast, " ").replace(/^.*;/s, "");
  const excepted = reading.last === null ? exceptedIn(text, span, surroundings.phrases) : [];
  const allBut = excepted.length > 0 && countsAllBut(ownClause, after);
  const count: GradeClaim["count"] =
    ofNone || allBut ? "all" : isOfNone(before) ? { number: 0, of: null } : countIn(ownClause, after);
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
  const named = goesOn
    ? reading.lastOf
    : crossed || credit.ofPart || use === "general"
      ? null
      : (meantByIt(clause, phrasesBefore, reading.previous, surroundings.phrases) ??
        setApartAfter(text, word, span, clause, phrasesAfter) ??
        saidOf({ text, word, use, clause, after, phrasesBefore, phrasesAfter }));
  const { gradedAbove } = surroundings;
  const left =
    gradedAbove?.judgement != null &&
    (named === null || named === "overall") &&
    !goesOn &&
    count === null &&
    use !== "general" &&
    phrasesBefore.length + phrasesAfter.length === 0 &&
    isLeftToAbove(clause, rest, told, gradedAbove);
  const judgement = left ? gradedAbove.judgement : named;
  // "Some practice fell short of good": of no judgement.
  if (
    range === "worse" &&
    ((judgement === null && count === null) || asks.test(text.slice(word.end, span.end)))
  )
    return [];
  reading.last = word.end;
  reading.lastBy = pointer;
  reading.lastOf = count === null ? judgement : null;
  const shared = reading.lastOf === null || goesOn ? [] : sharersOf(text, phrasesBefore, reading.lastOf);
  const said = {
    general: use === "general",
    count,
    except: allBut ? excepted.map((each) => each.judgement) : [],
    range,
    placeName: placeNamedIn(clause),
    inspection: pointer,
    negated: !ofNone && (count === null || count === "all" || count.number > 0) && isDenied(before),
    overallNamed:
      judgement === "overall" && /\boverall\b|\bas a whole\b/i.test(`${clause} ${after.slice(0, 40)}`),
    credit,
    capitalised: isNeedlessCapital(text, word, span.start, passage.block.kind),
    place: placeOf(passage),
  };
  const last = phrasesBefore.at(-1);
  const both = reading.lastOf === "care-and-care-leavers" && last?.form === "phrase";
  const own: (JudgementKey | null)[] = both ? ["care", "care-leavers"] : [reading.lastOf];
  const claims = [...shared, ...own].map((each) =>
    claimOf(passage, word, surroundings, { ...said, judgement: each }),
  );
  if (use === "general" || crossed || credit.ofPart || phrasesBefore.length > 0 || isOfNone(before))
    return claims;
  // "Good for leadership and for children in care", "three are good: leadership, …": of each that is listed.
  const listed = listedAfter(text, word.end, span.end, surroundings.phrases).filter(
    (each) => each.judgement !== reading.lastOf,
  );
  for (const each of listed) {
    const once = {
      ...said,
      count: null,
      overallNamed: each.judgement === "overall",
      judgement: each.judgement,
    };
    claims.push(claimOf(passage, word, surroundings, once));
  }
  return claims;
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

/** "Good, for leaders, and outstanding, for children in care and care leavers": of those behind its comma. */
function setApartAfter(
  text: string,
  word: Span,
  span: Span,
  clause: string,
  phrasesAfter: readonly JudgementPhrase[],
): JudgementKey | null {
  if (!/^,\sfor\s/.test(text.slice(word.end, word.end + 6)) || !/(?:\bof|\band|[,;:])\s$/.test(clause))
    return null;
  return listedAfter(text, word.end, span.end, phrasesAfter)[0]?.judgement ?? null;
}

/** "How was help and protection graded? As good." */
const answer = /^\W*(?:(?:As|An?|It (?:is|was)|They (?:are|were)|Simply|Just)\s)?$/;
const asksForGrade =
  /\b(?:grade|graded|rating|rated|judged|judge?ment|verdict|how did [^?]{2,40} do)\b[^?]*\?\s*$|\bhow did [^?]{2,40} do\?\s*$/i;
const itWasJudged =
  /^\W*(?:[Hh]ere|[Oo]n (?:this|these|that|them)|[Ff]or (?:this|these|them)),?\s(?:the (?:grade|rating|judge?ment|verdict)|(?:we|the council) (?:is|was|were)|inspectors|Ofsted)\b|^\W*[Tt]he (?:grade|rating|judge?ment|verdict) (?:here |there )(?:is|was)\b|^\W*(?:The )?(?:[Gg]rade|[Rr]ating|[Vv]erdict)(?:\s(?:given|awarded))?\s?[:–—]\s*$|^\W*(?:[Ii]t|[Tt]hey|[Tt]his|[Tt]hat) (?:was|were|had been)\s(?:an?\s)?$|^\W*(?:[Ii]ts|[Tt]heir|[Tt]hat|[Tt]his) (?:grade|rating|verdict)\b|^\W*(?:(?:[Ii]n|[Bb]y|[Aa]t|[Bb]efore)\s[^,.;:]{2,40}?,?\s|[Tt]hen,?\s|A(?:nswer)?:\s)?[Ii]t (?:is|was|has been|had been) (?:then |last |previously )?(?:judged|rated|graded|found)\b|\b(?:judged|rated|graded)\s(?:it|this|that)\s(?:(?:as|to|be|an?)\s)*$/;

/** Under a heading that names a judgement: a grade that is a sentence by itself. */
function standsAlone({ text }: Passage, { start, end }: GradeWord, { gradedAbove }: Surroundings): boolean {
  if (gradedAbove?.judgement == null || !/^[^\p{L}\p{N}]*$/u.test(text.slice(0, start))) return false;
  return aloneAfter.test(text.slice(end));
}

const aloneAfter = /^[^\p{L}\p{N},;(]*(?:$|[.!](?:\s|$)|,\s(?:says?|said|according)\b)/u;

function placeOf({ block: { kind } }: Passage): GradeClaim["place"] {
  return kind === "heading" || kind === "cell" ? kind : "text";
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
