// The verdict on a fact of which nothing can be said.

import type { FactVerdict } from "./concordance.ts";

export const unjudgedFact: FactVerdict = { verdict: "unjudged", source: null, finding: null, should: null };
