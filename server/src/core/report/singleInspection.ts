// Single inspections of children's services (SIF, 2013 to 2018): numbered judgement table, executive summary,
// recommendations in the paragraphs' own run, graded sections, and the review of the safeguarding board.

import { message } from "../problem.ts";
import { sortParts } from "./areaParts.ts";
import { inspectionDates, inspectorsOf, readCover } from "./cover.ts";
import { readDate } from "./dates.ts";
import type { Unfurnished } from "./furniture.ts";
import { readParts, splitAtHeadings, type HeadedPart } from "./headedSections.ts";
import type {
  AreaForImprovement,
  Finding,
  InspectionReport,
  Judgement,
  ReadingProblem,
} from "./inspectionReport.ts";
import { sequenceProblems } from "./numberedParagraphs.ts";
import { paragraphsOf } from "./paragraphs.ts";
import type { PrintedLine } from "./printedLines.ts";
import { gradedHeadingAt, singleInspectionName } from "./singleInspectionHeadings.ts";
import { readSingleInspectionJudgements } from "./singleInspectionJudgements.ts";
import { trailerStart } from "./trailer.ts";

const knownHeading =
  /^(?:executive summary|summary|(?:inspection|key) findings|summary of (?:key )?findings|recommendations|summary for children and young people|priority and immediate action|areas for improvement|previous ofsted inspections|local leadership|(?:children living|child protection|children looked after) in this area|(?:¹)?information about (?:this|the) (?:inspection|local authority area)|(?:the )?inspection team)[¹²³⁴-⁹]?$/i;

/** What may follow a list headed "Areas for improvement" and is no part of it, however its heading goes on. */
const bodyTitle =
  /^(?:executive summary|summary|information about|(?:previous|other) ofsted inspections|inspection (?:findings|judgements?)|(?:the )?inspection team|(?:the )?(?:key|lscb|local authority|board)\b.*\b(?:strengths?|because)\b|key strengths|what |progress since|section \d|(?:children living|child protection|children looked after) in this area)/i;

/** Where the cover ends and the report begins. */
const bodyHeading =
  /^(?:executive summary|contents|about this inspection|summary of (?:key )?findings|(?:section 1: )?the local authority)$/i;

const boardName = singleInspectionName("lscb");

