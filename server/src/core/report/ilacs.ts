// An inspection of local authority children's services (ILACS, from 2018): cover, judgement table, summary,
// "What needs to improve?", and sections of paragraphs numbered in one run.

import type { JudgementKey } from "../knowledge/knowledge.ts";
import { message } from "../problem.ts";
import { authorityOf, inspectionDates, readCover } from "./cover.ts";
import { readDateRanges } from "./dates.ts";
import type { Unfurnished } from "./furniture.ts";
import { readGrade } from "./grades.ts";
import { readAreas } from "./improvementAreas.ts";
import type { Finding, InspectionReport, ReadingProblem, Section } from "./inspectionReport.ts";
import {
  judgementKeyOf,
  judgementName,
  namedJudgements,
  readJudgementTable,
  rightedWords,
} from "./judgementTable.ts";
import { numberedFindings, paragraphStarts, sequenceProblems } from "./numberedParagraphs.ts";
import { paragraphsOf } from "./paragraphs.ts";
import type { PrintedLine } from "./printedLines.ts";
import { trailerStart } from "./trailer.ts";

export function readIlacs({ text, running, footnotes, missing }: Unfurnished): InspectionReport {
  const problems: ReadingProblem[] = [];
  const lines = text.lines.slice(0, trailerStart(text.lines));
  const table = readJudgementTable(lines);
  const cover = readCover(lines.slice(0, table?.start ?? Math.min(lines.length, 12)));
  const inspected = cover.ranges[0]?.start ?? null;
  const tableEnd = table?.end ?? coverEnd(lines);
  const headings = sectionHeadings(lines, tableEnd);
  const inHeading = new Set(headings.flatMap(({ at, end }) => range(at, end)));
  const firstHeading = headings[0]?.at ?? lines.length;
  // Where the first heading's page is missing, the paragraphs that stood under it begin on the page after.
  const afterGap = lines.findIndex(
    ({ page }, at) => at >= tableEnd && missing.some((gap) => gap.page === page),
  );
  const readFrom = afterGap < 0 ? firstHeading : Math.min(afterGap, firstHeading);
  const starts = paragraphStarts(lines, text, (at) => at < readFrom || inHeading.has(at));
  const isHeadless = starts.some(({ at }) => at < firstHeading);
  const bodyStart = isHeadless ? readFrom : firstHeading;
  const improvements = improvementHeadings(lines, tableEnd, bodyStart);
  const summaryEnd = improvements[0]?.at ?? bodyStart;
  const summary = paragraphsOf(withoutStrayHeading(lines.slice(tableEnd, summaryEnd)), text, footnotes).map(
    (joined, index): Finding => ({ id: `summary-${index + 1}`, paragraph: null, ...joined }),
  );
  const listed = (kind: "area" | "priority") =>
    readAreas(
      improvements
        .filter((heading) => heading.kind === kind)
        .map((heading) => {
          const next = improvements[improvements.indexOf(heading) + 1];
          return lines.slice(heading.end, next?.at ?? bodyStart);
        }),
      text,
      kind,
      footnotes,
    );

  const findings = numberedFindings(
    lines,
    starts,
    (start, next) =>
      headings.find(({ at }) => at > start.at && at < (next?.at ?? lines.length))?.at ??
      next?.at ??
      lines.length,
    footnotes,
  );
  const findingsIn = (from: number, to: number): Finding[] =>
    findings.filter((_, index) => {
      const line = starts[index]?.at ?? -1;
      return line >= from && line < to;
    });
  const sections = headings.map((heading, index): Section => ({
    title: judgementName(heading.key, inspected),
    grade: heading.grade,
    findings: findingsIn(heading.at, headings[index + 1]?.at ?? lines.length),
  }));
  if (isHeadless) sections.unshift({ title: "", grade: null, findings: findingsIn(0, firstHeading) });

  const judgements = table ? namedJudgements(table, inspected) : [];
  if (!table) problems.push({ message: message("No table of judgements and grades was found."), page: 1 });
  if (cover.ranges.length === 0)
    problems.push({ message: message("No inspection dates were found."), page: 1 });
  if (cover.leadInspectors.length === 0)
    problems.push({ message: message("No lead inspector is named."), page: 1 });
  problems.push(...footerProblems(running, cover.ranges, cover.authority));
  if (improvements.length === 0)
    problems.push({ message: message('The report has no list under "What needs to improve?".'), page: null });
  for (const heading of headings) {
    const judgement = judgements.find(({ name }) => name === judgementName(heading.key, inspected));
    if (judgement && heading.grade !== null && judgement.grade !== heading.grade)
      problems.push({
        message: message(
          'The heading of "{0}" says {1}, the table says {2}.',
          judgement.name,
          heading.grade,
          judgement.grade,
        ),
        page: lines[heading.at]?.page ?? null,
      });
  }
  if (headings.length === 0)
    problems.push({ message: message("No section headings were found."), page: null });
  if (findings.length === 0)
    problems.push({ message: message("No numbered paragraphs were found."), page: null });
  else
    for (const { title } of sections.filter((section) => section.findings.length === 0))
      problems.push({ message: message('No paragraphs were found under "{0}".', title), page: null });
  problems.push(...sequenceProblems(findings));

  return {
    kind: "ilacs",
    title: cover.title,
    authority: cover.authority,
    inspectionDates: inspectionDates(cover.ranges),
    published: null,
    leadInspector: cover.leadInspectors[0] ?? null,
    leadInspectors: cover.leadInspectors,
    judgements,
    summary,
    areasForImprovement: listed("area"),
    areasForPriorityAction: listed("priority"),
    sections,
    problems,
  };
}

