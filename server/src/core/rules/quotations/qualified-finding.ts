// Finds quotations whose sentence, or the one after it, takes some of them back in words that the draft leaves off.

import type { FindingPlace, MatchedQuotation } from "../../concordance/concordance.ts";
import { wordsOmitted } from "../../concordance/matching/omittedWords.ts";
import { sentenceAround } from "../../concordance/facts/reportSentences.ts";
import { message } from "../../problem.ts";
import { type ResponseDocument, spanOf } from "../../response/responseDocument.ts";
import { tokenise } from "../../text.ts";
import { inMessage, linkTo, placeOf } from "../../writing/findingPlaces.ts";
import type { Rule } from "../rule.ts";

export const qualifiedFinding: Rule = {
  id: "qualified-finding",
  family: "quotations",
  severity: { default: "information" },
  summary: message("A quotation that leaves off words in which the report takes some of it back."),
  needsSources: true,
  *check({ quotations, response }) {
    for (const matched of quotations) {
      const place = matched.match.places[0];
      if (!matched.checked || matched.former !== null || place === undefined) continue;
      if (isTurnedByOmission(matched, place)) {
        yield {
          span: spanOf(matched.quotation),
          message: message(
            'The words left out here change what the report says. {0} says: "{1}". Keep them, or quote a part that stands by itself.',
            placeOf(place.finding),
            inMessage(place.finding.text.slice(place.span.start, place.span.end)),
          ),
          findings: [linkTo(place.source, place.finding)],
          fixes: () => [],
        };
        continue;
      }
      if (isFound(matched) && leavesOffHowMany(matched, place, response.text)) {
        const { sentence } = sentenceAround(place.finding, place.span);
        yield {
          span: spanOf(matched.quotation),
          message: message(
            'The words left off before this say how many it is true of. {0} says: "{1}". Quote them too, or say so in the sentence.',
            placeOf(place.finding),
            inMessage(place.finding.text.slice(sentence.start, place.span.end)),
          ),
          findings: [linkTo(place.source, place.finding)],
          fixes: () => [],
        };
        continue;
      }
      const left = rememberedQualification(place);
      if (left === null || !isFound(matched) || isTold(matched, place, left, quotations, response)) continue;
      yield {
        span: spanOf(matched.quotation),
        message: message(
          'The report takes some of this back, and the draft leaves that off. {0} also says: "{1}". Say that too, or quote a part that stands by itself.',
          placeOf(place.finding),
          inMessage(place.finding.text.slice(left.start, left.end)),
        ),
        findings: [linkTo(place.source, place.finding)],
        fixes: () => [],
      };
    }
  },
};

