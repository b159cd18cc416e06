// Which edition of the framework and which grade scale an inspection of a given day belongs to.

import type { FrameworkEdition, GradeScale, ReportingKnowledge } from "./knowledge.ts";

/**
 * The framework's edition for an inspection beginning on `day` (ISO date; null: not known). An inspection from
 * before the framework, or of no known day, gets the edition nearest in time, since a draft may still name it.
 */
export function editionInForce(day: string | null, { frameworks }: ReportingKnowledge): FrameworkEdition {
  const current = frameworks.find(
    ({ inspections: { from, to } }) => day !== null && from <= day && (to === null || day <= to),
  );
  const nearest = current ?? (day === null ? frameworks.at(-1) : frameworks[0]);
  if (nearest === undefined) throw new Error("The knowledge holds no edition of the national framework.");
  return nearest;
}

/**
 * The scale of an inspection beginning on `day`; null where no day is known. `kind` is the report's: single
 * inspections went on for some months beside the inspections that followed them, on their own scale.
 */
export function scaleInForce(
  day: string | null,
  kind: string,
  { scales }: ReportingKnowledge,
): GradeScale | null {
  if (day === null) return null;
  const single = scales.find(({ id }) => id === "sif");
  if (kind === "single-inspection" && single !== undefined && day >= (single.from ?? "")) return single;
  return scales.find(({ from, to }) => (from === null || from <= day) && (to === null || day <= to)) ?? null;
}
