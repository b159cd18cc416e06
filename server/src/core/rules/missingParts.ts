// What the rules on an action's lead, timescale and measure share: where a part that is missing is told, and which of
// the rule's sentences says it. Finds nothing itself.

import type { PlannedAction, PlannedPart } from "../concordance/plannedAction.ts";
import type { Message } from "../problem.ts";
import type { RuleProblem } from "./rule.ts";

/** A rule's sentences about the part it looks for. */
export interface MissingPartMessages {
  /** The action's table has no column for it. */
  readonly absent: Message;
  /** It is left empty. */
  readonly empty: Message;
  /** A placeholder stands there; where null, it is told as if it were empty. */
  readonly placeholder: ((written: string) => Message) | null;
}

/** The actions without `part`: told at the placeholder, else at the action, and once for a table without the column. */
export function* missingParts(
  actions: readonly PlannedAction[],
  part: "lead" | "timescale" | "measure",
  { absent, empty, placeholder }: MissingPartMessages,
): Generator<RuleProblem> {
  for (const action of actions) {
    const { state, part: written }: Omit<PlannedPart, "state"> & { readonly state: string } = action[part];
    const rest = { findings: [], fixes: () => [] };
    if (state === "absent") yield { span: action.heading ?? action.span, message: absent, ...rest };
    if (state !== "missing") continue;
    const text = written?.text ?? "";
    yield {
      span: written?.span ?? action.span,
      message: placeholder === null || text === "" ? empty : placeholder(text),
      ...rest,
    };
  }
}
