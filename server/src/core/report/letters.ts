// Letters: focused visits, monitoring visits and joint targeted area inspections. They grade nothing; headings
// are printed bold, paragraphs are unnumbered (two letters of 2020 number them).

import { message } from "../problem.ts";
import { leadInOf, sortParts, type AreaKind } from "./areaParts.ts";
import { authorityOf, inspectionDates, inspectorsOf } from "./cover.ts";
import { readDate, readDateRanges } from "./dates.ts";
import type { Unfurnished } from "./furniture.ts";
import { readSections, splitAtHeadings, unnumberedFindings, type HeadedPart } from "./headedSections.ts";
import { readAreas } from "./improvementAreas.ts";
import type { DateRange, InspectionReport, ReadingProblem, ReportKind } from "./inspectionReport.ts";
import { joinLines } from "./joinedLines.ts";
import { sequenceProblems } from "./numberedParagraphs.ts";
import { trailerStart } from "./trailer.ts";
import { isApart } from "./paragraphs.ts";
import type { PrintedLine, PrintedText } from "./printedLines.ts";

type LetterKind = Extract<ReportKind, "focused-visit" | "monitoring-visit" | "joint-targeted-area">;

const title =
  /^(?:(?:ILACS )?(?:focused|monitoring) visit (?:to|of)|joint targeted area inspection (?:of|to|\())/i;
const knownHeading =
  /^(?:headline findings|overview|main findings|findings|findings and evaluation of progress|areas covered by the visit|context|(?:key )?strengths|next steps|areas? for priority action|areas? for improvement|what needs to improve\??\d?|what needs to improve in this area of social work practice\??\d?)$/i;

/** Headings that end a list of areas: others may stand within one ("Leadership and management"). */
const bodyTitle =
  /^(?:headline|overview|(?:main )?findings|evaluation|areas covered|context|(?:key )?strengths|(?:case|practice) study|next steps|areas? for|what needs)\b/i;

export function readLetter({ text, running, footnotes }: Unfurnished, kind: LetterKind): InspectionReport {
  const problems: ReadingProblem[] = [];
  const all = text.lines.slice(0, trailerStart(text.lines));
  const greeting = all.findIndex((line, index) => index < 60 && /^Dear\b/i.test(line.text));
  const closing = all.findIndex((line) => /^Yours (?:sincerely|faithfully)/i.test(line.text));
  const letter = all.slice(greetingEnd(all, greeting, text), closing < 0 ? all.length : closing);
  const plainTitle = text.placed ? null : titleInWords(letter);
  const body = plainTitle === null ? letter : letter.filter((_, at) => !inRun(plainTitle, at));
  const parts = afterStudies(splitAtHeadings(body, text, knownHeading), text.placed);
  const titlePart = parts.find((part) => part.title !== null && title.test(part.title));
  const opening = parts
    .filter((part) => part.title === null || part === titlePart)
    .flatMap(({ lines }) => lines);
  const headed = parts.filter((part) => part.title !== null && part !== titlePart);

  const openingWords = joinLines(opening).text;
  const headTitle = withoutPostcode(
    titlePart?.title ??
      (plainTitle === null ? "" : joinLines(letter.filter((_, at) => inRun(plainTitle, at))).text),
  );
  const ranges = visitDates(openingWords);
  const signatory = closing < 0 ? null : signatoryOf(all.slice(closing + 1));
  const named = namedInspectors(openingWords);
  const isJoint = kind === "joint-targeted-area";
  const leadInspectors = isJoint ? [] : signatory ? [signatory] : named.slice(0, 1);
  const sorted = sortParts(headed, bodyTitle);
  const listed = (list: AreaKind) =>
    readAreas(
      sorted.filter((each) => each.list === list).map(({ part }) => part.lines),
      text,
      list,
      footnotes,
    );
  // What leads a list in is no area, but the inspectors' words: it stands under the list's heading.
  const sections = readSections(
    sorted.map(({ part, list }) => (list === null ? part : { ...part, lines: leadInOf(part) })),
    text,
    footnotes,
  );
  const areasForImprovement = listed("area");

  if (ranges.length === 0) problems.push({ message: message("No dates of the visit were found."), page: 1 });
  if (sections.length === 0)
    problems.push({ message: message("No headed sections were found."), page: null });
  // A monitoring visit follows up what an inspection found must improve, and lists nothing of its own.
  if (areasForImprovement.length === 0 && kind !== "monitoring-visit")
    problems.push({ message: message("No list of what needs to improve was found."), page: null });
  problems.push(
    ...sequenceProblems(
      sections.flatMap((section) => section.findings).filter((each) => each.paragraph !== null),
    ),
  );

  return {
    kind,
    title: headTitle,
    authority: letterAuthority(openingWords, headTitle, running),
    inspectionDates: inspectionDates(ranges),
    published: publishedOn(all.slice(0, Math.max(greeting, 0))) ?? announcedFor(body),
    leadInspector: leadInspectors[0] ?? null,
    leadInspectors,
    ...(isJoint && closing >= 0 ? { signatories: signatoriesOf(all.slice(closing + 1)) } : {}),
    judgements: [],
    summary: unnumberedFindings(opening, text, "summary", new Map(), footnotes),
    areasForImprovement,
    areasForPriorityAction: listed("priority"),
    sections,
    problems,
  };
}

/** "Dear Northmere Local Safeguarding" / "Partnership": where a greeting ends. */
function greetingEnd(lines: readonly PrintedLine[], at: number, text: PrintedText): number {
  let end = at + 1;
  if (at < 0 || !text.placed) return end;
  for (let line = lines[end], last = lines[at]; line && last; last = line, line = lines[++end])
    if (line.page !== last.page || line.bold || isApart(line, last, text)) break;
  return end;
}

/** "Focused visit to Northmere childrenNM1 4AB ’s services": the address above strays into the heading. */
function withoutPostcode(words: string): string {
  return words.replace(/[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?: (?=[’']s\b))?/, "").trim();
}

/**
 * A case or practice study is a box in the text: what stands outside it again, or goes on with the paragraphs'
 * numbers, belongs to the part before it.
 */
function afterStudies(parts: readonly HeadedPart[], placed: boolean): HeadedPart[] {
  const isStudy = ({ title: words }: HeadedPart): boolean => /^(?:case|practice) study\b/i.test(words ?? "");
  return parts.flatMap((part, at) => {
    const before = parts.slice(0, at).findLast((each) => each.title !== null && !isStudy(each));
    if (!isStudy(part) || before === undefined) return [part];
    const box = part.lines[0]?.x ?? 0;
    const runs = before.lines.some(({ text: words }) => /^\d{1,3}\.\s/.test(words));
    const out = part.lines.findIndex(
      (line, index) =>
        index > 0 && (placed ? line.x < box - 3 : runs && line.afterBlank && /^\d{1,3}\.\s/.test(line.text)),
    );
    return out < 0
      ? [part]
      : [
          { ...part, lines: part.lines.slice(0, out) },
          { ...before, lines: part.lines.slice(out) },
        ];
  });
}

interface LineRun {
  readonly at: number;
  readonly end: number;
}

function inRun({ at, end }: LineRun, index: number): boolean {
  return index >= at && index < end;
}

/** In text without type sizes the title is the paragraph that begins as one: up to three lines. */
function titleInWords(lines: readonly PrintedLine[]): LineRun | null {
  const at = lines.slice(0, 12).findIndex((line) => title.test(line.text));
  if (at < 0) return null;
  const end = lines.findIndex((line, index) => index > at && line.afterBlank);
  return { at, end: end < 0 || end > at + 3 ? at + 1 : end };
}

/** "… the findings of the focused visit to Northmere children's services on 29 and 30 July 2025." */
function visitDates(opening: string): readonly DateRange[] {
  const sentences = opening.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const told = sentences.find(
    (sentence) =>
      readDateRanges(sentence).length > 0 &&
      /\b(?:visit|inspection|inspectorates?|took place|undertook|carried out)\b/i.test(sentence),
  );
  // The last inspection's date comes in a sentence of its own.
  return told === undefined ? [] : readDateRanges(told);
}

function letterAuthority(opening: string, headTitle: string, running: readonly string[]): string {
  const patterns = [
    /\bvisit (?:to|of) (.+?)(?:[’']s)? (?:local authority )?children[’']s (?:social care )?services\b/i,
    /^joint targeted area inspection of (?!the\b)(.+)$/i,
    /\b(?:abuse|neglect|exploitation|health|violence|families|problem|harm|needs)(?:,? in| of) ([\p{Lu}][^.,]+?)\.?$/iu,
  ];
  for (const words of [headTitle, opening.slice(0, 400)])
    for (const pattern of patterns) {
      const name = pattern.exec(words)?.[1];
      if (name !== undefined && name.length < 60) return authorityOf(name);
    }
  const inTitle = /\bin (\p{Lu}[\p{L} -]+?)\.?$/u.exec(headTitle)?.[1];
  return inTitle ? authorityOf(inTitle) : authorityOf(running[0] ?? "");
}

/** The letter's own date, above the address. */
function publishedOn(head: readonly PrintedLine[]): string | null {
  const line = head.find(({ text }) => /^\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}+ \d{4}$/u.test(text));
  return line ? readDate(line.text) : null;
}

/** "… will publish a copy of this letter on our website on 4 February 2019", where the letter bears no date. */
function announcedFor(body: readonly PrintedLine[]): string | null {
  const end = joinLines(body.slice(-6)).text;
  const told = /\bpublish[^.]*?\bon (\d{1,2} \p{Lu}\p{Ll}+ \d{4})/u.exec(end)?.[1];
  return told === undefined ? null : readDate(told);
}

/** The name over "His Majesty's Inspector" after "Yours sincerely". */
function signatoryOf(lines: readonly PrintedLine[]): string | null {
  const office = lines.findIndex(({ text }) => /\b(?:Majesty[’']s|HMI|Inspector)\b/i.test(text));
  if (office < 0) return null;
  const own = inspectorsOf(lines[office]?.text ?? "")[0];
  return own ?? inspectorsOf(lines[office - 1]?.text ?? "")[0] ?? null;
}

/** The names under a joint letter, one inspectorate's beside or under another's: column by column. */
function signatoriesOf(lines: readonly PrintedLine[]): string[] {
  return lines
    .toSorted((one, other) => Math.round(one.x) - Math.round(other.x))
    .flatMap(({ text }) => (noName.test(text) ? [] : (signedName.exec(text)?.groups?.["name"] ?? [])));
}

/** "Dr Ada Marsh BSc FRCA", "Tom Reed, CBE". */
const signedName =
  /^(?:(?:Dr|Sir|Dame|Professor)\s)?(?<name>\p{Lu}[\p{L}’'-]*\p{Ll}(?:\s\p{Lu}[\p{L}’'-]*\p{Ll}){1,2})(?:,?\s\p{Lu}\p{L}?[\p{Lu}\p{L}]*\p{Lu})*$/u;
/** The lines of offices and of bodies around the names. */
const noName =
  /\b(?:Director|Chief|Inspector|HMI|Commission|Constabulary|Probation|Services?|Ofsted|Majesty|Police|Council)\b/;

/** "His Majesty's Inspectors for this visit were Ada Marsh and Tom Reed." */
function namedInspectors(opening: string): string[] {
  const told = /\b(?:inspectors?(?: for this visit)?|visit) (?:were|was|was carried out by)\s+([^.]+)/i.exec(
    opening,
  )?.[1];
  return told === undefined ? [] : inspectorsOf(told);
}
