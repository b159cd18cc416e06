// Finds what a quotation leaves off of the report's sentence, or of the next, that takes some of it back.

import { type ResponseDocument, spanOf } from "../../response/responseDocument.ts";
import type { Finding } from "../../report/inspectionReport.ts";
import { type Span, tokenise } from "../../text.ts";
import type { FindingPlace, MatchedQuotation } from "../concordance.ts";
import { sentenceAround } from "../facts/reportSentences.ts";
import { saysReservation } from "./ownReservations.ts";
import { wordsOmitted } from "../matching/omittedWords.ts";

/** A quotation without words of the report that it is not true without. */
export interface Qualification {
  readonly quotation: MatchedQuotation["quotation"];
  readonly place: FindingPlace;
  /** A "not" left out within it, "most" left off before it, or a "but" left off after it. */
  readonly kind: "negation" | "quantity" | "reservation";
  /** What the report says there, in the finding's text. */
  readonly said: Span;
}

/** The quotations of a draft that leave off what takes them back, in its order. */
export function qualifications(
  quotations: readonly MatchedQuotation[],
  response: ResponseDocument,
): readonly Qualification[] {
  const told = new Told(quotations, response);
  const found: Qualification[] = [];
  for (let at = 0; at < quotations.length; at += 1) {
    const matched = quotations[at];
    if (matched === undefined || !matched.checked || matched.former !== null) continue;
    const place = placeMeant(matched);
    if (place === undefined) continue;
    const { quotation } = matched;
    const { turns, counted, taken } = leftOffBy(matched, place);
    if (turns) found.push({ quotation, place, kind: "negation", said: place.span });
    else if (counted !== null && !tellsHowMany(quotation, response.text))
      found.push({ quotation, place, kind: "quantity", said: counted });
    else if (taken !== null && !told.has(at, place, taken))
      found.push({ quotation, place, kind: "reservation", said: taken });
  }
  return found;
}

/** What a quotation from a place of the report leaves off there, whatever the draft says around it. */
interface LeftOff {
  /** A "not" within it. */
  readonly turns: boolean;
  /** The report's words together with the "most" or "some" before them. */
  readonly counted: Span | null;
  /** What takes some of it back. */
  readonly taken: Span | null;
}

const leftOff = new WeakMap<FindingPlace, LeftOff>();

/** A place lives for as long as its quotation: a keystroke reads again only what it changed. */
function leftOffBy(matched: MatchedQuotation, place: FindingPlace): LeftOff {
  let known = leftOff.get(place);
  if (known === undefined) {
    const turns = isTurnedByOmission(matched, place);
    const found = !turns && isFound(matched, place);
    known = {
      turns,
      counted: found ? countedWords(place) : null,
      taken: found ? qualificationOf(place) : null,
    };
    leftOff.set(place, known);
  }
  return known;
}

/** Of several places that have the words, the one cited. */
function placeMeant({ match, citation }: MatchedQuotation): FindingPlace | undefined {
  if (match.places.length < 2) return match.places[0];
  const cited = match.places.find(
    ({ source, finding }) =>
      source === citation?.source && citation.locators.some(({ findings }) => findings.includes(finding)),
  );
  return cited ?? match.places[0];
}