/** Words of one's own that a "not" left out goes with: "are not yet", "do not consistently". */
const turnedAtMost = 4;
const turned = /\b(?:not(?! only| just| least)|never|rarely|seldom|hardly|no longer|unable)\b|n[’']t\b/i;

const knownTurns = new WeakMap<FindingPlace, boolean>();

/** Whether `…` or a bracket stands for a "not": "children are … visited" of children who are not always visited. */
function isTurnedByOmission({ quotation, match }: MatchedQuotation, place: FindingPlace): boolean {
  if (match.verdict !== "abridged") return false;
  let turns = knownTurns.get(place);
  if (turns === undefined) {
    turns = wordsOmitted(quotation.fact.prose.text, place).some(({ start, end }) => {
      const omitted = place.finding.text.slice(start, end);
      return turned.test(omitted) && tokenise(omitted).length <= turnedAtMost;
    });
    knownTurns.set(place, turns);
  }
  return turns;
}

/** "Most", "Not all", "A small number of": all that stands before the words in their sentence. */
const howMany =
  /^(?:\p{L}+,\s)?(?:most|many|some|several|few|a\sfew|too\s(?:many|few)|only\s(?:some|a\sfew)|not\s(?:all|every|enough)|no|nearly\sall|almost\sall|fewer|half|a\sthird|an?\s(?:(?:very\s)?(?:small|large|high|low|significant|increasing|growing|considerable)\s)?(?:number|proportion|minority|majority|handful)|the\s(?:vast\s|great\s)?majority)(?:\sof)?(?:\sthe|\stheir|\sthese)?\s$/iu;
/** The draft says of how many itself. */
const saysHowMany =
  /\b(?:most|many|some|several|few|fewer|not\s(?:all|every|enough)|no|nearly|almost|half|third|number|proportion|minority|majority|handful|often|mostly|generally|typically|largely|sometimes|one)\b[^.;:]*$/i;

/** Whether a quotation begins right after the word that says of how many it is true, and the draft does not say it. */
function leavesOffHowMany({ quotation }: MatchedQuotation, place: FindingPlace, draft: string): boolean {
  const { sentence } = sentenceAround(place.finding, place.span);
  if (place.span.start - sentence.start > longestCount || place.span.start === sentence.start) return false;
  if (!howMany.test(place.finding.text.slice(sentence.start, place.span.start))) return false;
  const { start } = spanOf(quotation);
  const from = Math.max(spanOf(quotation, quotation.fact.sentence).start, start - longestLead);
  return !saysHowMany.test(draft.slice(from, start));
}

/** Characters. */
const longestCount = 60;
const longestLead = 120;

/** Fewer words than these say nothing that could be taken back. */
const fewest = 5;

function isFound({ quotation, match }: MatchedQuotation): boolean {
  if (tokenise(quotation.fact.prose.text).length < fewest) return false;
  const light = match.differences.every((difference) => /^(?:capitals|spelling)$/.test(difference));
  return match.verdict === "exact" || match.verdict === "abridged" || (match.verdict === "near" && light);
}

const known = new WeakMap<FindingPlace, { start: number; end: number } | null>();

/** A place lives for as long as its quotation: a keystroke reads again only what it changed. */
function rememberedQualification(place: FindingPlace): { start: number; end: number } | null {
  const found = known.get(place);
  if (found !== undefined) return found;
  const left = qualificationOf(place);
  known.set(place, left);
  return left;
}

/** The words that take some back: in the rest of the sentence, or as the next one. Into the finding's text. */
function qualificationOf({ finding, span }: FindingPlace): { start: number; end: number } | null {
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
  if (next === null) return null;
  const following = finding.text.slice(next.start, next.end);
  return /^(?:However|But|Despite this|Nevertheless|Nonetheless|Yet)\b/.test(following) ? next : null;
}

/** "While not all plans are reviewed regularly, ": what the words after it are true in spite of. */
const concession =
  /^\W*(?:Although|Though|Even though|While|Whilst)\b[^;:]*\b(?:not|few|fewer|some|too|lack\w*|delay\w*|still|inconsistent\w*|remain\w*|variab\w*|weak\w*|slow\w*|yet)\b[^;:]*,\s$/;

/**
 * "Although this is a clear priority, it has not yet …": where, after words from the first clause, the clause begins
 * that takes them back; null in any other sentence.
 */
function concededIn(before: string, rest: string): number | null {
  if (!/^\W*(?:Although|Though|Even though|While|Whilst)\b[^,;:–—]*$/.test(before)) return null;
  const main = /^[^,;:–—.]*,\s+(?=\p{Ll}+\s\p{L}+\s\p{L}+)/u.exec(rest);
  return main === null ? null : main[0].length;
}

const turning =
  /\b(?:but|however|although|though|despite|while|whilst|yet|nevertheless|still|more to do|not yet)\b/i;

/** The draft says it too: it turns round in the same paragraph after the quotation, or quotes what was left off. */
function isTold(
  { quotation }: MatchedQuotation,
  place: FindingPlace,
  left: { start: number; end: number },
  quotations: readonly MatchedQuotation[],
  { blocks, text }: ResponseDocument,
): boolean {
  const own = spanOf(quotation);
  const block = blocks.find((each) => spanOf(each).start <= own.start && own.end <= spanOf(each).end);
  // Where a later sentence quotes something else, what turns round after it takes back that, not this.
  const sentenceEnd = spanOf(quotation, quotation.fact.sentence).end;
  const elsewhere = quotations.find(
    (other) =>
      spanOf(other.quotation).start >= Math.max(own.end, sentenceEnd) && other.match.places.length > 0,
  );
  const blockEnd = block === undefined ? own.end : spanOf(block).end;
  const after = text.slice(
    own.end,
    Math.min(blockEnd, elsewhere === undefined ? blockEnd : spanOf(elsewhere.quotation).start),
  );
  if (turning.test(after)) return true;
  return quotations.some(({ match }) =>
    match.places.some(
      ({ finding, span }) => finding === place.finding && span.start < left.end && left.start < span.end,
    ),
  );
}
