// Finds the grades a draft claims, and what each is said of: which judgement or how many, which inspection, and
// whether it is denied. Whether a report gives that grade is decided elsewhere.

import type { InspectionPointer } from "../inspectionNamed.ts";
import type { GradeClaim } from "../responseDocument.ts";
import type { JudgementKey } from "../../knowledge/knowledge.ts";
import type { Span } from "../../text.ts";
import { isNeedlessCapital } from "./gradeCapitals.ts";
import { gradeCreditOf } from "./gradeCredit.ts";
import { countIn, isDenied, isOfNone, saidOf, sharersOf } from "./gradeSubject.ts";
import { tellingAfterName } from "./gradeTellings.ts";
import type { GradeUse } from "./gradeUse.ts";
import { wordsOfScaleLists } from "./gradeScaleTalk.ts";
import { gradeUse, speaksOfOthers, window } from "./gradeUse.ts";
import type { GradeWord } from "./gradeWords.ts";
import { gradeWordsIn, isGradeAlone } from "./gradeWords.ts";
import { inspectionPointerAt } from "./inspectionPointer.ts";
import { inspectionNamedLast, inspectionRecalled, inspectionToldOf } from "./inspectionRecalled.ts";
import type { JudgementPhrase } from "./judgementMentions.ts";
import type { Passage } from "./passage.ts";
import { passageSpan, standsIn } from "./passage.ts";
import { placeNamedIn } from "./placeNames.ts";
import type { Word } from "./sentences.ts";
import { sentencesOf, wordsOf } from "./sentences.ts";
import { sought } from "../../sought.ts";

export interface Surroundings {
  readonly phrases: readonly JudgementPhrase[];
  readonly speeches: readonly Span[];
  readonly quotations: readonly Span[];
  /** What a table says of a cell beside its own words; null outside tables. */
  readonly row: RowReading | null;
}

/** What the row and column of a cell say: the judgement its row names, and whether its column holds grades. */
export interface RowReading {
  readonly judgement: JudgementKey | null;
  readonly holdsGrades: boolean;
  /** A cell of the row is a grade and nothing else. */
  readonly inGradeTable: boolean;
  readonly inspection: InspectionPointer;
  /** The place whose grades the row or column holds, where it names one. */
  readonly placeName: string | null;
}

export function gradeClaimsIn(passage: Passage, surroundings: Surroundings): GradeClaim[] {
  const { text } = passage;
  const words = gradeWordsIn(text);
  if (words.length === 0) return [];
  const { row } = surroundings;
  if (row !== null && isGradeAlone(text)) return cellClaim(passage, words[0], row);
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
      reading = { span, previous, recalled, words: null, last: null, lastOf };
    }
    for (const claim of readClaims(passage, word, reading, surroundings)) claims.push(claim);
  }
  return claims;
}

/** What has been read of a sentence so far. */
interface SentenceReading {
  readonly span: Span;
  readonly previous: Span | null;
  /** The earlier inspection it goes on about, named in a sentence before it. */
  readonly recalled: InspectionPointer | null;
  words: readonly Word[] | null;
  /** The last claim's end, and what it, or else the last one of the sentence before, was said of. */
  last: number | null;
  lastOf: JudgementKey | null;
}

const headsCount =
  /^\W*(?:(?:total|number|no\.?|count|share|%|percentage) (?:of )?)?(?:\w+ )?(?:judge?ments|grades|areas|ratings)\b/i;

/** "Nothing was judged less than good": all have that grade or a better one. */
const worseThan = /\b(?:(?:less|lower|worse) than|below)\s(?:an?\s)?$/i;
const noneWorseThan = sought(
  new RegExp(`\\b(?:nothing|none|no\\s\\w+)\\b[^.;:,]{0,60}?${worseThan.source}`, "i"),
);

