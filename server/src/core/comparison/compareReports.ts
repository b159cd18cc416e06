// Holds a draft report against the final one: what was changed, added, dropped or moved, and nothing that was not.
// A paragraph that only got another number is told apart, for one that was put in renumbers all that follow.

import {
  type Finding,
  type FrameworkReference,
  type InspectionReport,
  isArea,
  type Judgement,
} from "../report/inspectionReport.ts";
import { foldTypography, tokenise } from "../text.ts";
import type {
  FindingChange,
  FindingPair,
  JudgementChange,
  ParticularChange,
  PlacedFinding,
  ReportComparison,
  SectionChange,
  SectionHeading,
} from "./comparison.ts";
import { areOtherInspections } from "./otherInspections.ts";
import { pairFindings, type PairedFindings } from "./pairFindings.ts";
import { sameWords, wordMarks } from "./wordMarks.ts";

/** Everything that differs between two editions of one report. */
export function compareReports(draft: InspectionReport, final: InspectionReport): ReportComparison {
  const paired = pairFindings(draft, final);
  const judgements = judgementChanges(draft.judgements, final.judgements);
  const sections = pairSections(draft, final, paired.pairs);
  return {
    draft,
    final,
    sameInspection: !areOtherInspections(draft, final),
    changes: [
      ...particularChanges(draft, final),
      ...judgements,
      ...sectionChanges(draft, final, sections, judgements),
      ...findingChanges(paired, sections),
    ],
    renumbered: paired.pairs.filter(isOnlyRenumbered),
  };
}

function particularChanges(draft: InspectionReport, final: InspectionReport): ParticularChange[] {
  const changes: ParticularChange[] = [];
  const compare = (
    particular: ParticularChange["particular"],
    before: string | null,
    after: string | null,
  ): void => {
    if (foldTypography(before ?? "") !== foldTypography(after ?? "")) {
      changes.push({ kind: "particular", particular, draft: before, final: after });
    }
  };
  compare("kind", draft.kind, final.kind);
  // A title that differs in the authority's name alone is that name's change.
  const sameBut = draft.authority !== "" && draft.title.replace(draft.authority, final.authority);
  compare("title", sameBut === final.title ? final.title : draft.title, final.title);
  compare("authority", draft.authority || null, final.authority || null);
  compare("inspection-dates", datesOf(draft), datesOf(final));
  compare("lead-inspector", inspectorsOf(draft), inspectorsOf(final));
  // A draft is not published: that the final report is says nothing new.
  if (draft.published !== null) compare("published", draft.published, final.published);
  return changes;
}

/** "2026-01-19/2026-01-30", ranges after commas. */
function datesOf({ inspectionDates }: InspectionReport): string | null {
  if (inspectionDates === null) return null;
  return inspectionDates.ranges
    .map(({ start, end }) => (start === end ? start : `${start}/${end}`))
    .join(", ");
}

function inspectorsOf({ leadInspectors }: InspectionReport): string | null {
  return leadInspectors.length === 0 ? null : leadInspectors.join(", ");
}

function judgementChanges(before: readonly Judgement[], after: readonly Judgement[]): JudgementChange[] {
  const free = new Set(before);
  const take = (found: Judgement | undefined): Judgement | null => {
    if (found === undefined) return null;
    free.delete(found);
    return found;
  };
  const named = after.map((final) => take([...free].find(({ name }) => sameWords(name, final.name))));
  const changes = after.map((final, at): JudgementChange => {
    const draft = named[at] ?? take([...free].find(({ name }) => isAlikeName(name, final.name)));
    return { kind: "judgement", draft, final };
  });
  return [
    ...changes.filter(
      ({ draft, final }) =>
        draft === null || final === null || draft.grade !== final.grade || !sameWords(draft.name, final.name),
    ),
    ...[...free].map((draft): JudgementChange => ({ kind: "judgement", draft, final: null })),
  ];
}

/** Half of the words: "children care leavers", as it was once printed, for "children in care and care leavers". */
function isAlikeName(one: string, other: string): boolean {
  const words = (name: string): Set<string> => new Set(tokenise(name.toLowerCase()).map(({ word }) => word));
  const [some, others] = [words(one), words(other)];
  const shared = [...some].filter((word) => others.has(word)).length;
  return shared / Math.max(some.size, others.size) > 0.75;
}

/** The final report's heading for each of the draft's. */
type SectionPairs = ReadonlyMap<string, string>;

