// Runs the rules over a concordance: which of them speak in this draft, how gravely, and where they have been
// told to be silent. Finds nothing itself.

import type { Concordance } from "./concordance/concordance.ts";
import { type Problem, type Severity, severities } from "./problem.ts";
import { rules as allRules } from "./rules/index.ts";
import type { Rule, RuleOptions, RuleRun } from "./rules/rule.ts";
import type { ResolvedSettings } from "./settings.ts";
import { type SilencedProblem, silencesOf } from "./suppressions.ts";

export interface LintOptions extends RuleOptions {
  /**
   * Told when a rule throws: a fault of ours, never the draft's. The other rules still speak. Without it the
   * first such error is thrown once all rules have run, so that it is never lost.
   */
  readonly onRuleError?: (rule: string, error: unknown) => void;
  /** Told of each problem that the draft's comments keep silent. */
  readonly onSilenced?: (silenced: SilencedProblem) => void;
  /** The rules to run; all of them where not given. */
  readonly rules?: readonly Rule[];
}

/** Every problem of a draft, in the draft's order. Throws only as `onRuleError` says. */
export function lint(concordance: Concordance, options: LintOptions): readonly Problem[] {
  const { response, settings, sources } = concordance;
  const waiting = sources.some((source) => source.state === "reading");
  // Without its sources a draft is not found faultless: it is not checked.
  const sourced = sources.length > 0 && sources.every(({ state }) => state === "read");
  const silences = silencesOf(response);
  const spoken = new Set<string>();
  const run: RuleRun = {
    today: options.today,
    ruleIds: allRules.map(({ id }) => id),
    isIdle: (suppression, id) => spoken.has(id) && !silences.wasUsed(suppression, id),
  };
  const problems: Problem[] = [];
  const errors: { rule: string; error: unknown }[] = [];
  for (const rule of options.rules ?? allRules) {
    const severity = severityOf(rule, settings);
    if (severity === "off" || (waiting && rule.needsSources)) continue;
    try {
      for (const { severity: own, message, span, findings, fixes } of rule.check(concordance, run)) {
        const problem: Problem = {
          rule: rule.id,
          severity: own === undefined ? severity : moved(own, rule, settings),
          message,
          span,
          findings,
          fixes,
        };
        const by = silences.covering(rule.id, span);
        if (by.length === 0) problems.push(problem);
        else options.onSilenced?.({ problem, by });
      }
      if (sourced || !rule.needsSources) spoken.add(rule.id);
    } catch (error) {
      errors.push({ rule: rule.id, error });
    }
  }
  for (const { rule, error } of errors) {
    if (options.onRuleError === undefined) throw error;
    options.onRuleError(rule, error);
  }
  return problems.sort(byPlace);
}

/** How gravely a rule speaks in a draft: as somebody set it, else as its kind of draft has it. */
export function severityOf(rule: Rule, { kind, rules }: ResolvedSettings): Severity | "off" {
  return rules.get(rule.id) ?? ordinarySeverity(rule, kind);
}

function ordinarySeverity({ severity }: Rule, kind: ResolvedSettings["kind"]): Severity | "off" {
  return (kind === null ? undefined : severity.byKind?.[kind]) ?? severity.default;
}

/**
 * A problem graver or lighter than its rule's ordinary ones keeps its distance when somebody sets the rule: a
 * changed number is an error where `misquoted-report` is a warning, and a warning where it is set to information.
 */
function moved(own: Severity, rule: Rule, settings: ResolvedSettings): Severity {
  const set = settings.rules.get(rule.id);
  if (set === undefined || set === "off") return own;
  const distance = severities.indexOf(own) - severities.indexOf(speakingSeverity(rule, settings));
  const index = Math.min(Math.max(severities.indexOf(set) + distance, 0), severities.length - 1);
  return severities[index] ?? set;
}

/** The severity a rule's own differences are measured from, also where this kind of draft has it off. */
function speakingSeverity(rule: Rule, { kind }: ResolvedSettings): Severity {
  const candidates = [
    ordinarySeverity(rule, kind),
    rule.severity.default,
    ...Object.values(rule.severity.byKind ?? {}),
  ];
  return candidates.find((severity) => severity !== "off") ?? "warning";
}

function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || a.rule.localeCompare(b.rule);
}
