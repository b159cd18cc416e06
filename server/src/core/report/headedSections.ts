// The headed parts of a letter or report whose headings are found by their look (a bold line by itself) or, in
// text without looks, by words known to stand over a section. Never decides what a part means.

import type { Finding, Section } from "./inspectionReport.ts";
import { readGrade } from "./grades.ts";
import { bulletLength, isBullet } from "./improvementAreas.ts";
import { joinLines } from "./joinedLines.ts";
import { numberedFindings, paragraphStarts, type ParagraphStart } from "./numberedParagraphs.ts";
import { endsSentence, isApart, opensParagraph } from "./paragraphs.ts";
import type { PrintedLine, PrintedText } from "./printedLines.ts";

/** A heading and the lines under it, up to the next; `title` is null for what stands before the first heading. */
export interface HeadedPart {
  readonly title: string | null;
  readonly grade: string | null;
  /** True for a heading within a run of numbered paragraphs, set as plain as the text. */
  readonly minor: boolean;
  readonly lines: readonly PrintedLine[];
}

/** A heading told by its words: where it ends (exclusive), and what it says. */
export interface GradedHeading {
  readonly end: number;
  readonly title: string;
  readonly grade: string | null;
}

/**
 * Cuts lines at their headings. `known` tells headings by their words where type says nothing, `gradedAt` those
 * over graded parts, whose lines and grades stand in any order.
 */
export function splitAtHeadings(
  lines: readonly PrintedLine[],
  text: PrintedText,
  known: RegExp,
  gradedAt: (lines: readonly PrintedLine[], at: number) => GradedHeading | null = () => null,
): HeadedPart[] {
  const parts: (Omit<HeadedPart, "lines"> & { lines: PrintedLine[] })[] = [
    { title: null, grade: null, minor: false, lines: [] },
  ];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const graded = gradedAt(lines, at);
    if (graded !== null) {
      parts.push({ title: graded.title, grade: graded.grade, minor: false, lines: [] });
      at = graded.end - 1;
      continue;
    }
    const own = parts.at(-1)?.lines ?? [];
    const minor = isRunHeading(line, own.at(-1), lines[at + 1], text);
    if (!minor && !isHeading(line, lines[at - 1], text, known)) {
      own.push(line);
      continue;
    }
    let end = at + 1;
    for (let next = lines[end]; next && goesOn(next, lines[end - 1], text); next = lines[++end]);
    const words = joinLines(lines.slice(at, end)).text;
    parts.push({ ...gradedTitle(words), minor, lines: [] });
    at = end - 1;
  }
  return parts.filter(({ title, lines: own }) => title !== null || own.length > 0);
}

function isHeading(
  line: PrintedLine,
  last: PrintedLine | undefined,
  text: PrintedText,
  known: RegExp,
): boolean {
  if (known.test(line.text)) return true;
  if (!line.bold || isBullet(line.text) || line.text.length > 120 || /[.,;]$/.test(line.text)) return false;
  if (!/^[\p{Lu}\d‘“]/u.test(line.text)) return false;
  return !text.placed || last === undefined || last.page !== line.page || isApart(line, last, text);
}

/**
 * "Care leavers", plain as the text, apart from it above and below, over a numbered paragraph: what a run of
 * recommendations is about. `last` is the line above in the same part.
 */
function isRunHeading(
  line: PrintedLine,
  last: PrintedLine | undefined,
  next: PrintedLine | undefined,
  text: PrintedText,
): boolean {
  if (!text.placed || line.bold || next === undefined || next.page !== line.page) return false;
  if (line.text.length > 60 || !/^\p{Lu}[^.,;:]*$/u.test(line.text) || !/^\d{1,3}\.\s/.test(next.text))
    return false;
  if (!isApart(next, line, text)) return false;
  return (
    last === undefined || (endsSentence(last.text) && (last.page !== line.page || isApart(line, last, text)))
  );
}

/** The rest of a heading: bold, in the same type, close under it, or a grade set to its right. */
function goesOn(line: PrintedLine, last: PrintedLine | undefined, text: PrintedText): boolean {
  if (last === undefined || last.page !== line.page || !line.bold || !text.placed) return false;
  return (
    Math.abs(line.height - last.height) < 1 && line.y - last.y < 1.6 * line.height && !isBullet(line.text)
  );
}