/** Words of one's own that a "not" left out goes with: "are not yet", "do not consistently". */
const turnedAtMost = 4;
const turned = /\b(?:not(?! only| just| least)|never|rarely|seldom|hardly|no longer|unable)\b|n[’']t\b/i;

/** Whether `…` or a bracket stands for a "not": "children are … visited" of children who are not always visited. */
function isTurnedByOmission({ quotation, match }: MatchedQuotation, place: FindingPlace): boolean {
  if (match.verdict !== "abridged") return false;
  return wordsOmitted(quotation.fact.prose.text, place).some(({ start, end }) => {
    const omitted = place.finding.text.slice(start, end);
    return turned.test(omitted) && tokenise(omitted).length <= turnedAtMost;
  });
}

/** "Most", "Not all", "A small number of": all that stands before the words in their sentence. */
const howMany =
  /^(?:\p{L}+,\s)?(?:most|many|some|several|few|a\sfew|too\s(?:many|few)|only\s(?:some|a\sfew)|not\s(?:all|every|enough)|no|nearly\sall|almost\sall|fewer|half|a\sthird|an?\s(?:(?:very\s)?(?:small|large|high|low|significant|increasing|growing|considerable)\s)?(?:number|proportion|minority|majority|handful)|the\s(?:vast\s|great\s)?majority)(?:\sof)?(?:\sthe|\stheir|\sthese)?\s$/iu;
/** The draft says of how many itself. */
const saysHowMany =
  /\b(?:most|many|some|several|few|fewer|not\s(?:all|every|enough)|no|nearly|almost|half|third|number|proportion|minority|majority|handful|often|mostly|generally|typically|largely|sometimes|one)\b[^.;:]*$/i;

/** The report's words with those right before them that say of how many they are true; null where none do. */
function countedWords({ finding, span }: FindingPlace): Span | null {
  const { sentence } = sentenceAround(finding, span);
  if (span.start - sentence.start > longestCount || span.start === sentence.start) return null;
  const counts = howMany.test(finding.text.slice(sentence.start, span.start));
  return counts ? { start: sentence.start, end: span.end } : null;
}

function tellsHowMany(quotation: MatchedQuotation["quotation"], draft: string): boolean {
  const { start } = spanOf(quotation);
  const from = Math.max(spanOf(quotation, quotation.fact.sentence).start, start - longestLead);
  return saysHowMany.test(draft.slice(from, start));
}

/** Characters. */
const longestCount = 60;
const longestLead = 120;
const longestSentence = 400;

/** Fewer words than these say nothing that could be taken back; fewer still where a sentence begins with them. */
const fewest = 5;
const fewestOfClause = 3;

function opensSentence(place: FindingPlace): boolean {
  const { sentence } = sentenceAround(place.finding, place.span);
  return /^(?:(?:Although|Though|While|Whilst)\s)?$/.test(
    place.finding.text.slice(sentence.start, place.span.start),
  );
}

/** "Care leavers are “generally well supported”, though …": all that is said of them, and taken back in the same breath. */
function isTurnedAtOnce({ finding, span }: FindingPlace): boolean {
  return (
    /\b(?:is|are|was|were)\s$/.test(finding.text.slice(0, span.start)) &&
    /^,?\s(?:but|however|although|though|albeit|yet)\b/.test(finding.text.slice(span.end))
  );
}

function isFound({ quotation, match }: MatchedQuotation, place: FindingPlace): boolean {
  const words = tokenise(quotation.fact.prose.text).length;
  if (words < fewest && !(words >= fewestOfClause && (opensSentence(place) || isTurnedAtOnce(place))))
    return false;
  return match.verdict === "exact" || match.verdict === "abridged";
}

/** The words that take some back: in the rest of the sentence, or as the next one. Into the finding's text. */
function qualificationOf({ finding, span }: FindingPlace): Span | null {
  const { sentence, next } = sentenceAround(finding, span);
  const rest = finding.text.slice(span.end, sentence.end);
  const turn =
    /(?:^|[,;:–—]|\s-)\s*(?:but|however|although|though|albeit|yet)\b|[,;–—]\s*(?:while|whilst|except)\b/i.exec(
      rest,
    );
  if (turn !== null) {
    const start = span.end + turn.index + (/^[\s,;:–—-]*/.exec(turn[0])?.[0].length ?? 0);
    return { start, end: sentence.end };
  }
  const conceded = concededIn(finding.text.slice(sentence.start, span.start), rest);
  if (conceded !== null) return { start: span.end + conceded, end: sentence.end };
  const lead = finding.text.slice(sentence.start, span.start);
  if (concession.test(lead) && !/\bnot\b/i.test(finding.text.slice(span.start, span.end)))
    return { start: sentence.start, end: span.start - 2 };
  const main = reserved.exec(lead)?.[1];
  if (main !== undefined) return { start: sentence.start, end: sentence.start + main.length };
  if (next === null) return null;
  const following = finding.text.slice(next.start, next.end);
  return /^(?:However|But|Despite this|Nevertheless|Nonetheless|Yet)\b/.test(following) ? next : null;
}

const falls = String.raw`\b(?:not|few|fewer|some|too|lack\w*|delay\w*|still|inconsistent\w*|remain\w*|variab\w*|weak\w*|slow\w*|yet)\b`;
/** "While not all plans are reviewed regularly, ": what the words after it are true in spite of. */
const concession = new RegExp(
  String.raw`^\W*(?:Although|Though|Even though|While|Whilst)\b[^;:]*${falls}[^;:]*,\s$`,
);
/** "Plans are not always explicit, although ": what the sentence says first, and the words after it only soften. */
const reserved = new RegExp(String.raw`^([^,;:]*${falls}[^,;:]*),\s(?:although|though|even though)\s$`);

/**
 * "Although this is a clear priority, it has not yet …": where, after words from the first clause, the clause begins
 * that takes them back; null in any other sentence.
 */
function concededIn(before: string, rest: string): number | null {
  if (!concedes.test(before)) return null;
  const main = /^[^,;:–—.]*,\s+(?=\p{Ll}+\s\p{L}+\s\p{L}+)/u.exec(rest);
  return main === null ? null : main[0].length;
}

/** "Overall, while partnership working …": the first clause, as far as it goes before the words. */
const concedes = /^\W*(?:\p{L}+,\s)?(?:although|though|even though|while|whilst)\b[^,;:–—]*$/iu;

const turning =
  /\b(?:but|however|although|though|despite|while|whilst|(?<!not )yet|nevertheless|more to do)\b|^[^.?!]*(?:\bstill|not yet)\b/i;
/** "It is still …", "We have not yet …", "Here there is still …": of what was quoted. */
const goesOnTurning =
  /[.?!]\s+(?:(?:It|They|This|That|These|Those|We|Our|Not|There|Some|All|Every\w*|Here)\b[^.?!]*|[^.?!]*\b(?:here|this|everyone|everybody|everywhere)\b[^.?!]*?)(?:\bstill|not yet)\b/;

/** Whether the draft says what was left off too: it turns round after the quotation, or quotes it. */
class Told {
  readonly #quotations: readonly MatchedQuotation[];
  readonly #response: ResponseDocument;
  #quoted: Map<Finding, Span[]> | null = null;

  constructor(quotations: readonly MatchedQuotation[], response: ResponseDocument) {
    this.#quotations = quotations;
    this.#response = response;
  }

  /** Of the quotation at `at`, from `place`; `left` is what it leaves off there. */
  has(at: number, place: FindingPlace, left: Span): boolean {
    const after = this.#goingOnAfter(at);
    const reservation = place.finding.text.slice(left.start, left.end);
    return (
      turning.test(after) ||
      goesOnTurning.test(after) ||
      saysReservation(after, reservation) ||
      saysReservation(this.#leadTo(at), reservation) ||
      this.#quotedFrom(place.finding).some(({ start, end }) => start < left.end && left.start < end)
    );
  }

  /** The rest of its paragraph; where a later sentence quotes something else, what turns after it takes back that. */
  #goingOnAfter(at: number): string {
    const quotation = this.#quotations[at]?.quotation;
    if (quotation === undefined) return "";
    const own = spanOf(quotation);
    const { segments, text } = this.#response;
    const block = segments[quotation.segment]?.fact.facts.blocks.find(
      ({ span }) => span.start <= quotation.fact.span.start && quotation.fact.span.end <= span.end,
    );
    const blockEnd = block === undefined ? own.end : block.span.end + quotation.offset;
    const from = Math.max(own.end, spanOf(quotation, quotation.fact.sentence).end);
    let after = "";
    let end = own.end;
    for (let next = at + 1; next < this.#quotations.length; next += 1) {
      const other = this.#quotations[next];
      if (other === undefined) break;
      const quoted = spanOf(other.quotation);
      if (quoted.start >= blockEnd) break;
      if (other.match.places.length === 0) continue;
      // The report's own "but" or "while", in another quotation, turns nothing that is said here.
      after += text.slice(end, quoted.start);
      if (quoted.start >= from) return after;
      end = Math.max(end, quoted.end);
    }
    return after + text.slice(end, blockEnd);
  }

  /** The words of its sentence before it. */
  #leadTo(at: number): string {
    const quotation = this.#quotations[at]?.quotation;
    if (quotation === undefined) return "";
    const { start } = spanOf(quotation);
    const from = Math.max(spanOf(quotation, quotation.fact.sentence).start, start - longestSentence);
    return this.#response.text.slice(from, start);
  }

  #quotedFrom(finding: Finding): readonly Span[] {
    if (this.#quoted === null) {
      this.#quoted = new Map();
      for (const matched of this.#quotations) {
        // "Strong" alone stands in many findings; only where it is quoted from does it say what that one says.
        const place = placeMeant(matched);
        if (place === undefined) continue;
        const spans = this.#quoted.get(place.finding);
        if (spans === undefined) this.#quoted.set(place.finding, [place.span]);
        else spans.push(place.span);
      }
    }
    return this.#quoted.get(finding) ?? [];
  }
}