/** A clause whose subject is what was graded before it: "it is now", "they were then". */
const pronoun =
  /^\W*(?:(?:and|but|now|today|this time)[,\s]\s?)*(?:it|they|this|that) (?:is|are|was|were|has|have|had)\b/i;

const goesOnAbout =
  /^\W*(?:this|it|they|these|both|each|most|some|several|many|(?:all\s|only\s|just\s)?(?:all|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}))\s(?:of (?:them|these|those|the (?:two|three|four|five|six|seven|eight|\d))\s)?(?:is|are|was|were|has been|have been)\b/i;

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
  const nameBefore = phrasesBefore.at(-1);
  const nameAfter = phrasesBetween(surroundings.phrases, word.end, Math.min(span.end, word.end + 90))[0];
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
        : tellingAfterName(withoutAside(text.slice(nameBefore.end, word.start - (quoted ? 1 : 0))), after),
    leads:
      nameAfter !== undefined &&
      leadsToName.test(text.slice(word.end, nameAfter.start)) &&
      endsClause.test(text.slice(nameAfter.end, span.end)),
    inSeries: reading.last !== null,
  });
  if (use === null || (atLeast && (use === "quoted" || use === "label" || use === "change"))) return [];
  const told = reading.previous === null ? "" : text.slice(reading.previous.start, reading.previous.end);
  // "The council runs three homes. Two were judged good": theirs.
  if (goesOnAbout.test(before) && speaksOfOthers(told)) return [];
  const clause = text.slice(Math.max(span.start, reading.last ?? 0, word.start - window), word.start);
  const phrasesAfter = phrasesBetween(surroundings.phrases, word.end, Math.min(span.end, word.end + 90));
  const count = noneWorse ? "all" : isOfNone(before) ? { number: 0, of: null } : countIn(clause, after);
  reading.words ??= wordsOf(text, span.start, span.end);
  const pointer = pointerOf(passage, word, use, reading, before, after);
  const goesOn =
    phrasesBefore.length === 0 &&
    ((use === "change" && reading.last !== null) || (reading.lastOf !== null && pronoun.test(clause)));
  const crossed = /\brespectively\b/.test(text.slice(word.end, span.end));
  const credit = gradeCreditOf({
    before,
    after,
    previous: told,
    inHeading: passage.block.kind === "heading",
  });
  const judgement = goesOn
    ? reading.lastOf
    : crossed || credit.ofPart || use === "general"
      ? null
      : (meantByIt(clause, phrasesBefore, reading.previous, surroundings.phrases) ??
        saidOf({ text, word, use, clause, after, phrasesBefore, phrasesAfter }));
  reading.last = word.end;
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
  if (named.length > 0 || previous === null || !itWasJudged.test(clause)) return null;
  const [only, ...more] = phrasesBetween(phrases, previous.start, previous.end).filter(
    ({ form }) => form !== "word",
  );
  return only !== undefined && more.every(({ judgement }) => judgement === only.judgement)
    ? only.judgement
    : null;
}

const itWasJudged =
  /^\W*(?:(?:[Ii]n|[Bb]y|[Aa]t|[Bb]efore)\s[^,.;:]{2,40}?,?\s|[Tt]hen,?\s)?[Ii]t (?:is|was|has been|had been) (?:then |last |previously )?(?:judged|rated|graded|found)\b/;

function placeOf({ block: { kind } }: Passage): GradeClaim["place"] {
  return kind === "heading" || kind === "cell" ? kind : "text";
}

