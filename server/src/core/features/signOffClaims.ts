// Sentences that tell of the inspection in the council's own words, each with the findings likest to it: whether one
// bears out the other is for a person to say. A likeness of words, never a verdict.

import type { Concordance } from "../concordance/concordance.ts";
import { wordsOf } from "../response/prose/sentences.ts";
import { spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";
import { inMessage, placeNameIn } from "../writing/findingPlaces.ts";
import type { DraftPlace } from "./draftPlaces.ts";
import { findingsNear, sentencesOfDraft } from "./findingsBehind.ts";

export interface SheetClaim {
  readonly place: DraftPlace;
  /** The sentence without its citations; `…` stands for what is quoted, which is listed with the quotations. */
  readonly words: string;
  /** Best first; empty where no finding is near. */
  readonly findings: readonly { readonly source: string; readonly words: string }[];
  /** It has grades, dates, names or figures, which have a verdict of their own. */
  readonly facts: boolean;
}

/** Fewer words than these, outside quotations, claim nothing that can be judged. */
const fewestWords = 6;
const findingsShown = 2;

const inspectors =
  /\b(?:Ofsted|OFSTED|inspectors?|HMI|inspectorate)\b|\b(?:the|its|their|this|that|last|latest|published)\s+(?:inspection\s+)?(?:report|letter|inspection|visit)\s+(?:also\s+)?(?:says?|said|found|finds|notes?|noted|shows?|describes?|described|praises?|praised|recognises?|recognised|highlights?|highlighted|concludes?|concluded|states?|stated|tells?|judged|rated|confirms?|confirmed|identifies|identified)\b/;

export function sheetClaims(concordance: Concordance, placeAt: (offset: number) => DraftPlace): SheetClaim[] {
  const { citations, quotations, response } = concordance;
  const quoted = quotations.flatMap(({ quotation, checked }) => (checked ? [spanOf(quotation)] : []));
  const spoken = response.speeches.map((speech) => spanOf(speech));
  const stated = [...response.gradeClaims, ...response.statedFacts].map((fact) => spanOf(fact));
  const cited = citations.map(({ citation }) => spanOf(citation));
  return sentencesOfDraft(concordance).flatMap(({ span, textWithout }): SheetClaim[] => {
    const words = textWithout(quoted, cited)
      .replace(/\s+(?=[\s.,;:])/g, "")
      .replace(/\s/g, " ")
      .trim();
    if (wordsOf(words).length < fewestWords) return [];
    const near = findingsNear(concordance, words, findingsShown);
    const told = inspectors.test(words) || cited.some((each) => overlap(each, span));
    // What somebody says of their own is theirs, unless they speak of the inspectors.
    // "Ada Marsh, Director, said:" claims nothing; what comes behind it may.
    const likely = near.length > 0 && !words.endsWith(":") && !spoken.some((each) => overlap(each, span));
    if (!told && !likely) return [];
    return [
      {
        place: placeAt(span.start),
        words,
        facts: stated.some((each) => overlap(each, span)),
        findings: near.map(({ source, finding }) => ({
          source: placeNameIn(source, finding),
          words: inMessage(finding.text, 500),
        })),
      },
    ];
  });
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
