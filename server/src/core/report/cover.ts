// What a report's first page says of itself: title, authority, dates, inspectors. Shared by the kinds of report;
// never reads judgements or findings.

import { readDateRanges } from "./dates.ts";
import type { DateRange, InspectionReport } from "./inspectionReport.ts";
import { joinLines } from "./joinedLines.ts";
import type { PrintedLine } from "./printedLines.ts";

export interface Cover {
  readonly title: string;
  readonly authority: string;
  readonly ranges: readonly DateRange[];
  readonly leadInspectors: readonly string[];
}

const datesLabel = /^(?:re-?)?inspection dates?\s*:?/i;
const inspectorLabel = /^(?:lead|reporting) inspectors?\s*:?/i;

/** Reads the lines above the judgement table. */
export function readCover(lines: readonly PrintedLine[]): Cover {
  const datesAt = lines.findIndex(({ text }) => datesLabel.test(text));
  const inspectorAt = lines.findIndex(({ text }) => inspectorLabel.test(text));
  const titleEnd = [datesAt, inspectorAt]
    .filter((at) => at >= 0)
    .reduce((a, b) => Math.min(a, b), lines.length);
  const titleLines = lines.slice(0, titleEnd);
  const dates = datesAt < 0 ? "" : labelled(lines, datesAt, datesLabel);
  return {
    title: titleOf(titleLines),
    authority: authorityOf(titleLines.map(({ text }) => text).join(" ")),
    ranges: readDateRanges(dates),
    leadInspectors: inspectorAt < 0 ? [] : inspectorsOf(labelled(lines, inspectorAt, inspectorLabel)),
  };
}

/** The dates as the report's tree holds them: the first range's start, the last one's end, and all of them. */
export function inspectionDates(ranges: readonly DateRange[]): InspectionReport["inspectionDates"] {
  const start = ranges[0]?.start;
  const end = ranges.at(-1)?.end;
  return start === undefined || end === undefined ? null : { start, end, ranges };
}

/** What stands after a label, on its line and those below until the next label. */
function labelled(lines: readonly PrintedLine[], at: number, label: RegExp): string {
  const words = [lines[at]?.text.replace(label, "") ?? ""];
  for (const { text } of lines.slice(at + 1)) {
    if (/^[\p{L} ]{4,30}:/u.test(text) || datesLabel.test(text) || inspectorLabel.test(text)) break;
    if (/^judge?ment\b/i.test(text)) break;
    words.push(text);
  }
  return words.join(" ").trim();
}

/** "Northmere" over "Inspection of children's social care services" are set in two sizes: a colon parts them. */
function titleOf(lines: readonly PrintedLine[]): string {
  const start = lines.findIndex(({ text }) => /^(?:Re-?[Ii]|I)nspection of\b/.test(text));
  const joined = (part: readonly PrintedLine[]): string => joinLines(part).text;
  if (start <= 0) return joined(lines);
  return `${joined(lines.slice(0, start))}: ${joined(lines.slice(start))}`;
}

/**
 * The short name in a title or footer: "Inspection of Northmere City Council local authority children's
 * services" is Northmere's, "Royal Borough of Northmere upon Sea" is Northmere upon Sea's.
 */
export function authorityOf(title: string): string {
  const name = title
    .replace(/\s+/g, " ")
    .replace(/^(?:re-?)?inspection of (?:safeguarding and )?looked after children services\s+/i, "")
    .replace(/^(?:re-?)?inspection of (?!children)/i, "")
    .replace(/(?:re-?)?inspection of (?:children|services)[\s\S]*$/i, "")
    .replace(/\s+children['’]s\s+(?:social care\s+)?services\b[\s\S]*$/i, "")
    .trim();
  return shortAuthority(name);
}

/** An authority's name without its standing: no "London Borough of", "County Council", "local authority". */
function shortAuthority(name: string): string {
  return (
    name
      .replace(/[\s,:–-]+$/, "")
      .replace(/^the\s+/i, "")
      .replace(/\s+local authority$/i, "")
      .replace(/^(?:the\s+)?(?:(?:london|royal|metropolitan) )?borough of\s+(?:the\s+)?/i, "")
      .replace(/^(?:the\s+)?council of\s+(?:the\s+)?/i, "")
      .replace(
        /\s+(?:(?:metropolitan|city|county|district|borough|unitary|london|royal)\s+)*(?:council|corporation|MBC|MDC)$/i,
        "",
      )
      .replace(/\s+(?:metropolitan borough|borough|metropolitan district)$/i, "")
      // "Nottingham City", "City of Bradford"; the City of London is the one whose name begins so.
      .replace(/(?<=\S{3})\s+City$/, "")
      .replace(/^City of (?!London\b)/i, "")
      .trim()
  );
}

const office =
  /[\s,]*\b(?:(?:His|Her) Majesty['’]?s(?: Senior)? Inspectors?|(?:Senior )?HMIs?|Ofsted (?:Senior )?Inspectors?|Senior (?:His|Her) Majesty['’]s Inspectors?|Ofsted)\b\.?/gi;

/** "Ada Marsh, His Majesty's Inspector and Tom Reed HMI" are two. */
export function inspectorsOf(printed: string): string[] {
  return printed
    .replace(office, ";")
    .split(/\s*[;,&]\s*|\s+and\s+/)
    .map((name) => name.replace(/^[\s,–-]+|[\s,.–-]+$/g, "").replace(/^and\s+/, ""))
    .filter((name) => /^\p{Lu}[\p{L}'’.-]*(?:\s+[\p{L}'’.-]+){1,4}$/u.test(name));
}
