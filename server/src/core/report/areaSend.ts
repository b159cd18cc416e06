// Area SEND inspections (from 2023): headed sections of unnumbered paragraphs; areas for priority action and for
// improvement in tables whose rows only rules part. Nothing is graded in words of a scale.

import { message } from "../problem.ts";
import { authorityOf, inspectionDates, readCover } from "./cover.ts";
import type { Unfurnished } from "./furniture.ts";
import { readSections, splitAtHeadings, type HeadedPart } from "./headedSections.ts";
import { isBullet } from "./improvementAreas.ts";
import type { AreaForImprovement, InspectionReport, ReadingProblem } from "./inspectionReport.ts";
import { joinLines } from "./joinedLines.ts";
import { endsSentence } from "./paragraphs.ts";
import type { PrintedLine } from "./printedLines.ts";
import { trailerStart } from "./trailer.ts";

const knownHeading =
  /^(?:inspection outcome|information about the local area partnership|what is it like to be a child or young person with SEND in this area\?|what is the area partnership doing that is effective\?|what does the area partnership need to do better\?|areas for priority action|areas for improvement|local area partnership details|information about this inspection|inspection team)$/i;

export function readAreaSend({ text, footnotes }: Unfurnished): InspectionReport {
  const all = text.lines.slice(0, complaintStart(text.lines));
  const outcome = all.findIndex((line) => /^inspection outcome$/i.test(line.text));
  const cover = readCover(
    all
      .slice(0, outcome < 0 ? 12 : outcome)
      .filter(({ text: words }) => !/^local area partnership report$/i.test(words)),
  );
  // The team's names come last; its two columns are no findings.
  const team = all.findIndex(({ text: words }) => /^inspection team$/i.test(words));
  const parts = splitAtHeadings(
    all.slice(Math.max(outcome, 0), team < 0 ? all.length : team),
    text,
    knownHeading,
  );
  const isTable = (part: HeadedPart): boolean =>
    /^(?:responsible body\b|areas? for (?:priority action|improvement))/i.test(part.title ?? "");
  const tables = parts.filter(isTable);
  const priority = tables.filter(
    (part) => /priority/i.test(part.title ?? "") || /responsible/i.test(part.title ?? ""),
  );
  const improvement = tables.filter((part) => !priority.includes(part));
  const sections = readSections(
    parts.filter(
      (part) =>
        !tables.includes(part) &&
        !/^local area partnership details|^local authority\b|^integrated care/i.test(part.title ?? ""),
    ),
    text,
    footnotes,
  );
  const lead = leadInspectorOf(all);
  const problems: ReadingProblem[] = [];
  if (cover.ranges.length === 0)
    problems.push({ message: message("No inspection dates were found."), page: 1 });
  if (lead === null) problems.push({ message: message("No lead inspector is named."), page: null });
  const areasForPriorityAction = rows(priority, "priority", footnotes);
  const areasForImprovement = rows(improvement, "area", footnotes);
  const listed = [...areasForPriorityAction, ...areasForImprovement];
  if (listed.length === 0)
    problems.push({ message: message("No areas for improvement were found."), page: null });
  if (listed.length > 0 && !text.placed)
    problems.push({
      message: message(
        "The areas were printed in tables, whose rows cannot be told apart here: check where each begins and ends.",
      ),
      page: null,
    });
  problems.push(...pageEndProblems([...tableRows(priority), ...tableRows(improvement)]));
  return {
    kind: "area-send",
    title: cover.title,
    authority: authorityOf(
      cover.title
        .replace(/^.*?\barea SEND inspection of\s+/i, "")
        .replace(/\s+(?:local )?area(?: partnership)?$/i, ""),
    ),
    inspectionDates: inspectionDates(cover.ranges.slice(0, 1)),
    published: null,
    leadInspector: lead,
    leadInspectors: lead === null ? [] : [lead],
    judgements: [],
    summary: sections
      .filter(({ title }) => /^inspection outcome$/i.test(title))
      .flatMap(({ findings }) =>
        findings.map((finding, index) => ({ ...finding, id: `summary-${index + 1}` })),
      ),
    areasForImprovement,
    areasForPriorityAction,
    sections: sections.filter(({ title }) => !/^inspection outcome$/i.test(title)),
    problems,
  };
}

function complaintStart(lines: readonly PrintedLine[]): number {
  const at = lines.findIndex(({ text }) => /^If you are not happy with the inspection/i.test(text));
  return at < 0 ? trailerStart(lines) : at;
}

/** "Ada Marsh HMI, Ofsted lead inspector" */
function leadInspectorOf(lines: readonly PrintedLine[]): string | null {
  const team = lines.findIndex(({ text }) => /^inspection team$/i.test(text));
  for (const { text } of lines.slice(Math.max(team, 0))) {
    const name =
      /^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,3}),?\s(?:Ofsted\s|HMI,?\s){1,3}(?:[Ll]ead [Ii]nspector|[Ll]ead\b)/u.exec(
        text,
      )?.[1];
    if (name !== undefined) return name.replace(/ (?:HMI|Ofsted)$/, "");
  }
  return null;
}

