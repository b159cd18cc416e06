// The part of a new response that answers areas for improvement and priority action: each in the report's words with
// its framework reference and citation, and a table with one row for the actions. Fills nothing in.

import type { ActionPartName, OwnColumns } from "../actionPartNames.ts";
import type { AreaForImprovement, InspectionReport } from "../report/inspectionReport.ts";
import { canonicalForm } from "./canonicalForms.ts";
import { citationFor } from "./citations.ts";
import { capitalised, type InspectionWords } from "./inspectionWords.ts";
import { markdownText, withReference } from "./skeletons.ts";
import { tableToFill } from "./tablesToFill.ts";

export interface NewActions {
  readonly report: InspectionReport;
  readonly words: InspectionWords;
  /** The report's id among the sources. */
  readonly source: string;
  readonly columns: OwnColumns;
}

/** The blocks that answer a report's areas, below a heading of the second level; each is some lines. */
export function actionBlocks(answered: NewActions): string[][] {
  const { areasForPriorityAction: priorities, areasForImprovement: improvements } = answered.report;
  const all = [...priorities, ...improvements];
  if (all.length === 0) return [actionTable("1.1", answered.columns)];
  const grouped = priorities.length > 0 && improvements.length > 0;
  const groups = [
    { title: "Areas for priority action", areas: priorities, one: "area for priority action" },
    { title: "Areas for improvement", areas: improvements, one: answered.words.area },
  ];
  // All in one way: a report has sentences for areas, or paragraphs.
  const quoted = all.some((area) => withReference(area).length > longestHeading);
  let number = 0;
  return groups.flatMap(({ title, areas, one }) => [
    ...(grouped && areas.length > 0 ? [[`### ${title}`]] : []),
    ...areas.flatMap((area) => {
      number += 1;
      const mark = grouped ? "####" : "###";
      return [
        ...(quoted ? quotedArea(area, mark, one, answered) : headedArea(area, mark, answered)),
        actionTable(`${number}.1`, answered.columns),
      ];
    }),
  ]);
}

/** An area as an item of a list: the report's words, credited by their marks and the citation. */
export function areaItem(area: AreaForImprovement, source: string, references: boolean): string {
  const words = markdownText(area.text).replace(/“([^”]*)”/g, "‘$1’");
  return ["-", `“${words}”`, ...(references ? referencesOf(area) : []), citationFor(source, area)].join(" ");
}

/** Areas longer than this stand as quotations below short headings: some reports print paragraphs for them. */
const longestHeading = 240;

function headedArea(area: AreaForImprovement, mark: string, { source }: NewActions): string[][] {
  return [[`${mark} ${withReference(area)}`], [citationFor(source, area)]];
}

function quotedArea(area: AreaForImprovement, mark: string, one: string, { source }: NewActions): string[][] {
  const words = [markdownText(area.text), ...referencesOf(area), citationFor(source, area)].join(" ");
  return [[`${mark} ${capitalised(one)} ${area.number}`], [`> ${words}`]];
}

function referencesOf({ frameworkReferences }: AreaForImprovement): string[] {
  return frameworkReferences.map(canonicalForm);
}

/** The contract's columns; the area is the heading above the table. */
const actionColumns: readonly (readonly [ActionPartName, string])[] = [
  ["reference", "Ref"],
  ["action", "Action"],
  ["lead", "Lead"],
  ["timescale", "By when"],
  ["measure", "Measure and evidence"],
  ["rating", "Rating"],
  ["update", "Update"],
];

function actionTable(reference: string, columns: OwnColumns): string[] {
  return tableToFill(
    actionColumns.map(([part, heading]) => columns.get(part)?.[0] ?? heading),
    reference,
  );
}