export function readSingleInspection({ text, footnotes }: Unfurnished): InspectionReport {
  const all = text.lines.slice(0, trailerStart(text.lines));
  const bodyAt = bodyStart(all);
  const head = all.slice(0, bodyAt).filter(({ page }) => page <= 2);
  const tableAt = head.findIndex(({ text: words }) =>
    /^(?:1\.?\s|Children[’']s services in |The overall judgement|Overall effectiveness)/i.test(words),
  );
  const cover = readCover(head.slice(0, tableAt < 0 ? head.length : tableAt));
  const published = head.find(({ text: words }) => /^(?:report )?published:/i.test(words));
  const body = withoutContents(all.slice(bodyAt)).filter((line) => !isTableHead(line));
  const recordAt = body.findIndex(({ text: words }) => /^record of main findings$/i.test(words));
  const parts = joinGrades(
    joinSubheadings(
      splitAtHeadings(recordAt < 0 ? body : body.slice(0, recordAt), text, knownHeading, gradedHeadingAt),
    ),
  );
  const summaryParts = parts.filter(({ title }) => title !== null && /^executive summary$/i.test(title));
  const sorted = sortParts(
    parts.filter((part, at) => !summaryParts.includes(part) && !isAppendix(part, parts[at - 1])),
    bodyTitle,
  );
  const read = readParts(
    sorted.map(({ part }) => part),
    text,
    footnotes,
  );
  const listed = (list: "area" | "priority"): AreaForImprovement[] =>
    recommendations(
      read.filter(({ part }) => sorted.some((each) => each.part === part && each.list === list)),
      list,
    );
  const sections = read.map(({ title, grade, findings }) => ({ title, grade, findings }));
  const onCover = readSingleInspectionJudgements(head.slice(Math.max(tableAt, 0)));
  const judgements = withBoard(
    onCover.length > 0 ? onCover : judgementsOf(parts),
    parts.find(({ title }) => title === boardName)?.grade ?? null,
  );
  const lead = leadOf(all) ?? cover.leadInspectors[0] ?? null;

  const problems: ReadingProblem[] = [];
  if (cover.ranges.length === 0)
    problems.push({ message: message("No inspection dates were found."), page: 1 });
  if (lead === null) problems.push({ message: message("No lead inspector is named."), page: null });
  if (judgements.length === 0)
    problems.push({ message: message("No judgements were found on the first page."), page: 1 });
  problems.push(...gradeProblems(judgements, parts));
  const numbered = sections.flatMap(({ findings }) => findings).filter(({ paragraph }) => paragraph !== null);
  if (numbered.length === 0)
    problems.push({ message: message("No numbered paragraphs were found."), page: null });
  const areasForImprovement = listed("area");
  if (areasForImprovement.length === 0)
    problems.push({ message: message("No recommendations were found."), page: null });
  problems.push(...sequenceProblems(numbered));
  return {
    kind: "single-inspection",
    title: cover.title,
    authority: cover.authority,
    inspectionDates: inspectionDates(cover.ranges),
    published: published ? readDate(published.text) : null,
    leadInspector: lead,
    leadInspectors: lead === null ? [] : [lead],
    judgements,
    // The executive summary keeps the first numbers: it is what all of these reports have.
    summary: [...summaryParts.map(({ lines }) => lines), verdictOf(head.slice(Math.max(tableAt, 0)))]
      .flatMap((lines) => paragraphsOf(lines, text, footnotes))
      .map((joined, index): Finding => ({ id: `summary-${index + 1}`, paragraph: null, ...joined })),
    areasForImprovement,
    areasForPriorityAction: listed("priority"),
    sections,
    problems,
  };
}

/** Between the overall grade and the table, until 2015: "There are no widespread or serious failures that …". */
function verdictOf(lines: readonly PrintedLine[]): PrintedLine[] {
  const from = lines.findIndex(({ text }, at) => at > 0 && /^\p{Lu}\p{L}+\s\p{Ll}/u.test(text));
  const to = lines.findIndex(({ text }) => /^(?:1\.?\s|requires?$|the judgements on areas\b)/i.test(text));
  return from < 0 || from >= to ? [] : lines.slice(from, to);
}

function bodyStart(lines: readonly PrintedLine[]): number {
  const headed = lines.findIndex(({ text, page }) => page <= 5 && bodyHeading.test(text));
  if (headed >= 0) return headed;
  const overleaf = lines.findIndex(({ page }) => page > 1);
  return overleaf >= 0 ? overleaf : Math.min(40, lines.length);
}

/** What Ofsted says of every inspection, and of what its grades mean. */
function isAppendix({ title }: HeadedPart, before: HeadedPart | undefined): boolean {
  if (title === null) return false;
  // "What the inspection judgements mean" goes on under two headings.
  if (before !== undefined && /^the (?:local authority|lscb)$/i.test(title))
    return /^the local authority$|judgements mean$/i.test(before.title ?? "");
  return /^(?:information about this inspection|the inspection team|what the inspection judgements mean)/i.test(
    title,
  );
}

/** The head of the small table that repeats a section's grade. */
function isTableHead({ text }: PrintedLine): boolean {
  return /^key judge?ment\b.*|^judge?ment grade$/i.test(text);
}

/** Without the contents page, which repeats every heading; without pages, without the lines up to the first again. */
function withoutContents(lines: readonly PrintedLine[]): PrintedLine[] {
  const at = lines.findIndex(({ text }) => /^contents$/i.test(text));
  if (at < 0) return [...lines];
  const page = lines[at]?.page;
  const after = lines.findIndex((line, index) => index > at && line.page !== page);
  if (after >= 0) return lines.filter((line) => line.page !== page);
  const entry = (index: number): string => lines[index]?.text.replace(/[.\s]*\d+$/, "").toLowerCase() ?? "";
  const first = [at + 1, at + 2].find((index) => entry(index) !== "executive summary") ?? at + 1;
  const again = lines.findIndex((_, index) => index > first && entry(index) === entry(first));
  return again < 0 ? [...lines] : [...lines.slice(0, at), ...lines.slice(again)];
}

/**
 * The board's own "Executive summary", "… requires improvement because:" stand under the board's heading; so do the
 * "Summary" and "Inspection findings" of every graded section, not those that follow its recommendations.
 */
function joinSubheadings(parts: readonly HeadedPart[]): HeadedPart[] {
  const joined: HeadedPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.lines.length === 0 && /^summary of (?:key )?findings$/i.test(part.title ?? "")) continue;
    if (
      last !== undefined &&
      last.grade !== null &&
      /^(?:summary|(?:inspection|key) findings)$/i.test(part.title ?? "")
    )
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...part.lines] };
    else if (last?.title === boardName && part.title === boardName)
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...part.lines] };
    else if (last?.title === boardName && /^executive summary$|\bbecause:?$/i.test(part.title ?? ""))
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...part.lines] };
    else joined.push(part);
  }
  return joined;
}