/**
 * The rows of the tables. A table with bodies responsible names them at the left, at each row's head; one without
 * is told apart by its sentences: a row begins where one has ended and the line had room for another word.
 */
function rows(
  parts: readonly HeadedPart[],
  id: "area" | "priority",
  footnotes: ReadonlySet<string>,
): AreaForImprovement[] {
  return tableRows(parts).map((run, index) => ({
    id: `${id}-${index + 1}`,
    number: index + 1,
    paragraph: null,
    frameworkReferences: [],
    ...joinLines(run, rowNumber.exec(run[0]?.text ?? "")?.[0].length ?? 0, footnotes),
  }));
}

/** A row that a page's end parts at a sentence's end may be two. */
function pageEndProblems(runs: readonly (readonly PrintedLine[])[]): ReadingProblem[] {
  return runs.flatMap((run) => {
    const at = run.findIndex((line, index) => {
      const last = run[index - 1];
      return (
        last !== undefined &&
        line.page !== last.page &&
        line.height > 0 &&
        endsSentence(last.text) &&
        !isBullet(line.text)
      );
    });
    if (at < 0) return [];
    const doubt = message(
      'An area goes on from this page to the next ("{0} …"): check that it is one.',
      run[at]?.text.slice(0, 40) ?? "",
    );
    return [{ message: doubt, page: run[at - 1]?.page ?? null }];
  });
}

function tableRows(parts: readonly HeadedPart[]): PrintedLine[][] {
  return parts.flatMap((part) => {
    const lines = part.lines.filter(
      ({ text }) => !/^(?:responsible body|areas? for (?:improvement|priority action))$/i.test(text),
    );
    const left = Math.min(...lines.map(({ x }) => x));
    const right = rightColumn(lines, left);
    return right === null ? inOneColumn(lines) : byLeftColumn(lines, right);
  });
}

function rightColumn(lines: readonly PrintedLine[], left: number): number | null {
  const far = lines.filter(({ x }) => x > left + 80).map(({ x }) => Math.round(x));
  return far.length < 3 ? null : Math.min(...far);
}

function byLeftColumn(lines: readonly PrintedLine[], right: number): PrintedLine[][] {
  const runs: PrintedLine[][] = [];
  const first = lines.find(({ x }) => x < right - 8)?.text;
  let lastLeft: PrintedLine | null = null;
  for (const line of lines) {
    if (line.x < right - 8) {
      const near =
        lastLeft !== null && lastLeft.page === line.page && line.y - lastLeft.y < 1.5 * line.height;
      if (!near || line.text === first) runs.push([]);
      lastLeft = line;
    } else runs.at(-1)?.push(line);
  }
  return runs.filter((run) => run.length > 0);
}

function inOneColumn(lines: readonly PrintedLine[]): PrintedLine[][] {
  const leading = leadingOf(lines);
  // A table without rules is parted by its words alone.
  const ruled = lines.some((line, index) => standsBelowRule(line, lines[index - 1], leading));
  const runs: PrintedLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    if (last === undefined || opensRow(line, last, ruled ? leading : 0)) runs.push([line]);
    else runs.at(-1)?.push(line);
  }
  return runs;
}

/** The commonest distance between two lines of one row; 0 where there are no places. */
function leadingOf(lines: readonly PrintedLine[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, index) => {
    const last = lines[index - 1];
    if (last === undefined || last.page !== line.page || line.height === 0) return;
    const step = Math.round((line.y - last.y) * 5) / 5;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  });
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

/** "1. The partnership should …": some tables number their rows. */
const rowNumber = /^\d{1,2}\.\s+(?=\p{Lu})/u;

/** How much further apart, in points, a rule between two rows sets the lines it parts. */
const ruleWidth = 0.35;

/**
 * A row begins where one has ended: below a rule, which sets two lines half a point further apart, or at words
 * like "Leaders across the partnership should …", which open nearly every row.
 */
function opensRow(line: PrintedLine, last: PrintedLine, leading: number): boolean {
  if (!endsSentence(last.text) || last.text.endsWith(":")) return false;
  if (rowNumber.test(line.text)) return true;
  if (!/^\p{Lu}/u.test(line.text) || /^(?:They|This|These|It|However|In addition)\b/.test(line.text))
    return false;
  if (leading > 0 && line.page === last.page) return standsBelowRule(line, last, leading);
  return /^(?:leaders|the (?:local )?(?:area )?partnership|the (?:ICB|local authority)|partners|.{3,80}\b(?:should|must|need to)\b)/i.test(
    line.text,
  );
}

function standsBelowRule(line: PrintedLine, last: PrintedLine | undefined, leading: number): boolean {
  return (
    leading > 0 && last !== undefined && line.page === last.page && line.y - last.y > leading + ruleWidth
  );
}
