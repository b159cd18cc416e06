// Where something stands in a draft, in the words by which people find it on paper: its paragraph, else the heading it
// stands under. Never shows an offset.

import type { Concordance } from "../concordance/concordance.ts";
import { labelsOf, placeOf } from "../concordance/numbering/numberLabels.ts";
import { spanOf } from "../response/responseDocument.ts";

export interface DraftPlace {
  /** "paragraph 12"; what stands in the settings is of "the document as a whole"; null in no numbered paragraph. */
  readonly paragraph: string | null;
  /** The heading's words; null before the first. */
  readonly heading: string | null;
  /** In the draft's file, from 1. */
  readonly line: number;
}

/** Answers where an offset of the draft stands. */
export function draftPlaces({ response, numbering }: Concordance): (offset: number) => DraftPlace {
  const labels = new Map(labelsOf(numbering).map(({ label, placed }) => [placeOf(placed.number), label]));
  const numbers = response.numbers
    .map((number) => ({ place: placeOf(number), segment: number.segment }))
    .filter(({ place }) => labels.has(place));
  const headings = response.blocks
    .filter(({ fact }) => fact.kind === "heading")
    .map((block) => ({ start: spanOf(block).start, words: block.fact.prose.text }));
  const lineStarts = [
    0,
    ...[...response.text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length),
  ];
  const settingsEnd = response.frontMatter?.span.end ?? 0;
  return (offset) => {
    const line = lineStarts.findLastIndex((start) => start <= offset) + 1;
    if (offset < settingsEnd) return { paragraph: "the document as a whole", heading: null, line };
    const segment = response.segments.find((one) => offset < one.offset + one.fact.text.length)?.segment;
    const number = numbers.findLast((one) => one.segment === segment && one.place <= offset);
    const label = number === undefined ? undefined : labels.get(number.place);
    return {
      paragraph: label === undefined ? null : `paragraph ${label}`,
      heading: headings.findLast(({ start }) => start <= offset)?.words ?? null,
      line,
    };
  };
}
