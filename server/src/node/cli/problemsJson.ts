// The machine-readable result of `check`: lines and columns from 1, columns in UTF-16 units. Its shape is fixed:
// scripts rely on it.

import type { FindingPlace } from "../../core/concordance/concordance.ts";
import { type FindingLink, type Fix, type Problem, renderMessage } from "../../core/problem.ts";
import { spanOf } from "../../core/response/responseDocument.ts";
import {
  type CheckedDraft,
  type CheckSummary,
  notChecked,
  placeInWord,
  quotationsOf,
  summarise,
  uncheckedIn,
  verdictOf,
} from "./checkedDraft.ts";
import { TextPositions, type TextRange } from "./textPositions.ts";

export interface CheckJson {
  readonly version: 1;
  readonly files: readonly FileJson[];
  readonly summary: CheckSummary;
}

interface FileJson {
  readonly path: string;
  /** Of a Word file: comments that were there already, and how many of them are open. */
  readonly comments?: number;
  readonly openComments?: number;
  readonly problems: readonly ProblemJson[];
  /** Only where there are any: paragraphs of which nothing was checked. */
  readonly unchecked?: readonly UncheckedJson[];
  readonly quotations: readonly QuotationJson[];
}

interface UncheckedJson extends TextRange {
  readonly message: string;
  /** As a problem's. */
  readonly place?: string;
}

interface ProblemJson extends TextRange {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  /** In a Word file: `Governance › paragraph 12`. Lines and columns are those of the file as `import` writes it. */
  readonly place?: string;
  readonly findings: readonly FindingLink[];
  readonly fixes: readonly FixJson[];
}

interface FixJson {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly (TextRange & { readonly text: string })[];
}

interface QuotationJson extends TextRange {
  readonly verdict: string;
  readonly differences: readonly string[];
  readonly findings: readonly FindingLink[];
  readonly wording: string;
}

/** All drafts' problems and quotations as one object. */
export function toCheckJson(drafts: readonly CheckedDraft[]): CheckJson {
  return { version: 1, files: drafts.map(toFileJson), summary: summarise(drafts) };
}

function toFileJson(draft: CheckedDraft): FileJson {
  const { path, text, problems, concordance, word } = draft;
  const positions = new TextPositions(text);
  const unchecked = uncheckedIn(draft).map((span) => ({
    message: notChecked(draft),
    ...placeJson(placeInWord(draft, span)),
    ...positions.range(span),
  }));
  return {
    path,
    ...(word === null ? {} : { comments: word.comments, openComments: word.openComments }),
    problems: problems.map((problem) => toProblemJson(problem, positions, placeInWord(draft, problem.span))),
    ...(unchecked.length === 0 ? {} : { unchecked }),
    quotations: quotationsOf(concordance).map((matched): QuotationJson => {
      const verdict = verdictOf(matched);
      const known = verdict !== "not-checked";
      return {
        ...positions.range(spanOf(matched.quotation)),
        verdict,
        differences: known ? matched.match.differences : [],
        findings: known ? matched.match.places.map(toFindingLink) : [],
        wording: known ? matched.match.wording : "",
      };
    }),
  };
}

function toProblemJson(problem: Problem, positions: TextPositions, place: string | null): ProblemJson {
  return {
    rule: problem.rule,
    severity: problem.severity,
    message: renderMessage(problem.message),
    ...placeJson(place),
    ...positions.range(problem.span),
    findings: problem.findings,
    fixes: problem.fixes().map((fix) => toFixJson(fix, positions)),
  };
}

function placeJson(place: string | null): { readonly place?: string } {
  return place === null ? {} : { place };
}

function toFixJson({ title, safe, edits }: Fix, positions: TextPositions): FixJson {
  return {
    title: renderMessage(title),
    safe,
    edits: edits.map(({ span, text }) => ({ ...positions.range(span), text })),
  };
}

function toFindingLink({ source, finding }: FindingPlace): FindingLink {
  const { id, paragraph, page, endPage } = finding;
  return { source: source.setting.id, id, paragraph, page, endPage };
}
