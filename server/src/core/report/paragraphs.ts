// Where one unnumbered paragraph ends and the next begins, by place where there are places, else by blank lines
// and sentences. Never looks at what a paragraph says beyond its first and last characters.

import { joinLines, type JoinedText } from "./joinedLines.ts";
import type { PrintedLine, PrintedText } from "./printedLines.ts";

/** The paragraphs of a run of lines. */
export function paragraphsOf(
  lines: readonly PrintedLine[],
  text: PrintedText,
  footnotes: ReadonlySet<string>,
): JoinedText[] {
  return paragraphRuns(lines, text).map((run) => joinLines(run, 0, footnotes));
}

/** The same, as runs of lines. */
export function paragraphRuns(lines: readonly PrintedLine[], text: PrintedText): PrintedLine[][] {
  const runs: PrintedLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    if (last === undefined || opensParagraph(line, last, text)) runs.push([line]);
    else runs.at(-1)?.push(line);
  }
  return runs;
}

/** Whether a new paragraph begins with `line`, which follows `last`. */
export function opensParagraph(line: PrintedLine, last: PrintedLine, text: PrintedText): boolean {
  if (!text.placed) return line.afterBlank && endsSentence(last.text) && opensSentence(line.text);
  if (line.page === last.page) return isApart(line, last, text);
  if (!endsSentence(last.text) || !opensSentence(line.text)) return false;
  // Over a page's end only the last line tells: had the next word fitted, the paragraph had gone on.
  const { ofPage, usual } = rightEdgesOf(text);
  const measure = Math.max(ofPage.get(last.page) ?? 0, usual);
  const word = line.text.split(" ")[0] ?? "";
  const wordWidth = (line.width * word.length) / Math.max(1, line.text.length);
  return rightEdge(last) + wordWidth + 0.3 * line.height < measure;
}

/** More room above the line than between the lines of a paragraph. */
export function isApart(line: PrintedLine, last: PrintedLine, text: PrintedText): boolean {
  const normal = Math.max(text.leading, 1.1 * line.height);
  return line.y - last.y > 1.22 * normal || line.y < last.y - line.height;
}

/** True for text that could be a paragraph's end. */
export function endsSentence(text: string): boolean {
  return /[.!?:][’”'")\]]*[⁰¹²³⁴-⁹\d]{0,2}$/.test(text);
}

function opensSentence(text: string): boolean {
  return /^[\p{Lu}\d‘“'"([]/u.test(text);
}

interface RightEdges {
  readonly ofPage: ReadonlyMap<number, number>;
  /** The middle one of all pages': a page of short lines, such as a cover, has no measure of its own. */
  readonly usual: number;
}

const knownEdges = new WeakMap<PrintedText, RightEdges>();

function rightEdgesOf(text: PrintedText): RightEdges {
  const known = knownEdges.get(text);
  if (known !== undefined) return known;
  const ofPage = new Map<number, number>();
  for (const line of text.lines) ofPage.set(line.page, Math.max(ofPage.get(line.page) ?? 0, rightEdge(line)));
  const sorted = [...ofPage.values()].sort((a, b) => a - b);
  const edges = { ofPage, usual: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0 };
  knownEdges.set(text, edges);
  return edges;
}

function rightEdge(line: PrintedLine): number {
  return line.x + line.width;
}
