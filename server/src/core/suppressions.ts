// The comments that keep rules silent, as a question: is this rule silent here? Never judges the comments.

import type { Placed, ResponseDocument, Suppression } from "./response/responseDocument.ts";
import { shift, type Span } from "./text.ts";

/** Says whether a rule has been told to be silent about a span of the draft. */
export function suppressionsOf(response: ResponseDocument): (rule: string, span: Span) => boolean {
  const silences = response.suppressions.flatMap((suppression) =>
    suppression.fact.rules.map(({ id }) => ({ id, covers: coverOf(response, suppression) })),
  );
  return (rule, span) =>
    silences.some(
      ({ id, covers }) =>
        id === rule && (covers === null || (span.start <= covers.end && span.end >= covers.start)),
    );
}

/** What a suppression covers in the draft; null for the whole of it. */
function coverOf(response: ResponseDocument, suppression: Placed<Suppression>): Span | null {
  const { scope, covers } = suppression.fact;
  if (scope === "file") return null;
  if (covers !== null) return shift(covers, suppression.offset);
  // A comment alone in its segment speaks of the next segment that says anything.
  let after = suppression.segment + 1;
  while (response.segments[after]?.fact.kind === "blank") after += 1;
  const next = response.segments[after];
  return next === undefined
    ? { start: suppression.offset, end: suppression.offset }
    : { start: next.offset, end: next.offset + next.fact.text.length };
}
