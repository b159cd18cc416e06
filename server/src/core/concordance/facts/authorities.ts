// Says whether the authority a draft names as inspected is the report's. Another council told of for its own sake is
// none of this file's business: what is wrong must stand beside what is plainly the report's.

import { editDistance } from "../../nearestNames.ts";
import { matchesOf } from "../../matches.ts";
import { allFindings } from "../../report/inspectionReport.ts";
import { spanOf, type Placed, type ResponseDocument } from "../../response/responseDocument.ts";
import { besideOthers, councilAfter } from "../../response/prose/names/placesNamed.ts";
import type { NamedAuthority } from "../../response/statedFacts.ts";
import type { ResolvedSettings } from "../../settings.ts";
import type { Span } from "../../text.ts";
import type { MatchedCitation, ReadSource, Source, MatchedFact } from "../concordance.ts";
import { currentSource, isRead } from "./inspectionMeant.ts";
import { isCertain } from "./inspectionNames.ts";

/** A wrong authority, where it stands, and whose report it is. */
export interface AuthoritySlip {
  /** In the draft. */
  readonly span: Span;
  readonly written: string;
  readonly source: ReadSource;
  readonly inSettings: boolean;
}

export function authoritySlips({
  response,
  settings,
  sources,
  citations,
  statedFacts,
}: {
  readonly response: ResponseDocument;
  readonly settings: ResolvedSettings;
  readonly sources: readonly Source[];
  readonly citations: readonly MatchedCitation[];
  readonly statedFacts: readonly MatchedFact[];
}): AuthoritySlip[] {
  const read = sources.filter(isRead).filter(({ report }) => report.authority !== "");
  const source = currentSource(read);
  if (source === null || !isCertain("current", source, sources)) return [];
  const slips: AuthoritySlip[] = [];
  const known = (name: string): boolean => read.some(({ report }) => isSameAuthority(name, report.authority));
  const own = settings.authority;
  if (own !== null && !known(own)) {
    const span = authorityKey(response, own);
    if (span !== null) slips.push({ span, written: own, source, inSettings: true });
  }
  const opening = response.blocks[0];
  const compared = tablesOfSeveral(statedFacts);
  for (const { stated } of statedFacts) {
    const { fact, ...place } = stated;
    if (
      fact.kind !== "authority" ||
      known(fact.written) ||
      (fact.tie === "label" && compared.has(place.segment)) ||
      (own !== null && isSameAuthority(fact.written, own))
    )
      continue;
    const placed = { fact, ...place };
    if (slips.some(({ span }) => span.start === spanOf(placed).start)) continue;
    const opens = opening !== undefined && spanOf(opening).end >= spanOf(placed).start;
    const { start, end } = spanOf(placed, fact.sentence);
    const inSentence = response.text.slice(start, end);
    if (
      isPlainlyTheReports(placed, opens, source, read, response.text, citations, statedFacts) &&
      !isBesideOwn(fact, inSentence, source) &&
      !(
        (fact.tie === "credited" ||
          fact.tie === "reported" ||
          fact.tie === "spoken" ||
          fact.tie === "mentioned" ||
          fact.tie === "visited") &&
        isToldOfElsewhere(fact.written, { start, end }, response, source)
      )
    ) {
      slips.push({ span: spanOf(placed), written: fact.written, source, inSettings: false });
    }
  }
  return slips;
}

/** The segments in which more than one authority stands under "Authority" or "Council": tables that compare them. */
function tablesOfSeveral(statedFacts: readonly MatchedFact[]): ReadonlySet<number> {
  const first = new Map<number, string>();
  const several = new Set<number>();
  for (const { stated } of statedFacts) {
    if (stated.fact.kind !== "authority" || stated.fact.tie !== "label") continue;
    const before = first.get(stated.segment);
    if (before === undefined) first.set(stated.segment, stated.fact.written);
    else if (!isSameAuthority(before, stated.fact.written)) several.add(stated.segment);
  }
  return several;
}

