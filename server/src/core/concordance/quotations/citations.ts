// Finds what each citation of a draft names: the source by its key or by natural words, and the findings there.

import { allFindings, type Finding, type InspectionReport } from "../../report/inspectionReport.ts";
import type { Citation, Locator, ResponseDocument } from "../../response/responseDocument.ts";
import { tokenise } from "../../text.ts";
import type { MatchedCitation, MatchedLocator, Source } from "../concordance.ts";
import { FactMemory } from "../factMemory.ts";
import { isRead, sourceMeant } from "../facts/inspectionMeant.ts";

/** Every citation of the draft, matched, in its order. */
export function matchCitations(response: ResponseDocument, sources: readonly Source[]): MatchedCitation[] {
  return response.citations.map((citation) => {
    const { source, unknownKey, locators } = known.recall(citation.fact, sources, () =>
      matchCitation(citation.fact, sources),
    );
    return { citation, source, unknownKey, locators };
  });
}

const known = new FactMemory<Citation, Omit<MatchedCitation, "citation">>();

function matchCitation(
  { key, inspection, locators, publication }: Citation,
  sources: readonly Source[],
): Omit<MatchedCitation, "citation"> {
  const named = key === null ? null : (sources.find(({ setting }) => setting.id === key) ?? null);
  const source = key === null ? sourceMeant(inspection, calledSo(publication, sources)) : named;
  return {
    source,
    unknownKey: key !== null && named === null,
    locators: locators.map((locator) => matchLocator(locator, source)),
  };
}

/** The sources that are a report, or a letter, as the draft says; all where none is. */
function calledSo(publication: Citation["publication"], sources: readonly Source[]): readonly Source[] {
  if (publication === null) return sources;
  const called = sources.filter(({ report }) => {
    const letter = report?.kind === "focused-visit" || report?.kind === "monitoring-visit";
    return report === null || letter === (publication === "letter");
  });
  return called.some(isRead) ? called : sources;
}

/** While a source is not read, nothing it is said to hold is unknown. */
function matchLocator(locator: Locator, source: Source | null): MatchedLocator {
  if (source === null || !isRead(source)) return { locator, findings: [], known: true };
  return { locator, ...placeNamed(locator, source.report) };
}

function placeNamed(
  { kind, from, to, written }: Locator,
  report: InspectionReport,
): { readonly findings: readonly Finding[]; readonly known: boolean } {
  const first = from ?? 0;
  const last = to ?? first;
  switch (kind) {
    case "paragraph": {
      const findings = allFindings(report).filter(({ paragraph }) => between(paragraph, first, last));
      const has = (number: number): boolean => findings.some(({ paragraph }) => paragraph === number);
      return { findings, known: has(first) && has(last) };
    }
    case "area":
      return numbered(report.areasForImprovement, first, last);
    case "priority-action":
      return numbered(report.areasForPriorityAction, first, last);
    case "summary":
      return { findings: report.summary, known: report.summary.length > 0 };
    case "page": {
      const findings = allFindings(report).filter(({ page, endPage }) => page <= last && endPage >= first);
      // The last pages may hold no finding, only what Ofsted says of itself; a letter ends with its findings.
      const letter = report.kind === "focused-visit" || report.kind === "monitoring-visit";
      const pages = Math.max(0, ...allFindings(report).map(({ endPage }) => endPage)) + (letter ? 0 : 1);
      return { findings, known: first >= 1 && last <= pages };
    }
    case "section":
      return sectionNamed(written, from, report);
  }
}

function numbered(
  areas: readonly (Finding & { readonly number: number })[],
  first: number,
  last: number,
): { readonly findings: readonly Finding[]; readonly known: boolean } {
  const findings = areas.filter(({ number }) => between(number, first, last));
  return { findings, known: first >= 1 && findings.length >= last - first + 1 };
}

/** By the number that opens its title ("2.1 Adoption performance"), by its place, or by its words. */
function sectionNamed(
  written: string,
  from: number | null,
  { sections }: InspectionReport,
): { readonly findings: readonly Finding[]; readonly known: boolean } {
  const words = tokenise(written.replace(/^\W*section\s*/i, "")).map(({ word }) => word.toLowerCase());
  const opening = /\d+(?:\.\d+)*/.exec(written)?.[0];
  const section =
    from === null
      ? sections.find(({ title }) => {
          const named = tokenise(title).map(({ word }) => word.toLowerCase());
          return words.length > 0 && words.every((word) => named.includes(word));
        })
      : (sections.find(({ title }) => new RegExp(`^${opening ?? from}\\.?\\s`).test(title)) ??
        sections[from - 1]);
  return { findings: section?.findings ?? [], known: section !== undefined };
}

function between(number: number | null, first: number, last: number): boolean {
  return number !== null && number >= first && number <= last;
}
