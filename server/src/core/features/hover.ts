// What a reader is shown who rests on a fact of the draft: the verdict, then the inspectors' words with their
// place. Plain data; markup, escaping and addresses are the server's business.

import type {
  AreaCoverage,
  Concordance,
  MatchedCitation,
  MatchedFrameworkMention,
  MatchedGradeClaim,
  MatchedJudgementMention,
  MatchedQuotation,
  ReadSource,
} from "../concordance/concordance.ts";
import { type Message, message } from "../problem.ts";
import type { FrameworkReference } from "../report/inspectionReport.ts";
import type { Span } from "../text.ts";
import { canonicalForm, editionName } from "../writing/canonicalForms.ts";
import { citationTargets, type Target, targetsOf } from "./definition.ts";
import { type DraftFact, factsAt } from "./factsAt.ts";
import { excerptOf, type Excerpt, type Stretch, stretchesOf } from "./excerpts.ts";
import { findingsBehind } from "./findingsBehind.ts";
import { quotationVerdict } from "./quotationVerdict.ts";
import { sourceHoverAt } from "./sourceHover.ts";

/** What is shown, top to bottom. */
export interface Hover {
  /** The words of the draft it is about. */
  readonly span: Span;
  readonly lines: readonly Message[];
  /** The draft's own words, those marked that the report words otherwise; null where nothing differs. */
  readonly draft: readonly Stretch[] | null;
  readonly excerpts: readonly Excerpt[];
  /** Where "open" leads when no excerpt is shown: a report as a whole. */
  readonly source: Target | null;
}

/** Excerpts shown at most: a citation of twenty paragraphs is better opened. */
const excerptLimit = 3;

/**
 * What to show at `offset`; null where nothing more is known of the words there. `today` is an ISO date. `told` is what
 * the draft's problems stand on: an editor shows their sentences with the hover, which does not say them again.
 */
export function hoverAt(
  concordance: Concordance,
  offset: number,
  today: string,
  told: readonly Span[] = [],
): Hover | null {
  const entry = sourceHoverAt(concordance, offset, today);
  if (entry !== null) return { draft: null, excerpts: [], ...entry };
  for (const fact of factsAt(concordance, offset)) {
    const content = hoverOf(fact, concordance);
    if (content === null) continue;
    const { wrong = [], ...hover } = content;
    const { span } = fact;
    const isTold = told.some(({ start, end }) => start < span.end && span.start < end);
    const lines = isTold ? hover.lines : [...wrong, ...hover.lines];
    const empty = lines.length === 0 && hover.excerpts.length === 0 && hover.source === null;
    return empty ? null : { span, draft: null, ...hover, lines };
  }
  const isTold = told.some(({ start, end }) => start <= offset && offset <= end);
  const behind = findingsBehind(concordance, offset, isTold);
  return behind === null ? null : { draft: null, ...behind };
}

interface Content extends Omit<Hover, "span" | "draft">, Partial<Pick<Hover, "draft">> {
  /** What is wrong with the words, as a problem on them says it too. */
  readonly wrong?: readonly Message[];
}

function hoverOf(fact: DraftFact, concordance: Concordance): Content | null {
  switch (fact.kind) {
    case "framework":
      return frameworkHover(fact.matched, targetsOf(fact, concordance), concordance);
    case "citation":
      return citationHover(fact.matched);
    case "cross-reference":
      return null;
    case "quotation":
      return quotationHover(fact.matched);
    case "grade":
      return gradeHover(fact.matched, targetsOf(fact, concordance));
    case "judgement":
      return judgementHover(fact.matched, targetsOf(fact, concordance));
    case "area":
      return areaHover(fact.coverage);
  }
}

function quotationHover({ quotation, match, absent, notIn }: MatchedQuotation): Content {
  const verdict = quotationVerdict(match.verdict, match.differences, absent);
  const isWrong = match.verdict === "near" || match.verdict === "stitched" || match.verdict === "not-found";
  const lines: Message[] = isWrong ? [] : [verdict];
  const place = match.places[0];
  if (notIn !== null && place !== undefined) {
    lines.push(
      message(
        'They stand in "{0}", not in "{1}", which is spoken of here.',
        place.source.setting.id,
        notIn.setting.id,
      ),
    );
  }
  const excerpts = match.places.slice(0, excerptLimit).map(({ source, finding, span }) =>
    excerptOf(
      source,
      finding,
      span,
      match.changes.map(({ printed }) => printed),
    ),
  );
  const changed = match.changes.map(({ quoted }) => quoted);
  const draft = match.verdict === "near" ? stretchesOf(quotation.fact.prose.text, changed) : null;
  return { wrong: isWrong ? [verdict] : [], lines, draft, excerpts, source: null };
}

