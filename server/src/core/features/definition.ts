// Where the words at a place of a draft lead: to a finding of a report, to a report as a whole, or to a
// paragraph of the draft itself. Knows no addresses: those are the server's.

import type { Concordance, MatchedCitation, ReadSource, Source } from "../concordance/concordance.ts";
import type { Finding, InspectionReport, Judgement } from "../report/inspectionReport.ts";
import { spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";
import { type DraftFact, factsAt } from "./factsAt.ts";

/** A place somebody can go to. */
export type Target =
  | { readonly kind: "finding"; readonly source: ReadSource; readonly finding: Finding }
  | { readonly kind: "source"; readonly source: Source }
  | { readonly kind: "own"; readonly span: Span };

export interface Definition {
  /** The words that lead there. */
  readonly origin: Span;
  /** Best first, at least one. */
  readonly targets: readonly Target[];
}

/** Where the words at `offset` lead; null where they lead nowhere. */
export function definitionAt(concordance: Concordance, offset: number): Definition | null {
  for (const fact of factsAt(concordance, offset)) {
    const targets = targetsOf(fact, concordance);
    if (targets.length > 0) return { origin: fact.span, targets };
  }
  const entry = concordance.sources.find(({ setting: { span } }) => holds(span, offset));
  return entry?.setting.span
    ? { origin: entry.setting.span, targets: [{ kind: "source", source: entry }] }
    : null;
}

/** Where a fact leads, best first. */
export function targetsOf(fact: DraftFact, concordance: Concordance): Target[] {
  switch (fact.kind) {
    case "framework": {
      const { kind, numbers } = fact.matched.mention.fact;
      return areasGiven(concordance, kind, (number) => numbers.some((named) => named.number === number));
    }
    case "citation":
      return citationTargets(fact.matched);
    case "cross-reference":
      return fact.matched.targets.flatMap((target) =>
        target === null ? [] : [{ kind: "own", span: spanOf(target) }],
      );
    case "quotation":
      return fact.matched.match.places.map(({ source, finding }) => ({ kind: "finding", source, finding }));
    case "grade":
    case "judgement":
      return judgementTargets(fact.matched);
    case "area":
      return [{ kind: "finding", source: fact.coverage.source, finding: fact.coverage.area }];
  }
}

/** Where a citation leads: to the findings it names, or to its source where it names none that is known. */
export function citationTargets({ source, locators }: MatchedCitation): Target[] {
  if (source === null) return [];
  const findings = isRead(source)
    ? locators.flatMap(({ findings }) =>
        findings.map((finding): Target => ({ kind: "finding", source, finding })),
      )
    : [];
  return findings.length > 0 ? findings : [{ kind: "source", source }];
}

/** The areas to which the current report gives a framework item. */
function areasGiven(
  { areas }: Concordance,
  kind: string,
  named: (number: number | null) => boolean,
): Target[] {
  return areas
    .filter(({ area }) =>
      area.frameworkReferences.some((given) => given.kind === kind && named(given.number)),
    )
    .map(({ source, area }) => ({ kind: "finding", source, finding: area }));
}

/** The report's section on a judgement, or its first finding where no section bears the name. */
function judgementTargets(matched: {
  readonly judgement: Judgement | null;
  readonly source: ReadSource | null;
}): Target[] {
  const { judgement, source } = matched;
  if (judgement === null || source === null) return [];
  const finding = findingOfJudgement(source.report, judgement);
  return finding === undefined ? [{ kind: "source", source }] : [{ kind: "finding", source, finding }];
}

/** The first finding of the report's section on a judgement. */
export function findingOfJudgement(report: InspectionReport, judgement: Judgement): Finding | undefined {
  const name = judgement.name.toLowerCase();
  return report.sections.find(({ title }) => title.toLowerCase() === name)?.findings[0];
}

function isRead(source: Source): source is ReadSource {
  return source.state === "read" && source.report !== null;
}

function holds(span: Span | null, offset: number): span is Span {
  return span !== null && span.start <= offset && offset <= span.end;
}
