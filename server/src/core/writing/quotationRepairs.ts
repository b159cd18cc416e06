// The ways to put a quotation right that is not quite the report's words. Each is edits for one quotation; which
// of them to offer, and whether there is anything to repair, is not decided here.

import type { MatchedQuotation, WordChange } from "../concordance/concordance.ts";
import { functionWord } from "../concordance/matching/ownPhrases.ts";
import { trunkOf } from "../concordance/matching/wordKinship.ts";
import type { TextEdit } from "../problem.ts";
import { proseSpan, spanOf } from "../response/responseDocument.ts";
import { shift, type Span, tokenise } from "../text.ts";
import { openingAt, withFirstLetter } from "./firstLetter.ts";

/** Puts the report's words between the marks; the draft's first letter and closing punctuation stay. */
export function withPrintedWords({ quotation, match }: MatchedQuotation): TextEdit[] {
  const { prose, form } = quotation.fact;
  const quoted = prose.text;
  const closing = /[.,;:!?]*\s*$/.exec(quoted)?.[0].trimEnd() ?? "";
  const body = match.wording.replace(/[.,;:]+$/, "");
  const text = nestedMarks(firstLetterAs(quoted, body), form) + closing;
  return [{ span: shift(proseSpan(prose, 0, quoted.trimEnd().length), quotation.offset), text }];
}

/** Draws the marks in to the longest run of words that is exactly the report's; null where there is none. */
export function aroundExactPart(matched: MatchedQuotation, draft: string): TextEdit[] | null {
  const { quotation, match } = matched;
  const { prose, span, inner, form } = quotation.fact;
  const run = longestExactRun(prose.text, match.changes);
  if (form === "block" || run === null) return null;
  const exact = shift(proseSpan(prose, run.start, run.end), quotation.offset);
  const whole = shift(span, quotation.offset);
  const words = shift(inner, quotation.offset);
  const open = draft.slice(whole.start, words.start);
  const close = draft.slice(words.end, whole.end);
  const freed = moved(whole.start, words.start, exact.start, open);
  return [
    ...freed.slice(0, 1),
    ...(freed.length === 0 ? [] : recased(matched, { start: words.start, end: exact.start }, draft)),
    ...freed.slice(1),
    ...moved(words.end, whole.end, exact.end, close).reverse(),
  ];
}

/** The first letter of words that lose their mark, where it is another now: "said that Children in care". */
function recased({ quotation, match }: MatchedQuotation, freed: Span, draft: string): TextEdit[] {
  const report = match.places[0]?.source.report;
  if (report === undefined) return [];
  const words = draft.slice(freed.start, freed.end);
  const before = draft.slice(spanOf(quotation, quotation.fact.sentence).start, spanOf(quotation).start);
  const fitting = withFirstLetter(words, openingAt(before), report);
  const at = [...words].findIndex((letter, i) => letter !== fitting[i]);
  if (at < 0) return [];
  const start = freed.start + at;
  return [{ span: { start, end: start + 1 }, text: fitting.charAt(at) }];
}

/**
 * Marks what was changed: `[words]` put in or replaced, `…` left out. Null where too little would be left, and where
 * a bracket would say something else than the report.
 */
export function withChangesMarked({ quotation, match }: MatchedQuotation): TextEdit[] | null {
  const { prose } = quotation.fact;
  const words = tokenise(prose.text).length;
  const changed = match.changes.reduce((sum, { quoted }) => sum + wordsIn(prose.text, quoted), 0);
  if (match.changes.length === 0 || changed * 2 > words) return null;
  if (!match.changes.every((change) => mayStandInBrackets(change, prose.text))) return null;
  return neighboursJoined(match.changes, prose.text).map((quoted) => {
    const span = shift(proseSpan(prose, quoted.start, quoted.end), quotation.offset);
    if (quoted.end > quoted.start) {
      return { span, text: `[${prose.text.slice(quoted.start, quoted.end)}]` };
    }
    const afterSpace = /\s$/.test(prose.text.slice(0, quoted.start));
    return { span, text: afterSpace ? "… " : " …" };
  });
}

/**
 * Whether a bracket is honest: it helps the sentence along (a little word, another ending) or says who "they" are.
 * Another group, another judgement, how many or how much, and a misspelling stay wrong in brackets.
 */
