// Pasted plain text or Markdown to lines. There are no places; form feeds part pages, Markdown's marks for
// headings and emphasis are taken off. Never guesses at paragraphs: that is the reader's business.

import { message } from "../core/problem.ts";
import type { SourceLine, SourceText } from "../core/report/sourceText.ts";

/** Reads a text. A blank line is kept as a line without text, since it may part paragraphs. */
export function readPlainText(text: string): SourceText {
  const pages = text
    .replace(/^\uFEFF/, "")
    .split("\f")
    .map((page, index) => ({
      number: index + 1,
      width: 0,
      height: 0,
      lines: page.split(/\r\n|\r|\n/).map(lineOf),
    }));
  const hasText = pages.some((page) => page.lines.some((line) => line.text !== ""));
  return {
    format: "text",
    pages: hasText ? pages : [],
    title: null,
    faults: hasText ? [] : [{ code: "empty", detail: message("The file holds no text.") }],
  };
}

function lineOf(written: string): SourceLine {
  const trimmed = written.replace(/[\s\u00A0]+/g, " ").trim();
  const heading = /^#{1,6} +(.+?)(?: +#+)?$/.exec(trimmed);
  const strong = /^(?:\*\*|__)(.+)(?:\*\*|__)$/.exec(trimmed);
  const text = (heading?.[1] ?? strong?.[1] ?? trimmed).replace(/\*\*|__/g, "");
  return { text, x: 0, y: 0, width: 0, height: 0, bold: heading !== null || strong !== null };
}
