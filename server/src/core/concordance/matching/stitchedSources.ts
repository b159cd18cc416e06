// Recognises a quotation made of sentences from several reports: each to the letter, no report with all of them.

import { sentencesOf } from "../../response/prose/sentences.ts";
import { tokenise } from "../../text.ts";
import type { FindingPlace, QuotationMatch, ReadSource } from "../concordance.ts";
import { matchQuotation, type ReportMatch } from "./matchQuotation.ts";
import { quotationIndexOf } from "./quotationIndex.ts";

/** A sentence of fewer words may stand in any report. */
const fewestWords = 5;

/** The verdict on such a quotation, whose `words` were looked up in each report; null for any other. */
export function acrossReports(
  matches: readonly { readonly source: ReadSource; readonly match: ReportMatch }[],
  words: string,
): { readonly match: QuotationMatch; readonly strength: number } | null {
  if (matches.length < 2) return null;
  if (matches.some(({ match: { verdict } }) => verdict === "exact" || verdict === "abridged")) return null;
  const sentences = sentencesOf(words);
  if (sentences.length < 2) return null;
  const places: FindingPlace[] = [];
  for (const { start, end } of sentences) {
    const sentence = words.slice(start, end);
    if (tokenise(sentence).length < fewestWords) return null;
    const place = placeOf(sentence, matches);
    if (place === null) return null;
    places.push(place);
  }
  const sources = new Set(places.map(({ source }) => source));
  if (sources.size < 2) return null;
  return { match: { verdict: "stitched", differences: [], places, wording: "", changes: [] }, strength: 1 };
}

function placeOf(sentence: string, matches: readonly { readonly source: ReadSource }[]): FindingPlace | null {
  for (const { source } of matches) {
    const { verdict, places } = matchQuotation(sentence, quotationIndexOf(source.report));
    const [place] = places;
    if (verdict === "exact" && place !== undefined) return { source, ...place };
  }
  return null;
}
