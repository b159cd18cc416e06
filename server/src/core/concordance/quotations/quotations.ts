// Says of each quotation of a draft what became of its words in the sources, whether anything may be said of it,
// and which citation belongs to it. A quotation already looked up in a report is not looked up again.

import type { InspectionPointer } from "../../response/inspectionNamed.ts";
import {
  type Attribution,
  spanOf,
  type Placed,
  type PublicationMention,
  type Quotation,
  type ResponseDocument,
} from "../../response/responseDocument.ts";
import type { ResponseKind } from "../../settings.ts";
import { type Span, tokenise } from "../../text.ts";
import { isOwnText } from "../../response/prose/quotations/rivals.ts";
import { sentencesOf } from "../../response/prose/sentences.ts";
import type { ReportingKnowledge } from "../../knowledge/knowledge.ts";
import type {
  FindingPlace,
  FormerWording,
  MatchedCitation,
  MatchedQuotation,
  QuotationMatch,
  ReadSource,
  Source,
} from "../concordance.ts";
import { FactMemory } from "../factMemory.ts";
import { otherInspector, speaksOfDraft } from "./laterWords.ts";
import { formerWording } from "./formerWordings.ts";
import { isToldOfDraft } from "../toldOfDraft.ts";
import {
  gradingSourceMeant,
  isRead,
  isSuperseded,
  readInOrder,
  sourceMeant,
} from "../facts/inspectionMeant.ts";
import { isCertain } from "../facts/inspectionNames.ts";
import { matchQuotation, notFound, type ReportMatch } from "../matching/matchQuotation.ts";
import { isLetter, isMisnamed, PublicationsNamed, sourcesOfKind } from "../facts/publicationMeant.ts";
import { quotationIndexOf } from "../matching/quotationIndex.ts";
import { wordsQuoted } from "../matching/quotedWords.ts";
import { isTitle } from "../facts/reportTitles.ts";
import { acrossReports } from "../matching/stitchedSources.ts";
import { citationOf, closesWordsBefore, isMiscited, nearAtCitation } from "./quotationCitations.ts";
import { attributionWithSignature } from "./signedQuotations.ts";

/** Every quotation of the draft, matched, in its order. */
export function matchQuotations(
  response: ResponseDocument,
  sources: readonly Source[],
  citations: readonly MatchedCitation[],
  { knowledge, kind }: { readonly knowledge: ReportingKnowledge; readonly kind: ResponseKind | null },
): MatchedQuotation[] {
  // Comments on a draft report quote it, whatever the final one says.
  const onDraft = kind === "factual-accuracy-comments";
  const bySegment = new Map<number, MatchedCitation[]>();
  for (const citation of citations) {
    const near = bySegment.get(citation.citation.segment);
    if (near === undefined) bySegment.set(citation.citation.segment, [citation]);
    else near.push(citation);
  }
  const publications = new PublicationsNamed(response);
  const unread = sources.filter((source) => !isRead(source));
  const looked = response.quotations.map((quotation, at) => {
    const citation = citationOf(quotation, response, at, bySegment);
    const attribution = attributionWithSignature(quotation, response);
    const named = originOf(quotation, attribution, citation, publications, sources);
    const origin = originIn(
      named,
      spanOf(quotation, quotation.fact.sentence),
      response.text,
      sources,
      onDraft,
    );
    const verdict = known.recall(
      quotation.fact,
      sources,
      () => verdictOn(quotation.fact, origin, sources, { knowledge, onDraft }),
      keyOf(origin, onDraft),
    );
    return { quotation, citation, origin, verdict };
  });
  const quoting = new Set(
    looked.filter(({ verdict }) => isFound(verdict)).map(({ quotation }) => quotation.segment),
  );
  return looked.map(({ quotation, citation, origin, verdict: alone }) => {
    const { likely } = alone;
    const meant =
      likely !== null &&
      (likely.strength >= strongly || quoting.has(quotation.segment)) &&
      !isOfOwnText(quotation, response.text);
    const verdict = meant ? { ...alone, checked: true, match: likely.match } : alone;
    const { former } = verdict;
    const { checked, match } =
      former === null ? withCitation(verdict, quotation.fact, citation, origin) : verdict;
    const elsewhere = checked && isMiscited(match, citation);
    const others =
      elsewhere && citation !== null && closesWordsBefore(spanOf(citation.citation), quotation, response);
    return {
      quotation,
      match,
      checked,
      absent: checked ? null : origin.absent,
      mayBeUnread: mayBeUnread(origin, citation, sources, unread),
      notIn: checked ? sourceWithout(match, origin, sources) : null,
      former,
      toldOfDraft: former !== null && isToldOfDraft(response.text, spanOf(quotation)),
      citation: others ? null : citation,
      miscited: elsewhere && !others,
    };
  });
}

const notChecked: QuotationMatch = {
  verdict: "not-checked",
  differences: [],
  places: [],
  wording: "",
  changes: [],
};

