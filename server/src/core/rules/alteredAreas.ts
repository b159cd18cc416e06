// Areas for improvement that a draft sets out in words which are not quite the report's: what `misquoted-report`
// leaves to `altered-area-for-improvement`, so that one slip is one problem.

import { areasCarried } from "../concordance/areaWording.ts";
import type { AreaCoverage, Concordance, QuotationMatch } from "../concordance/concordance.ts";
import { type Placed, proseSpan, spanOf, type TextBlock } from "../response/responseDocument.ts";
import { shift, type Span } from "../text.ts";

export interface AlteredArea {
  readonly coverage: AreaCoverage;
  /** The draft's words for the area. */
  readonly span: Span;
  readonly wording: QuotationMatch;
}

/** The altered areas of a draft, in the report's order. */
export function alteredAreas(concordance: Concordance): AlteredArea[] {
  const altered: AlteredArea[] = [];
  for (const coverage of concordance.areas) {
    const { source, area, answers } = coverage;
    for (const { block, setOut, wording } of answers) {
      if (!setOut || wording?.verdict !== "near") continue;
      // Capitals are the draft's own style in headings and cells.
      if (wording.differences.every((difference) => difference === "capitals")) continue;
      const carried = areasCarried(block.fact, source.report).find((each) => each.area === area.id);
      if (carried === undefined) continue;
      const { start, end } = carried.span;
      const span = shift(proseSpan(block.fact.prose, start, end), block.offset);
      if (isSetOut(block, span, concordance)) altered.push({ coverage, span, wording });
    }
  }
  return altered;
}

/** As heading, cell or quotation; in running text an area may be told in the council's own words. */
function isSetOut({ fact }: Placed<TextBlock>, span: Span, { quotations }: Concordance): boolean {
  if (fact.kind !== "paragraph" || fact.inBlockQuote) return true;
  return quotations.some(({ quotation, checked }) => {
    const { start, end } = spanOf(quotation);
    return checked && start <= span.start && span.end <= end;
  });
}