function mayStandInBrackets({ quoted, printed, finding, difference }: WordChange, text: string): boolean {
  if (difference !== "words") return false;
  const theirs = lowerWords(finding.text.slice(printed.start, printed.end));
  if (theirs.length > 0 && theirs.every((word) => pronoun.test(word))) return true;
  const trunks = new Set(theirs.map(trunkOf));
  return lowerWords(text.slice(quoted.start, quoted.end)).every(
    (word) => (functionWord.test(word) && !howMuch.test(word)) || trunks.has(trunkOf(word)),
  );
}

const lowerWords = (text: string): string[] => tokenise(text).map(({ word }) => word.toLowerCase());
const pronoun = /^(?:they|them|their|these|those|it|its|he|she|him|her|his)$/;
const howMuch = /^(?:any|many|more|most|no|not|so|some|than|very)$/;

/** Changed words with nothing but a space between them go into one bracket. */
function neighboursJoined(changes: readonly WordChange[], quoted: string): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of changes.map((change) => change.quoted)) {
    const last = joined.at(-1);
    const adjacent = last !== undefined && last.end > last.start && end > start;
    if (adjacent && quoted.slice(last.end, start).trim() === "") {
      joined[joined.length - 1] = { start: last.start, end };
    } else {
      joined.push({ start, end });
    }
  }
  return joined;
}

/** Takes the marks away: the words become the draft's own. Null for a block quote, which has none. */
export function withoutMarks(matched: MatchedQuotation, draft: string): TextEdit[] | null {
  const { quotation } = matched;
  const { span, inner, form } = quotation.fact;
  if (form === "block") return null;
  return [
    { span: shift({ start: span.start, end: inner.start }, quotation.offset), text: "" },
    ...recased(matched, shift(inner, quotation.offset), draft),
    { span: shift({ start: inner.end, end: span.end }, quotation.offset), text: "" },
  ];
}

/** Takes a mark from `start`–`end` to `to`, as edits from left to right where `to` lies to the right. */
function moved(start: number, end: number, to: number, mark: string): TextEdit[] {
  if (to === start || to === end) return [];
  return [
    { span: { start, end }, text: "" },
    { span: { start: to, end: to }, text: mark },
  ];
}

/** Four words at least, or three of a short quotation: less is hardly worth quoting. No "a lack of". */
function longestExactRun(quoted: string, changes: readonly WordChange[]): Span | null {
  const tokens = tokenise(quoted);
  const stops = /[…[\]]|\.{3}/g;
  const breaks: Span[] = [
    ...changes.map((change) => change.quoted),
    ...[...quoted.matchAll(stops)].map(({ index, 0: mark }) => ({ start: index, end: index + mark.length })),
  ].sort((a, b) => a.start - b.start);
  let best: Span | null = null;
  let most = tokens.length > 6 ? 3 : 2;
  let from = 0;
  for (const { start, end } of [...breaks, { start: quoted.length, end: quoted.length }]) {
    const run = tokens.filter((token) => token.start >= from && token.end <= start);
    while (functionWord.test(run.at(-1)?.word.toLowerCase() ?? "")) run.pop();
    const first = run[0];
    const last = run.at(-1);
    if (run.length > most && first !== undefined && last !== undefined) {
      most = run.length;
      best = { start: first.start, end: last.end };
    }
    from = Math.max(from, end);
  }
  return best;
}

function wordsIn(text: string, { start, end }: Span): number {
  return tokenise(text.slice(start, end)).length;
}

function firstLetterAs(quoted: string, printed: string): string {
  const small = /^\W*\p{Ll}/u.test(quoted);
  const first = printed.charAt(0);
  // Not an acronym's letter: "PAs know their young people well".
  return small && !/^\p{Lu}{2}/u.test(printed) ? first.toLowerCase() + printed.slice(1) : printed;
}

/** Marks inside are the other kind than those around, so that the quotation does not end early. */
export function nestedMarks(words: string, form: "double" | "single" | "block"): string {
  if (form === "double") return words.replace(/“([^”]*)”|"([^"]*)"/g, "‘$1$2’");
  if (form === "single") return words.replace(/‘([^’]*)’/g, "“$1”");
  return words;
}
