// Words of a draft report that its final report has not: where the draft had them, and what stands there now.
// Which of a draft's sources a quotation is looked up in is not decided here.

import { pairFindings } from "../../comparison/pairFindings.ts";
import { spanInFinal } from "../../comparison/wordMarks.ts";
import type { InspectionReport } from "../../report/inspectionReport.ts";
import type { FindingPlace, FormerWording, QuotationMatch, ReadSource, Source } from "../concordance.ts";
import { finalOf, isSuperseded } from "../facts/inspectionMeant.ts";
import { matchQuotation } from "../matching/matchQuotation.ts";
import { quotationIndexOf } from "../matching/quotationIndex.ts";

/** From here on so much of a quotation is the draft report's that its words can come from nowhere else. */
const surely = 0.85;

/**
 * Where a draft report has the words that stand in no other source as they are; null where none does. Words that are
 * nearly the final report's too are theirs, misquoted: `match` is what became of them in the other sources.
 */
export function formerWording(
  words: string,
  match: Pick<QuotationMatch, "verdict" | "wording">,
  sources: readonly Source[],
): FormerWording | null {
  if (match.verdict === "exact" || match.verdict === "abridged") return null;
  const elsewhere = match.verdict === "near";
  for (const source of sources.filter((each) => isSuperseded(each, sources))) {
    const final = finalOf(source, sources);
    if (final === null || source.report === null) continue;
    const found = matchQuotation(words, quotationIndexOf(source.report));
    const literal = found.verdict === "exact" || found.verdict === "abridged";
    if (!literal && (elsewhere || found.verdict !== "near" || found.strength < surely)) continue;
    const [first] = found.places;
    if (first === undefined) continue;
    const place: FindingPlace = { source: source as ReadSource, ...first };
    const now = found.verdict === "exact" && found.places.length === 1 ? nowAt(place, final) : null;
    return { place, now, wording: now === null ? match.wording : wordsOf(now) };
  }
  return null;
}

function wordsOf({ finding, span }: FindingPlace): string {
  return finding.text.slice(span.start, span.end);
}

/** What the final report has in the place of a draft's words; null where too little of them is left to say. */
function nowAt({ source, finding, span }: FindingPlace, final: ReadSource): FindingPlace | null {
  const after = pairsOf(source.report, final.report).get(finding.id);
  if (after === undefined) return null;
  const now = spanInFinal(finding.text, span, after.text);
  return now === null ? null : { source: final, finding: after, span: now };
}

type FinalFindings = ReadonlyMap<string, FindingPlace["finding"]>;
const known = new WeakMap<
  InspectionReport,
  { readonly final: InspectionReport; readonly pairs: FinalFindings }
>();

function pairsOf(draft: InspectionReport, final: InspectionReport): FinalFindings {
  const before = known.get(draft);
  if (before?.final === final) return before.pairs;
  const pairs = new Map(
    pairFindings(draft, final).pairs.map((pair) => [pair.draft.finding.id, pair.final.finding] as const),
  );
  known.set(draft, { final, pairs });
  return pairs;
}
