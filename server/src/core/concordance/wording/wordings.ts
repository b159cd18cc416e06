// Sets the wordings of a draft beside its reports: whose reign an inspection fell in, which terms a report uses
// itself, which acronyms nobody spells out, which blanks are another rule's.

import { currentTerms, kingsReignFrom } from "../../knowledge/currentTerms.ts";
import { allFindings, type InspectionReport } from "../../report/inspectionReport.ts";
import { type Placed, type ResponseDocument, spanOf } from "../../response/responseDocument.ts";
import type { InspectorTitleHit, PlaceholderHit, TermHit, WordingHit } from "../../response/wordingHits.ts";
import type { ResolvedSettings } from "../../settings.ts";
import { unexpandedAcronyms } from "./acronyms.ts";
import { isPublished } from "./publishedWords.ts";
import { areasCarried } from "../actions/areaWording.ts";
import type { MatchedJudgementMention, ReadSource, Source } from "../concordance.ts";
import { isRead, sourceMeant, yearsOf } from "../facts/inspectionMeant.ts";
import type { PlannedAction } from "../plannedAction.ts";
import { isLeadOrTimescale, isRating } from "../actions/plannedActions.ts";
import type { OutdatedTerm, OutdatedTitle, WordingVerdicts } from "../wordingVerdicts.ts";

/** What wordings are judged by, beside the draft itself. */
export interface WordingSurroundings {
  readonly settings: ResolvedSettings;
  readonly sources: readonly Source[];
  readonly current: ReadSource | null;
  readonly judgementMentions: readonly MatchedJudgementMention[];
  readonly plannedActions: readonly PlannedAction[];
}

/** The wordings of a draft that are slips. */
export function matchWordings(
  response: ResponseDocument,
  { settings, sources, current, judgementMentions, plannedActions }: WordingSurroundings,
): WordingVerdicts {
  const { wordings } = response;
  const blanks = ofKind(wordings, "placeholder");
  return {
    titles: ofKind(wordings, "inspector-title").flatMap((each) => outdatedTitle(each, sources)),
    terms: termsOf(wordings)
      .filter((each) => !isMisnaming(each, judgementMentions))
      .flatMap((each) => outdatedTerm(each, current)),
    acronyms: unexpandedAcronyms(response, settings, sources, current),
    placeholders: blanks.filter(
      (each) =>
        !blanks.some((other) => other.fact.kind !== "blank" && isWithin(each, other)) &&
        !isLeadOrTimescale(plannedActions, spanOf(each)) &&
        !(each.fact.kind === "highlight" && isRating(plannedActions, spanOf(each))),
    ),
    children: ofKind(wordings, "child").filter(
      (each) =>
        !each.fact.credited &&
        !each.fact.inQuotation &&
        !isAreasWording(each, response, current) &&
        !sources.some((source) => isRead(source) && isPublished(response.text, spanOf(each), source.report)),
    ),
  };
}

/** "==??? who chairs==": told once, as highlighted. */
function isWithin(blank: Placed<PlaceholderHit>, other: Placed<PlaceholderHit>): boolean {
  if (blank === other) return false;
  const [own, around] = [spanOf(blank), spanOf(other)];
  return around.start <= own.start && own.end <= around.end;
}

/** The wordings of one kind. */
function ofKind<K extends WordingHit["term"]>(
  wordings: readonly Placed<WordingHit>[],
  kind: K,
): Placed<Extract<WordingHit, { term: K }>>[] {
  return wordings.filter(({ fact }) => fact.term === kind) as Placed<Extract<WordingHit, { term: K }>>[];
}

/** "The experiences and progress of looked after children": the judgement's name is what is wrong there. */
function isMisnaming(wording: Placed<TermHit>, mentions: readonly MatchedJudgementMention[]): boolean {
  const { start, end } = spanOf(wording);
  return mentions.some(({ mention, misnamed }) => {
    const named = spanOf(mention);
    return misnamed && named.start < end && start < named.end;
  });
}

function termsOf(wordings: readonly Placed<WordingHit>[]): Placed<TermHit>[] {
  return currentTerms.flatMap(({ term }) =>
    wordings.filter(({ fact }) => fact.term === term),
  ) as Placed<TermHit>[];
}

