// Reads which inspection gave a claimed grade: by the words of its sentence, by those before it in its paragraph, by
// the heading or lead-in above. Whether there is a report of that inspection is not known here.

import type { InspectionAbove, InspectionPointer } from "../../inspectionNamed.ts";
import type { JudgementKey } from "../../../knowledge/knowledge.ts";
import type { Span } from "../../../text.ts";
import type { GradeUse } from "./gradeContext.ts";
import type { GradeWord } from "./gradeWords.ts";
import { gradeWordsIn } from "./gradeWords.ts";
import { inspectionPointerAt } from "../inspections/inspectionPointer.ts";
import { inspectionNamedLast } from "../inspections/inspectionRecalled.ts";
import type { Passage } from "../passage.ts";
import type { Word } from "../sentences.ts";
import { matchesOf } from "../../../matches.ts";
import { sought } from "../../../sought.ts";

/** What has been read of a sentence so far. */
export interface SentenceReading {
  readonly span: Span;
  readonly previous: Span | null;
  /** All of the paragraph, and which of them this is. */
  readonly sentences: readonly Span[];
  readonly index: number;
  /** The earlier inspection it goes on about, named in a sentence before it. */
  readonly recalled: InspectionPointer | null;
  words: readonly Word[] | null;
  /** The last claim's end, and what it, or else the last one of the sentence before, was said of. */
  last: number | null;
  lastOf: JudgementKey | null;
  /** The earlier inspection that gave the last claim's grade, this sentence's or the one's before it. */
  lastBy: InspectionPointer;
  /** The place whose grade it was, where one was named. */
  lastPlace: string | null;
}

