// Says what each mention of the national framework is: right, unknown, against the report, in another form than
// the usual one, or ordinary prose.

import { editionInForce } from "../knowledge/inForce.ts";
import type { FrameworkEdition, ReportingKnowledge } from "../knowledge/knowledge.ts";
import {
  spanOf,
  type FrameworkMention,
  type Placed,
  type ResponseDocument,
} from "../response/responseDocument.ts";
import type { AreaCoverage, MatchedFrameworkMention, ReadSource } from "./concordance.ts";
import { names } from "./coverage.ts";

/** Every mention, matched, in the draft's order. */
export function matchFrameworkMentions(
  response: ResponseDocument,
  current: ReadSource | null,
  areas: readonly AreaCoverage[],
  knowledge: ReportingKnowledge,
): MatchedFrameworkMention[] {
  const edition = editionInForce(current?.report.inspectionDates?.start ?? null, knowledge);
  const areasOf = new Map<FrameworkMention, AreaCoverage[]>();
  for (const area of areas) {
    for (const { references } of area.answers) {
      for (const { fact } of references) {
        const those = areasOf.get(fact) ?? [];
        if (!those.includes(area)) those.push(area);
        areasOf.set(fact, those);
      }
    }
  }
  return response.frameworkMentions.map((mention) => {
    const beside = areasOf.get(mention.fact) ?? [];
    const meant = isMeant(mention.fact) || isBeside(mention, response.text);
    if ((meant || beside.length > 0) && isUnknown(mention.fact, edition)) {
      return { mention, verdict: "unknown", area: null };
    }
    const contradicts = meant ? contradicted(mention, beside) : null;
    if (contradicts !== null) return { mention, verdict: "contradicted", area: contradicts };
    if (mention.fact.canonical) return { mention, verdict: "right", area: null };
    const irregular = mention.fact.bracketed
      ? isMeant(mention.fact) || beside.length > 0
      : isBeside(mention, response.text);
    return { mention, verdict: irregular ? "irregular" : "ordinary", area: null };
  });
}

/** A reference, rather than "outcome 3 of the review" in running text. */
function isMeant({ bracketed, namesFramework }: FrameworkMention): boolean {
  return bracketed || namesFramework;
}

function isUnknown({ kind, writtenKind, numbers }: FrameworkMention, { items }: FrameworkEdition): boolean {
  if (!writtenKind.toLowerCase().startsWith(kind)) return true;
  return numbers.some(({ number }) => !items.some((item) => item.kind === kind && item.number === number));
}

/**
 * The area whose references it does not match: where it stands with several (one action may serve several areas),
 * it must match none, and the area must have no right reference beside it.
 */
function contradicted(
  mention: Placed<FrameworkMention>,
  beside: readonly AreaCoverage[],
): AreaCoverage | null {
  const [first] = beside;
  if (first === undefined) return null;
  const disagrees = beside.every(({ area, answers }) => {
    if (area.frameworkReferences.length === 0) return false;
    const standing = answers.flatMap(({ references }) => references);
    return !area.frameworkReferences.some((reference) =>
      [mention, ...standing].some(({ fact }) => names(fact, reference)),
    );
  });
  return disagrees ? first : null;
}

/** "outcome 3, national framework" without brackets; "outcome 3 of the national framework" is a sentence. */
function isBeside(mention: Placed<FrameworkMention>, text: string): boolean {
  if (mention.fact.bracketed || !mention.fact.namesFramework) return false;
  const { start, end } = spanOf(mention);
  const within = text.slice(start, end);
  if (/national(?:\s+social\s+care)?\s+framework/i.test(within))
    return !/\b(?:of|in|from)\s+(?:the|this|our)\b/i.test(within);
  return (
    /^\s*[,:]?\s*national\s+framework/i.test(text.slice(end, end + 40)) ||
    /national\s+framework\s*[,:]?\s*$/i.test(text.slice(Math.max(0, start - 40), start))
  );
}
