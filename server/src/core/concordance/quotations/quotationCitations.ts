// Says which citation of a draft goes with a quotation, and whether it names another place than where the words stand.

import {
  type Placed,
  type Quotation,
  type ResponseDocument,
  spanOf,
} from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";
import type { MatchedCitation, QuotationMatch } from "../concordance.ts";
import { isRead } from "../facts/inspectionMeant.ts";
import { matchAtCitation } from "../matching/matchQuotation.ts";
import { quotationIndexOf } from "../matching/quotationIndex.ts";
import { wordsQuoted } from "../matching/quotedWords.ts";

/**
 * The citation in the quotation's sentence or right after it: the next one before another quotation, else the
 * last one before it. A block quote's may stand in the segment after it.
 */
export function citationOf(
  quotation: Placed<Quotation>,
  { quotations, text }: ResponseDocument,
  at: number,
  bySegment: ReadonlyMap<number, readonly MatchedCitation[]>,
): MatchedCitation | null {
  const near = bySegment.get(quotation.segment) ?? [];
  if (near.length === 0 && quotation.fact.form !== "block") return null;
  const own = spanOf(quotation);
  const sentence = spanOf(quotation, quotation.fact.sentence);
  const next = quotations[at + 1];
  const nextStart = next === undefined ? Infinity : spanOf(next).start;
  for (const each of near) {
    const { start } = spanOf(each.citation);
    if (start < own.start) continue;
    if (start >= nextStart) break;
    // "… “strong”; for other children, paragraph 34 of the report says …": of what comes after.
    if (each.citation.fact.key === null && text.slice(own.end, start).includes(";")) continue;
    if (start < Math.max(sentence.end, own.end)) return each;
    if (/^[\s.,;:!?"'”’)>]*$/.test(text.slice(Math.max(own.end, Math.min(sentence.end, start)), start)))
      return each;
  }
  const previous = quotations[at - 1];
  const previousEnd = previous === undefined ? -1 : spanOf(previous).end;
  const before = near.filter(({ citation }) => {
    const { start, end } = spanOf(citation);
    return end <= own.start && start >= sentence.start && start >= previousEnd;
  });
  const last = before.at(-1);
  if (last !== undefined) return last;
  const ofRow = near.find(
    (each) => each.citation.fact.ofRow === true && onOneLine(text, own, spanOf(each.citation)),
  );
  if (ofRow !== undefined) return ofRow;
  const beside = near.filter(
    (each) => onOneLine(text, own, spanOf(each.citation)) && fillsCell(text, spanOf(each.citation)),
  );
  const isAlone = (): boolean =>
    [previous, next].every((each) => each === undefined || !onOneLine(text, own, spanOf(each)));
  if (beside[0] !== undefined && beside.length === 1 && isAlone()) return beside[0];
  if (quotation.fact.form !== "block") return null;
  const following = [1, 2].flatMap((step) => bySegment.get(quotation.segment + step) ?? [])[0];
  if (following === undefined) return null;
  const between = text.slice(own.end, spanOf(following.citation).start);
  return /^[\s>—–-]*$/.test(between) ? following : null;
}

/** "| “…” | [@ilacs-2026, para. 17] |": a citation with a cell of its own is its row's. */
function fillsCell(text: string, { start, end }: Span): boolean {
  return (
    /\|\s*$/.test(text.slice(Math.max(0, start - 12), start)) && /^\s*\|/.test(text.slice(end, end + 12))
  );
}

/** A row of a table is a line. */
function onOneLine(text: string, one: Span, other: Span): boolean {
  return !text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)).includes("\n");
}

/** Judged by what the citation names: it is right when any of its places is one where the words stand. */
export function isMiscited({ verdict, places }: QuotationMatch, citation: MatchedCitation | null): boolean {
  if (citation === null || citation.unknownKey || !["exact", "abridged", "near"].includes(verdict))
    return false;
  const { source, locators } = citation;
  if (source === null || !isRead(source)) return false;
  const inSource = places.filter((place) => place.source === source);
  // Another report was named outright, and it does not have the words.
  if (inSource.length === 0) return citation.citation.fact.key !== null;
  if (locators.length === 0 || locators.some(({ known, findings }) => !known || findings.length === 0)) {
    return false;
  }
  return !inSource.some(({ finding }) =>
    citation.citation.fact.ofRow === true
      ? locators.every(({ findings }) => findings.includes(finding))
      : locators.some(({ findings }) => findings.includes(finding)),
  );
}

/** What the findings a citation names have of the words beside it, nearly; null where that is not sure. */
export function nearAtCitation(words: string, citation: MatchedCitation): QuotationMatch | null {
  const { source, locators } = citation;
  if (source === null || !isRead(source) || locators.length === 0) return null;
  const cited = locators.flatMap(({ findings }) => findings);
  if (cited.length > mostCited) return null;
  const { verdict, differences, places, wording, changes } = matchAtCitation(
    wordsQuoted(words),
    quotationIndexOf(source.report),
    cited,
  );
  if (verdict !== "near") return null;
  return { verdict, differences, places: places.map((place) => ({ source, ...place })), wording, changes };
}

/** Findings: a page or a few paragraphs, not a section. */
const mostCited = 12;

/**
 * Whether a citation before a quotation may belong to what stands before it instead: a bracket behind quoted words, or
 * behind a clause after which the sentence goes on: "… “strong” [@ilacs-2026, para. 5], and visits are “regular”".
 */
export function closesWordsBefore(
  { start, end }: Span,
  quotation: Placed<Quotation>,
  { quotations, text }: ResponseDocument,
): boolean {
  const own = spanOf(quotation);
  const sentence = spanOf(quotation, quotation.fact.sentence);
  if (end > own.start || !/[[(]/.test(text.slice(start - 1, start + 1))) return false;
  const quoted = quotations.some((other) => {
    const words = spanOf(other);
    return words.start >= sentence.start && words.end <= start;
  });
  return (
    quoted || (clause.test(text.slice(sentence.start, start)) && goesOn.test(text.slice(end, own.start)))
  );
}

/** Fewer words than these name where to look: "In the summary [@ilacs-2026, summary], …". */
const clause = /(?:\S+\s+){5}/;
const goesOn = /^[)\]]?(?:\s*[.,;:–—]|\s+(?:and|but|while|whilst|whereas|although|though|yet)\b|\s*["“‘'])/;
