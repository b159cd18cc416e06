// What a rule is: an id, a family, a severity by kind of draft, and a check that reads the concordance alone.

import type { Concordance } from "../concordance/concordance.ts";
import type { Message, Problem, Severity } from "../problem.ts";
import type { Suppression } from "../response/responseDocument.ts";
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

/** What a rule is told of the run it is part of, beside what it was asked with. */
export interface RuleRun extends RuleOptions {
  /** Every rule there is, whether it speaks in this draft or not. */
  readonly ruleIds: readonly string[];
  /**
   * Whether a comment silences nothing that the rule it names has found so far. False where that rule did not
   * speak at all: it is off, comes later in the list, or what it needs has not been read.
   */
  readonly isIdle: (suppression: Suppression, rule: string) => boolean;
}

export interface Rule {
  readonly id: string;
  readonly family: RuleFamily;
  readonly severity: RuleSeverity;
  /** One sentence for tables and settings: what it finds. */
  readonly summary: Message;
  /** True when it says nothing until every source is read (or has failed). */
  readonly needsSources: boolean;
  check(concordance: Concordance, run: RuleRun): Iterable<RuleProblem>;
}