function citationHover(matched: MatchedCitation): Content | null {
  const { source, unknownKey, locators, citation } = matched;
  if (source === null) {
    return unknownKey && citation.fact.key !== null
      ? { ...content([]), wrong: [message('"{0}" is not one of this draft\'s sources.', citation.fact.key)] }
      : null;
  }
  if (source.state === "reading")
    return content([message('"{0}" is still being read.', source.setting.file)]);
  if (source.state !== "read") return source.reason === null ? null : content([source.reason]);
  const targets = citationTargets(matched);
  const excerpts = excerptsOf(targets);
  const wrong = locators
    .filter(({ known }) => !known)
    .map(({ locator }) => message("The report has no {0}.", locator.written));
  if (excerpts.length > 0) return { wrong, lines: [], excerpts, source: null };
  const title = source.report?.title ?? "";
  return {
    wrong,
    lines: [message("{0}", title === "" ? source.setting.file : title)],
    excerpts: [],
    source: targets[0] ?? null,
  };
}

function frameworkHover(
  { mention, verdict, framework }: MatchedFrameworkMention,
  targets: readonly Target[],
  { frameworkInUse: { edition, surety } }: Concordance,
): Content {
  const { kind, numbers } = mention.fact;
  const items = (framework ?? edition).items.filter((item) => item.kind.toLowerCase() === kind);
  const named = items.filter((item) => numbers.some(({ number }) => number === item.number));
  const lines = named.map((item) => message("{0} {1}: {2}", item.kind, item.number ?? "", item.title));
  if (verdict === "unknown") {
    const valid = items.filter((item) => item.number !== null);
    lines.push(
      framework === null
        ? message("The national framework has these:")
        : message("{0} has these:", framework.name),
    );
    for (const item of valid) lines.push(message("{0} {1}: {2}", item.kind, item.number ?? "", item.title));
  }
  lines.push(message("{0}", framework?.name ?? edition.title));
  if (framework === null && surety === "likely") {
    lines.push(
      message(
        "Most likely {0}: reports since April 2026 are not uniform, and this one does not show which it uses.",
        editionName(edition),
      ),
    );
  }
  if (framework === null && named.some((item) => item.surety === "unverified")) {
    lines.push(message("This title has not been checked against the printed edition."));
  }
  return { lines, excerpts: excerptsOf(targets), source: null };
}

function gradeHover(
  { judgement, source, verdict, claim }: MatchedGradeClaim,
  targets: readonly Target[],
): Content | null {
  if (source === null) return null;
  if (judgement === null) {
    return verdict === "unknown"
      ? { lines: judgementLines(source), excerpts: [], source: { kind: "source", source } }
      : null;
  }
  const says = message('The report\'s grade for "{0}" is "{1}".', judgement.name, judgement.grade);
  return verdict === "misstated" || verdict === "misstated-previous"
    ? {
        wrong: [says, message('The draft says "{0}".', claim.fact.written)],
        lines: [],
        excerpts: [],
        source: targets[0] ?? null,
      }
    : { lines: [says], excerpts: [], source: targets[0] ?? null };
}

function judgementHover(
  { judgement, source, misnamed }: MatchedJudgementMention,
  targets: readonly Target[],
): Content | null {
  if (judgement === null || source === null) return null;
  const lines = [message("{0}: {1}", judgement.name, judgement.grade)];
  const wrong = misnamed ? [message("The report calls this judgement by another name:")] : [];
  return { wrong, lines, excerpts: [], source: targets[0] ?? null };
}

function areaHover({ source, area, priority, state, missingReferences }: AreaCoverage): Content {
  const name = priority
    ? message("Area for priority action {0}", area.number)
    : message("Area for improvement {0}", area.number);
  const lines = [
    state === "answered"
      ? message("{0}: answered.", name)
      : message("{0}: started; it has no text of your own yet.", name),
  ];
  if (area.frameworkReferences.length > 0) {
    lines.push(message("The report gives it {0}.", area.frameworkReferences.map(referenceText).join(", ")));
  }
  if (missingReferences.length > 0) {
    lines.push(message("Still missing here: {0}.", missingReferences.map(referenceText).join(", ")));
  }
  return { lines, excerpts: [excerptOf(source, area, null, [])], source: null };
}

function referenceText(reference: FrameworkReference): string {
  return canonicalForm(reference);
}

function judgementLines({ report }: ReadSource): Message[] {
  return [
    message("The report gives these grades:"),
    ...report.judgements.map(({ name, grade }) => message("{0}: {1}", name, grade)),
  ];
}

function excerptsOf(targets: readonly Target[]): Excerpt[] {
  return targets
    .slice(0, excerptLimit)
    .flatMap((target) =>
      target.kind === "finding" ? [excerptOf(target.source, target.finding, null, [])] : [],
    );
}

function content(lines: readonly Message[]): Content {
  return { lines, excerpts: [], source: null };
}
