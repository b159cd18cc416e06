// Finds names in a draft that are a lead inspector's with a slip, wherever they stand. Whoever the draft or its
// settings know for somebody else is nobody's slip.

import { editDistance } from "../../nearestNames.ts";
import { type Placed, type ResponseDocument, spanOf } from "../../response/responseDocument.ts";
import type { NamedPerson } from "../../response/statedFacts.ts";
import type { ResolvedSettings } from "../../settings.ts";
import { foldTypography, type Span } from "../../text.ts";
import type { MatchedFact, ReadSource, Source } from "../concordance.ts";
import { isRead } from "./inspectionMeant.ts";
import { inspectorsNamed } from "./leadInspectors.ts";
import { listedPerson } from "./people.ts";
import { isCommonFirst, isMisheard } from "./personLikeness.ts";

/** A lead inspector's name with a slip, and whose it is. */
export interface MisspeltInspector {
  /** In the draft. */
  readonly span: Span;
  readonly written: string;
  readonly should: string;
  readonly source: ReadSource;
}

export function misspeltInspectors({
  response,
  settings,
  sources,
  statedFacts,
}: {
  readonly response: ResponseDocument;
  readonly settings: ResolvedSettings;
  readonly sources: readonly Source[];
  readonly statedFacts: readonly MatchedFact[];
}): MisspeltInspector[] {
  const leads = sources
    .filter(isRead)
    .flatMap((source) =>
      inspectorsNamed(source.report).map((name) => ({ name, source, words: wordsOf(name) })),
    );
  if (leads.length === 0) return [];
  const people = response.statedFacts.filter(isPerson);
  const near = people.flatMap((person) => {
    const { forenames, surname, honorific } = person.fact;
    if (forenames === "" || /^C/.test(honorific ?? "")) return [];
    const words = wordsOf(`${forenames} ${surname}`);
    if (leads.some((lead) => lead.words.last === words.last && lead.words.first === words.first)) return [];
    const lead = leads.find((each) => isNear(each.words, words));
    return lead === undefined ? [] : [{ person, lead }];
  });
  // Whoever is told of as leading another inspection was judged as that.
  const told = new Set(
    statedFacts.flatMap(({ stated, verdict }) =>
      stated.fact.kind === "inspector" && (verdict === "wrong" || stated.fact.meant.inspection !== "current")
        ? [spanOf(stated).start]
        : [],
    ),
  );
  return near.flatMap(({ person, lead }) => {
    const { fact } = person;
    const span = { start: spanOf(person).end - nameOf(fact).length, end: spanOf(person).end };
    const isOther =
      told.has(span.start) ||
      listedPerson(fact, settings.people) !== null ||
      people.some((each) => nameOf(each.fact) === nameOf(fact) && isSomebodyElse(each, response.text));
    return isOther ? [] : [{ span, written: nameOf(fact), should: lead.name, source: lead.source }];
  });
}

/** Whether the draft or its settings know somebody of a name for another than an inspector. */
export function isKnownOtherwise(
  written: string,
  { response, settings }: { readonly response: ResponseDocument; readonly settings: ResolvedSettings },
): boolean {
  return response.statedFacts
    .filter(isPerson)
    .some(
      (each) =>
        nameOf(each.fact) === written &&
        (isSomebodyElse(each, response.text) || listedPerson(each.fact, settings.people) !== null),
    );
}

function isPerson(stated: ResponseDocument["statedFacts"][number]): stated is Placed<NamedPerson> {
  return stated.fact.kind === "person";
}

function nameOf({ forenames, surname }: NamedPerson): string {
  return `${forenames} ${surname}`;
}

/** Whether a name stands with an office, as a councillor's, or as what somebody of the place is. */
function isSomebodyElse(person: Placed<NamedPerson>, text: string): boolean {
  const { title, honorific } = person.fact;
  if (title !== null && !ofInspectorate.test(title.written)) return true;
  return /^C/.test(honorific ?? "") || whatElse.test(text.slice(spanOf(person).end).slice(0, 60));
}

/** An office of the inspectorates. */
const ofInspectorate = /inspector|HMI|National Director|Ofsted/i;

/** ", a foster carer", ", who fosters", ", our nominee", "of Southmere Police", "speaks for the police". */
const whatElse =
  /^,?\s(?:\(|who\sis\s)?(?:an?\s(?!.{0,20}\b(?:HMI|[Ii]nspector))|who\s(?!was\b|has\b|is\b|leads\b|inspects\b|signs\b)\p{Ll}{3,}s\s|our\s|of\s|from\s(?!whom)|aged\s|(?:speaks|spoke|works|worked)\sfor\s|(?<=[ ])\d)/u;

interface NameWords {
  readonly first: string;
  readonly last: string;
}

function wordsOf(name: string): NameWords {
  const words = foldTypography(name).toLowerCase().split(/\s+/);
  return { first: words[0] ?? "", last: words.at(-1) ?? "" };
}

/** The same but for some letters: "Jon Marsh" and "John Marsh", "Ada Marsh" and "Ada Mash", "Catharine Hearn". */
function isNear(some: NameWords, other: NameWords): boolean {
  const [first, last] = [editDistance(some.first, other.first), editDistance(some.last, other.last)];
  const shorter = (a: string, b: string): number => Math.min(a.length, b.length);
  const [firstLength, lastLength] = [shorter(some.first, other.first), shorter(some.last, other.last)];
  if (firstLength < 3 || lastLength < 3) return false;
  if (last === 0) return first <= (firstLength >= 5 ? 3 : 1) && some.first[0] === other.first[0];
  if (first === 0)
    return (
      last <= (lastLength >= 6 ? 2 : 1) || (!isCommonFirst(some.first) && isMisheard(some.last, other.last))
    );
  return first === 1 && last === 1 && firstLength >= 5 && lastLength >= 4;
}