interface Verdict {
  readonly checked: boolean;
  readonly match: QuotationMatch;
  readonly former: FormerWording | null;
  /** What the report nearly has of words that nobody is credited with, and how nearly. */
  readonly likely: { readonly match: QuotationMatch; readonly strength: number } | null;
}

function isOfOwnText(quotation: Placed<Quotation>, draft: string): boolean {
  const { start, end } = spanOf(quotation);
  const sentence = spanOf(quotation, quotation.fact.sentence);
  return isOwnText(draft.slice(sentence.start, start), draft.slice(end, Math.max(sentence.end, end + 40)));
}

function isFound({ checked, match: { verdict } }: Verdict): boolean {
  return checked && (verdict === "exact" || verdict === "abridged");
}

/** Words that no report has, or that nobody is credited with in a block quote, may nearly stand where they are cited. */
function withCitation(
  verdict: Verdict,
  { form, emphasis, prose }: Quotation,
  citation: MatchedCitation | null,
  { to }: Origin,
): Verdict {
  const { checked, match } = verdict;
  const asked = checked ? match.verdict === "not-found" : form === "block" && to === "nobody" && !emphasis;
  const near = asked && citation !== null ? nearAtCitation(prose.text, citation) : null;
  return near === null ? verdict : { checked: true, match: near, former: null, likely: null };
}

/** Where the draft says that quoted words come from. */
interface Origin {
  readonly to: Attribution["to"];
  readonly credited: boolean;
  readonly inspection: InspectionPointer;
  /** The kind of publication named, where a source may be it. */
  readonly kind: PublicationMention["kind"] | null;
  /** The words that name a publication which is not among the sources; null where none is named. */
  readonly absent: string | null;
}

/** The same words may come to stand under another publication: what was found is kept for each by itself. */
const known = new FactMemory<Quotation, Verdict>();

function keyOf({ to, credited, inspection, kind, absent }: Origin, onDraft: boolean): string {
  const pointer = typeof inspection === "string" ? inspection : inspection.year;
  return `${to} ${credited} ${pointer} ${kind} ${absent !== null} ${onDraft}`;
}

/**
 * Whom and which publication a quotation is credited to. The words that credit it say it first, then a citation,
 * then the publication that the draft is speaking of there.
 */
function originOf(
  quotation: Placed<Quotation>,
  attribution: Attribution,
  citation: MatchedCitation | null,
  publications: PublicationsNamed,
  sources: readonly Source[],
): Origin {
  const { sentence } = quotation.fact;
  const { to, words } = attribution;
  const credited = to === "inspectors";
  const own = { to, credited, inspection: attribution.inspection, kind: null };
  const unknownYear = credited && sourceMeant(attribution.inspection, sources) === null;
  const absent = to === "absent" || unknownYear ? words : null;
  const plain: Origin = { to, credited, inspection: attribution.inspection, kind: null, absent };
  if (to !== "inspectors" && to !== "absent") return plain;
  if (citation !== null && citation.source !== null) {
    return to === "absent" ? { ...own, credited: true, absent: null } : plain;
  }
  const meant = publications.meantBy(quotation);
  if (meant === null || (to === "absent" && meant.near !== "sentence")) return plain;
  const { kind, inspection, written } = meant.mention;
  if (isMisnamed(meant.mention, sources)) return plain;
  if (sourcesOfKind(kind, sources).length === 0) return { ...own, absent: written };
  if (to === "absent") {
    const pointer = attribution.inspection === "current" ? inspection : attribution.inspection;
    return sourceMeant(pointer, sources) === null
      ? plain
      : { to, credited: true, inspection: pointer, kind, absent: null };
  }
  // "… the 2022 inspection. Services were described as ‘bleak’": within its paragraph the year holds on.
  const holds =
    attribution.inspection === "current" && meant.near !== "above" && sentence.end > sentence.start;
  const pointer = holds ? inspection : attribution.inspection;
  const known = sourceMeant(pointer, sources) !== null;
  return { ...own, inspection: pointer, kind, absent: known ? null : written };
}

/** Where words come from once it is known whether "the draft" is the inspectors' and who the inspector named is. */
function originIn(
  origin: Origin,
  sentence: Span,
  draft: string,
  sources: readonly Source[],
  onDraft: boolean,
): Origin {
  if (!origin.credited || origin.absent !== null) return origin;
  const text = draft.slice(sentence.start, Math.min(sentence.end, sentence.start + longestSentence));
  if (!onDraft && speaksOfDraft(text)) return { ...origin, to: "nobody", credited: false };
  const other = otherInspector(text, sources);
  return other === null ? origin : { ...origin, absent: other };
}

/** Characters. */
const longestSentence = 600;

