// The quotation marks a draft writes: which it uses most, and the other kind for a quotation inside another. Makes
// marks; never judges those that stand there.

import type { ResponseDocument } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";

export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
  readonly form: "double" | "single";
}

/** The marks of a text that has none yet. */
export const usualMarks: QuotationMarks = { open: "“", close: "”", form: "double" };

/** The marks to use at a place of the draft (its usual ones without `at`). */
export function marksOf(
  { text, quotations, speeches }: ResponseDocument,
  at: Span | null = null,
): QuotationMarks {
  const counts = new Map<string, number>();
  // Marks for emphasis alone are often of the other kind.
  const quoted = quotations.filter(({ fact }) => !fact.emphasis);
  for (const { fact, offset } of [...quoted, ...speeches]) {
    const mark = text.charAt(offset + fact.span.start);
    if (closing.has(mark)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const usual = most ?? (/["']/.test(text) && !/[“”‘’]/.test(text) ? '"' : "“");
  const speech =
    at === null
      ? undefined
      : speeches.find(
          ({ fact, offset }) => offset + fact.span.start < at.start && at.end <= offset + fact.span.end,
        );
  const outer = speech === undefined ? "" : text.charAt(speech.offset + speech.fact.span.start);
  return marksOpening(inside.get(outer) ?? usual);
}

/** What opens a quotation in words between marks that open so. */
const inside: ReadonlyMap<string, string> = new Map([
  ["“", "‘"],
  ["‘", "“"],
  ['"', "'"],
  ["'", '"'],
]);

const closing: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["‘", "’"],
  ['"', '"'],
  ["'", "'"],
]);

function marksOpening(open: string): QuotationMarks {
  return { open, close: closing.get(open) ?? open, form: /["“]/.test(open) ? "double" : "single" };
}