function outdatedTitle(wording: Placed<InspectorTitleHit>, sources: readonly Source[]): OutdatedTitle[] {
  const { monarch, toCome, holder, inspection, inSpeech, inQuotation } = wording.fact;
  if (inSpeech || inQuotation) return [];
  if (toCome) return [{ wording, right: "His" }];
  const led = sourceLedBy(holder, sources);
  // Whoever led the one before may be named of this one by mistake; the year tells which is meant.
  const ofYear =
    typeof inspection === "object" && led !== null && !yearsOf(led.report).includes(String(inspection.year));
  const meant = ofYear ? sourceMeant(inspection, sources) : (led ?? sourceMeant(inspection, sources));
  const inspected =
    meant !== null && isRead(meant)
      ? (meant.report.inspectionDates?.end ?? null)
      : typeof inspection === "object"
        ? String(inspection.year)
        : null;
  if (inspected === null) return [];
  const right = reignOf(inspected);
  const printed = meant !== null && isRead(meant) ? meant.report.inspectorTitle : undefined;
  // Somebody who led none of the inspections, under the King: of a visit since.
  if (monarch === "His" && holder !== null && meant !== null && cameSince(holder, meant, sources)) return [];
  return right === null || right === monarch || printed === monarch ? [] : [{ wording, right }];
}

/** The one source whose lead inspector bears a name; null where none or several do. */
function sourceLedBy(name: string | null, sources: readonly Source[]): ReadSource | null {
  if (name === null) return null;
  const led = sources
    .filter(isRead)
    .filter(({ report }) => report.leadInspectors.some((each) => each.toLowerCase() === name.toLowerCase()));
  return led.length === 1 ? (led[0] ?? null) : null;
}

/** Whether the report meant says who led its inspection, and no report names anybody of this surname. */
function cameSince(name: string, meant: Source, sources: readonly Source[]): boolean {
  const surname = (each: string): string => each.toLowerCase().split(/\s+/).at(-1) ?? "";
  const leads = sources.filter(isRead).flatMap(({ report }) => report.leadInspectors);
  const known = isRead(meant) && meant.report.leadInspectors.length > 0;
  return known && leads.every((each) => surname(each) !== surname(name));
}

/** Null for a year in which both titles were right. */
function reignOf(inspected: string): "Her" | "His" | null {
  if (inspected.length > 4) return inspected > kingsReignFrom ? "His" : "Her";
  const year = kingsReignFrom.slice(0, 4);
  return inspected === year ? null : inspected > year ? "His" : "Her";
}

function outdatedTerm(wording: Placed<TermHit>, current: ReadSource | null): OutdatedTerm[] {
  const { term, written, inSpeech, inQuotation } = wording.fact;
  // The name of a body is checked in speech too; how people speak is theirs.
  if ((inSpeech && term !== "department-of-education") || inQuotation) return [];
  if (current !== null && ownTerms(current.report).has(term)) return [];
  const forms = currentTerms.find((each) => each.term === term)?.current ?? {};
  const form = forms[written.toLowerCase().replace(/[\s-]+/g, " ")] ?? null;
  return [{ wording, current: form === null ? null : withCapitalsOf(written, form) }];
}

function withCapitalsOf(written: string, form: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return form.toUpperCase();
  return /^\p{Lu}/u.test(written) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}

const known = new WeakMap<InspectionReport, ReadonlySet<TermHit["term"]>>();

/** The terms that a report uses in its own findings: a draft that answers it may use them too. */
function ownTerms(report: InspectionReport): ReadonlySet<TermHit["term"]> {
  let terms = known.get(report);
  if (terms === undefined) {
    const found = new Set<TermHit["term"]>();
    for (const { text } of allFindings(report)) {
      if (/\blooked[- ]after[ -]child|\bchildren\s+looked\s+after\b/i.test(text))
        found.add("looked-after-children");
    }
    terms = found;
    known.set(report, terms);
  }
  return terms;
}

/** Set out as the report's area for improvement, the words are the report's. */
function isAreasWording(
  wording: Placed<WordingHit>,
  { segments }: ResponseDocument,
  current: ReadSource | null,
): boolean {
  if (current === null) return false;
  const { span } = wording.fact;
  const block = segments[wording.segment]?.fact.facts.blocks.find(
    (each) => each.span.start <= span.start && span.end <= each.span.end,
  );
  return block !== undefined && areasCarried(block, current.report).length > 0;
}
