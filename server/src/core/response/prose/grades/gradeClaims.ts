// Finds the grades a draft claims, and what each is said of: which judgement or how many, which inspection, and
// whether it is denied. Whether a report gives that grade is decided elsewhere.

import type { GradeClaim } from "../../responseDocument.ts";
import type { JudgementKey } from "../../../knowledge/knowledge.ts";
import type { Span } from "../../../text.ts";
import {
  answer,
  aroundGrade,
  asksForGrade,
  contextOf,
  type GradeAround,
  phrasesBetween,
} from "./gradeAround.ts";
import { assumedOf } from "./gradeAssumed.ts";
import { visitBeside } from "./gradeAtVisit.ts";
import { isNeedlessCapital } from "./gradeCapitals.ts";
import { cellClaim, claimOf, noCredit, type Surroundings } from "./gradeClaimOf.ts";
import type { GradeContext, GradeUse } from "./gradeContext.ts";
import { gradeCreditOf } from "./gradeCredit.ts";
import { inspectionOfGrade, isOfLongAgo, type SentenceReading } from "./gradeInspection.ts";
import { isDenied, saidOf, sharersOf } from "./gradeSubject.ts";
import { countIn, countsAllBut, isOfNone, nextCountIn } from "./judgementCounts.ts";
import { wordsOfScaleLists } from "./gradeScaleTalk.ts";
import { isLeftToAbove } from "./gradedAbove.ts";
import {
  exceptedIn,
  type GradeOver,
  gradeOverText,
  isOfExcepted,
  listedAfter,
  listedClaims,
  respectiveOf,
} from "./listedJudgements.ts";
import { speaksOfOthers } from "./gradeOfOthers.ts";
import { isRefuted } from "./gradeRefuted.ts";
import { withGradeSlots } from "./gradeSlots.ts";
import { gradeUse } from "./gradeUse.ts";
import type { GradeWord } from "./gradeWords.ts";
import { gradeWordsIn, isGradeAlone } from "./gradeWords.ts";
import {
  inspectionRecalled,
  inspectionToldOf,
  inspectionYearsLater,
} from "../inspections/inspectionRecalled.ts";
import type { JudgementPhrase } from "./judgementPhrases.ts";
import { sameGradeClaims } from "./sameGrade.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import { placeGoneOnAbout, placeNamedIn } from "../names/placeNames.ts";
import { sentencesOf, wordsOf } from "../sentences.ts";

export function gradeClaimsIn(passage: Passage, surroundings: Surroundings): GradeClaim[] {
  const { text } = passage;
  const { row, phrases } = surroundings;
  const over = gradeOver(passage, surroundings);
  if (over !== null && (phrases.length > 0 || row !== null)) {
    const listed = listedClaims(passage, phrases, over, row?.rowOf ?? null);
    if (listed.length > 0) return listed;
  }
  const words = withGradeSlots(text, gradeWordsIn(text), phrases, surroundings.afterLabel);
  if (words.length === 0) return [];
  if (row !== null && isGradeAlone(text)) return cellClaim(passage, words[0], row, surroundings.above);
  // "Judgements of inadequate | 0": the cell beside it says how many.
  if (passage.block.cell?.column === 0 && headsCount.test(text)) return [];
  const claims: GradeClaim[] = [];
  const told: { readonly end: number; readonly claim: GradeClaim }[] = [];
  const sentences = sentencesOf(text);
  const listed = wordsOfScaleLists(text, words);
  let sentenceIndex = 0;
  let reading: SentenceReading | null = null;
  for (const word of words) {
    if (listed.has(word)) continue;
    while ((sentences[sentenceIndex + 1]?.start ?? Infinity) <= word.start) sentenceIndex += 1;
    const span = sentences[sentenceIndex] ?? { start: 0, end: text.length };
    if (reading?.span !== span) reading = enterSentence(text, sentences, sentenceIndex, span, reading);
    for (const claim of readClaims(passage, word, reading, surroundings)) {
      claims.push(claim);
      told.push({ end: word.end, claim });
    }
  }
  for (const claim of sameGradeClaims(passage, phrases, told, sentences)) claims.push(claim);
  return claims;
}

