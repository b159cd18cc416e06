// The findings that the paragraph at the caret speaks of: those it quotes, cites or sets out, so that a list of the
// report can show them. Judges nothing.

import type { Concordance, ReadSource } from "../concordance/concordance.ts";
import { isRead } from "../concordance/facts/inspectionMeant.ts";
import type { Finding } from "../report/inspectionReport.ts";
import { type Placed, spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";

export interface FindingAtCaret {
  readonly source: ReadSource;
  readonly finding: Finding;
  /** The strongest of what the paragraph does with it. */
  readonly how: "quoted" | "cited" | "set-out";
}

/** Each finding once: first those quoted, cited or set out nearest to the caret. */
export function findingsAtCaret(concordance: Concordance, offset: number): FindingAtCaret[] {
  const paragraph = paragraphAt(concordance, offset);
  if (paragraph === null) return [];
  const found: (FindingAtCaret & { readonly span: Span })[] = [];
  const within = <T extends Placed<{ readonly span: Span }>>(placed: T): Span | null => {
    const span = spanOf(placed);
    return span.start < paragraph.end && paragraph.start < span.end ? span : null;
  };
  for (const { quotation, match } of concordance.quotations) {
    const span = within(quotation);
    const [place] = match.places;
    if (span === null || place === undefined) continue;
    found.push({ source: place.source, finding: place.finding, how: "quoted", span });
  }
  for (const { citation, source, locators } of concordance.citations) {
    const span = within(citation);
    if (span === null || source === null || !isRead(source)) continue;
    for (const { locator, findings } of locators) {
      // A page or a section names no finding by itself.
      if (locator.kind === "page" || locator.kind === "section") continue;
      for (const finding of findings) found.push({ source, finding, how: "cited", span });
    }
  }
  for (const { source, area, answers } of concordance.areas) {
    for (const { block, setOut } of answers) {
      const span = within(block);
      if (span !== null && setOut) found.push({ source, finding: area, how: "set-out", span });
    }
  }
  found.sort((a, b) => distance(a.span, offset) - distance(b.span, offset));
  const best = new Map<Finding, FindingAtCaret>();
  for (const { source, finding, how } of found) {
    const known = best.get(finding);
    if (known === undefined || strength(how) < strength(known.how)) {
      best.set(finding, { source, finding, how });
    }
  }
  return [...best.values()];
}

/** The block round the caret, the number or sign it begins with included; of a table, the row. */
function paragraphAt({ response }: Concordance, offset: number): Span | null {
  const line = response.text.lastIndexOf("\n", offset - 1) + 1;
  const next = response.text.indexOf("\n", offset);
  const lineEnd = next < 0 ? response.text.length : next;
  const block = response.blocks.findLast((each) => {
    const { start, end } = spanOf(each);
    return offset <= end && start <= lineEnd;
  });
  if (block === undefined) return null;
  if (block.fact.kind !== "cell") return spanOf(block);
  return { start: line, end: lineEnd };
}

function distance({ start, end }: Span, offset: number): number {
  return Math.max(start - offset, offset - end, 0);
}

function strength(how: FindingAtCaret["how"]): number {
  return ["quoted", "cited", "set-out"].indexOf(how);
}
