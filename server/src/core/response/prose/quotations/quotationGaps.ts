// What may stand between quoted words, masked, and the words that credit them to somebody. Patterns only.

import { masked } from "../sentences.ts";

/** Nothing else stands there. */
export const quotationAlone = new RegExp(`^\\s*${masked}+\\s*$`);
/** "“…”, says Ofsted". */
export const quotationAndComma = new RegExp(`${masked}\\s?,\\s?$`);
/** ", are “…”": after what stands in commas, the words of its clause. */
export const commaAndQuotation = new RegExp(`^,\\s[^,;:]*${masked}`);
/** "“…” was how inspectors described it". */
export const quotationAndHow = new RegExp(
  `${masked}[\\s,:;–—]*(?:(?:that|this|it|which)\\s+)?(?:(?:is|was|are|were)\\s+)?(?:how|what|as)\\s+(?:the\\s+)?$`,
);