/** A sentence of which nothing has been read yet; `before`: the reading of the last one that has a grade's word. */
function enterSentence(
  text: string,
  sentences: readonly Span[],
  index: number,
  span: Span,
  before: SentenceReading | null,
): SentenceReading {
  const previous = sentences[index - 1] ?? null;
  // "Help and protection was judged inadequate. It is now good": of what was graded last.
  const follows = before !== null && before.span === previous;
  return {
    span,
    previous,
    sentences,
    index,
    recalled:
      inspectionRecalled(text, sentences, index) ??
      inspectionYearsLater(text, sentences, index) ??
      inspectionToldOf(text, sentences, index),
    words: null,
    last: null,
    lastOf: follows ? before.lastOf : null,
    lastBy: follows ? before.lastBy : "current",
    lastPlace: null,
  };
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
  /^\W*(?:(?:and|but|now|today|this time)[,\s]\s?)*(?:(?:it|they|this|that) (?:is|are|was|were|has|have|had)\b(?!\s(?:\p{L}+\s){1,4}that\b)|(?:is|are) now\b)/iu;

const goesOnAbout =
  /^\W*(?:this|it|they|these|both|each|most|some|several|many|(?:all\s|only\s|just\s)?(?:all|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}))\s(?:of (?:them|these|those|ours|(?:our|its|the (?:council|borough|county|city)[’']s)(?: own)?|the (?:two|three|four|five|six|seven|eight|\d))\s)?(?:is|are|was|were|has been|have been)\b|^\W*(?:its|their) (?:own )?(?:inspectors?|team|reports?|letters?)\b/i;

/** "The fostering service was inspected too. Inspectors judged it …". */
const judgedIt =
  /\b(?:judged|rated|graded|found)\s(?:it|them|this|that|these|both)\s(?:(?:as|to|be|an?)\s)*$/i;

const asks = /\?[”"’'*_\s]*$/;
/** The claims that one grade word makes: none, one, or one for each judgement that shares it. */
function readClaims(
  passage: Passage,
  word: GradeWord,
  reading: SentenceReading,
  surroundings: Surroundings,
): GradeClaim[] {
  const { text } = passage;
  const { span } = reading;
  if (isRefuted(text, reading.sentences, reading.index, word.start)) return [];
  const around = aroundGrade(passage, word, reading, surroundings);
  const context = contextOf(around);
  const read = useOfGrade(around, context);
  const assumed = read === null || read === "general" ? assumedOf(around, context) : null;
  const use = assumed === null ? read : "subject";
  const atVisit = visitBeside(around);
  if (use === null) return atVisit === null ? [] : [claimAtVisit(around, atVisit)];
  const { before, after, range, visit, clause, phrasesBefore } = around;
  reading.words ??= wordsOf(text, span.start, span.end);
  const named = phrasesBefore.at(-1);
  const credit = gradeCreditOf({
    before,
    after,
    previous: around.told,
    use,
    visit,
    sinceName: named === undefined ? clause : text.slice(named.end, word.start),
  });
  // Under a heading of an earlier inspection a visit's grade is the visit's.
  const above = credit.publication === null ? surroundings.above : null;
  const told = inspectionOfGrade(passage, word, use, reading, before, after, above);
  // "2019 | Good overall": its row's year dates what a cell tells in words, too.
  const inspection = told === "current" ? (surroundings.row?.inspection ?? told) : told;
  const { count, except } = isOfName(around) ? { count: null, except: [] } : countOf(around);
  const goesOn = goesOnAboutLast(around, use);
  const crossed = /\brespectively\b/.test(text.slice(word.end, span.end));
  const ofNoOne = crossed || credit.ofPart || use === "general";
  const judgement = crossed
    ? respectiveOf(text, span, word.start, surroundings.phrases)
    : goesOn
      ? reading.lastOf
      : (assumed ??
        judgementOf(around, use, ofNoOne, count) ??
        (count === null && !ofNoOne && phrasesBefore.length > 0 ? assumedOf(around, context) : null));
  // "Southmere went from inadequate to good": both are its.
  const placeName =
    placeNamedIn(clause) ??
    placeGoneOnAbout(around.told, clause) ??
    (use === "change" && reading.last !== null ? reading.lastPlace : null);
  // "Some practice fell short of good": of no judgement.
  if (
    range === "worse" &&
    ((judgement === null && count === null) || asks.test(text.slice(word.end, span.end)))
  )
    return [];
  reading.last = word.end;
  reading.lastBy = inspection;
  reading.lastPlace = placeName;
  reading.lastOf = count === null ? judgement : null;
  const said = {
    general: use === "general",
    count,
    except,
    range,
    placeName,
    inspection,
    negated: !around.ofNone && (count === null || count === "all" || count.number > 0) && isDenied(before),
    overallNamed:
      judgement === "overall" &&
      /\boverall\b|\b(?:as a|on the) whole\b/i.test(`${clause} ${after.slice(0, 40)}`),
    credit: { ...credit, atVisit },
    capitalised: isNeedlessCapital(text, word, span.start, passage.block.kind),
    place: placeOf(passage),
  };
  const shared =
    reading.lastOf === null || goesOn || crossed ? [] : sharersOf(text, phrasesBefore, reading.lastOf);
  const both = reading.lastOf === "care-and-care-leavers" && phrasesBefore.at(-1)?.form === "phrase";
  const own: (JudgementKey | null)[] = both ? ["care", "care-leavers"] : [reading.lastOf];
  const claims = [...shared, ...own].map((each) =>
    claimOf(passage, word, surroundings, { ...said, judgement: each }),
  );
  if (ofNoOne || phrasesBefore.length > 0 || isOfNone(before)) return claims;
  // "Good for leadership and for children in care", "three are good: leadership, …": of each that is listed.
  for (const phrase of listedAfter(text, word.end, span.end, surroundings.phrases)) {
    const { judgement: each } = phrase;
    if (each === reading.lastOf) continue;
    const once = { ...said, count: null, overallNamed: each === "overall", judgement: each };
    const claim = claimOf(passage, word, surroundings, once);
    // "Three are outstanding (leadership, …)": which of those named is wrong is told at its name.
    const named = count !== null && count !== "all";
    claims.push(
      named ? { ...claim, span: passageSpan(passage, phrase.start, phrase.end), listed: true } : claim,
    );
  }
  return claims;
}

/** A grade that nothing but the visit beside it makes a claim of: where no visit grades, it is one all the same. */
function claimAtVisit(
  { passage, word, surroundings }: GradeAround,
  atVisit: NonNullable<GradeClaim["credit"]["atVisit"]>,
): GradeClaim {
  return claimOf(passage, word, surroundings, {
    judgement: null,
    general: true,
    count: null,
    except: [],
    range: "exactly",
    placeName: null,
    inspection: "current",
    negated: false,
    overallNamed: false,
    credit: { ...noCredit, atVisit },
    capitalised: false,
    place: placeOf(passage),
  });
}

/** How a grade is said, where it is claimed of what the report judges; null where it is not. */
function useOfGrade(around: GradeAround, context: GradeContext): GradeUse | null {
  const { before, after, range, told } = around;
  const use = gradeUse(context);
  if (use === null) return null;
  // "The council runs three homes. Two were judged good": theirs.
  if ((goesOnAbout.test(before) || judgedIt.test(before)) && speaksOfOthers(told)) return null;
  // Of no inspection that can be told: only its wording is looked at.
  if (isOfLongAgo(before, after)) return "general";
  return range !== "exactly" && (use === "quoted" || use === "label" || use === "change") ? null : use;
}

/** "Overall effectiveness (requires improvement to be good) follows the other three": of the name that it stands behind. */
function isOfName({ passage: { text }, word, phrasesBefore }: GradeAround): boolean {
  const named = phrasesBefore.at(-1);
  return named !== undefined && /^\s\([‘“"']?$/.test(text.slice(named.end, word.start));
}

/** How many judgements a grade is said of, and which of all it is not said of. */
function countOf({
  passage: { text },
  word,
  reading: { span, last, lastOf },
  surroundings,
  before,
  after,
  clause,
  ofNone,
  phrasesAfter,
}: GradeAround): Pick<GradeClaim, "count" | "except"> {
  const own = last === null ? clause : clause.replace(countOfLast, " ");
  // "Every one of the council's judgements was good; the board's was inadequate": of that alone.
  const ownClause = own.slice(own.lastIndexOf(";") + 1);
  const left = exceptedIn(text, span, surroundings.phrases);
  // "Adoption performance apart, which is good, all were …": the grade before is that of what is left out.
  const excepted = last === null || left.some(({ judgement }) => judgement === lastOf) ? left : [];
  if (excepted.length > 0 && countsAllBut(ownClause, after) && !isOfExcepted(text, excepted, word.start))
    return { count: "all", except: excepted.map(({ judgement }) => judgement) };
  // "Good in three areas besides, and inadequate for care leavers": of what it leads to.
  const [led] = phrasesAfter;
  if (led !== undefined && leadsTo.test(text.slice(word.end, led.start))) return { count: null, except: [] };
  if (ofNone) return { count: "all", except: [] };
  if (isOfNone(before)) return { count: { number: 0, of: null }, except: [] };
  const next = last !== null && lastOf === null ? nextCountIn(ownClause) : null;
  return { count: next ?? countIn(ownClause, after), except: [] };
}

const leadsTo = /^[’”"']?\s(?:for|to)\s(?:(?:our|the|its|their|services?|support|work|with|for)\s)*$/i;

/** "Inadequate in 2018, it is now good": of what the last grade was said of. */
function goesOnAboutLast({ reading, phrasesBefore, clause }: GradeAround, use: GradeUse): boolean {
  return (
    phrasesBefore.length === 0 &&
    ((use === "change" && reading.last !== null) || (reading.lastOf !== null && pronoun.test(clause)))
  );
}

/** The judgement that a grade is said of by its own sentence, or else by what stands above; null where by neither. */
function judgementOf(
  around: GradeAround,
  use: GradeUse,
  ofNoOne: boolean,
  count: GradeClaim["count"],
): JudgementKey | null {
  const { passage, word, reading, surroundings, after, clause, told } = around;
  const { phrasesBefore, phrasesAfter } = around;
  const { text } = passage;
  const named = ofNoOne
    ? null
    : (meantByIt(
        clause,
        phrasesBefore,
        reading.previous,
        surroundings.phrases,
        answer.test(clause) && asksForGrade.test(told),
      ) ??
      setApartAfter(text, word, reading.span, clause, phrasesAfter) ??
      saidOf({ text, word, use, clause, after, phrasesBefore, phrasesAfter }));
  const { gradedAbove } = surroundings;
  const left =
    gradedAbove?.judgement != null &&
    (named === null || named === "overall") &&
    count === null &&
    use !== "general" &&
    phrasesBefore.length + phrasesAfter.length === 0 &&
    isLeftToAbove(clause, told, gradedAbove);
  return left ? gradedAbove.judgement : named;
}

/** "The difference is in the service for care leavers. In 2017 it was judged …": the one judgement named before. */
function meantByIt(
  clause: string,
  named: readonly JudgementPhrase[],
  previous: Span | null,
  phrases: readonly JudgementPhrase[],
  asked: boolean,
): JudgementKey | null {
  // "Next were our services for children in care; for them, too, the grade is …": of what the sentence named.
  const goesBack = ofThat.test(clause);
  if (!goesBack && (named.length > 0 || !(itWasJudged.test(clause) || asked))) return null;
  const own =
    named.length > 0 ? named : previous === null ? [] : phrasesBetween(phrases, previous.start, previous.end);
  const [only, ...more] = asked ? own : own.filter(({ form }) => form !== "word");
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
  if (
    !/^,\sfor\s/.test(text.slice(word.end, word.end + 6)) ||
    !/(?:\b(?:of|and|one|an?)|[,;:])\s$/.test(clause)
  )
    return null;
  return listedAfter(text, word.end, span.end, phrasesAfter)[0]?.judgement ?? null;
}

/** "…: here, too, inspectors settled on", "even there, though, the grade is". */
const ofThat =
  /(?:^\W*|[;:–—]\s|,\s)(?:(?:and|but|even|also)\s)*(?:here|there|for (?:these|this|them|those)|(?:on|in) (?:these|this|that|them|those))(?:,?\s(?:too|though|also|again|however|as well),?)*,?\s(?:the\s(?:grade|rating|judge?ment|verdict)|we|the council|inspectors|ofsted|it|they)\b[^.;:]{0,80}$/i;
const itWasJudged =
  /^\W*(?:[Hh]ere|[Oo]n (?:this|these|that|them)|[Ff]or (?:this|these|them)),?\s(?:the (?:grade|rating|judge?ment|verdict)|(?:we|the council) (?:is|was|were)|inspectors|Ofsted)\b|^\W*[Tt]he (?:grade|rating|judge?ment|verdict) (?:here |there )(?:is|was)\b|(?:^\W*(?:[Ii]t|[Tt]hey|[Tt]his|[Tt]hat)|\b(?:judged|found|said|concluded)\sthat\s(?:it|they))\s(?:(?:still|now|also)\s)?$|^\W*(?:The )?(?:[Gg]rade|[Rr]ating|[Vv]erdict)(?:\s(?:given|awarded))?\s?[:–—]\s*$|^\W*(?:[Ii]t|[Tt]hey|[Tt]his|[Tt]hat) (?:was|were|had been)\s(?:an?\s)?$|^\W*(?:[Ii]ts|[Tt]heir|[Tt]hat|[Tt]his) (?:grade|rating|verdict)\b|^\W*(?:(?:[Ii]n|[Bb]y|[Aa]t|[Bb]efore)\s[^,.;:]{2,40}?,?\s|[Tt]hen,?\s|A(?:nswer)?:\s)?[Ii]t (?:is|was|has been|had been) (?:then |last |previously )?(?:judged|rated|graded|found)\b|\b(?:judged|rated|graded)\s(?:it|this|that)\s(?:(?:as|to|be|an?)\s)*$/;

function placeOf({ block: { kind } }: Passage): GradeClaim["place"] {
  return kind === "heading" || kind === "cell" ? kind : "text";
}
