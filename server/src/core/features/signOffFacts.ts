// Each kind of fact of a draft as the sign-off sheet lists it: the verdict that the concordance gave it, and what it
// was held against, right ones too. The same words with the same verdict are one entry with several places.

import { authoritySlips, isSameAuthority } from "../concordance/facts/authorities.ts";
import type {
  Concordance,
  FindingPlace,
  MatchedCitation,
  MatchedCrossReference,
  MatchedFact,
  MatchedFrameworkMention,
  MatchedGradeClaim,
  MatchedQuotation,
  ReadSource,
} from "../concordance/concordance.ts";
import { listedPerson, personSlips } from "../concordance/facts/people.ts";
import { type Message, message, renderMessage } from "../problem.ts";
import { type Placed, spanOf } from "../response/responseDocument.ts";
import type { NamedPerson, StatedFact } from "../response/statedFacts.ts";
import type { Span } from "../text.ts";
import { canonicalForm, editionName } from "../writing/canonicalForms.ts";
import { plainRange } from "../writing/dateForms.ts";
import { inMessage, placeNameIn } from "../writing/findingPlaces.ts";
import type { DraftPlace } from "./draftPlaces.ts";
import { quotationVerdict } from "./quotationVerdict.ts";
import type { SheetFact, SheetFactKind, SheetGroup, SheetVerdict } from "./sheetFact.ts";

type PlaceAt = (offset: number) => DraftPlace;

/** A fact before its place is named and its likes are put with it. */
interface Entry {
  readonly kind: SheetFactKind;
  readonly span: Span;
  readonly verdict: SheetVerdict;
  readonly notes?: readonly Message[];
  readonly printed?: string | null;
  readonly source?: string | null;
}

const kinds: readonly SheetFactKind[] = [
  "quotations",
  "grades",
  "dates",
  "names",
  "figures",
  "references",
  "citations",
  "cross-references",
];

/** Every group, also those without a fact. */
export function sheetFacts(concordance: Concordance, placeAt: PlaceAt): SheetGroup[] {
  const entries: Entry[] = [
    ...concordance.quotations.flatMap(quotationEntry),
    ...concordance.gradeClaims.map(gradeEntry),
    ...statedEntries(concordance),
    ...concordance.frameworkMentions.flatMap((mention) => referenceEntry(mention, concordance)),
    ...concordance.citations.map((cited) => citationEntry(cited, concordance)),
    ...concordance.crossReferences.map(crossReferenceEntry),
  ].sort((a, b) => a.span.start - b.span.start);
  const { text } = concordance.response;
  return kinds.map((kind) => ({
    kind,
    facts: grouped(
      entries.filter((entry) => entry.kind === kind),
      text,
      placeAt,
    ),
  }));
}

function grouped(entries: readonly Entry[], text: string, placeAt: PlaceAt): SheetFact[] {
  const facts = new Map<string, SheetFact>();
  for (const { span, verdict, notes = [], printed = null, source = null } of entries) {
    const words = text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
    const key = JSON.stringify([words, verdict, notes, printed, source]);
    const known = facts.get(key);
    const places = [...(known?.places ?? []), placeAt(span.start)];
    facts.set(key, { places, words, verdict, notes, printed, source });
  }
  return [...facts.values()];
}

function quotationEntry({
  quotation,
  match,
  checked,
  absent,
  notIn,
  citation,
  miscited,
  mayBeUnread,
}: MatchedQuotation): Entry[] {
  const { fact } = quotation;
  if (!checked && fact.emphasis) return [];
  const span = spanOf(quotation);
  const base = { kind: "quotations", span } as const;
  if (!checked) {
    const own = fact.inSpeech || fact.attribution.to === "person";
    const why = own
      ? message("Not checked: the words of somebody named, not the inspectors'.")
      : quotationVerdict("not-checked", [], absent);
    return [{ ...base, verdict: "unchecked", notes: [why] }];
  }
  if (match.verdict === "not-found" && mayBeUnread) {
    return [
      {
        ...base,
        verdict: "unchecked",
        notes: [message("Not checked: a source that could not be read may have these words.")],
      },
    ];
  }
  const [place] = match.places;
  const right = match.verdict === "exact" || match.verdict === "abridged";
  const notes = [quotationVerdict(match.verdict, match.differences, absent)];
  if (notIn !== null)
    notes.push(message('They are credited to "{0}", which does not have them.', notIn.setting.id));
  if (miscited && citation !== null) notes.push(message("The citation names another place."));
  return [
    {
      ...base,
      verdict: right && !miscited && notIn === null ? "right" : "look",
      notes,
      printed: place === undefined ? null : sentenceRound(place),
      source:
        match.places.length === 0 ? null : [...new Set(match.places.slice(0, 3).map(nameOfPlace))].join("; "),
    },
  ];
}

