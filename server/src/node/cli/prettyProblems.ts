// The result of `check` for people: each problem with its line, carets under the faulty words, and what the
// report says there. Decides nothing.

import type { Colors } from "picocolors/types.js";

import { type FindingLink, type Problem, renderMessage, type Severity } from "../../core/problem.ts";
import { allFindings } from "../../core/report/inspectionReport.ts";
import type { Concordance } from "../../core/concordance/concordance.ts";
import {
  type CheckedDraft,
  creditedElsewhere,
  placeInWord,
  rightQuotations,
  summarise,
  uncheckedIn,
  waitingForReport,
} from "./checkedDraft.ts";
import { placeOf } from "./findingPlace.ts";
import { TextPositions } from "./textPositions.ts";

export interface PrettyOptions {
  readonly colours: Colors;
  /** Columns of the terminal. */
  readonly width: number;
}

/** All drafts' problems, and a closing line with the counts. Ends with a line end. */
export function prettyProblems(drafts: readonly CheckedDraft[], options: PrettyOptions): string {
  const parts = drafts
    .filter(({ problems }) => problems.length > 0)
    .map((draft) => prettyDraft(draft, options));
  return [...parts, closingLine(drafts, options.colours)].join("\n") + "\n";
}

function prettyDraft(draft: CheckedDraft, options: PrettyOptions): string {
  const { path, text, problems, concordance } = draft;
  const positions = new TextPositions(text);
  return problems
    .map((problem) => {
      const place = placeInWord(draft, problem.span);
      return prettyProblem({ problem, path, positions, concordance, place }, options);
    })
    .join("\n");
}

interface ProblemInDraft {
  readonly problem: Problem;
  readonly path: string;
  readonly positions: TextPositions;
  readonly concordance: Concordance;
  /** In a Word file, which has no lines: what the place is called. */
  readonly place: string | null;
}

function prettyProblem(
  { problem, path, positions, concordance, place }: ProblemInDraft,
  options: PrettyOptions,
): string {
  const { colours, width } = options;
  const { line, column } = positions.at(problem.span.start);
  const where = place === null ? `${path}:${line}:${column}` : `${path}: ${place}`;
  const head = `${colours.underline(where)} ${severityMark(problem.severity, colours)} ${colours.dim(problem.rule)}`;
  return [
    head,
    ...wrap(renderMessage(problem.message), width - 2).map((text) => `  ${text}`),
    ...sourceExcerpt(problem, positions, place === null, options),
    ...problem.findings.slice(0, 2).flatMap((link) => findingExcerpt(link, concordance, options)),
    "",
  ].join("\n");
}

function severityMark(severity: Severity, colours: Colors): string {
  const paint = {
    error: colours.red,
    warning: colours.yellow,
    information: colours.cyan,
    hint: colours.green,
  }[severity];
  return colours.bold(paint(severity));
}

/** The faulty line, or as much of it as the terminal holds, with carets under the faulty words. */
function sourceExcerpt(
  { span, severity }: Problem,
  positions: TextPositions,
  numbered: boolean,
  { colours, width }: PrettyOptions,
): string[] {
  const { line, column, endLine, endColumn } = positions.range(span);
  const whole = positions.line(line).replace(/\t/g, " ");
  const end = endLine === line ? endColumn - 1 : whole.length;
  const lineNumber = numbered ? `${line}` : "";
  const gutter = lineNumber.length + 3;
  const window = windowOn(whole, column - 1, Math.max(end, column), width - gutter - 4);
  const carets = "^".repeat(Math.max(1, Math.min(end, window.to) - (column - 1)));
  const indent = [...whole.slice(window.from, column - 1)].length + (window.from > 0 ? 1 : 0);
  const shown = `${window.from > 0 ? "…" : ""}${whole.slice(window.from, window.to)}${window.to < whole.length ? "…" : ""}`;
  const paint = severity === "error" ? colours.red : colours.yellow;
  return [
    `  ${colours.dim(`${lineNumber} |`)} ${shown}`,
    `  ${colours.dim(`${" ".repeat(gutter - 3)} |`)} ${" ".repeat(indent)}${paint(carets)}`,
  ];
}

