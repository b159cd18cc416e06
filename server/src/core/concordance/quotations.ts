// Says of each quotation of a draft what became of its words in the sources, whether anything may be said of it,
// and which citation belongs to it. A quotation already looked up in a report is not looked up again.

import { spanOf, type Placed, type Quotation, type ResponseDocument } from "../response/responseDocument.ts";
import type { ReportingKnowledge } from "../knowledge/knowledge.ts";
import type {
  FindingPlace,
  MatchedCitation,
  MatchedQuotation,
  QuotationMatch,
  ReadSource,
  Source,
} from "./concordance.ts";
import { FactMemory } from "./factMemory.ts";
import { isRead, readInOrder, sourceMeant } from "./inspectionMeant.ts";
import { matchQuotation, notFound, type ReportMatch } from "./matchQuotation.ts";
import { quotationIndexOf } from "./quotationIndex.ts";
import { wordsQuoted } from "./quotedWords.ts";
import { isTitle } from "./reportTitles.ts";

/** Every quotation of the draft, matched, in its order. */
export function matchQuotations(
  response: ResponseDocument,
  sources: readonly Source[],
  citations: readonly MatchedCitation[],
  knowledge: ReportingKnowledge,
): MatchedQuotation[] {
  const bySegment = new Map<number, MatchedCitation[]>();
  for (const citation of citations) {
    const near = bySegment.get(citation.citation.segment);
    if (near === undefined) bySegment.set(citation.citation.segment, [citation]);
    else near.push(citation);
  }
  return response.quotations.map((quotation, at) => {
    const { checked, match } = known.recall(quotation.fact, sources, () =>
      verdictOn(quotation.fact, sources, knowledge),
    );
    const citation = citationOf(quotation, response, at, bySegment);
    return { quotation, match, checked, citation, miscited: checked && isMiscited(match, citation) };
  });
}

const notChecked: QuotationMatch = {
  verdict: "not-checked",
  differences: [],
  places: [],
  wording: "",
  changes: [],
};

const known = new FactMemory<Quotation, { readonly checked: boolean; readonly match: QuotationMatch }>();

/** A near match of words nobody is credited with, or credited elsewhere, must be this like the report's. */
const strongly = 0.85;

function verdictOn(
  quotation: Quotation,
  sources: readonly Source[],
  knowledge: ReportingKnowledge,
): { readonly checked: boolean; readonly match: QuotationMatch } {
  const { attribution, emphasis, inSpeech, prose } = quotation;
  const silent = { checked: false, match: notChecked };
  const credited = attribution.to === "inspectors";
  if (emphasis || attribution.to === "person" || (inSpeech && !credited)) return silent;
  const read = readInOrder(attribution.inspection, sources);
  if (read.length === 0 || isTitle(prose.text, read, knowledge)) return silent;
  const { match, strength } = bestOf(quotation, read);
  // "In 2019 inspectors said …", and no report of 2019 is among the sources.
  const elsewhere = attribution.to === "absent" || sourceMeant(attribution.inspection, sources) === null;
  if (credited && !elsewhere) return { checked: true, match };
  const found = match.verdict === "exact" || match.verdict === "abridged";
  const checked = found || (!elsewhere && match.verdict === "near" && strength >= strongly);
  return checked ? { checked, match } : silent;
}

const rank: Readonly<Record<ReportMatch["verdict"], number>> = {
  exact: 4,
  abridged: 3,
  near: 2,
  stitched: 1,
  "not-found": 0,
};

/** The best any source has to offer; where several have it, the one meant comes first. */
function bestOf(
  quotation: Quotation,
  read: readonly ReadSource[],
): { readonly match: QuotationMatch; readonly strength: number } {
  const words = wordsQuoted(quotation.prose.text);
  const matches = read.map((source) => ({
    source,
    match: matchQuotation(words, quotationIndexOf(source.report)),
  }));
  let best = { match: notFound, source: read[0] };
  for (const each of matches) {
    const better = rank[each.match.verdict] - rank[best.match.verdict];
    if (better > 0 || (better === 0 && each.match.strength > best.match.strength + 0.05)) best = each;
  }
  const { verdict, differences, wording, changes, strength } = best.match;
  const places: FindingPlace[] = [];
  const add = (source: ReadSource | undefined, match: ReportMatch): void => {
    if (source !== undefined) places.push(...match.places.map((place) => ({ source, ...place })));
  };
  add(best.source, best.match);
  // Near or stitched words stand where they are nearest; exact ones everywhere they stand.
  if (verdict === "exact" || verdict === "abridged") {
    for (const { source, match } of matches) {
      if (source !== best.source && match.verdict === verdict) add(source, match);
    }
  }
  return { match: { verdict, differences, places, wording, changes }, strength };
}

/**
 * The citation in the quotation's sentence or right after it: the next one before another quotation, else the
 * last one before it. A block quote's may stand in the segment after it.
 */
function citationOf(
  quotation: Placed<Quotation>,
  { quotations, text }: ResponseDocument,
  at: number,
  bySegment: ReadonlyMap<number, readonly MatchedCitation[]>,
): MatchedCitation | null {
  const own = spanOf(quotation);
  const sentence = spanOf(quotation, quotation.fact.sentence);
  const near = bySegment.get(quotation.segment) ?? [];
  const next = quotations[at + 1];
  const nextStart = next === undefined ? Infinity : spanOf(next).start;
  for (const each of near) {
    const { start } = spanOf(each.citation);
    if (start < own.start) continue;
    if (start >= nextStart) break;
    if (start < Math.max(sentence.end, own.end)) return each;
    if (/^[\s.,;:!?"'”’)]*$/.test(text.slice(Math.max(own.end, Math.min(sentence.end, start)), start)))
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
  if (quotation.fact.form !== "block") return null;
  const following = [1, 2].flatMap((step) => bySegment.get(quotation.segment + step) ?? [])[0];
  if (following === undefined) return null;
  const between = text.slice(own.end, spanOf(following.citation).start);
  return /^[\s>—–-]*$/.test(between) ? following : null;
}

/** Judged by what the citation names: it is right when any of its places is one where the words stand. */
function isMiscited({ verdict, places }: QuotationMatch, citation: MatchedCitation | null): boolean {
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
  return !inSource.some(({ finding }) => locators.some(({ findings }) => findings.includes(finding)));
}
