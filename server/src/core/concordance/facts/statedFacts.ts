// Gives each plain fact of a draft its verdict, each kind in its own file.

import type { Placed, PublicationMention, ResponseDocument } from "../../response/responseDocument.ts";
import type { StatedFact } from "../../response/statedFacts.ts";
import type { MatchedCitation, Source, FactVerdict, MatchedFact } from "../concordance.ts";
import { matchesOf } from "../../matches.ts";
import { FactMemory } from "../factMemory.ts";
import { matchCreditedFigure } from "./figures.ts";
import { matchInspectionDate, matchInspectionLength } from "./inspectionDates.ts";
import { matchCalledInspection } from "./inspectionNames.ts";
import { matchNamedInspector } from "./leadInspectors.ts";
import { type OthersTold, visitNames } from "./inspectionTies.ts";
import { yearsOf } from "./inspectionMeant.ts";
import { unjudgedFact } from "../unjudgedFact.ts";

/** Every stated fact, matched, in the draft's order. */
export function matchStatedFacts(
  response: ResponseDocument,
  sources: readonly Source[],
  citations: readonly MatchedCitation[],
): MatchedFact[] {
  const years = sources.flatMap(({ report }) => (report === null ? [] : yearsOf(report)));
  const others = {
    inspections: response.publications.some(({ fact }) => isAnotherInspection(fact, years)),
    visits: visitsBesides(response),
  };
  const addressed = response.statedFacts.some(({ fact }) => fact.kind === "inspector" && fact.addressed);
  const toInspectors = addressed && yours.test(response.text);
  const under = [others.inspections, ...others.visits, toInspectors].join(" ");
  // Citations of a fact's own sentence stand in its segment, so that they change only when the fact does.
  return response.statedFacts.map((stated) => ({
    stated,
    ...known.recall(
      stated.fact,
      sources,
      () => matchFact(stated, sources, citations, others, toInspectors),
      under,
    ),
  }));
}

/** The kinds of visits that a draft names as known in one place, and in another as one of several or with its year. */
function visitsBesides({ statedFacts, text }: ResponseDocument): OthersTold["visits"] {
  const besides = new Set<"focused-visit" | "monitoring-visit">();
  for (const called of ["focused-visit", "monitoring-visit"] as const) {
    const known = statedFacts.filter(
      ({ fact }) => fact.kind === "called" && fact.called === called && fact.ties?.known === "the",
    );
    if (known.length > 0 && matchesOf(text, new RegExp(visitNames[called], "gi")).length > known.length)
      besides.add(called);
  }
  return besides;
}

/** "Your letter on the focused visit", "you led a visit": the draft is written to inspectors. */
const yours =
  /\b[Yy]our\s(?:\p{L}+\s){0,2}(?:letter|visit|inspection|inspectors)\b|\b[Yy]ou\s(?:and\syour\s\p{L}+\s)?(?:led|inspected|visited|signed)\b/u;

/** "Our inspection in 2022", "the last full inspection": what may be meant by "the inspection" elsewhere. */
function isAnotherInspection(
  { kind, inspection, written }: PublicationMention,
  years: readonly string[],
): boolean {
  if (kind === "full-inspection" && /full/i.test(written)) return true;
  if (!/inspection$/.test(kind)) return false;
  return typeof inspection === "string" ? inspection !== "current" : !years.includes(String(inspection.year));
}

const known = new FactMemory<StatedFact, FactVerdict>();

function matchFact(
  { fact, ...place }: Placed<StatedFact>,
  sources: readonly Source[],
  citations: readonly MatchedCitation[],
  others: OthersTold,
  toInspectors: boolean,
): FactVerdict {
  switch (fact.kind) {
    case "inspection-date":
      return matchInspectionDate(fact, sources);
    case "inspection-length":
      return matchInspectionLength(fact, sources);
    case "inspector":
      return matchNamedInspector(fact, sources, toInspectors);
    case "called":
      return matchCalledInspection({ fact, ...place }, sources, citations, others);
    case "figure":
      return matchCreditedFigure({ fact, ...place }, sources, citations);
    // People are held against one another, an authority against its surroundings, a date against the calendar.
    case "person":
    case "impossible-date":
    case "authority":
      return unjudgedFact;
  }
}
