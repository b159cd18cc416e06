// Paragraphs of a format that flows (a web page, a Word document) to lines: one line a paragraph, blank lines
// between, no places. Knows neither format.

import { message } from "../core/problem.ts";
import type { SourceLine, SourcePage, SourceText } from "../core/report/sourceText.ts";

/** A paragraph, heading, list item or cell. A line break inside it is `\n`. */
export interface Paragraph {
  readonly text: string;
  /** True for a heading, and where every word is bold. */
  readonly bold: boolean;
  /** The page it begins on, from 1, as far as the format tells. */
  readonly page: number;
}

/** The paragraphs' text; those without any words leave nothing. `pages` never run backwards. */
export function flowingText(
  format: SourceText["format"],
  paragraphs: readonly Paragraph[],
  title: string | null,
): SourceText {
  const pages: (SourcePage & { lines: SourceLine[] })[] = [];
  for (const { text, bold, page } of paragraphs) {
    const lines = text.split("\n").map(oneLine).filter(Boolean);
    if (lines.length === 0) continue;
    let last = pages.at(-1);
    if (last?.number !== page) {
      last = { number: page, width: 0, height: 0, lines: [] };
      pages.push(last);
    } else last.lines.push(lineOf("", false));
    last.lines.push(...lines.map((line) => lineOf(line, bold)));
  }
  const named = title === null ? "" : oneLine(title);
  return {
    format,
    pages,
    title: named === "" ? null : named,
    faults: pages.length > 0 ? [] : [{ code: "no-text", detail: message("The file holds no text.") }],
  };
}

function oneLine(text: string): string {
  return text.replace(/[\s\u00A0]+/g, " ").trim();
}

function lineOf(text: string, bold: boolean): SourceLine {
  return { text, x: 0, y: 0, width: 0, height: 0, bold };
}
