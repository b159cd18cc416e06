// How gravely a rule speaks in a draft now, and what would set it otherwise: what the code actions and the
// client's picker offer.

import type { Concordance } from "../core/concordance/concordance.ts";
import { severityFix } from "../core/features/ruleSeverity.ts";
import { severityOf } from "../core/lint.ts";
import { type Fix, type Severity, severities } from "../core/problem.ts";
import { rules } from "../core/rules/index.ts";

export interface SeverityChoices {
  readonly current: Severity | "off";
  /** Gravest first, the current one left out; empty where the settings are not written line by line. */
  readonly choices: readonly { readonly severity: Severity | "off"; readonly fix: Fix }[];
}

export function severityChoices(id: string, { response, settings }: Concordance): SeverityChoices {
  const rule = rules.find((candidate) => candidate.id === id);
  const current = rule === undefined ? "off" : severityOf(rule, settings);
  const choices = ([...severities, "off"] as const)
    .filter((severity) => severity !== current)
    .flatMap((severity) => {
      const fix = severityFix(id, severity, response);
      return fix === null ? [] : [{ severity, fix }];
    });
  return { current, choices };
}