/** By their words; a heading in other words is the one under which most of its findings now stand. */
function pairSections(
  draft: InspectionReport,
  final: InspectionReport,
  pairs: readonly FindingPair[],
): SectionPairs {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { title } of draft.sections) {
    const same = final.sections.find((section) => sameWords(section.title, title));
    if (same === undefined) continue;
    found.set(title, same.title);
    taken.add(same.title);
  }
  for (const { title } of draft.sections.filter((section) => !found.has(section.title))) {
    const votes = new Map<string, number>();
    for (const { draft: from, final: to } of pairs) {
      if (from.section !== title || to.section === null || taken.has(to.section)) continue;
      votes.set(to.section, (votes.get(to.section) ?? 0) + 1);
    }
    const [most] = [...votes].sort(([, a], [, b]) => b - a);
    if (most === undefined) continue;
    found.set(title, most[0]);
    taken.add(most[0]);
  }
  return found;
}

/** A grade that the table of judgements gives otherwise too is told there. */
function sectionChanges(
  draft: InspectionReport,
  final: InspectionReport,
  sections: SectionPairs,
  judgements: readonly JudgementChange[],
): SectionChange[] {
  const told = (before: SectionHeading, after: SectionHeading): boolean =>
    judgements.some(
      (change) =>
        change.draft !== null &&
        change.final !== null &&
        sameWords(change.final.name, after.title) &&
        change.draft.grade === before.grade &&
        change.final.grade === after.grade,
    );
  const changes = draft.sections.flatMap((before): SectionChange[] => {
    const after = final.sections.find(({ title }) => title === sections.get(before.title));
    if (after === undefined) return [{ kind: "section", draft: headingOf(before), final: null }];
    const regraded = before.grade !== after.grade && !told(before, after);
    if (!regraded && sameWords(before.title, after.title)) return [];
    return [{ kind: "section", draft: headingOf(before), final: headingOf(after) }];
  });
  const known = new Set(sections.values());
  const added = final.sections.filter(({ title }) => !known.has(title));
  return [
    ...changes,
    ...added.map((after): SectionChange => ({ kind: "section", draft: null, final: headingOf(after) })),
  ];
}

function headingOf({ title, grade }: SectionHeading): SectionHeading {
  return { title, grade };
}

/** In the final report's order; what was dropped stands behind what stood before it in the draft. */
function findingChanges({ pairs, dropped, added }: PairedFindings, sections: SectionPairs): FindingChange[] {
  const kept = pairs.filter(({ inOrder }) => inOrder);
  const placed = [
    ...added.map((final) => ({
      at: final.position,
      changes: [{ kind: "added", draft: null, final, words: [] }] as FindingChange[],
    })),
    ...pairs.map((pair) => ({ at: pair.final.position, changes: changesOf(pair, sections) })),
    ...dropped.map((draft) => {
      const before = kept.filter((pair) => pair.draft.position < draft.position);
      const at = Math.max(-1, ...before.map(({ final }) => final.position)) + 0.5;
      return { at, changes: [{ kind: "dropped", draft, final: null, words: [] }] as FindingChange[] };
    }),
  ];
  return placed.sort((a, b) => a.at - b.at).flatMap(({ changes }) => changes);
}

function changesOf(pair: FindingPair, sections: SectionPairs): FindingChange[] {
  const { draft, final } = pair;
  const change = (kind: FindingChange["kind"]): FindingChange => ({ kind, draft, final, words: [] });
  const changes: FindingChange[] = [];
  if (isMoved(pair, sections)) changes.push(change("moved"));
  if (!sameWords(draft.finding.text, final.finding.text)) {
    changes.push({ ...change("reworded"), words: wordMarks(draft.finding.text, final.finding.text) });
  }
  if (referencesOf(draft.finding) !== referencesOf(final.finding)) changes.push(change("references"));
  return changes;
}

/** Out of order, in another list, or under another of the headings that both editions have. */
function isMoved({ draft, final, inOrder }: FindingPair, sections: SectionPairs): boolean {
  if (!inOrder || draft.list !== final.list) return true;
  if (draft.section === null || final.section === null) return false;
  const stays = sections.get(draft.section);
  const both = stays !== undefined && [...sections.values()].includes(final.section);
  return both && stays !== final.section;
}

function isOnlyRenumbered({ draft, final, inOrder }: FindingPair): boolean {
  return inOrder && draft.list === final.list && draft.list !== "summary" && number(draft) !== number(final);
}

function number({ finding }: PlacedFinding): number | null {
  return isArea(finding) ? finding.number : finding.paragraph;
}

/** Those without a number by their title; in any order. */
function referencesOf(finding: Finding): string {
  if (!isArea(finding)) return "";
  const name = ({ kind, number: printed, title }: FrameworkReference): string =>
    `${kind} ${printed ?? foldTypography(title ?? "").toLowerCase()}`;
  return finding.frameworkReferences.map(name).sort().join(", ");
}
