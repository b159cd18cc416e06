// The one way in which tests check a draft: its text, with carets under the words a rule is to speak of, and the
// sources it is checked against.
//
//   Inspectors found that "children wait too long".
//                         ^^^^^^^^^^^^^^^^^^^^^^^^ unfound-quotation
//
// Carets stand under the characters of the line above them (of a span over several lines, those in its first
// one); a lone caret is an empty span, or one character. Several such lines may follow one line of text. After the rule's id there
// may be a severity. `$0` is the cursor. Every problem must have its carets, and every carets their problem.

import assert from "node:assert/strict";

import { buildConcordance } from "../server/src/core/concordance/buildConcordance.ts";
import type { Concordance, Source } from "../server/src/core/concordance/concordance.ts";
import { lint } from "../server/src/core/lint.ts";
import { message, type Problem, renderMessage, type Severity } from "../server/src/core/problem.ts";
import type { InspectionReport } from "../server/src/core/report/inspectionReport.ts";
import { resolveSettings } from "../server/src/core/resolveSettings.ts";
import { readResponse } from "../server/src/core/response/readResponse.ts";
import type { NumberingScheme, ResponseKind } from "../server/src/core/settings.ts";
import type { Span } from "../server/src/core/text.ts";

export interface CheckOptions {
  /** By source id: a report as read, or how far its reading came. */
  readonly sources?: Readonly<Record<string, InspectionReport | UnreadSource>>;
  /** By source id: draft reports; all others are final. The draft's own front matter says it of its sources. */
  readonly statuses?: Readonly<Record<string, "draft" | "final">>;
  /** The draft's file name. */
  readonly file?: string;
  readonly kind?: ResponseKind;
  readonly numbering?: NumberingScheme;
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  readonly today?: string;
}

export interface UnreadSource {
  readonly state: Exclude<Source["state"], "read">;
  /** Why it could not be read; nothing while it is being read. */
  readonly reason?: string;
}

export interface CheckResult {
  /** The draft without carets and cursor. */
  readonly text: string;
  readonly cursor: number | null;
  readonly concordance: Concordance;
  readonly problems: readonly Problem[];
}

/** Checks a draft and asserts that its problems are exactly those that its carets mark. */
export function check(marked: string, options: CheckOptions = {}): CheckResult {
  const { text, cursor, expected } = readMarks(marked);
  const { concordance, problems } = problemsOf(text, options);
  const severities = new Set(expected.filter(({ severity }) => severity !== null).map(keyOf));
  assert.deepEqual(
    problems
      .map((problem) => {
        const found = { rule: problem.rule, span: firstLine(text, problem.span), severity: problem.severity };
        return describe(text, severities.has(keyOf(found)) ? found : { ...found, severity: null });
      })
      .sort(),
    expected.map((each) => describe(text, each)).sort(),
    problems.map((problem) => `${problem.rule}: ${renderMessage(problem.message)}`).join("\n"),
  );
  return { text, cursor, concordance, problems };
}

/** Checks a draft without expecting anything. */
export function problemsOf(
  text: string,
  options: CheckOptions = {},
): { concordance: Concordance; problems: readonly Problem[] } {
  const response = readResponse(text);
  const given = options.sources ?? {};
  const namesItsOwn = response.frontMatter?.text.includes("sources:") === true;
  const settings = resolveSettings({
    draft: options.file ?? null,
    frontMatter: response.frontMatter,
    project: null,
    editor: { ...(options.numbering === undefined ? {} : { numbering: options.numbering }) },
    commandLine: {
      kind: options.kind ?? null,
      sources: namesItsOwn ? [] : Object.keys(given).map((id) => `${id}.pdf`),
      rules: new Map(Object.entries(options.rules ?? {})),
    },
  });
  const sources = settings.sources.map((named): Source => {
    const setting = { ...named, status: options.statuses?.[named.id] ?? named.status };
    const source = given[setting.id] ?? { state: "missing", reason: "There is no such file." };
    if (!("state" in source)) return { setting, state: "read", reason: null, report: source };
    const { state, reason } = source;
    return { setting, state, reason: reason === undefined ? null : message(reason), report: null };
  });
  const concordance = buildConcordance({ response, settings, sources });
  return { concordance, problems: lint(concordance, { today: options.today ?? "2026-06-01" }) };
}

interface Expected {
  readonly rule: string;
  readonly span: Span;
  readonly severity: string | null;
}

const caretLine = /^(\s*)(\^+) ([a-z-]+)(?: (error|warning|information|hint))?$/;

/** A marked draft's text, cursor, and the problems its carets stand for. */
export function readMarks(marked: string): { text: string; cursor: number | null; expected: Expected[] } {
  const expected: Expected[] = [];
  let text = "";
  let cursor: number | null = null;
  let lineStart = 0;
  for (const line of marked.split(/(?<=\n)/)) {
    const carets = caretLine.exec(line.trimEnd());
    if (carets === null) {
      lineStart = text.length;
      const at = line.indexOf("$0");
      if (at >= 0) cursor = lineStart + at;
      text += at >= 0 ? line.slice(0, at) + line.slice(at + 2) : line;
      continue;
    }
    const [, lead = "", signs = "", rule = "", severity = null] = carets;
    const start = lineStart + lead.length;
    const end = signs.length === 1 ? start : start + signs.length;
    expected.push({ rule, span: { start, end }, severity });
  }
  return { text, cursor, expected };
}

function firstLine(text: string, { start, end }: Span): Span {
  const lineEnd = /\r?\n|$/.exec(text.slice(start))?.index ?? 0;
  const clipped = Math.min(end, start + lineEnd);
  return { start, end: clipped - start > 1 ? clipped : start };
}

function keyOf({ rule, span }: Expected): string {
  return `${rule} ${span.start} ${span.end}`;
}

/** "2:14 unknown-grade "excellent"": what a reader of a failed test can find in the draft. */
function describe(text: string, { rule, span, severity }: Expected): string {
  const before = text.slice(0, span.start).split("\n");
  const place = `${String(before.length).padStart(3)}:${(before.at(-1)?.length ?? 0) + 1}`;
  const words = JSON.stringify(text.slice(span.start, span.end));
  return `${place} ${rule} ${words}${severity === null ? "" : ` ${severity}`}`;
}
