// What a rule is: an id, a family, a severity by kind of draft, and a check that reads the concordance alone.

import type { Concordance } from "../concordance/concordance.ts";
import type { Message, Problem, Severity } from "../problem.ts";
import type { ResponseKind } from "../settings.ts";

export type RuleFamily =
  | "numbering"
  | "framework"
  | "grades"
  | "quotations"
  | "citations"
  | "coverage"
  | "actions"
  | "facts"
  | "wording"
  | "document";

/** A rule's severity: by default, and for kinds of draft where it differs. */
export interface RuleSeverity {
  readonly default: Severity | "off";
  readonly byKind?: Readonly<Partial<Record<ResponseKind, Severity | "off">>>;
}

/**
 * A problem as a rule yields it. `severity` only where this one differs from the rule's own (E for a changed
 * number, H for capitals): it moves with the setting when a project sets the rule's severity.
 */
export interface RuleProblem extends Omit<Problem, "rule" | "severity"> {
  readonly severity?: Severity;
}

/** Clock and the like, handed in from outside: core knows no today. */
export interface RuleOptions {
  /** ISO date. */
  readonly today: string;
}

export interface Rule {
  readonly id: string;
  readonly family: RuleFamily;
  readonly severity: RuleSeverity;
  /** One sentence for tables and settings: what it finds. */
  readonly summary: Message;
  /** True when it says nothing until every source is read (or has failed). */
  readonly needsSources: boolean;
  check(concordance: Concordance, options: RuleOptions): Iterable<RuleProblem>;
}
