// Makes blocks from plain text for the tests of this room: one paragraph a block, words standing for themselves.

import { opening } from "../../server/src/core/response/entryState.ts";
import type { Prose, SegmentFacts, TextBlock } from "../../server/src/core/response/responseDocument.ts";
import { readProseFacts } from "../../server/src/core/response/prose/readProseFacts.ts";

export function proseOf(text: string): Prose {
  return { text, runs: text === "" ? [] : [{ at: 0, source: 0, length: text.length }] };
}

export function paragraph(text: string, changes: Partial<TextBlock> = {}): TextBlock {
  return {
    kind: "paragraph",
    span: { start: 0, end: text.length },
    prose: proseOf(text),
    level: 0,
    listDepth: 0,
    inBlockQuote: false,
    cell: null,
    number: null,
    ...changes,
  };
}

export type ProseFacts = ReturnType<typeof readProseFacts>["facts"];

/** The facts of one paragraph read by itself. */
export function factsOf(text: string, changes: Partial<TextBlock> = {}, entry = opening): ProseFacts {
  return readProseFacts([paragraph(text, changes)], entry, text).facts;
}

/** A draft in outline: paragraphs parted by empty lines, `# ` headings, `- ` items and `> ` quotes, each a segment. */
export function readOutline(draft: string): { text: string; facts: ProseFacts }[] {
  let state = opening;
  return draft.split(/\n\s*\n/).map((written) => {
    const [, marker = ""] = /^(#+ |- |> )?/.exec(written) ?? [];
    const text = written.slice(marker.length);
    const block = paragraph(text, {
      kind: marker.startsWith("#") ? "heading" : "paragraph",
      level: marker.startsWith("#") ? marker.length - 1 : 0,
      listDepth: marker === "- " ? 1 : 0,
      inBlockQuote: marker === "> ",
    });
    const { facts, exit } = readProseFacts([block], state, text);
    state = exit;
    return { text, facts };
  });
}

/** What a quotation is, in one line: `inspectors “words”`, with `~` for emphasis and `*` in speech. */
export function quotationLines(facts: Pick<SegmentFacts, "quotations">): string[] {
  return facts.quotations.map(
    ({ attribution, emphasis, inSpeech, prose }) =>
      `${emphasis ? "~" : attribution.to}${inSpeech ? "*" : ""} ${prose.text}`,
  );
}
