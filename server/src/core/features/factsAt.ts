// What stands at a place of a draft, in the concordance's terms. The editor's features begin here; nothing is
// looked up in text.

import type {
  AreaAnswer,
  AreaCoverage,
  Concordance,
  MatchedCitation,
  MatchedCrossReference,
  MatchedFrameworkMention,
  MatchedGradeClaim,
  MatchedJudgementMention,
  MatchedQuotation,
} from "../concordance/concordance.ts";
import { type Placed, spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";

/** A fact of the draft with its place. */
export type DraftFact =
  | { readonly kind: "framework"; readonly span: Span; readonly matched: MatchedFrameworkMention }
  | { readonly kind: "citation"; readonly span: Span; readonly matched: MatchedCitation }
  | { readonly kind: "cross-reference"; readonly span: Span; readonly matched: MatchedCrossReference }
  | { readonly kind: "quotation"; readonly span: Span; readonly matched: MatchedQuotation }
  | { readonly kind: "grade"; readonly span: Span; readonly matched: MatchedGradeClaim }
  | { readonly kind: "judgement"; readonly span: Span; readonly matched: MatchedJudgementMention }
  | {
      readonly kind: "area";
      readonly span: Span;
      readonly coverage: AreaCoverage;
      readonly answer: AreaAnswer;
    };

/** The facts round `offset` (a caret just behind one counts), the most telling first. */
export function factsAt(concordance: Concordance, offset: number): DraftFact[] {
  const facts: DraftFact[] = [];
  for (const [span, matched] of around(concordance.frameworkMentions, (m) => m.mention, offset)) {
    facts.push({ kind: "framework", span, matched });
  }
  for (const [span, matched] of around(concordance.citations, (m) => m.citation, offset)) {
    facts.push({ kind: "citation", span, matched });
  }
  for (const [span, matched] of around(concordance.crossReferences, (m) => m.crossReference, offset)) {
    facts.push({ kind: "cross-reference", span, matched });
  }
  for (const [span, matched] of around(concordance.quotations, (m) => m.quotation, offset)) {
    if (matched.checked || matched.match.places.length > 0) facts.push({ kind: "quotation", span, matched });
  }
  for (const [span, matched] of around(concordance.gradeClaims, (m) => m.claim, offset)) {
    facts.push({ kind: "grade", span, matched });
  }
  for (const [span, matched] of around(concordance.judgementMentions, (m) => m.mention, offset)) {
    facts.push({ kind: "judgement", span, matched });
  }
  return [...facts, ...areasAround(concordance, offset)];
}

/** How many facts may begin between a fact and the caret inside it: quotations inside a long block quote. */
const nesting = 16;

/** The members of a list in reading order whose place holds `offset`, found without walking the list. */
function around<T>(
  list: readonly T[],
  placed: (member: T) => Placed<{ readonly span: Span }>,
  offset: number,
): [Span, T][] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const member = list[middle];
    if (member !== undefined && spanOf(placed(member)).start <= offset) low = middle + 1;
    else high = middle;
  }
  const found: [Span, T][] = [];
  for (const member of list.slice(Math.max(0, low - nesting), low).reverse()) {
    const span = spanOf(placed(member));
    if (offset <= span.end) found.push([span, member]);
  }
  return found;
}

function areasAround({ areas }: Concordance, offset: number): DraftFact[] {
  return areas.flatMap((coverage) =>
    coverage.answers.flatMap((answer): DraftFact[] => {
      const span = spanOf(answer.block);
      return span.start <= offset && offset <= span.end ? [{ kind: "area", span, coverage, answer }] : [];
    }),
  );
}
