// A finding's words as they are shown beside a draft: the part that matters, what a quotation takes from it and
// where the two differ.

import type { ReadSource } from "../concordance/concordance.ts";
import type { Message } from "../problem.ts";
import type { Finding } from "../report/inspectionReport.ts";
import type { Span } from "../text.ts";
import { placeOf } from "../writing/findingPlaces.ts";

export interface Excerpt {
  readonly source: ReadSource;
  readonly finding: Finding;
  /** "Paragraph 12 (page 3)". */
  readonly place: Message;
  /** The words in order; ellipses stand where the finding goes on. */
  readonly stretches: readonly Stretch[];
}

export interface Stretch {
  readonly text: string;
  /** `quoted`: the draft has these words too; `changed`: the draft has other words here. */
  readonly mark: "plain" | "quoted" | "changed";
}

/** Characters shown before and behind the quoted words, and of a finding nothing is quoted from. */
const margin = 160;
const wholeLimit = 700;

/** The finding round `quoted` (null: from its beginning); `changed` are the stretches the draft words otherwise. */
export function excerptOf(
  source: ReadSource,
  finding: Finding,
  quoted: Span | null,
  changed: readonly Span[],
): Excerpt {
  const { text } = finding;
  const shown = windowOf(text, quoted);
  const cuts = new Set([shown.start, shown.end]);
  for (const span of [...(quoted === null ? [] : [quoted]), ...changed]) {
    for (const cut of [span.start, span.end]) {
      if (cut > shown.start && cut < shown.end) cuts.add(cut);
    }
  }
  const points = [...cuts].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  points.slice(1).forEach((end, index) => {
    const start = points[index] ?? 0;
    const within = (span: Span): boolean => span.start <= start && end <= span.end;
    const mark = changed.some(within) ? "changed" : quoted !== null && within(quoted) ? "quoted" : "plain";
    stretches.push({ text: text.slice(start, end), mark });
  });
  if (shown.start > 0) stretches.unshift({ text: "… ", mark: "plain" });
  if (shown.end < text.length) stretches.push({ text: " …", mark: "plain" });
  return { source, finding, place: placeOf(finding), stretches };
}

/** Words of the draft, those marked `changed` that the report words otherwise. */
export function stretchesOf(text: string, changed: readonly Span[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { start, end } of changed) {
    if (start > from) stretches.push({ text: text.slice(from, start), mark: "quoted" });
    if (end > start) stretches.push({ text: text.slice(start, end), mark: "changed" });
    from = end;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), mark: "quoted" });
  return stretches;
}

/** The part of a long finding that is shown, cut at spaces. */
function windowOf(text: string, quoted: Span | null): Span {
  if (text.length <= wholeLimit) return { start: 0, end: text.length };
  const from = quoted === null ? 0 : Math.max(0, quoted.start - margin);
  const to = quoted === null ? wholeLimit : Math.min(text.length, quoted.end + margin);
  const start = from === 0 ? 0 : text.indexOf(" ", from) + 1;
  const end = to >= text.length ? text.length : text.lastIndexOf(" ", to);
  return { start, end: Math.max(end, quoted?.end ?? start + 1) };
}
