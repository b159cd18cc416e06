// Finds labels at the start of lines ("Lead: Head of Safeguarding", "By when:"), as plans write their actions where
// they use no table. Reads any short label; what it stands for is for the concordance to say.

import type { LabelledLine } from "./draftTables.ts";
import { type Prose, proseSpan, type TextBlock } from "./responseDocument.ts";
import { matchesOf } from "../matches.ts";

/** The labelled lines of a segment's paragraphs and list items. */
export function labelsIn(blocks: readonly TextBlock[], segmentText: string): LabelledLine[] {
  if (!segmentText.includes(":") && !segmentText.includes("Action")) return [];
  return blocks.flatMap((block) =>
    block.kind === "paragraph" && !block.inBlockQuote ? labelsOf(block, segmentText) : [],
  );
}

/**
 * A label opens a line, or stands after a bar, a semicolon or a sentence: "Lead: Head of Care | By when: May 2026". A
 * number may end it ("Action 2:"), and a numbered action needs no colon ("Action 2. Revise the guidance.").
 */
const opening =
  /(^|[\n|;•·]|[.!?][”"’)]?(?=[ \t]+\p{Lu}[\p{L}’'/& -]{1,29}:))([ \t]*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]{1,4})[.)][ \t]+)?)(?:(\p{Lu}[\p{L}’'/& ()-]{1,44}?(?:[ \t]\d{1,2}(?:\.\d{1,2})?)?)[ \t]*[:?]|(Action[ \t]\d{1,2}(?:\.\d{1,2})?)[ \t]*[.–—])(?=\s|$)/gu;

function labelsOf({ prose }: TextBlock, segmentText: string): LabelledLine[] {
  const text = withLineEnds(prose, segmentText);
  const matches = matchesOf(text, opening);
  return matches.map((match, index) => {
    const [whole, before = "", lead = "", named, numbered] = match;
    const label = named ?? numbered ?? "";
    const labelStart = match.index + before.length + lead.length;
    const afterLabel = match.index + whole.length;
    const written = text.slice(afterLabel, matches[index + 1]?.index ?? text.length);
    const value = written.trim();
    const start = afterLabel + written.length - written.trimStart().length;
    return {
      label,
      labelSpan: proseSpan(prose, labelStart, afterLabel),
      value: value.replace(/\s+/g, " "),
      span:
        value === ""
          ? proseSpan(prose, labelStart, afterLabel)
          : proseSpan(prose, start, start + value.length),
    };
  });
}

/** The words with the draft's own line ends, which the prose has as spaces. */
function withLineEnds({ text, runs }: Prose, segmentText: string): string {
  let result = "";
  for (const [index, { at, source, length }] of runs.entries()) {
    const words = text.slice(at, runs[index + 1]?.at ?? text.length);
    const isLineEnd = words === " " && /[\r\n]/.test(segmentText.slice(source, source + length));
    result += isLineEnd ? "\n" : words;
  }
  return result;
}
