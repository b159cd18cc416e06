// How many problems of each severity there are, as our client is told.

import type { Problem } from "../core/problem.ts";
import type { WireProblemCounts } from "./protocol/protocol.ts";

export function countProblems(problems: readonly Problem[]): WireProblemCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}