/** "… education or training. What needs to" / "improve?": a stray copy of the heading ends the summary's last line. */
function withoutStrayHeading(lines: readonly PrintedLine[]): PrintedLine[] {
  return lines.map((line, index) =>
    index < lines.length - 1
      ? line
      : { ...line, text: line.text.replace(/(?<=[.!?]) What needs to(?: improve\??)?$/i, "") },
  );
}

/** Without a table the cover ends with the inspector's line. */
function coverEnd(lines: readonly PrintedLine[]): number {
  return lines.slice(0, 20).findIndex(({ text }) => /Majesty['’]s Inspector|^Lead inspector/i.test(text)) + 1;
}

interface Heading {
  readonly at: number;
  readonly end: number;
}

interface SectionHeading extends Heading {
  readonly key: JudgementKey;
  readonly grade: string | null;
}

/**
 * Headings by their words: type sizes mislead (numbers set in heading size, headings in body size). A heading is
 * one to four lines that are a judgement's name and its grade and nothing else: "… care leavers: good",
 * "… protection are: inadequate", "… children in care and care leavers is / requires improvement to be good".
 */
function sectionHeadings(lines: readonly PrintedLine[], from: number): SectionHeading[] {
  const headings: SectionHeading[] = [];
  for (let at = from; at < lines.length; at++) {
    if (!/^The (?:e\p{L}{8,12} and|imp?\p{L}{2,4} of)\b/iu.test(lines[at]?.text ?? "")) continue;
    for (let count = 4; count >= 1; count--) {
      const heading = readSectionHeading(
        lines
          .slice(at, at + count)
          .map(({ text }) => text)
          .join(" "),
      );
      if (heading === null) continue;
      // "The experiences and progress of care leavers" / "are discussed …": a line of the text.
      if (heading.grade === null && /^\p{Ll}/u.test(lines[at + count]?.text ?? "")) continue;
      headings.push({ at, end: at + count, ...heading });
      at += count - 1;
      break;
    }
  }
  return headings;
}

const headingPattern =
  /^(The (?:experiences? and progress of (?:children )?(?:(?:who|in) need (?:of )?help and protection|in care(?: and care leavers)?|care leavers|care[- ]experienced (?:children and )?young (?:people|adults))|impact of leaders on (?:social work )?practice with children(?: and|,)(?: young people and)? families))(?:\s*[:–-]?\s*(?:is|are)?\s*[:–-]?\s*\(?(outstanding|good|inadequate|requires? improvement(?: to be good)?)\)?)?[.:]?$/i;

function readSectionHeading(words: string): { key: JudgementKey; grade: string | null } | null {
  const match = headingPattern.exec(
    rightedWords(words)
      .replace(/[⁰¹²³⁴-⁹]/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
  const key = match && judgementKeyOf(match[1] ?? "");
  return key ? { key, grade: match[2] === undefined ? null : readGrade(match[2]) } : null;
}

/**
 * "What needs to improve?", "Areas for improvement:", "Areas for priority action", alone on its line. A stray
 * second copy, or the end of one, is part of the heading.
 */
function improvementHeadings(
  lines: readonly PrintedLine[],
  from: number,
  to: number,
): (Heading & { readonly kind: "area" | "priority" })[] {
  const headings: (Heading & { kind: "area" | "priority" })[] = [];
  for (let at = from; at < to; at++) {
    const words = (lines[at]?.text ?? "").replace(/[⁰¹²³⁴-⁹]/g, "").trim();
    const kind = /^areas? for priority action\s*[:?]?\d?$/i.test(words)
      ? "priority"
      : /^(?:(?:what )?needs to improve|improve|areas? for improvement)\s*[:?]*\d?$/i.test(words)
        ? "area"
        : null;
    if (kind === null) continue;
    const last = headings.at(-1);
    if (last?.end === at && last.kind === kind) headings[headings.length - 1] = { ...last, end: at + 1 };
    else headings.push({ at, end: at + 1, kind });
  }
  return headings;
}

/** The footer repeats the authority and the dates, sometimes wrongly: the cover's are kept. */
function footerProblems(
  running: readonly string[],
  ranges: readonly { start: string; end: string }[],
  authority: string,
): ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  const written = (all: readonly { start: string; end: string }[]): string =>
    all.map(({ start, end }) => `${start}/${end}`).join(" ");
  for (const footer of running) {
    const printed = readDateRanges(footer);
    if (ranges.length > 0 && printed.length > 0 && written(printed) !== written(ranges))
      problems.push({
        message: message("The footer gives other dates than the cover: {0}.", footer),
        page: null,
      });
    if (!/^Inspection of .*children/i.test(footer) || authority === "") continue;
    const named = authorityOf(footer);
    if (folded(named) !== folded(authority))
      problems.push({
        message: message("The footer names {0}, the cover {1}.", named, authority),
        page: null,
      });
  }
  return problems;
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
