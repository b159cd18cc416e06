// The titles of the framework's items, shown behind their numbers for whoever does not know them by heart. Shows
// nothing where the draft says the title itself, or where the number is no item's.

import type { Concordance, MatchedFrameworkMention } from "../concordance/concordance.ts";
import type { FrameworkItem } from "../knowledge/knowledge.ts";
import { type Message, message } from "../problem.ts";
import { spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";
import { editionName } from "../writing/canonicalForms.ts";

export interface InlayHint {
  /** Offset of the draft just behind the number. */
  readonly at: number;
  readonly label: string;
  /** The framework, and how sure it is which edition of it is meant. */
  readonly tooltip: Message;
}

/** The hints within `part` of the draft, in order. */
export function inlayHintsOf(concordance: Concordance, part: Span): InlayHint[] {
  return concordance.frameworkMentions.flatMap((matched) => {
    const { mention, verdict } = matched;
    const { start, end } = spanOf(mention);
    if (end < part.start || part.end < start) return [];
    const { title, namesFramework, numbers } = mention.fact;
    if (verdict === "unknown" || title !== null) return [];
    if (verdict === "ordinary" && !namesFramework) return [];
    return numbers.flatMap(({ number, span }): InlayHint[] => {
      const item = itemsOf(matched, concordance).find((each) => each.number === number);
      return item === undefined
        ? []
        : [
            {
              at: spanOf(mention, span).end,
              label: item.title,
              tooltip: tooltipOf(matched, item, concordance),
            },
          ];
    });
  });
}

function itemsOf(
  { mention, framework }: MatchedFrameworkMention,
  { frameworkInUse }: Concordance,
): readonly FrameworkItem[] {
  const { items } = framework ?? frameworkInUse.edition;
  return items.filter(({ kind }) => kind.toLowerCase() === mention.fact.kind);
}

function tooltipOf(
  { framework }: MatchedFrameworkMention,
  { kind, number, title }: FrameworkItem,
  { frameworkInUse: { edition, surety } }: Concordance,
): Message {
  const name = `${kind} ${number ?? ""}`.trim();
  if (framework !== null) return message("{0}: {1} ({2})", name, title, framework.name);
  return surety === "likely"
    ? message("{0}: {1} (most likely {2} of the national framework)", name, title, editionName(edition))
    : message("{0}: {1} (national framework)", name, title);
}
