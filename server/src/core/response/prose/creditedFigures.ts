// Finds figures that a draft credits to the inspectors in its own words: in a sentence that says they found it, or
// that carries a citation. A figure inside a quotation is the quotation's.

import type { Span } from "../../text.ts";
import { readWrittenFigures } from "../../writtenFigures.ts";
import type { CreditedFigure } from "../statedFacts.ts";
import type { StatedSentence } from "./inspectionDates.ts";
import { inspectionPointerAt } from "./inspectionPointer.ts";
import type { Passage } from "./passage.ts";
import { passageSpan } from "./passage.ts";
import { wordsOf } from "./sentences.ts";

const credited =
  /\b(?:inspectors?|Ofsted|HMI|(?:the|its|their)\s+(?:\w+\s+)?(?:report|letter|inspection|visit))\b[^.;]{0,60}\b(?:found|finds|noted|notes|said|says|saw|heard|identified|reported|reports|recorded|observed|concluded|pointed\s+out|highlighted|states?|stated|wrote|describes?|described|told|counted|learned|criticised|praised)\b|\baccording\s+to\s+(?:the\s+)?(?:inspectors|Ofsted|(?:inspection\s+)?report|letter|inspection)\b|\bas\s+(?:the\s+)?(?:inspectors|Ofsted|report)\s+(?:noted|found|said)\b/i;

/** `citations`: places of citations in the passage. */
export function creditedFiguresIn(
  passage: Passage,
  { offset, text }: StatedSentence,
  citations: readonly Span[],
): CreditedFigure[] {
  const end = offset + text.length;
  const cited = citations.some(({ start }) => offset <= start && start < end);
  if (!cited && !credited.test(text)) return [];
  const figures = readWrittenFigures(text);
  if (figures.length === 0) return [];
  const words = wordsOf(text);
  return figures.map((figure) => ({
    kind: "figure",
    span: passageSpan(passage, offset + figure.span.start, offset + figure.span.end),
    written: figure.written,
    figure,
    inspection: inspectionPointerAt(text, words, figure.span.start, figure.span.end),
    sentence: passageSpan(passage, offset, end),
    words: text,
  }));
}