function isPlainlyTheReports(
  placed: Placed<NamedAuthority>,
  opens: boolean,
  source: ReadSource,
  read: readonly ReadSource[],
  text: string,
  citations: readonly MatchedCitation[],
  statedFacts: readonly MatchedFact[],
): boolean {
  const { report } = source;
  const { tie, written, sentence, inHeading } = placed.fact;
  if (tie === "label" || isMisspelt(written, report.authority)) return true;
  if (tie === "council") return false;
  if (tie === "visited") {
    const { start, end } = spanOf(placed, sentence);
    const tied = isTiedTo(text.slice(start, end), placed.fact, report) || isMonthOf(placed.fact, report);
    if (placed.fact.days.length > 0 || tied) return tied && isOfItsTime(placed.fact, report, read);
  }
  if (tie === "spoken" || tie === "mentioned" || tie === "visited") {
    const { start, end } = spanOf(placed, sentence);
    const words = text.slice(start, end);
    const tied = tie !== "mentioned" || isTiedTo(words, placed.fact, source.report);
    return (
      tied &&
      (isDated(placed.fact, source.report) || isOfItsTime(placed.fact, source.report, read)) &&
      !isNamedIn(calledCouncil.test(text.slice(spanOf(placed).end)) ? `${written} Council` : written, report)
    );
  }
  if (tie === "answered" || tie === "reported") return isOfItsTime(placed.fact, report);
  if (tie === "credited") return isOfItsTime(placed.fact, report) && !isNamedIn(written, report);
  const { start, end } = spanOf(placed, sentence);
  const stands = (span: Span): boolean => start <= span.start && span.start < end;
  const cited = citations.some(({ citation, source }) => source !== null && stands(spanOf(citation)));
  const rowsDates = placed.fact.when !== null && isDateOf(placed.fact.when, null, report.inspectionDates);
  const dated = statedFacts.some(
    ({ stated, source }) =>
      stated.fact.kind === "inspection-date" &&
      stands(spanOf(stated)) &&
      isDateOf(stated.fact.written, source, report.inspectionDates),
  );
  return (
    cited ||
    dated ||
    rowsDates ||
    (inHeading && opens) ||
    (tie === "title" && isTitleOf(placed.fact, report, statedFacts))
  );
}

/** "The same in Southmere's services, and Northmere's are better": told of beside the report's own authority. */
function isBesideOwn({ tie, written }: NamedAuthority, sentence: string, { report }: ReadSource): boolean {
  return (
    (tie === "credited" ||
      tie === "reported" ||
      tie === "spoken" ||
      tie === "mentioned" ||
      tie === "visited") &&
    new RegExp(`(?<![\\p{L}-])${report.authority}(?![\\p{L}-])`, "u").test(sentence.replaceAll(written, " "))
  );
}

/**
 * Whether another sentence of the draft names a place as somebody else's: a neighbour, a partner, beside the report's
 * own authority. Whoever knows it for another council means it wherever it stands.
 */
function isToldOfElsewhere(
  name: string,
  sentence: Span,
  { text, frontMatter }: ResponseDocument,
  { report }: ReadSource,
): boolean {
  const from = frontMatter?.inner.end ?? 0;
  for (const { index: at } of matchesOf(text, new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, "gu"))) {
    if (at < from || (sentence.start <= at && at < sentence.end)) continue;
    const start = Math.max(...[". ", "\n", "? ", "! "].map((mark) => text.lastIndexOf(mark, at))) + 1;
    const rest = text.slice(at);
    const around = text.slice(start, at + (/[.?!]\s|\n|$/.exec(rest)?.index ?? rest.length));
    if (around.includes(report.authority) || besideOthers.test(around)) return true;
  }
  return false;
}

const calledCouncil = new RegExp(`^${councilAfter}(?![\\p{L}])`, "u");

const texts = new WeakMap<ReadSource["report"], string>();

/** Whether a report speaks of a place itself: a town of the authority's, a partner, where children live. */
function isNamedIn(name: string, report: ReadSource["report"]): boolean {
  let text = texts.get(report);
  if (text === undefined) {
    text = allFindings(report)
      .map((finding) => finding.text)
      .join("\n");
    texts.set(report, text);
  }
  // "Lancashire and South Cumbria Integrated Care Board" is no word of Cumbria.
  const council = name.endsWith(" Council") ? "\\s(?:(?:Metropolitan|City|County|Borough)\\s)*Council" : "";
  return new RegExp(
    `(?<!\\b(?:North|South|East|West|Mid|Greater)\\s)${name.replace(/ Council$/, "")}${council}(?!\\s(?:and\\s|\\p{Lu}[\\p{L}’-]+\\s){0,3}(?:Integrated|ICB|NHS|Hospitals?|Foundation))`,
    "u",
  ).test(text);
}