/** "Capacity to improve" over "Grade 3 (Adequate)": the reports of 2013 give the grade a line of its own. */
function joinGrades(parts: readonly HeadedPart[]): HeadedPart[] {
  const joined: HeadedPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const grade = /^grade \d \(([a-z]+)\)$/i.exec(part.title ?? "")?.[1]?.toLowerCase();
    if (grade !== undefined && last?.lines.length === 0)
      joined[joined.length - 1] = { ...part, title: last.title, grade };
    else joined.push(part);
  }
  return joined;
}

/** A report without a table on its cover is judged by its headings, in their words. */
function judgementsOf(parts: readonly HeadedPart[]): Judgement[] {
  return parts.flatMap(({ title, grade }) =>
    title === null || grade === null
      ? []
      : [{ name: /^overall effectiveness\b/i.test(title) ? singleInspectionName("overall") : title, grade }],
  );
}

/** Most covers leave the board's grade to the heading of its review. */
function withBoard(judgements: readonly Judgement[], grade: string | null): Judgement[] {
  return judgements.length === 0 || grade === null || judgements.some(({ name }) => name === boardName)
    ? [...judgements]
    : [...judgements, { name: boardName, grade }];
}

function gradeProblems(judgements: readonly Judgement[], parts: readonly HeadedPart[]): ReadingProblem[] {
  return parts.flatMap(({ title, grade, lines }) => {
    const judged = judgements.find(({ name }) => name === title);
    return judged === undefined || grade === null || judged.grade === grade
      ? []
      : [
          {
            message: message(
              'The heading of "{0}" says {1}, the table says {2}.',
              judged.name,
              grade,
              judged.grade,
            ),
            page: lines[0]?.page ?? null,
          },
        ];
  });
}

/**
 * Recommendations are paragraphs of the run, and what the authority must answer: they stand in their section and
 * in the list, there without the paragraphs they rest on ("… for care leavers (paragraphs 32, 37, 48)").
 */
function recommendations(
  sections: readonly { readonly findings: readonly Finding[] }[],
  list: "area" | "priority",
): AreaForImprovement[] {
  const findings = sections.flatMap((section) => section.findings);
  const numbered = findings.filter(({ paragraph }) => paragraph !== null);
  // In 2013 one numbered paragraph led in lists of bullets.
  return (numbered.length > 1 ? numbered : findings.filter(({ paragraph }) => paragraph === null))
    .filter(({ text }) => !/:$/.test(text) && !/\bdid not (?:find|identify) any\b/i.test(text))
    .map((finding, index) => {
      const text = finding.text.replace(/\s*\((?:see )?paragraphs? [^()]*\)(?=\.?$)/i, "");
      const boxes = finding.boxes
        .filter(({ span }) => span.start < text.length)
        .map((box) => ({ ...box, span: { ...box.span, end: Math.min(box.span.end, text.length) } }));
      const number = index + 1;
      return { ...finding, id: `${list}-${number}`, number, text, boxes, frameworkReferences: [] };
    });
}

/** "Lead inspector: Ada Marsh", in the list of the inspection team at the end. */
function leadOf(lines: readonly PrintedLine[]): string | null {
  const at = lines.findIndex(({ text }) => /^lead inspector\s*:/i.test(text));
  const name =
    at < 0 ? "" : lines[at]?.text.replace(/^lead inspector\s*:\s*/i, "") || (lines[at + 1]?.text ?? "");
  return inspectorsOf(name)[0] ?? null;
}