/** The part of a line to show: all of it, else from some words before the fault on, cut between words. */
function windowOn(line: string, start: number, end: number, room: number): { from: number; to: number } {
  if (line.length <= room) return { from: 0, to: line.length };
  const lead = Math.max(12, Math.min(Math.floor(room / 3), room - (end - start)));
  let from = Math.max(0, Math.min(start - lead, line.length - room));
  if (from > 0) {
    const space = line.indexOf(" ", from);
    from = space === -1 || space >= start ? from : space + 1;
  }
  let to = Math.min(line.length, from + room);
  if (to < line.length) {
    const space = line.lastIndexOf(" ", to);
    if (space > Math.min(end, to - 20)) to = space;
  }
  return { from, to };
}

/** What the report says there: its place, and its words as far as four lines hold them. */
function findingExcerpt(
  link: FindingLink,
  concordance: Concordance,
  { colours, width }: PrettyOptions,
): string[] {
  const source = concordance.sources.find(({ setting }) => setting.id === link.source);
  const finding = source?.report && allFindings(source.report).find((candidate) => candidate.id === link.id);
  const place = `${link.source}, ${placeOf(link)}`;
  if (!finding) return [`  ${colours.dim("=")} ${colours.cyan(place)}`];
  const lines = wrap(finding.text, width - 4);
  const shown = lines.length > 4 ? [...lines.slice(0, 3), `${lines[3] ?? ""} …`] : lines;
  return [
    `  ${colours.dim("=")} ${colours.cyan(`${place}:`)}`,
    ...shown.map((line) => `    ${colours.dim(line)}`),
  ];
}

function closingLine(drafts: readonly CheckedDraft[], colours: Colors): string {
  const summary = summarise(drafts);
  const total = summary.errors + summary.warnings + summary.information + summary.hints;
  const bySeverity = [
    [summary.errors, "error", "errors"],
    [summary.warnings, "warning", "warnings"],
    [summary.information, "for information", "for information"],
    [summary.hints, "hint", "hints"],
  ] as const;
  const counts = bySeverity
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => counted(number, one, many));
  const found =
    total === 0
      ? colours.green("No problems found")
      : colours.bold(`${counted(total, "problem", "problems")}: ${counts.join(", ")}`);
  const right = rightQuotations(drafts);
  const waiting = waitingForReport(drafts);
  const unread =
    waiting === 0
      ? ""
      : `; ${counted(waiting, "quotation", "quotations")} not checked, because a report could not be read`;
  const quotations =
    summary.quotationsChecked > 0
      ? `; ${counted(summary.quotationsChecked, "quotation", "quotations")} checked, ${right} right`
      : waiting === 0
        ? "; no quotations to check"
        : "";
  const absent = creditedElsewhere(drafts);
  const elsewhere = absent === 0 ? "" : `; ${absent} not checked, credited to what is not among the sources`;
  const comments = drafts.reduce((sum, { word }) => sum + (word?.comments ?? 0), 0);
  const open = drafts.reduce((sum, { word }) => sum + (word?.openComments ?? 0), 0);
  const there =
    comments === 0 ? "" : ` ${counted(comments, "comment", "comments")} stood there already, ${open} open.`;
  const skipped = drafts.reduce((sum, draft) => sum + uncheckedIn(draft).length, 0);
  const paragraphs = skipped === 0 ? "" : `; ${counted(skipped, "paragraph", "paragraphs")} not checked`;
  const where = drafts.length > 1 ? ` in ${drafts.length} drafts` : "";
  return `${found}${where}${quotations}${unread}${elsewhere}${paragraphs}.${there}`;
}

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Lines of at most `width` characters, broken between words. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(/\s+/)) {
      if (line !== "" && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines;
}
