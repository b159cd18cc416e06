// From positions in a report's run of words back to its characters as printed.

import type { Finding } from "../../report/inspectionReport.ts";
import type { Span } from "../../text.ts";
import type { QuotationIndex } from "./quotationIndex.ts";

/** A stretch of a finding's text. */
export interface WordingPlace {
  readonly finding: Finding;
  readonly span: Span;
}

/** The stretches of findings that positions `from` to `to` (exclusive) cover, one for each finding touched. */
export function placesOf(
  index: QuotationIndex,
  { from, to }: { readonly from: number; readonly to: number },
): WordingPlace[] {
  const places: WordingPlace[] = [];
  for (let at = from; at < to;) {
    const owner = index.owner[at] ?? 0;
    const end = Math.min(to, index.firsts[owner + 1] ?? to);
    const finding = index.findings[owner];
    if (finding !== undefined) {
      places.push({ finding, span: { start: index.starts[at] ?? 0, end: index.ends[end - 1] ?? 0 } });
    }
    at = end;
  }
  return places;
}

/** The report's characters there, whole words; its closing mark too where the quotation closes with the same. */
export function printedWording(
  index: QuotationIndex,
  run: { readonly from: number; readonly to: number },
  quotation: string,
): string {
  const places = placesOf(index, run);
  const wording = places.map(({ finding, span }, i) =>
    // Between two findings the first runs to its end, full stop and all.
    finding.text.slice(i === 0 ? span.start : 0, i === places.length - 1 ? span.end : finding.text.length),
  );
  const last = places.at(-1);
  const closing = /[.,;:!?]$/.exec(quotation.trimEnd())?.[0];
  const after = last?.finding.text[last.span.end];
  return wording.join(" ") + (closing !== undefined && after === closing ? closing : "");
}
