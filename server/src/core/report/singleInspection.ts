// Single inspections of children's services (SIF, 2013 to 2018): numbered judgement table, executive summary,
// recommendations in the paragraphs' own run, headed sections with the review of the safeguarding board.

import { inspectionDates, readCover } from "./cover.ts";
import { readDate } from "./dates.ts";
import type { Unfurnished } from "./furniture.ts";
import { readSections, splitAtHeadings, type HeadedPart } from "./headedSections.ts";
import type { Finding, InspectionReport, ReadingProblem } from "./inspectionReport.ts";
import { sequenceProblems } from "./numberedParagraphs.ts";
import { paragraphsOf } from "./paragraphs.ts";
import type { PrintedLine } from "./printedLines.ts";
import { readSingleInspectionJudgements, singleInspectionGrade } from "./singleInspectionJudgements.ts";
import { trailerStart } from "./trailer.ts";

const knownHeading =
  /^(?:executive summary|recommendations|summary for children and young people|key findings)$/i;

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
  const body = withoutSubheadings(all.slice(summaryAt < 0 ? head.length : summaryAt));
  const parts = splitAtHeadings(body, text, knownHeading);
  const summaryParts = parts.filter(isSummary);
  const sections = readSections(
    parts.filter((part) => !isSummary(part)),
    text,
    footnotes,
  ).map((section) => ({
    ...section,
    title: section.title.replace(
      /^.*graded judgement for ([\p{L} ]+?) is(?: that)?(?: (?:it|they)(?: (?:is|are))?)?$/iu,
      "$1",
    ),
    grade: section.grade === null ? null : singleInspectionGrade(section.grade),
  }));
  const judgements = readSingleInspectionJudgements(head.slice(Math.max(tableAt, 0)));

  const problems: ReadingProblem[] = [
    {
      message:
        "Reports of this kind are read in part: paragraphs are right where they are numbered, but check the grades of sections. Recommendations stand among the paragraphs.",
      page: null,
    },
  ];
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

/**
 * Without the contents page, which repeats every heading, and the subheadings "Summary" and "Inspection findings"
 * that every graded section has: what stands under them is the section's.
 */
function withoutSubheadings(lines: readonly PrintedLine[]): PrintedLine[] {
  const contents = lines.find(({ text }) => /^contents$/i.test(text));
  return lines.filter(
    ({ page, text, bold }) =>
      page !== contents?.page &&
      !(bold && /^(?:summary|(?:inspection|key) findings|judgement grade)$/i.test(text)),
  );
}

/** "Lead inspector: Ada Marsh", in the list of the inspection team at the end. */
function leadOf(lines: readonly PrintedLine[]): string | null {
  const at = lines.findIndex(({ text }) => /^lead inspector\s*:/i.test(text));
  const name =
    at < 0 ? undefined : lines[at]?.text.replace(/^lead inspector\s*:\s*/i, "") || lines[at + 1]?.text;
  return name?.replace(/,?\s*(?:HMI|Her Majesty[’']s Inspector)$/i, "") ?? null;
}
