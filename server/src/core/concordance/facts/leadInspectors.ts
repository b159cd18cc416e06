// Says whether the lead inspector that a draft names is the report's.

import { editDistance } from "../../nearestNames.ts";
import type { InspectionReport } from "../../report/inspectionReport.ts";
import type { NamedInspector } from "../../response/statedFacts.ts";
import { foldTypography } from "../../text.ts";
import type { Source, FactVerdict } from "../concordance.ts";
import { isOfPlace } from "./inspectionDates.ts";
import { isRead, sourceMeant } from "./inspectionMeant.ts";
import { unjudgedFact } from "../unjudgedFact.ts";
import { isLetterSource, sourcesOfKind } from "./publicationMeant.ts";

/** `toInspectors`: the draft speaks to them ("your letter"), so that whoever it is addressed to is one. */
export function matchNamedInspector(
  fact: NamedInspector,
  sources: readonly Source[],
  toInspectors: boolean,
): FactVerdict {
  if (fact.addressed && !toInspectors) return unjudgedFact;
  const { called, placeName, inspection } = fact.meant;
  const kind = called === "visit" || called === null ? (fact.signs ? "letter" : "inspection") : called;
  const candidates = (fact.ranked ? sources : sourcesOfKind(kind, sources)).filter(
    (source) => !isRead(source) || (isOfPlace(source, placeName) && (!fact.signs || isLetterSource(source))),
  );
  const names = ({ report }: Source): readonly string[] =>
    report === null ? [] : fact.signs ? inspectorsNamed(report) : report.leadInspectors;
  // A year says which inspection; without one, whoever led any of them was a lead inspector.
  const ofYear = typeof inspection === "object" ? sourceMeant(inspection, candidates) : null;
  const right = (ofYear === null ? candidates : [ofYear])
    .filter(isRead)
    .find((source) => names(source).some((name) => isSameName(name, fact.written)));
  if (right === undefined && fact.beside.some((name) => isAmong(name, candidates))) return unjudgedFact;
  if (right !== undefined) return { ...unjudgedFact, verdict: "right", source: right };
  const source = sourceMeant(inspection, candidates);
  if (source === null || !isRead(source) || names(source).length === 0) return unjudgedFact;
  if (fact.ranked && !names(source).some((name) => isHalfName(name, fact.written))) return unjudgedFact;
  return { ...unjudgedFact, verdict: "wrong", source, should: nameMeant(source.report, fact.written) };
}

/** Whom a report names for the inspectors: who led them or, of a joint letter, who signed it. */
export function inspectorsNamed({ leadInspectors, signatories = [] }: InspectionReport): readonly string[] {
  return leadInspectors.length > 0 ? leadInspectors : signatories;
}

/** Whoever led; of those who signed a joint letter, the one half misnamed, else Ofsted's. */
function nameMeant({ leadInspectors, signatories = [] }: InspectionReport, written: string): string {
  if (leadInspectors.length > 0) return leadInspectors.join(" and ");
  return signatories.find((name) => isHalfName(name, written)) ?? signatories[0] ?? "";
}

/** Whether an inspector named led the inspection of a source, or is near enough misnamed; no where its report is silent. */
export function mayHaveLed(written: string, { report }: Source): boolean {
  const names = report?.leadInspectors ?? [];
  return names.some((name) => isSameName(name, written) || isHalfName(name, written));
}

function isAmong(written: string, sources: readonly Source[]): boolean {
  return sources.some(({ report }) => report?.leadInspectors.some((name) => isSameName(name, written)));
}

/** The same person: by all names, or by surname and what is given of the first name. */
function isSameName(a: string, b: string): boolean {
  const [some, other] = [a, b].map((name) =>
    foldTypography(name).toLowerCase().replace(/\./g, "").split(" "),
  );
  if (some === undefined || other === undefined || some.at(-1) !== other.at(-1)) return false;
  const [first = "", second = ""] = [some[0], other[0]];
  // "The lead inspector, Ms Summers": the surname alone is right.
  if ([some, other].some((name) => name.length === 2 && honorific.test(name[0] ?? ""))) return true;
  return first === second || (Math.min(first.length, second.length) === 1 && first[0] === second[0]);
}

/** A first name or a surname in common: one person, half misnamed. Of a team others may be named. */
function isHalfName(a: string, b: string): boolean {
  const [some, other] = [a, b].map((name) => foldTypography(name).toLowerCase().split(" "));
  const [surname = "", otherSurname = ""] = [some?.at(-1), other?.at(-1)];
  if (surname === otherSurname) return some?.[0]?.[0] === other?.[0]?.[0];
  return some?.[0] === other?.[0] && surname.length >= 4 && editDistance(surname, otherSurname) <= 2;
}

const honorific = /^(?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|sir|dame|hmi)$/;
