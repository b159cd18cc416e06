// Every place of a draft that speaks of a finding: what quotes it, cites it, or sets it out as an area. The place
// asked about and the places found may be in different drafts; whoever holds the drafts puts them together.

import type { Concordance, ReadSource } from "../concordance/concordance.ts";
import type { Finding } from "../report/inspectionReport.ts";
import { spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";
import { targetsOf } from "./definition.ts";
import { factsAt } from "./factsAt.ts";

/** A finding and the source it stands in. */
export interface MeantFinding {
  readonly source: ReadSource;
  readonly finding: Finding;
}

/** The findings that the words at `offset` quote, cite or set out: of the most telling fact there that has any. */
export function findingsMeantAt(concordance: Concordance, offset: number): MeantFinding[] {
  for (const fact of factsAt(concordance, offset)) {
    if (fact.kind === "cross-reference") continue;
    const findings = targetsOf(fact, concordance).filter((target) => target.kind === "finding");
    if (findings.length > 0) return findings;
  }
  return [];
}

/** The draft's citations and quotations of any of the findings meant, and the areas set out in words alone. */
export function answersTo(
  { citations, quotations, areas }: Concordance,
  isMeant: (source: ReadSource, finding: Finding) => boolean,
): Span[] {
  const found: Span[] = [];
  for (const { citation, source, locators } of citations) {
    if (source === null || source.report === null) continue;
    const read: ReadSource = { ...source, state: "read", report: source.report };
    if (locators.some(({ findings }) => findings.some((finding) => isMeant(read, finding)))) {
      found.push(spanOf(citation));
    }
  }
  for (const { quotation, match } of quotations) {
    if (match.places.some(({ source, finding }) => isMeant(source, finding))) found.push(spanOf(quotation));
  }
  for (const { source, area, answers } of areas) {
    if (!isMeant(source, area)) continue;
    for (const { block, setOut } of answers) {
      const { start, end } = spanOf(block);
      const told = found.some((span) => start <= span.start && span.end <= end);
      if (setOut && !told) found.push({ start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
