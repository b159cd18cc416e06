// What of a draft can be folded away: its settings, each headed part, tables, block quotes, long lists and comments.
// Parts are cut where editors cut Markdown's own, so that the two never cross.

import { type Placed, type ResponseDocument, type Segment, spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";

export interface Fold {
  readonly kind: "settings" | "part" | "table" | "quote" | "list" | "comment";
  readonly span: Span;
}

/** Lines of a list that is worth folding as a whole; a single item of several lines editors fold by themselves. */
const longList = 8;

/** In the order of their beginnings; a span ends at the end of a line. */
export function foldsOf(response: ResponseDocument): Fold[] {
  const { frontMatter, text, segments } = response;
  const folds: Fold[] = [
    ...(frontMatter === null ? [] : [{ kind: "settings", span: frontMatter.span } as const]),
    ...headedParts(response).map(({ start, end }): Fold => ({
      kind: "part",
      span: { start, end: withoutBlankLine(text, end) },
    })),
    ...segments.flatMap((segment): Fold[] => {
      const kind = kinds[segment.fact.kind];
      return kind === undefined ? [] : [{ kind, span: segmentSpan(segment) }];
    }),
    ...longLists(response),
  ];
  return folds
    .filter(({ span }) => text.slice(span.start, span.end).trimEnd().includes("\n"))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Each heading with what stands below it, up to the next heading of its rank or a higher one. */
export function headedParts(response: ResponseDocument): Span[] {
  const headings = response.blocks.filter(({ fact }) => fact.kind === "heading");
  return headings.map((placed, index): Span => {
    const next = headings.slice(index + 1).find(({ fact }) => fact.level <= placed.fact.level);
    const { start } = spanOf(placed);
    return { start, end: next === undefined ? response.text.length : spanOf(next).start };
  });
}

const kinds: Partial<Record<Segment["kind"], Fold["kind"]>> = {
  table: "table",
  "block-quote": "quote",
  comment: "comment",
};

/** Items that follow each other. A first item of several lines has a fold of its own on the same line: no second. */
function longLists({ segments, text }: ResponseDocument): Fold[] {
  const lists: Placed<Segment>[][] = [];
  let open: Placed<Segment>[] | null = null;
  for (const segment of segments) {
    const { kind } = segment.fact;
    if (kind === "list-item") {
      if (open === null) lists.push((open = []));
      open.push(segment);
    } else open = null;
  }
  return lists.flatMap((items): Fold[] => {
    const [first] = items;
    const last = items.at(-1);
    if (first === undefined || last === undefined || first.fact.text.trimEnd().includes("\n")) return [];
    const span = { start: first.offset, end: segmentSpan(last).end };
    return text.slice(span.start, span.end).split("\n").length < longList ? [] : [{ kind: "list", span }];
  });
}

function segmentSpan({ offset, fact }: Placed<Segment>): Span {
  return { start: offset, end: offset + fact.text.trimEnd().length };
}

/** Without the ending of its last line and the blank line, if one, before the next heading. */
function withoutBlankLine(text: string, end: number): number {
  const tail = /(?:\r?\n[ \t]*)?\r?\n?$/.exec(text.slice(Math.max(0, end - 200), end));
  return end - (tail?.[0].length ?? 0);
}