/** "From inadequate (2018) through requires improvement to be good (2022)". */
const yearInBrackets = /^[’”"']?\s\((?:in\s)?(?:\p{Lu}\p{L}+\s)?(20[0-4]\d)\)/u;
const earlierInBrackets = /^\s*\((?:previously|formerly|(?:it )?was|(?:in\s)?20[0-4]\d\s?[:–-])/i;
const lastInspection = sought(
  /(?<!\bsince\s(?:the|our|its|that)\s)\b(?:last|previous(?:ly)?|earlier)\s(?:[\p{L}’'-]+\s){0,3}inspect(?:ion|ed)\b/iu,
);
/** "Four years after an inadequate judgement, …". */
const yearsAfter = sought(/\byears?\s(?:after|since|on from)\s(?:\p{L}+\s){0,4}$/iu);

const turnsToNow = sought(
  /,\s(?!(?:when|and|but|which|who|where)\b)[^,.;:]*\b(?:is|are|has become|have become)\s(?:now\s)?$/i,
);

function pointerOf(
  { text }: Passage,
  word: GradeWord,
  use: GradeUse,
  { previous, recalled, words, last }: SentenceReading,
  before: string,
  after: string,
): InspectionPointer {
  // "Good (2022: inadequate)".
  const year =
    /[(,]\s*(?:in\s)?(20[0-4]\d)\s?[:–-]?\s*$/.exec(before)?.[1] ?? yearInBrackets.exec(after)?.[1];
  if (year !== undefined) return { year: Number(year) };
  // "Good (previously inadequate)": what follows in brackets dates the grade there.
  const spoken = earlierInBrackets.test(after)
    ? (words ?? []).filter(({ end }) => end <= word.end)
    : (words ?? []);
  // "Up from inadequate at the previous inspection, overall effectiveness is good": only the first was given then.
  if (last !== null && turnsToNow.test(text.slice(last, word.start))) return "current";
  const pointer = inspectionPointerAt(text, spoken, word.start, word.end);
  if (pointer !== "current") return pointer;
  // "In 2022 … . At that inspection, …": whichever the sentence before spoke of.
  if (recalled !== null && !/\b(?:now|today|this (?:time|year))\b/i.test(before.slice(-60))) return recalled;
  // "The last inspection was in May 2022. The council was judged inadequate."
  if (previous !== null && /\b(?:was|were)\s(?:\w+\s)?(?:rated|judged|graded)\b/i.test(before)) {
    const told = text.slice(previous.start, previous.end);
    if (
      lastInspection.test(told) &&
      gradeWordsIn(told).length === 0 &&
      !/\b(?:now|this|today)\b/i.test(before)
    ) {
      return inspectionNamedLast(text, previous) ?? "previous";
    }
  }
  const left = use === "change" && /\bfrom\s+(?:a\s+|an\s+|being\s+)?(?:rated\s+|judged\s+)?$/i.test(before);
  const turned =
    /\b(?:turnaround|improvement|improved|up|down|journey|moved on|recovered) from\b[^.;,]{0,40}$/i.test(
      before,
    ) && !/\bto\s+(?:an?\s+|be\s+|being\s+)?$/i.test(before);
  if (yearsAfter.test(before) || /[(,–—-]\s*(?:it )?(?:was|were)\s+$/.test(before)) return "previous";
  return left || (turned && !/^\s+to\b/.test(after)) ? "previous" : "current";
}

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
  if (!joint.test(withoutAside(text.slice(last.end, at)))) return null;
  return last.form === "name" ? "name" : "judgement";
}

/** "Adoption performance, which members had thought safe, was judged …". */
function withoutAside(between: string): string {
  return between.replace(/^,\s(?:which|who|whose)\s[^,;:.]{2,60},(?=\s)/, "");
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

function cellClaim(passage: Passage, word: GradeWord | undefined, row: RowReading): GradeClaim[] {
  if (word === undefined || (!row.holdsGrades && row.judgement === null)) return [];
  const { judgement, inspection, placeName } = row;
  const said = {
    judgement,
    general: false,
    count: null,
    atLeast: false,
    placeName,
    inspection,
    negated: false,
    overallNamed: judgement === "overall",
    credit: { publication: null, asNews: false, ofPart: false, ofPartners: false },
    capitalised: false,
    place: "cell" as const,
  };
  return [claimOf(passage, word, { phrases: [], speeches: [], quotations: [], row }, said)];
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