/** The source that the words are credited to, where it was read and another one has them. */
function sourceWithout(
  { places }: QuotationMatch,
  { credited, inspection, kind }: Origin,
  sources: readonly Source[],
): ReadSource | null {
  if (!credited || places.length === 0 || sources.length === 1) return null;
  const likely = kind === null ? [] : sourcesOfKind(kind, sources);
  const meant = sourceMeant(inspection, likely.length > 0 ? likely : sources);
  if (meant === null || !isRead(meant)) return null;
  // "The focused visit" may be any of several; before "the last inspection" there may have been a visit.
  const anyVisit = kind !== null && isLetter(kind) ? likely : [];
  const mayBe = inspection === "current" ? anyVisit : [gradingSourceMeant(inspection, sources)];
  return places.some(({ source }) => source === meant || mayBe.includes(source)) ? null : meant;
}

/**
 * A source that was not read may have the words, unless a report that was read is cited for them; or unless they are
 * the inspectors' of the present inspection, and every source not read bears the year of an earlier one.
 */
function mayBeUnread(
  { inspection, kind }: Origin,
  citation: MatchedCitation | null,
  sources: readonly Source[],
  unread: readonly Source[],
): boolean {
  if (unread.length === 0) return false;
  const cited = citation?.source ?? null;
  if (cited !== null) return !isRead(cited);
  const meant = sourceMeant(inspection, sources);
  const letter = kind !== null && isLetter(kind) && sourcesOfKind(kind, unread).length > 0;
  if (meant === null || !isRead(meant) || letter) return true;
  return !isCertain(inspection, meant, sources);
}

/** A near match of words nobody is credited with must be this like the report's. */
const strongly = 0.8;
/** Beside words that are the report's to the letter, so much is enough. */
const besideOthers = 0.7;

function verdictOn(
  quotation: Quotation,
  { to, credited, inspection, kind, absent }: Origin,
  sources: readonly Source[],
  { knowledge, onDraft }: { readonly knowledge: ReportingKnowledge; readonly onDraft: boolean },
): Verdict {
  const { emphasis, inSpeech, prose } = quotation;
  const silent = { checked: false, match: notChecked, former: null, likely: null };
  const words = tokenise(prose.text);
  const { length } = words;
  // Within a speech only a run of words that nobody has by chance is the inspectors', where the speaker names no one.
  if (emphasis || to === "person" || (inSpeech && !credited && length < tellingInSpeech)) return silent;
  const ordered = readInOrder(inspection, sources);
  const likely = kind === null ? [] : sourcesOfKind(kind, ordered).filter(isRead);
  const read = [...new Set([...likely, ...ordered])];
  if (read.length === 0 || isTitle(words, read, knowledge)) return silent;
  const standing = onDraft ? read : read.filter((source) => !isSuperseded(source, sources));
  const { match, strength } = bestOf(quotation, standing, read);
  const former = onDraft ? null : formerWording(wordsQuoted(prose.text), match, sources);
  if (credited && absent === null) return { checked: true, match, former, likely: null };
  const found = former !== null || match.verdict === "exact" || match.verdict === "abridged";
  if (absent !== null) {
    // A few words of another document may well stand here too; a long run of them is from here.
    const long = length >= telling;
    return found && long ? { checked: true, match, former, likely: null } : silent;
  }
  if (found || (match.verdict === "stitched" && joinsSentences(quotation.prose.text, match)))
    return { checked: true, match, former, likely: null };
  const least = inSpeech ? strongly : besideOthers;
  const nearly = match.verdict === "near" && strength >= least && (!inSpeech || length >= telling);
  return nearly ? { ...silent, former, likely: { match, strength } } : silent;
}

/** Whole sentences of one report, each to the letter, that stand one after the other in the draft alone. */
function joinsSentences(text: string, { places }: QuotationMatch): boolean {
  const report = places[0]?.source.report;
  const sentences = sentencesOf(text);
  if (report === undefined || sentences.length < 2) return false;
  const index = quotationIndexOf(report);
  return sentences.every(({ start, end }) => {
    const words = wordsQuoted(text.slice(start, end));
    return tokenise(words).length >= fewestOfSentence && matchQuotation(words, index).verdict === "exact";
  });
}

/** Words of a sentence that is nobody else's by chance, beside another of the same report. */
const fewestOfSentence = 4;

/** So many words in a row are not in two documents by chance. */
const telling = 8;
/** Nor in a report and in a speech about it. */
const tellingInSpeech = 5;

const rank: Readonly<Record<ReportMatch["verdict"], number>> = {
  exact: 4,
  abridged: 3,
  near: 2,
  stitched: 1,
  "not-found": 0,
};

/**
 * The best any standing source has to offer; where several have it, the one meant comes first. Words found have
 * their places in all that were read.
 */
function bestOf(
  quotation: Quotation,
  standing: readonly ReadSource[],
  read: readonly ReadSource[],
): { readonly match: QuotationMatch; readonly strength: number } {
  const words = wordsQuoted(quotation.prose.text);
  const matches = read.map((source) => ({
    source,
    match: matchQuotation(words, quotationIndexOf(source.report)),
  }));
  const apart = acrossReports(matches, words);
  if (apart !== null) return apart;
  let best = { match: notFound, source: standing[0] };
  for (const each of matches) {
    if (!standing.includes(each.source)) continue;
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
