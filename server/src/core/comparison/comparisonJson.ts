// A comparison as `compare --format json` prints it. Plain data out; compares nothing.

import {
  type FrameworkReference,
  type InspectionReport,
  isArea,
  type Judgement,
} from "../report/inspectionReport.ts";
import type {
  FindingChange,
  FindingList,
  JudgementChange,
  ParticularChange,
  PlacedFinding,
  ReportComparison,
  SectionChange,
  SectionHeading,
} from "./comparison.ts";
import { type Replacement, replacements } from "./wordMarks.ts";

/** One finding as one edition has it; `references` only of an area. */
export interface ComparedFindingJson {
  readonly id: string;
  readonly list: FindingList;
  readonly section: string | null;
  readonly paragraph: number | null;
  readonly page: number;
  readonly endPage: number;
  readonly text: string;
  readonly frameworkReferences?: readonly FrameworkReference[];
}

/**
 * One change. `change` says what happened; `draft` and `final` are what each edition has, null where it has nothing.
 * A `reworded` finding has its `words`, each what was replaced by what.
 */
export type ChangeJson =
  | {
      readonly change: ParticularChange["particular"];
      readonly draft: string | null;
      readonly final: string | null;
    }
  | { readonly change: "judgement"; readonly draft: Judgement | null; readonly final: Judgement | null }
  | {
      readonly change: "section";
      readonly draft: SectionHeading | null;
      readonly final: SectionHeading | null;
    }
  | {
      readonly change: FindingChange["kind"];
      readonly draft: ComparedFindingJson | null;
      readonly final: ComparedFindingJson | null;
      readonly words?: readonly Replacement[];
    };

export interface ComparisonJson {
  readonly version: 1;
  readonly draft: { readonly file: string; readonly title: string };
  readonly final: { readonly file: string; readonly title: string };
  /** False: the reports of two inspections, whose differences are no changes. */
  readonly sameInspection: boolean;
  readonly changes: readonly ChangeJson[];
  /** Findings with another number; by their ids. Their wording may have changed as well. */
  readonly renumbered: readonly { readonly draft: string; readonly final: string }[];
  /** How many changes of each kind; `cover` counts what the title page says, `section` headings. */
  readonly summary: ChangeCounts;
}

export type ChangeCounts = Readonly<
  Record<"cover" | "judgement" | "section" | FindingChange["kind"] | "renumbered", number>
>;

/** `draft` and `final`: the files as the user named them. */
export function toComparisonJson(
  comparison: ReportComparison,
  files: { readonly draft: string; readonly final: string },
): ComparisonJson {
  const headOf = (file: string, { title }: InspectionReport): ComparisonJson["draft"] => ({ file, title });
  return {
    version: 1,
    draft: headOf(files.draft, comparison.draft),
    final: headOf(files.final, comparison.final),
    sameInspection: comparison.sameInspection,
    changes: comparison.changes.map(changeJson),
    renumbered: comparison.renumbered.map(({ draft, final }) => ({
      draft: draft.finding.id,
      final: final.finding.id,
    })),
    summary: changeCounts(comparison),
  };
}

export function changeCounts({ changes, renumbered }: ReportComparison): ChangeCounts {
  const counts = {
    cover: 0,
    judgement: 0,
    section: 0,
    reworded: 0,
    moved: 0,
    references: 0,
    added: 0,
    dropped: 0,
    renumbered: renumbered.length,
  };
  for (const { kind } of changes) counts[kind === "particular" ? "cover" : kind] += 1;
  return counts;
}

function changeJson(change: ReportComparison["changes"][number]): ChangeJson {
  if (isFindingChange(change)) {
    const { kind, draft, final, words } = change;
    return {
      change: kind,
      draft: draft === null ? null : findingJson(draft),
      final: final === null ? null : findingJson(final),
      ...(kind === "reworded" ? { words: replacements(words) } : {}),
    };
  }
  switch (change.kind) {
    case "particular":
      return { change: change.particular, draft: change.draft, final: change.final };
    case "judgement":
      return { change: "judgement", draft: change.draft, final: change.final };
    case "section":
      return { change: "section", draft: change.draft, final: change.final };
  }
}

export function isFindingChange(
  change: FindingChange | JudgementChange | ParticularChange | SectionChange,
): change is FindingChange {
  return change.kind !== "particular" && change.kind !== "judgement" && change.kind !== "section";
}

function findingJson({ finding, list, section }: PlacedFinding): ComparedFindingJson {
  const { id, paragraph, page, endPage, text } = finding;
  return {
    id,
    list,
    section,
    paragraph,
    page,
    endPage,
    text,
    ...(isArea(finding) ? { frameworkReferences: finding.frameworkReferences } : {}),
  };
}
