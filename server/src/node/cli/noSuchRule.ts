// What is said of a rule's name that no rule has: the names it may have been meant for, if there are such.

import { likelyNames } from "../../core/nearestNames.ts";
import { rules } from "../../core/rules/index.ts";

export function noSuchRule(id: string): string {
  const likely = likelyNames(
    id,
    rules.map((rule) => rule.id),
  );
  return likely.length > 0
    ? `There is no rule "${id}". Did you mean ${likely.join(", ")}?`
    : `There is no rule "${id}". A rule's name stands beside each problem that "check" prints, and the README lists them all.`;
}
