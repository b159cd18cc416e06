// The line that marks a draft as embargoed: its words, and where it goes. Decides nothing about who needs it.

import type { TextEdit } from "../problem.ts";
import { type ResponseDocument, spanOf } from "../response/responseDocument.ts";

/** As new comments on factual accuracy say it. */
export const embargoWords = "Confidential. The draft report is embargoed and not for publication.";

/** Below the title; where there is none, before the first words. */
export function embargoLine({ text, frontMatter, blocks }: ResponseDocument): TextEdit[] {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const line = `**${embargoWords}**`;
  const [first] = blocks;
  const title = blocks.find(({ fact }) => fact.kind === "heading");
  if (title !== undefined && title === first) {
    const after = text.indexOf("\n", spanOf(title).end);
    if (after < 0)
      return [
        { span: { start: text.length, end: text.length }, text: `${newline}${newline}${line}${newline}` },
      ];
    return [{ span: { start: after + 1, end: after + 1 }, text: `${newline}${line}${newline}` }];
  }
  const start = first === undefined ? (frontMatter?.span.end ?? 0) : lineStart(text, spanOf(first).start);
  return [{ span: { start, end: start }, text: `${line}${newline}${newline}` }];
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}