const endGrade =
  /[\s:–-]+(?:is |are )?(outstanding|good|adequate|inadequate|requires? improvement(?: to be good)?)\.?$/i;

/** "… who need help and protection Requires improvement": a grade beside or after the heading is its grade. */
function gradedTitle(words: string): { title: string; grade: string | null } {
  const bare = words
    .replace(/[⁰¹²³⁴-⁹]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const end = endGrade.exec(bare);
  if (end && /^(?:\d[\d.]*\s+)?the\b|^leadership|^children|^experiences|^adoption|^overall/i.test(bare))
    return { title: bare.slice(0, end.index).trim(), grade: readGrade(end[1] ?? "") };
  // Set at the right of a heading of two or three lines, the grade comes between its words.
  const middle =
    /^((?:The experiences and progress|Leadership)\b.*?)\s(outstanding|good|inadequate|requires? improvement(?: to be good)?)\s(.+)$/i.exec(
      bare,
    );
  if (middle)
    return {
      title: `${middle[1]} ${middle[3]}`.replace(/ to be good$/i, ""),
      grade: readGrade(middle[2] ?? ""),
    };
  return { title: bare, grade: null };
}

/**
 * The sections of the parts: numbered paragraphs where the report numbers them, else every paragraph and bullet
 * with its section's slug and position. Two sections of one title share one count, so that ids are unique.
 */
export function readSections(
  parts: readonly HeadedPart[],
  text: PrintedText,
  footnotes: ReadonlySet<string>,
): Section[] {
  return readParts(parts, text, footnotes).map(({ title, grade, findings }) => ({ title, grade, findings }));
}

/** The same, each section with the part it was read from. */
export function readParts(
  parts: readonly HeadedPart[],
  text: PrintedText,
  footnotes: ReadonlySet<string>,
): (Section & { readonly part: HeadedPart })[] {
  const lines = parts.flatMap((part) => part.lines);
  const partStarts = new Set(
    parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.lines.length, 0)),
  );
  const starts = numberedStarts(lines, text, partStarts);
  const all = numberedFindings(
    lines,
    starts,
    (start, next) => {
      const part = [...partStarts]
        .filter((at) => at > start.at)
        .reduce((a, b) => Math.min(a, b), lines.length);
      return Math.min(part, next?.at ?? lines.length);
    },
    footnotes,
  );
  const counts = new Map<string, number>();
  let from = 0;
  return parts.flatMap((part) => {
    const to = from + part.lines.length;
    const own = all.filter((_, index) => inside(starts[index], from, to));
    const first = starts.find((start) => inside(start, from, to))?.at ?? to;
    const loose = unnumberedFindings(
      lines.slice(from, first),
      text,
      part.title ?? "opening",
      counts,
      footnotes,
    );
    from = to;
    const findings = [...loose, ...own];
    return findings.length === 0 ? [] : [{ title: part.title ?? "", grade: part.grade, findings, part }];
  });
}

function inside(start: ParagraphStart | undefined, from: number, to: number): boolean {
  return start !== undefined && start.at >= from && start.at < to;
}

/** Fewer than five numbers in a row are a list within the text, not the report's paragraphs. */
function numberedStarts(
  lines: readonly PrintedLine[],
  text: PrintedText,
  partStarts: ReadonlySet<number>,
): ParagraphStart[] {
  const starts = paragraphStarts(lines, text, () => false, partStarts);
  return starts.length >= 5 ? starts : [];
}

/** Paragraphs and bullets, each a finding. */
export function unnumberedFindings(
  lines: readonly PrintedLine[],
  text: PrintedText,
  title: string,
  counts: Map<string, number>,
  footnotes: ReadonlySet<string>,
): Finding[] {
  const runs: PrintedLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    if (last === undefined || isBullet(line.text) || opensParagraph(line, last, text)) runs.push([line]);
    else runs.at(-1)?.push(line);
  }
  const slug = slugOf(title);
  return runs.flatMap((run) => {
    const joined = joinLines(run, bulletLength(run[0]?.text ?? ""), footnotes);
    if (joined.text === "") return [];
    const position = (counts.get(slug) ?? 0) + 1;
    counts.set(slug, position);
    return [{ id: `${slug}-${position}`, paragraph: null, ...joined }];
  });
}

/** "What needs to improve in this area of social work practice?" → `what-needs-to-improve-in-this-area-of-social-work-practice`. */
function slugOf(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[’']/g, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "") || "section"
  );
}
