// What checking one draft gave: its text, how it touches its sources, and the problems. Counts what was checked;
// prints nothing.

import type { Concordance, MatchedQuotation, QuotationVerdict } from "../../core/concordance/concordance.ts";
import type { Problem, Severity } from "../../core/problem.ts";
import { spanOf } from "../../core/response/responseDocument.ts";
import type { Span } from "../../core/text.ts";
import type { WordDraft } from "../../word/readWordDraft.ts";
import { TextPositions } from "./textPositions.ts";

export interface CheckedDraft {
  /** As named on the command line; `-` for standard input. */
  readonly path: string;
  readonly text: string;
  readonly concordance: Concordance;
  readonly problems: readonly Problem[];
  /** The Word file whose words `text` is; null where the draft is text itself. */
  readonly word: WordDraft | null;
}

/** What a place of a Word file is called: `Governance › paragraph 12`; null in a draft that is text itself. */
export function placeInWord({ word }: Pick<CheckedDraft, "word">, span: Span): string | null {
  if (word === null) return null;
  const place =
    word.places.find(({ start, end }) => start <= span.start && span.start < Math.max(end, start + 1)) ??
    word.places.find(({ start }) => start >= span.start);
  return place?.label ?? "the document";
}

/** Where a draft has a paragraph beyond what is read in one piece, of which nothing was checked. */
export function uncheckedIn({ concordance }: Pick<CheckedDraft, "concordance">): readonly Span[] {
  return concordance.response.unread.map((unread) => spanOf(unread));
}

/** What is told of such a paragraph. */
export function notChecked({ word }: Pick<CheckedDraft, "word">): string {
  const signs = word === null ? "Markdown's signs" : "formatting and signs";
  return `This paragraph was not checked: it is too long, or too full of ${signs}. Split it.`;
}

/** The same for standard error: a line for each such paragraph, with its place. */
export function uncheckedLines(draft: Omit<CheckedDraft, "problems">): readonly string[] {
  const positions = new TextPositions(draft.text);
  return uncheckedIn(draft).map((span) => {
    const place = placeInWord(draft, span);
    const where = place === null ? `:${positions.at(span.start).line}` : `: ${place}`;
    return `${draft.path}${where}: ${notChecked(draft)}`;
  });
}

/** How many problems of each severity, and how much was checked at all. */
export interface CheckSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  readonly quotationsChecked: number;
  readonly citationsChecked: number;
  readonly gradesChecked: number;
  readonly referencesChecked: number;
}

export function summarise(drafts: readonly CheckedDraft[]): CheckSummary {
  const problems = drafts.flatMap((draft) => draft.problems);
  const concordances = drafts.map((draft) => draft.concordance);
  const severity = (wanted: Severity): number => count(problems, (problem) => problem.severity === wanted);
  return {
    files: drafts.length,
    errors: severity("error"),
    warnings: severity("warning"),
    information: severity("information"),
    hints: severity("hint"),
    quotationsChecked: count(concordances.flatMap(quotationsOf), (quotation) => isChecked(quotation)),
    citationsChecked: count(
      concordances.flatMap(({ citations }) => citations),
      ({ source }) => source?.state === "read",
    ),
    gradesChecked: count(
      concordances.flatMap(({ gradeClaims }) => gradeClaims),
      ({ verdict }) => verdict !== "unjudged",
    ),
    referencesChecked: count(
      concordances.flatMap(({ frameworkMentions }) => frameworkMentions),
      ({ verdict }) => verdict !== "ordinary",
    ),
  };
}

/** How many of the quotations checked have the report's own words. */
export function rightQuotations(drafts: readonly CheckedDraft[]): number {
  return count(
    drafts.flatMap(({ concordance }) => quotationsOf(concordance)),
    (quotation) => isChecked(quotation) && /^(?:exact|abridged)$/.test(verdictOf(quotation)),
  );
}

/** How many quotations were left alone because the letter or report that they are credited to is no source. */
export function creditedElsewhere(drafts: readonly CheckedDraft[]): number {
  return count(
    drafts.flatMap(({ concordance }) => quotationsOf(concordance)),
    ({ absent }) => absent !== null,
  );
}

/** How many quotations were left alone because a report that may have their words could not be read. */
export function waitingForReport(drafts: readonly CheckedDraft[]): number {
  return count(
    drafts.flatMap(({ concordance }) => quotationsOf(concordance)),
    (quotation) => !isChecked(quotation) && quotation.mayBeUnread && quotation.absent === null,
  );
}

/** A draft's quotations: marks round a grade, a title or a word of emphasis make none. */
export function quotationsOf({ quotations }: Concordance): readonly MatchedQuotation[] {
  return quotations.filter(({ quotation, checked }) => checked || !quotation.fact.emphasis);
}

/** The verdict as it is published: what nothing may be said of was not checked. */
export function verdictOf({ match, checked }: MatchedQuotation): QuotationVerdict {
  return checked ? match.verdict : "not-checked";
}

function isChecked(quotation: MatchedQuotation): boolean {
  return verdictOf(quotation) !== "not-checked";
}

function count<T>(items: readonly T[], wanted: (item: T) => boolean): number {
  return items.filter(wanted).length;
}