/** A title of the report's year, where the draft has the report's own title nowhere. */
function isTitleOf(
  fact: NamedAuthority,
  report: ReadSource["report"],
  statedFacts: readonly MatchedFact[],
): boolean {
  const listed = statedFacts.some(
    ({ stated: { fact } }) =>
      fact.kind === "authority" && fact.tie === "title" && isSameAuthority(fact.written, report.authority),
  );
  return !listed && fact.years.length > 0 && isOfItsTime(fact, report);
}

/** Whether a sentence names who led the inspection, or a day of it or of its report. */
function isTiedTo(words: string, fact: NamedAuthority, report: ReadSource["report"]): boolean {
  return report.leadInspectors.some((name) => words.includes(name)) || isDated(fact, report);
}

function isDated({ days }: NamedAuthority, { inspectionDates, published }: ReadSource["report"]): boolean {
  return days.some(
    ({ first, last }) =>
      (published !== null && first === published && last === published) ||
      (inspectionDates !== null && inspectionDates.start <= first && last <= inspectionDates.end),
  );
}

/** Whether a month of the sentence is the inspection's or its report's. */
function isMonthOf({ days }: NamedAuthority, { inspectionDates, published }: ReadSource["report"]): boolean {
  return days.some(
    ({ first, last }) =>
      first.endsWith("-01") &&
      first.slice(0, 7) === last.slice(0, 7) &&
      ((inspectionDates !== null && first <= inspectionDates.end && inspectionDates.start <= last) ||
        (published !== null && first <= published && published <= last)),
  );
}

/** Whether the sentence's years can all be the inspection's or its report's. */
function isOfItsTime(
  { years }: NamedAuthority,
  report: ReadSource["report"],
  read: readonly ReadSource[] = [],
): boolean {
  const own = [report, ...read.map((each) => each.report)].flatMap(({ inspectionDates, published }) => {
    const end = inspectionDates?.end ?? "";
    const year = Number(end.slice(0, 4));
    // A report of an inspection in November comes out in January.
    return [year, Number(published?.slice(0, 4)), ...(/-1\d-/.test(end) ? [year + 1] : [])];
  });
  return years.every((year) => own.includes(year));
}

/** The dates of the report in the sentence, whether or not its name made them another's. */
function isDateOf(
  written: string,
  source: ReadSource | null,
  dates: ReadSource["report"]["inspectionDates"],
): boolean {
  if (source !== null) return true;
  const day = (iso: string): string => String(Number(iso.slice(8)));
  return (
    dates !== null &&
    new RegExp(`\\b${day(dates.start)}\\b.*\\b${day(dates.end)}\\b.*${dates.end.slice(0, 4)}`).test(written)
  );
}

/** One letter of a longer name: no two councils differ by so little. */
function isMisspelt(written: string, authority: string): boolean {
  const [some, other] = [bare(written), bare(authority)];
  return some !== other && other.length >= 6 && editDistance(some, other) === 1;
}

/** "Northmere City Council", "the London Borough of Northmere" and "Northmere" are one. */
export function isSameAuthority(a: string, b: string): boolean {
  const [some, other] = [bare(a), bare(b)];
  if (some === other || [some, other].sort().join() === "city of london,square mile") return true;
  const [short, long] = some.length < other.length ? [some, other] : [other, some];
  // "Northmere" is short for much, but not for its neighbour "North East Northmere".
  return ` ${long} `.includes(` ${short} `) && !pointOfCompass.test(long.replace(short, ""));
}

const pointOfCompass = /\b(?:north|south|east|west|central)\b/;

function bare(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll("&", "and")
    .replace(/[’']s?\b/g, "")
    .replace(
      /\b(?:the|london|royal|metropolitan|city|county|borough|district|unitary|council|corporation|of|local authority)\b/g,
      " ",
    )
    .replace(/[\s,-]+/g, " ")
    .trim();
  // The City of London has no other name.
  return words === "" ? name.toLowerCase() : words;
}

/** The value of the front matter's "authority", in the draft. */
function authorityKey({ frontMatter }: ResponseDocument, authority: string): Span | null {
  if (frontMatter === null) return null;
  const match = /^[ \t]+authority:[ \t]*(?<value>\S[^\r\n]*?)[ \t]*(?:#[^\r\n]*)?$/m.exec(frontMatter.text);
  const value = match?.groups?.["value"];
  if (match === null || value?.includes(authority) !== true) return null;
  const start = frontMatter.inner.start + match.index + match[0].indexOf(authority, match[0].indexOf(":"));
  return { start, end: start + authority.length };
}
