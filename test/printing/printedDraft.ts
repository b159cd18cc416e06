// Drafts of the printing tests, read against the report of the feature tests.

import type { Concordance } from "../../server/src/core/concordance/concordance.ts";
import { problemsOf } from "../check.ts";
import { northmere } from "../features/northmere.ts";

/** A draft that names the report as `ilacs-2025`. */
export function draftOf(body: string, kind = "action-plan", more = ""): string {
  return `---\ninspection-response:\n  kind: ${kind}\n  authority: Northmere\n${more}  sources:\n    - ilacs-2025.pdf\n---\n\n${body}`;
}

export function concordanceOf(text: string): Concordance {
  return problemsOf(text, { sources: { "ilacs-2025": northmere } }).concordance;
}