function nameOfPlace({ source, finding }: FindingPlace): string {
  return placeNameIn(source, finding);
}

/** The report's whole sentence or sentences, so that what was left off is seen. */
function sentenceRound({ finding: { text }, span }: FindingPlace): string {
  const before = text.slice(0, span.start);
  const start = Math.max(
    ...[...before.matchAll(/[.!?][’”"']?\s+(?=\p{Lu})/gu)].map((end) => end.index + end[0].length),
    0,
  );
  const after = /[.!?][’”"']?(?=\s+\p{Lu}|$)/u.exec(text.slice(Math.max(span.end - 1, 0)));
  const end = after === null ? text.length : Math.max(span.end - 1, 0) + after.index + after[0].length;
  return text.slice(start, end);
}

function gradeEntry({ claim, verdict, judgement, source, toldIn }: MatchedGradeClaim): Entry {
  const base = { kind: "grades", span: spanOf(claim) } as const;
  const report = source === null ? null : toldIn === null ? gradesOf(source) : placeNameIn(source, toldIn);
  const given = judgement === null ? [] : [message("{0}: {1}", judgement.name, judgement.grade)];
  switch (verdict) {
    case "right":
      return {
        ...base,
        verdict: "right",
        notes: given.length > 0 || source === null ? given : [allGrades(source)],
        source: report,
      };
    case "irregular":
    case "capitalised":
      return {
        ...base,
        verdict: source === null ? "unchecked" : "right",
        notes: [...given, message("Not in the scale's wording.")],
        source: report,
      };
    case "unjudged":
      return {
        ...base,
        verdict: "unchecked",
        notes: [
          claim.fact.inQuotation
            ? message("Part of a quotation, and judged with it.")
            : message("Nothing tells which judgement of which report is meant."),
        ],
      };
    case "unknown":
    case "ungraded":
    case "misstated":
    case "misstated-previous":
      return {
        ...base,
        verdict: "look",
        notes: given.length > 0 || source === null ? given : [allGrades(source)],
        source: report,
      };
  }
}

function gradesOf({ setting }: ReadSource): string {
  return `The judgements of ${setting.id}`;
}

function allGrades({ report }: ReadSource): Message {
  const grades = report.judgements.map(({ name, grade }) => `${name}: ${grade}`);
  return grades.length === 0 ? message("This report gives no grades.") : message("{0}", grades.join("; "));
}

function statedEntries(concordance: Concordance): Entry[] {
  const { statedFacts, settings, sources, current } = concordance;
  const people = statedFacts.flatMap(({ stated }) => (isPerson(stated) ? [stated] : []));
  const slips = personSlips(people, settings.people);
  const wrongAuthorities = authoritySlips(concordance);
  return statedFacts.flatMap((matched): Entry[] => {
    const { stated, source, finding, should } = matched;
    const { fact } = stated;
    const span = spanOf(stated);
    switch (fact.kind) {
      case "inspection-date":
        if (fact.holds !== "tied" && matched.verdict === "unjudged") return [];
        return [{ kind: "dates", span, ...verdictOf(matched), ...inspectedOn(source) }];
      case "inspection-length":
        return [{ kind: "dates", span, ...verdictOf(matched), ...inspectedOn(source) }];
      case "impossible-date":
        return [{ kind: "dates", span, verdict: "look", notes: [message("There is no such date.")] }];
      case "inspector": {
        const names = source?.report.leadInspectors.join(" and ") ?? "";
        const notes = names === "" ? [] : [message("The report names {0}.", names)];
        return [{ kind: "names", span, ...verdictOf(matched), notes, source: coverOf(source) }];
      }
      case "called": {
        if (matched.verdict === "unjudged") return [];
        const notes = should === null ? [] : [message('The report calls it "{0}".', should)];
        return [{ kind: "names", span, ...verdictOf(matched), notes, source: coverOf(source) }];
      }
      case "authority": {
        const wrong = wrongAuthorities.some((slip) => slip.span.start === span.start);
        const right = sources.some(
          ({ report }) =>
            report !== null && report.authority !== "" && isSameAuthority(fact.written, report.authority),
        );
        const verdict = wrong ? "look" : right ? "right" : "unchecked";
        const notes =
          current === null || verdict === "unchecked"
            ? []
            : [message("The report is about {0}.", current.report.authority)];
        return [
          { kind: "names", span, verdict, notes, source: verdict === "unchecked" ? null : coverOf(current) },
        ];
      }
      case "person": {
        const slip = slips.find((each) => each.stated.fact === fact && each.stated.offset === stated.offset);
        const listed = listedPerson(fact, settings.people);
        // Two capitalised words alone may be a team or a place.
        const evident =
          listed !== null || slip !== undefined || fact.honorific !== null || fact.title !== null;
        if (!evident) return [];
        const notes =
          slip !== undefined ? [message('Elsewhere, or in the settings, it is "{0}".', slip.should)] : [];
        const source = listed === null ? null : "The people named in the settings";
        return [
          {
            kind: "names",
            span,
            verdict: slip !== undefined ? "look" : listed === null ? "unchecked" : "right",
            notes,
            printed: listed,
            source,
          },
        ];
      }
      case "figure": {
        const place = source === null || finding === null ? null : placeNameIn(source, finding);
        const notes = should === null ? [] : [message("The report says {0}.", should)];
        return [
          {
            kind: "figures",
            span,
            ...verdictOf(matched),
            notes,
            printed: finding === null ? null : inMessage(finding.text, 400),
            source: place,
          },
        ];
      }
    }
  });
}

function isPerson(stated: Placed<StatedFact>): stated is Placed<NamedPerson> {
  return stated.fact.kind === "person";
}

function verdictOf({ verdict }: MatchedFact): { readonly verdict: SheetVerdict } {
  if (verdict === "right") return { verdict: "right" };
  return { verdict: verdict === "unjudged" ? "unchecked" : "look" };
}

function coverOf(source: ReadSource | null): string | null {
  return source === null ? null : `The cover of ${source.setting.id}`;
}

function inspectedOn(source: ReadSource | null): Pick<Entry, "notes" | "source"> {
  const dates = source?.report.inspectionDates ?? null;
  if (dates === null) return { notes: [], source: null };
  const ranges = dates.ranges.length > 0 ? dates.ranges : [dates];
  return {
    notes: [message("Inspected {0}.", ranges.map(plainRange).join(" and "))],
    source: coverOf(source),
  };
}

function referenceEntry(
  { mention, verdict, area, framework, numbered, titled }: MatchedFrameworkMention,
  { areas, frameworkInUse: { edition } }: Concordance,
): Entry[] {
  if (verdict === "ordinary") return [];
  const { kind, numbers } = mention.fact;
  const giving = areas.filter(({ area: each }) =>
    each.frameworkReferences.some(
      (given) => given.kind === kind && numbers.some(({ number }) => number === given.number),
    ),
  );
  const name = framework?.name ?? `The national framework, ${renderMessage(editionName(edition))}`;
  const item = numbered ?? titled;
  const notes = item === null ? [] : [message("{0} {1}: {2}", item.kind, item.number ?? "", item.title)];
  if (area !== null && verdict === "contradicted") {
    notes.push(
      message("The report gives this area {0}.", area.area.frameworkReferences.map(canonicalForm).join(", ")),
    );
  }
  const form = verdict === "irregular";
  if (form) notes.push(message("Not in the usual form."));
  return [
    {
      kind: "references",
      span: spanOf(mention),
      verdict: verdict === "right" || form ? "right" : "look",
      notes,
      source: [name, ...giving.slice(0, 3).map(({ source, area: each }) => placeNameIn(source, each))].join(
        "; ",
      ),
    },
  ];
}

function citationEntry(
  { citation, source, unknownKey, locators }: MatchedCitation,
  { quotations }: Concordance,
): Entry {
  const base = { kind: "citations", span: spanOf(citation) } as const;
  if (unknownKey)
    return { ...base, verdict: "look", notes: [message("No source of this draft has this name.")] };
  if (source === null || source.state !== "read") {
    return { ...base, verdict: "unchecked", notes: [message("Its source could not be read.")] };
  }
  const missing = locators.filter(({ known }) => !known);
  const miscited = quotations.some(
    (each) => each.checked && each.miscited && each.citation?.citation === citation,
  );
  const places = locators.flatMap(({ findings }) => findings);
  return {
    ...base,
    verdict: missing.length > 0 || miscited ? "look" : "right",
    notes: [
      ...missing.map(({ locator }) => message("The report has no {0}.", locator.written)),
      ...(miscited ? [message("The words quoted stand elsewhere.")] : []),
    ],
    source:
      places.length > 0
        ? places
            .slice(0, 4)
            .map((finding) => placeNameIn(source, finding))
            .join("; ")
        : source.report?.title || source.setting.id,
  };
}

function crossReferenceEntry({ crossReference, targets, brokenAt, ambiguous }: MatchedCrossReference): Entry {
  const base = { kind: "cross-references", span: spanOf(crossReference) } as const;
  if (brokenAt !== null)
    return { ...base, verdict: "look", notes: [message("There is no such place in this document.")] };
  if (ambiguous)
    return { ...base, verdict: "look", notes: [message("That number stands twice in this document.")] };
  return { ...base, verdict: targets.every((target) => target !== null) ? "right" : "unchecked" };
}
