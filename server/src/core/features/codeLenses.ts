// What stands above a draft's headings and its front matter: which area a section answers and how much of the
// report it draws on, and how far the whole draft has come. Counts what the concordance says; judges nothing.

import type { AreaCoverage, Concordance, MatchedQuotation, ReadSource } from "../concordance/concordance.ts";
import { joined, type Message, message } from "../problem.ts";
import type { Finding, FrameworkReference } from "../report/inspectionReport.ts";
import { spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";
import type { Target } from "./definition.ts";
import { headedParts } from "./folding.ts";

export interface CodeLens {
  /** The heading, or the front matter's opening. */
  readonly span: Span;
  readonly title: Message;
  /** The area in its report, or the report itself. */
  readonly target: Target;
}

/** One for the front matter, and one for each area that a heading answers; none while no report is read. */
export function codeLensesOf(concordance: Concordance): CodeLens[] {
  const { current } = concordance;
  return current === null ? [] : [...totals(concordance, current), ...areaLenses(concordance)];
}

function totals({ response, areas, quotations }: Concordance, source: ReadSource): CodeLens[] {
  const { frontMatter } = response;
  if (frontMatter === null) return [];
  const { start } = frontMatter.span;
  const lens = (title: Message): CodeLens => ({
    span: { start, end: start },
    title,
    target: { kind: "source", source },
  });
  const answered = areas.filter(({ state }) => state === "answered").length;
  const checked = quotations.filter(isChecked);
  const right = checked.filter(isRight).length;
  return [
    ...(areas.length === 0 ? [] : [lens(message("{0} of {1} areas answered", answered, areas.length))]),
    ...(checked.length === 0 ? [] : [lens(message("{0} of {1} quotations right", right, checked.length))]),
  ];
}

function isChecked({ checked, match: { verdict } }: MatchedQuotation): boolean {
  return checked && verdict !== "not-checked";
}

function isRight({ match: { verdict }, miscited, notIn }: MatchedQuotation): boolean {
  return (verdict === "exact" || verdict === "abridged") && !miscited && notIn === null;
}

function areaLenses(concordance: Concordance): CodeLens[] {
  const { areas, response } = concordance;
  const parts = new Map(headedParts(response).map((part) => [part.start, part]));
  return areas.flatMap((coverage) =>
    coverage.answers.flatMap(({ block }): CodeLens[] => {
      if (block.fact.kind !== "heading") return [];
      const span = spanOf(block);
      const cited = findingsCited(concordance, parts.get(span.start) ?? span, coverage.area);
      return [
        {
          span,
          title: areaTitle(coverage, cited),
          target: { kind: "finding", source: coverage.source, finding: coverage.area },
        },
      ];
    }),
  );
}

function areaTitle({ area, priority }: AreaCoverage, cited: number): Message {
  const name = priority
    ? message("Priority action {0}", area.number)
    : message("Area for improvement {0}", area.number);
  const references = area.frameworkReferences.map(referenceName).join(", ");
  return joined([name, ...(references === "" ? [] : [references]), citedWords(cited)], " · ");
}

function citedWords(cited: number): Message {
  if (cited === 0) return message("no other findings cited");
  return cited === 1 ? message("1 other finding cited") : message("{0} other findings cited", cited);
}

function referenceName({ kind, number, title }: FrameworkReference): string {
  return `${kind} ${number ?? title ?? ""}`.trim();
}

/** How many findings the citations of a stretch of the draft name, each counted once, the area itself not at all. */
function findingsCited({ citations }: Concordance, part: Span, area: Finding): number {
  const cited = new Set<Finding>();
  for (const { citation, locators } of citations) {
    const { start } = spanOf(citation);
    if (start < part.start || part.end <= start) continue;
    for (const { findings } of locators) for (const finding of findings) cited.add(finding);
  }
  cited.delete(area);
  return cited.size;
}
