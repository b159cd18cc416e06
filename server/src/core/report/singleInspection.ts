// Single inspections of children's services (SIF, 2013 to 2018): numbered judgement table, executive summary,
// recommendations in the paragraphs' own run, headed sections with the review of the safeguarding board.

import type { JudgementKey } from "../knowledge/knowledge.ts";
import { gradeScales } from "../knowledge/gradeScales.ts";
import { inspectionDates, readCover } from "./cover.ts";
import { readDate } from "./dates.ts";
import type { Unfurnished } from "./furniture.ts";
import { readSections, splitAtHeadings, type HeadedPart } from "./headedSections.ts";
import type { Finding, InspectionReport, Judgement, ReadingProblem } from "./inspectionReport.ts";
import { sequenceProblems } from "./numberedParagraphs.ts";
import { paragraphsOf } from "./paragraphs.ts";
import type { PrintedLine } from "./printedLines.ts";
import { trailerStart } from "./trailer.ts";

const knownHeading =
  /^(?:executive summary|recommendations|summary for children and young people|key findings|inspection findings)$/i;

export function readSingleInspection({ text, footnotes }: Unfurnished): InspectionReport {
  const all = text.lines.slice(0, trailerStart(text.lines));
  const summaryAt = all.findIndex((line) => /^(?:executive )?summary(?: of key findings)?$/i.test(line.text));
  const head = all
    .slice(0, summaryAt < 0 ? Math.min(40, all.length) : summaryAt)
    .filter(({ page }) => page <= 2);
  const tableAt = head.findIndex(({ text: words }) =>
    /^(?:1\.?\s|Children[’']s services in |The overall judgement|Overall effectiveness)/i.test(words),
  );
  const cover = readCover(head.slice(0, tableAt < 0 ? head.length : tableAt));
  const published = head.find(({ text: words }) => /^(?:report )?published:/i.test(words));
  const body = withoutContents(all.slice(summaryAt < 0 ? head.length : summaryAt));
  const parts = splitAtHeadings(body, text, knownHeading);
  const summaryParts = parts.filter(isSummary);
  const sections = readSections(
    parts.filter((part) => !isSummary(part)),
    text,
    footnotes,
  );
  const judgements = readJudgements(head.slice(Math.max(tableAt, 0)));

  const problems: ReadingProblem[] = [];
  if (cover.ranges.length === 0) problems.push({ message: "No inspection dates were found.", page: 1 });
  if (judgements.length === 0)
    problems.push({ message: "No judgements were found on the first page.", page: 1 });
  const numbered = sections.flatMap(({ findings }) => findings).filter(({ paragraph }) => paragraph !== null);
  if (numbered.length === 0) problems.push({ message: "No numbered paragraphs were found.", page: null });
  problems.push(...sequenceProblems(numbered));
  return {
    kind: "single-inspection",
    title: cover.title,
    authority: cover.authority,
    inspectionDates: inspectionDates(cover.ranges),
    published: published ? readDate(published.text) : null,
    leadInspector: leadOf(all),
    leadInspectors: [leadOf(all)].filter((name) => name !== null),
    judgements,
    summary: summaryParts
      .flatMap((part) => paragraphsOf(part.lines, text, footnotes))
      .map((joined, index): Finding => ({ id: `summary-${index + 1}`, paragraph: null, ...joined })),
    areasForImprovement: [],
    areasForPriorityAction: [],
    sections,
    problems,
  };
}

function isSummary({ title }: HeadedPart): boolean {
  return title !== null && /^executive summary$/i.test(title);
}

/** The contents page repeats every heading: its lines end in page numbers. */
function withoutContents(lines: readonly PrintedLine[]): PrintedLine[] {
  const contents = lines.find(({ text }) => /^contents$/i.test(text));
  return contents ? lines.filter(({ page }) => page !== contents.page) : [...lines];
}

const sif = gradeScales.find(({ id }) => id === "sif");

const printedNames: readonly (readonly [pattern: RegExp, key: JudgementKey])[] = [
  [/need help and protection/i, "help-and-protection"],
  [/adoption/i, "adoption"],
  [/care leavers/i, "care-leavers"],
  [/children looked after|looked after children/i, "care"],
  [/leadership, management/i, "leaders"],
  [/safeguarding children board/i, "lscb"],
  [/children[’']s services in|overall/i, "overall"],
];

const gradePattern =
  /\b(?:(?:is|are)\s+)?(outstanding|good|adequate|inadequate|requires? improvement(?: to be good)?)\.?$/i;

/**
 * Names stand at the left, grades at the right, a name over two lines with its grade between them. Each name
 * takes the grade nearest below or beside it; sentences ("… in Northmere require improvement to be good") hold both.
 */
function readJudgements(lines: readonly PrintedLine[]): Judgement[] {
  const names: { key: JudgementKey; y: number; order: number }[] = [];
  const grades: { grade: string; y: number }[] = [];
  const found: { key: JudgementKey; grade: string; order: number }[] = [];
  lines.forEach((line, order) => {
    const place = line.height > 0 ? line.y : order;
    const grade = gradePattern.exec(line.text);
    const name = grade ? line.text.slice(0, grade.index).trim() : line.text;
    const key =
      line.text.length < 110 ? printedNames.find(([pattern]) => pattern.test(name))?.[1] : undefined;
    if (grade && key) found.push({ key, grade: grade[1] ?? "", order });
    else if (grade && name === "") grades.push({ grade: grade[1] ?? "", y: place });
    else if (key) names.push({ key, y: place, order });
  });
  for (const name of names) {
    if (found.some(({ key }) => key === name.key)) continue;
    const best = [...grades].sort((a, b) => Math.abs(a.y - name.y) - Math.abs(b.y - name.y))[0];
    if (!best) continue;
    grades.splice(grades.indexOf(best), 1);
    found.push({ key: name.key, grade: best.grade, order: name.order });
  }
  return found
    .sort((a, b) => a.order - b.order)
    .filter(({ key }, index, every) => every.findIndex((each) => each.key === key) === index)
    .map(({ key, grade }) => ({
      name: sif?.judgements.find((judgement) => judgement.key === key)?.name ?? "",
      grade: /improvement/i.test(grade) ? "requires improvement" : grade.toLowerCase(),
    }));
}

/** "Lead inspector: Ada Marsh", in the list of the inspection team at the end. */
function leadOf(lines: readonly PrintedLine[]): string | null {
  const at = lines.findIndex(({ text }) => /^lead inspector\s*:/i.test(text));
  const name =
    at < 0 ? undefined : lines[at]?.text.replace(/^lead inspector\s*:\s*/i, "") || lines[at + 1]?.text;
  return name?.replace(/,?\s*(?:HMI|Her Majesty[’']s Inspector)$/i, "") ?? null;
}