const yearInBrackets = /^[’”"']?\s\((?:in\s)?(?:\p{Lu}\p{L}+\s)?(20[0-4]\d)\)/u;
const earlierInBrackets = /^\s*\((?:previously|formerly|(?:it )?was|(?:in\s)?20[0-4]\d\s?[:–-])/i;
const lastInspection = sought(
  /(?<!\bsince\s(?:the|our|its|that)\s)\b(?:last|previous(?:ly)?|earlier)\s(?:[\p{L}’'-]+\s){0,3}inspect(?:ion|ed)\b/iu,
);
/** "Four years after an inadequate judgement, …". */
const yearsAfter = sought(/\byears?\s(?:after|since|on from)\s(?:\p{L}+\s){0,4}$/iu);

/** "The council is good (it was inadequate before)". */
const asItWas = /(?:\((?:it\s)?|[–—-]\sit\s)(?:was|were)\s+$/;

/** "It is five years since inspectors said that all services were …". */
const yearsSince = sought(
  /\b(?:it\s(?:is|has\sbeen|was)|it[’']s)\s[^.;:,]{1,40}\s(?:years?|decades?)\ssince\s[^.;:,]*$/i,
);

/** "Held back in 2018, that judgement has risen to good": it has it now. */
const hasRisen =
  /\b(?:has|have)\s(?:now\s|since\s)?(?:risen|moved|improved|climbed|(?:gone|come)\sup|been\s(?:raised|lifted|upgraded))\s(?:\p{Ll}+\s){0,2}to\s[‘“"']?$/u;

const wasPlain = /(?:services|council|authority|we|it|they)\s(?:was|were)\s(?:once\s)?$/i;
const openingYear = /^\W*(?:Back\s)?(?:In|At)\s(?:\p{L}+\s){0,3}(20[0-4]\d)\b/u;
const isNoLonger = /\b(?:is|are|am)\sno longer\s(?:(?:rated|judged|graded|seen|as|an?)\s)*[‘“"']?$/i;
/** "Every service required improvement in 2022. I will say that again: we are". */
const weAre = /:\s(?:and\s|but\s)?(?:we|it|they)\s(?:is|are)\s(?:now\s)?$/;
const isNow =
  /^[’”"']?\s(?:(?:again|once more|overall)\s)?(?:now|today|this (?:time|year|spring|summer|autumn|winter|month))\b/i;

/** Under a heading of an earlier inspection these speak of the present one all the same. */
const ofToday =
  /\b(?:now|today|this (?:time|year|inspection|report)|current|currently|latest|since)\b|\b(?:is|are|has been|have been|remains?)\s(?:[\p{L}]+\s){0,3}$/iu;
const turnsToNow = sought(
  /,\s(?!(?:when|and|but|which|who|where)\b)[^,.;:]*\b(?:is|are|has become|have become)\s(?:now\s)?$/i,
);

export function inspectionOfGrade(
  { text }: Passage,
  word: GradeWord,
  use: GradeUse,
  { span, previous, sentences, index, recalled, words, last, lastBy }: SentenceReading,
  before: string,
  after: string,
  above: InspectionAbove | null,
): InspectionPointer {
  // "Good (2022: inadequate)", "from inadequate (2022) to good".
  const year =
    /[(,]\s*(?:in\s)?(20[0-4]\d)\s?[:–-]?\s*$/.exec(before)?.[1] ?? yearInBrackets.exec(after)?.[1];
  if (year !== undefined) return { year: Number(year) };
  const ofChange = yearOfChange(text, word, span, last);
  if (ofChange !== null) return { year: ofChange };
  const paired = yearPaired(text, word, span);
  if (paired !== null) return { year: paired };
  // "Good (previously inadequate)": what follows in brackets dates the grade there.
  const spoken = earlierInBrackets.test(after)
    ? (words ?? []).filter(({ end }) => end <= word.end)
    : (words ?? []);
  // "Better since the inspection of 2022: they are no longer inadequate"; "good in 2022, and are graded good now".
  if (isNoLonger.test(before) || hasRisen.test(before) || isNow.test(after) || weAre.test(before))
    return "current";
  // "Up from inadequate at the previous inspection, overall effectiveness is good": only the first was given then.
  if (last !== null && turnsToNow.test(text.slice(last, word.start))) return "current";
  const pointer = inspectionPointerAt(text, spoken, word.start, word.end);
  if (pointer !== "current") return pointer;
  // "Our services were good. In November 2021, when they were last inspected, …": of then.
  const next = sentences[index + 1];
  const dated =
    next === undefined || !wasPlain.test(before) ? null : openingYear.exec(text.slice(next.start, next.end));
  if (dated !== null && /^\s*[.!]/.test(after)) return { year: Number(dated[1]) };
  // "In 2022 … . At that inspection, …": whichever the sentence before spoke of.
  if (recalled !== null) return recalled;
  // "The last inspection was in May 2022. The council was judged inadequate."
  if (previous !== null && /\b(?:was|were)\s(?:\w+\s)?(?:rated|judged|graded)\b/i.test(before)) {
    const told = text.slice(previous.start, previous.end);
    if (
      lastInspection.test(told) &&
      gradeWordsIn(told).length === 0 &&
      !/\b(?:now|this|today)\b/i.test(before)
    )
      return inspectionNamedLast(text, previous) ?? "previous";
  }
  // "In 2022 Ofsted rated leadership as …. Children in care were good": the story goes on.
  if (lastBy !== "current" && storyGoesOn(text.slice(last ?? span.start, word.start), after)) return lastBy;
  // "The inspection of 2016 found services good, but graded the one for care leavers as …": it did both.
  const goesOn = sameTeller.exec(text.slice(span.start, word.start));
  if (goesOn !== null) {
    const at = span.start + goesOn.index;
    const teller = inspectionPointerAt(text, spoken, at - 1, at);
    if (teller !== "current") return teller;
  }
  // "In 2016 the council was good; only the care leavers' service was held to require improvement."
  const parted = span.start + (lastPart.exec(text.slice(span.start, word.start))?.index ?? 0);
  if (parted > span.start && storyGoesOn(text.slice(parted, word.start), after)) {
    const earlier = inspectionPointerAt(text, spoken, parted - 1, parted);
    if (earlier !== "current") return earlier;
  }
  if (above !== null && above.inspection !== null && !ofToday.test(before)) return above.inspection;
  const left = leaves.test(before) && (use === "change" || reachesGrade.test(after));
  if (left || leavesIts.test(before)) return "previous";
  if (wasOnce.test(before) && isNowAnother.test(text.slice(word.end, word.end + furthestNow)))
    return "previous";
  const recalls = yearsAfter.test(before) || yearsSince.test(before) || asItWas.test(before);
  return recalls ? "previous" : "current";
}

const anyGrade = String.raw`[‘“"']?(?:requires?\simprovement|outstanding|good|inadequate)\b`;
/** The clause that goes on with the story: behind a stop, or "while". */
const lastPart = /(?:;|\s(?:while|whilst|whereas)\s)(?!.*(?:;|\s(?:while|whilst|whereas)\s))/s;
/**
 * "Inadequate in 2017 and good, overall, in 2020", "in 2018 good, in 2022 inadequate": the year of a grade in a sentence
 * that tells grades and years by turns, as many of each but for
 * grades behind them; null in any other.
 */
function yearPaired(text: string, word: GradeWord, { start, end }: Span): number | null {
  const sentence = text.slice(start, end);
  const years = matchesOf(sentence, /(?<![\d/–-])20[0-4]\d(?![\d/–-])/g);
  if (years.length < 2) return null;
  const grades = gradeWordsIn(sentence);
  if (grades.length < years.length) return null;
  const yearsFirst = (years[0]?.index ?? 0) < (grades[0]?.start ?? 0);
  const turns = years.every(({ index }, at) => {
    const before = yearsFirst ? index : (grades[at]?.start ?? 0);
    const after = yearsFirst ? (grades[at]?.start ?? 0) : index;
    const next = (yearsFirst ? years[at + 1]?.index : grades[at + 1]?.start) ?? Infinity;
    return before < after && after < next && after - before < furthestYear;
  });
  const at = grades.findIndex((grade) => grade.start === word.start - start);
  return turns && at >= 0 ? Number(years[at]?.[0]) : null;
}

/** Characters. */
const furthestYear = 80;

/** "From 2022 to 2025 leaders went from inadequate to good, care leavers from …": the first year's, then the second's. */
function yearOfChange(text: string, word: GradeWord, { start }: Span, last: number | null): number | null {
  const [, first, second] = fromYearToYear.exec(text.slice(start, word.start)) ?? [];
  if (first === undefined || second === undefined) return null;
  if (leaves.test(text.slice(start, word.start))) return Number(first);
  return last !== null && /^[’”"']?\s(?:up\s|down\s)?to\s[‘“"']?$/.test(text.slice(last, word.start))
    ? Number(second)
    : null;
}

const fromYearToYear = sought(
  /\b(?:[Ff]rom|[Bb]etween)\s(?:\p{Lu}\p{L}+\s)?(20[0-4]\d)\s(?:to|and)\s(?:\p{Lu}\p{L}+\s)?(20[0-4]\d)\b/u,
);

/** "The change of rating from ‘requires improvement’ to ‘inadequate’": the first is what it was before. */
const leaves = /\bfrom\s+(?:a\s+|an\s+|being\s+)?(?:rated\s+|judged\s+)?$/i;
const years =
  "(?:over |more than |nearly |almost |about |some )?(?:a decade|decades|(?:five|six|seven|eight|nine|ten|eleven|twelve|\\d\\d?) years)";
const longAgo = sought(
  new RegExp(
    `^[’”"']?\\s(?:(?:rating|grade|judge?ment)\\s)?(?:by Ofsted\\s)?(?:${years}\\s(?:ago|earlier|before|prior|previously|on)\\b|for\\s${years}\\b|(?:all the way\\s)?to\\s[^.;,]{4,50}?\\sin\\s${years}\\b)`,
    "i",
  ),
);
const forYears = sought(
  new RegExp(
    `\\bfor\\s${years}\\s[^.;,]{0,80}\\b(?:was|were|had been)\\s(?:rated|judged|graded)\\s(?:as\\s)?[‘“"']?$`,
    "i",
  ),
);

/** Inspections of before 2013, which gave grades of other things than those of today. */
const olderKind = sought(
  /\bsafeguarding\s(?:and|&)\s(?:services\sfor\s)?(?:looked[\s-]after|LAC)\b[^.;:,]{0,30}\b(?:inspection|report)|\bjoint\sarea\sreview|\bannual\sperformance\sassessment\b/i,
);

/** "Given an 'inadequate' rating six years prior", "for over a decade we were rated inadequate": of no inspection that can be told. */
export function isOfLongAgo(before: string, after: string): boolean {
  return longAgo.test(after) || forYears.test(before) || olderKind.test(after) || olderKind.test(before);
}

/** "Our services have moved out of their inadequate rating". */
const leavesIts =
  /\b(?:out of|away from|up from|on from|free of|rid of|shed(?:s|ding)?|lost|losing|left|leaves|leaving)\s(?:its|our|their|the|an?)\s(?:(?:old|former|previous|overall)\s)?[‘“"']?$/i;
const reachesGrade =
  /^[’”"']?\s(?:down\s|up\s)?to\s(?:an?\s|being\s)?[‘“"']?(?:good|outstanding|inadequate|requir)/i;

/** "It was requires improvement to be good, it is good now", "… and is now good", "… . Today they are good". */
const wasOnce =
  /\b(?:was|were|had been|used to be)\s(?:(?:once|then|still|rated|judged|graded|previously|only|as|an?)\s)*[‘“"']?$/i;
const isNowAnother = new RegExp(
  String.raw`^[’”"']?(?:\s(?:overall|then|before))?[.,;:]?\s(?:[–—-]\s)?(?:(?:and|but|yet|while)\s)?(?:${[
    String.raw`(?:(?:it|they|we|this|that)\s)?(?:is|are)\snow\s(?:(?:rated|judged|graded|an?|as)\s)*${anyGrade}`,
    String.raw`(?:(?:it|they|we|this|that)\s)?(?:is|are)\s(?:an?\s)?${anyGrade}[’”"']?\s(?:now|today)\b`,
    String.raw`(?:now|today|this\stime),?\s(?:(?:it|they|we|this|that)\s(?:is|are)\s)?(?:(?:rated|judged|graded|an?|as)\s)*${anyGrade}`,
  ].join("|")})`,
  "i",
);
/** Characters. */
const furthestNow = 80;

const sameTeller = sought(
  /[’”"']?,?\s(?:and|but|though|yet)\s(?:(?:also|then|had|only|nevertheless)\s)*(?:graded|judged|rated|found|gave|held)\s[^;:]*$/i,
);

function storyGoesOn(before: string, after: string): boolean {
  const [rest = ""] = after.split(/[.;:]/);
  return thenWas.test(before) && !turnsToToday.test(before) && !turnsToToday.test(rest);
}

const thenWas =
  /\b(?:was|were|had|came)\s(?:(?:also|both|all|even|only|then|out|back|been|judged|rated|graded|found|held|to|be|as|an?)\s)*[‘“"']?$/i;
const turnsToToday = sought(
  /\b(?:now|today|this|these|since|later|next|latest|current|new|again|inspectors|ofsted|returned|came back|but|however|instead)\b/i,
);
