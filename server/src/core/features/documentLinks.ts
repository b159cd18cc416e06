// The citations of a draft as links into their reports.

import type { Concordance } from "../concordance/concordance.ts";
import { spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";
import { citationTargets, type Target } from "./definition.ts";

export interface DocumentLink {
  readonly span: Span;
  readonly target: Target;
}

/** One link a citation, to the first place it names. */
export function documentLinks({ citations }: Concordance): DocumentLink[] {
  return citations.flatMap((matched) => {
    const target = citationTargets(matched)[0];
    return target === undefined ? [] : [{ span: spanOf(matched.citation), target }];
  });
}
