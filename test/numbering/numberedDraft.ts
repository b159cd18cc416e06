// A draft's numbering as one line a run, and the draft as renumbering would leave it.

import { matchCrossReferences } from "../../server/src/core/concordance/numbering/crossReferences.ts";
import { numberingOf } from "../../server/src/core/concordance/numbering/numbering.ts";
import { resolveSettings } from "../../server/src/core/resolveSettings.ts";
import { readResponse } from "../../server/src/core/response/readResponse.ts";
import type { NumberingScheme } from "../../server/src/core/settings.ts";
import { type NumberedDraft, renumberEdits } from "../../server/src/core/writing/renumber.ts";

export interface NumberedText extends NumberedDraft {
  readonly text: string;
}

export function numbered(
  text: string,
  scheme: NumberingScheme | null = null,
  draft: string | null = null,
): NumberedText {
  const response = readResponse(text);
  const settings = resolveSettings({
    draft,
    frontMatter: null,
    project: null,
    editor: scheme === null ? null : { numbering: scheme },
    commandLine: null,
  });
  const numbering = numberingOf(response, settings);
  return { text, response, numbering, crossReferences: matchCrossReferences(response, numbering, settings) };
}

/** `main: 1. 2. 4.!gap`; swallowed numbers carry a `~`. */
export function runs({ numbering }: NumberedText): string[] {
  return numbering.runs.map(({ kind, appendix, numbers }) => {
    const written = numbers.map(
      ({ number, breaks, swallowed }) =>
        number.fact.written + (swallowed ? "~" : "") + (breaks === null ? "" : `!${breaks}`),
    );
    return `${kind}${appendix === null ? "" : ` ${appendix}`}: ${written.join(" ")}`;
  });
}

export function renumbered(draft: NumberedText): string {
  let text = draft.text;
  for (const { span, text: replacement } of [...renumberEdits(draft)].reverse()) {
    text = text.slice(0, span.start) + replacement + text.slice(span.end);
  }
  return text;
}
