// Finds figures that a draft credits to the inspectors in its own words: in a sentence that says they found it, or
// that carries a citation. A figure inside a quotation is the quotation's.

import { hasSign, signs } from "../../signs.ts";
import type { Span } from "../../text.ts";
import { mayHoldFigure, readWrittenFigures } from "../../writtenFigures.ts";
import type { CreditedFigure } from "../statedFacts.ts";
import type { StatedSentence } from "./inspectionDates.ts";
import { inspectionPointerAt } from "./inspectionPointer.ts";
import type { Passage } from "./passage.ts";
import { passageSpan } from "./passage.ts";
import { wordsOf } from "./sentences.ts";
import { matchesOf } from "../../matches.ts";
import { sought } from "../../sought.ts";

const inspectors = String.raw`(?:inspectors?|Ofsted|HMI|(?:the|its|their)\s+(?:\w+\s+)?(?:report|letter|inspection|visit))`;
const finding = String.raw`(?:found|finds|noted?|notes|said|says?|saw|seen|heard|identified|reported|reports|records?|recorded|gives?|gave|puts?|shows?|showed|lists?|observed|concluded|pointed\s+out|highlighted|states?|stated|wrote|describes?|described|told|counts?|counted|learned|criticised|praised|welcomed|commended|met|read|sampled|reviewed|looked\s+at|examined|visited)`;
const creditSigns = signs("inspector", "ofsted", "_hmi", "report", "letter", "inspection", "visit");
const credited = sought(
  new RegExp(
    [
      String.raw`\b${inspectors}\b[^.;]{0,60}\b${finding}\b`,
      String.raw`\b${finding}\s+(?:by\s+|with\s+)?(?:the\s+)?(?:inspectors|Ofsted|HMI|inspection\s+team)\b`,
      String.raw`\baccording\s+to\s+(?:the\s+)?(?:inspectors|Ofsted|(?:inspection\s+)?report|letter|inspection)\b`,
      String.raw`\b(?:by|on|in|from|according\s+to|using)\s+(?:the\s+)?(?:inspectors|Ofsted|report|inspection|letter)['’]?s?['’]?\s+(?:own\s+)?(?:figures?|count|numbers?|reckoning|data|measure|statistics)\b`,
      String.raw`\bas\s+(?:the\s+)?(?:inspectors|Ofsted|report)\s+(?:noted|found|said)\b`,
    ].join("|"),
    "i",
  ),
);

/** Where another clause begins, which may be about another figure: "…, and that one in four posts …". */
const clauseBreak =
  /,\s+(?:the\s+(?:report|letter|inspectors)|inspectors|Ofsted)\s+(?:records?|recorded|says?|said|notes?|noted|found|finds|tells?|reported),?\s|,\s+(?=[\d,]+\s+(?:of\s|were\b|was\b|had\b|have\b|are\b|is\b))|[;:–—]\s|,\s+(?=(?:and|but|while|whereas|which|although|though|compared|down|up|from|against|with)\b)|\s(?=(?:but|while|whereas|although|compared|against)\b|and\s+(?:that|the|we|our|it|its|they|there|then|a|an|one|two|three|four|in|of|only|nearly|\d+)\b)/gi;

/** What the council says of itself: a figure of today, of its own count, or one that it aims at. */
const councilsOwn =
  /\b(?:now|today|currently|at\s+present|so\s+far|to\s+date|since|our\s+(?:own|latest|current|target|aim|goal|audits?|auditors?|survey|data|figures?|count|records?\s+show)|targets?|aims?|goals?|ambition|baseline|audit(?:s|ed|ors?)?|survey|(?:we|council|it|they)\s+(?:will|shall|aims?|plans?|wants?|hopes?|intends?|expects?|now|would|can|must)|will\s+(?:be|have|rise|fall|reach)|has\s+(?:since|fallen|risen|grown|dropped|come)|have\s+(?:since|fallen|risen|grown|dropped)|by\s+(?:the\s+(?:end|start|summer|autumn|spring)|next|(?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d)\b)|this\s+(?:month|quarter|week|spring|summer|autumn|winter)|last\s+(?:month|quarter|week)|more\s+recently|instead\s+of|rather\s+than)\b/i;

/** "Inspectors noted that care leavers can now get …": what they saw. */
const canNow = /(?<=\b(?:can|is|are|has|have)\s)now\b/gi;
const grown = /\bha(?:s|ve)\s+(?:fallen|risen|grown|dropped)\b/gi;

/**
 * `citations`: places of citations in the passage; `found`: its cell tells what the inspectors found; `counted`: what
 * a number alone in its cell is of, as its row says.
 */
export function creditedFiguresIn(
  passage: Passage,
  { offset, text }: StatedSentence,
  citations: readonly Span[],
  found = false,
  counted = "",
): CreditedFigure[] {
  if (counted !== "") return countedFigure(passage, { offset, text }, counted);
  if (!mayHoldFigure(text)) return [];
  const end = offset + text.length;
  const cited = citations.some(({ start }) => offset <= start && start < end);
  if (!cited && !found && !(hasSign(text, creditSigns) && credited.test(text))) return [];
  const figures = readWrittenFigures(text);
  if (figures.length === 0) return [];
  const words = wordsOf(text);
  return figures.flatMap((figure) => {
    const clause = clauseAt(text, figure.span);
    // "According to the inspectors, the share has risen to 64% (paragraph 79)": told of by them.
    const told = found || credited.test(text.slice(0, figure.span.start));
    const since = cited && told ? clause.replace(grown, " ") : clause;
    if (councilsOwn.test(told ? since.replace(canNow, " ") : since)) return [];
    return [
      {
        kind: "figure",
        span: passageSpan(passage, offset + figure.span.start, offset + figure.span.end),
        written: figure.written,
        figure,
        inspection: inspectionPointerAt(text, words, figure.span.start, figure.span.end),
        sentence: passageSpan(passage, offset, end),
        words: text,
        clause,
      },
    ];
  });
}

/** "139" in the row of "Care leavers aged 17 to 21": read as "139 care leavers aged 17 to 21". */
function countedFigure(
  passage: Passage,
  { offset, text }: StatedSentence,
  counted: string,
): CreditedFigure[] {
  const number = text.trim();
  const words = `${number} ${counted.charAt(0).toLowerCase()}${counted.slice(1)}`;
  const [figure] = readWrittenFigures(words);
  if (figure?.span.start !== 0 || councilsOwn.test(counted)) return [];
  const start = offset + text.indexOf(number);
  const span = passageSpan(passage, start, start + figure.written.length);
  const sentence = passageSpan(passage, offset, offset + text.length);
  return [
    {
      kind: "figure",
      span,
      written: figure.written,
      figure,
      inspection: "current",
      sentence,
      words,
      clause: words,
    },
  ];
}

function clauseAt(text: string, at: Span): string {
  let start = 0;
  for (const { 0: mark, index } of matchesOf(text, clauseBreak)) {
    if (index >= at.end) return text.slice(start, index);
    if (index + mark.length <= at.start) start = index + mark.length;
  }
  return text.slice(start);
}
