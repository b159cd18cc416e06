// Points a broken cross-reference at numbers that are there. In a range it writes only what is a range still, or the
// one number that is left of it; in a list no number twice. Makes edits; never decides what is broken.

import type { MatchedCrossReference } from "../concordance/concordance.ts";
import { labelValues } from "../concordance/numbering/numberLabels.ts";
import type { TextEdit } from "../problem.ts";
import { spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";
import { numberInWords } from "../writtenFigures.ts";

/** A number that the reference can point to, as it will stand, and the edits that make it do so. */
export interface PointedNumber {
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

const mostOffered = 3;

/** What the first broken target can be, the nearest number first. */
export function pointedElsewhere(
  { crossReference, targets, brokenAt, nearest }: MatchedCrossReference,
  draft: string,
): PointedNumber[] {
  const { targets: written } = crossReference.fact;
  const spans = written.map(({ span }) => spanOf(crossReference, span));
  const span = spans[brokenAt ?? -1];
  if (brokenAt === null || span === undefined) return [];
  const isRange = (from: number): boolean =>
    from >= 0 &&
    from + 1 < spans.length &&
    /^\s*(?:to|[-–—])\s*$/i.test(draft.slice(spans[from]?.end, spans[from + 1]?.start));
  const first = isRange(brokenAt - 1) ? brokenAt - 1 : brokenAt;
  const other = first < brokenAt ? first : isRange(brokenAt) ? brokenAt + 1 : null;
  const found: PointedNumber[] = [];
  const write = (label: string): TextEdit => ({ span, text: likeWritten(label, draft, span) });
  for (const label of nearest()) {
    if (found.length === mostOffered) break;
    const orderTo = (at: number): number => compareLabels(label, written[at]?.label ?? "");
    if (other === null) {
      if (written.some((_, at) => at !== brokenAt && orderTo(at) === 0)) continue;
      found.push({ label, edits: [write(label)] });
    } else if (orderTo(other) === 0 || targets[other] === null) {
      const range = { start: spans[first]?.start ?? span.start, end: spans[first + 1]?.end ?? span.end };
      const alone = standingAlone(draft, range, write(label).text, written.length > 2);
      if (alone !== null) found.push({ label, edits: [alone] });
    } else if (other > brokenAt ? orderTo(other) < 0 : orderTo(other) > 0) {
      found.push({ label, edits: [write(label)] });
    }
  }
  return found;
}

/** One number for a range, its word in the singular; null where a verb after it may be in the plural. */
function standingAlone(draft: string, range: Span, text: string, amongOthers: boolean): TextEdit | null {
  if (amongOthers) return { span: range, text };
  const named = pluralName.exec(draft.slice(0, range.start));
  if (named === null) return { span: range, text };
  if (!afterPreposition.test(draft.slice(0, named.index)) && !beforePause.test(draft.slice(range.end)))
    return null;
  const [, plural = "", between = ""] = named;
  return { span: { start: named.index, end: range.end }, text: `${oneOf(plural)}${between}${text}` };
}

const afterPreposition = /\b(?:see|in|at|by|under|from|of|to|per|with|on|for)\s+$/i;

const beforePause = /^(?:\s+(?:above|below))?\s*(?:[.,;:)\]|]|$)/;

/** "Paragraphs ", "paras. ", "Appendices ", "¶¶" before the first number. */
const pluralName = /(paragraphs|paras|sections|appendices|annexes|¶¶)(\.?\s*)$/i;

function oneOf(plural: string): string {
  return plural
    .replace(/ices$/i, "ix")
    .replace(/(?<=annex)es$/i, "")
    .replace(/(?:s|¶)$/i, "");
}

/** In words where the writer gives words: "paragraphs two to nine". */
function likeWritten(label: string, draft: string, { start, end }: Span): string {
  const inWords = /^\p{L}{2,}$/u.test(draft.slice(start, end)) && /^\d+$/.test(label);
  return inWords ? numberInWords(Number(label)) : label;
}

function compareLabels(one: string, other: string): number {
  const [a, b] = [labelValues(one), labelValues(other)];
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}
