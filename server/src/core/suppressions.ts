// The comments that keep rules silent, as a question: is this rule silent here? Remembers which comments answered
// yes; never says what follows from that.

import type { Problem } from "./problem.ts";
import type { Placed, ResponseDocument, Suppression } from "./response/responseDocument.ts";
import { shift, type Span } from "./text.ts";

/** What the comments of a draft keep silent. */
export interface Silences {
  /** The comments that tell a rule to be silent about a span of the draft. */
  covering(rule: string, span: Span): readonly Placed<Suppression>[];
  /** Whether a comment has been why a rule was silent, as far as `covering` was asked. */
  wasUsed(suppression: Suppression, rule: string): boolean;
}

/** A problem that comments of the draft keep silent. */
export interface SilencedProblem {
  readonly problem: Problem;
  readonly by: readonly Placed<Suppression>[];
}

export function silencesOf(response: ResponseDocument): Silences {
  const silences = response.suppressions.flatMap((placed) =>
    placed.fact.rules.map(({ id }) => ({
      placed,
      id,
      covers: coverOf(response, placed),
      used: false,
    })),
  );
  return {
    covering: (rule, span) => {
      const covering: Placed<Suppression>[] = [];
      // All that cover it are of use: none of them may be called idle for the others' sake.
      for (const silence of silences) {
        const { id, covers } = silence;
        if (id !== rule || !(covers === null || (span.start <= covers.end && span.end >= covers.start)))
          continue;
        silence.used = true;
        covering.push(silence.placed);
      }
      return covering;
    },
    wasUsed: (suppression, rule) =>
      silences.some((silence) => silence.used && silence.placed.fact === suppression && silence.id === rule),
  };
}

/** What a suppression covers in the draft; null for the whole of it. */
function coverOf(response: ResponseDocument, suppression: Placed<Suppression>): Span | null {
  const { scope, covers } = suppression.fact;
  if (scope === "file") return null;
  if (covers !== null) return shift(covers, suppression.offset);
  // A comment alone in its segment speaks of the next one.
  const next = response.segments[suppression.segment + 1];
  return next === undefined
    ? { start: suppression.offset, end: suppression.offset }
    : { start: next.offset, end: next.offset + next.fact.text.length };
}
