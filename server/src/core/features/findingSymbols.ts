// What of a report can be gone to by name: its judgements with their grades, its areas, and its paragraphs by
// their first words.

import { type Message, message } from "../problem.ts";
import type { Finding, InspectionReport } from "../report/inspectionReport.ts";
import { allFindings } from "../report/inspectionReport.ts";
import { placeOf } from "../writing/findingPlaces.ts";
import { findingOfJudgement } from "./definition.ts";

export interface FindingSymbol {
  readonly kind: "judgement" | "area" | "paragraph";
  readonly name: string;
  /** Null for a judgement that no section of the report is about. */
  readonly finding: Finding | null;
}

/** Those whose name, as it is said, has every word of `query`, in the report's order; all of them for an empty one. */
export function findingSymbols(
  report: InspectionReport,
  query: string,
  say: (message: Message) => string,
): FindingSymbol[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return [
    ...report.judgements.map((judgement): FindingSymbol => ({
      kind: "judgement",
      name: say(message("{0}: {1}", judgement.name, judgement.grade)),
      finding: findingOfJudgement(report, judgement) ?? null,
    })),
    ...allFindings(report).map((finding): FindingSymbol => ({
      kind: /^(?:area|priority)-/.test(finding.id) ? "area" : "paragraph",
      name: say(message("{0}: {1}", placeOf(finding), firstWords(finding.text))),
      finding,
    })),
  ].filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
}

function firstWords(text: string): string {
  const words = text.split(" ");
  return words.length <= wordsShown ? text : `${words.slice(0, wordsShown).join(" ")}…`;
}

/** As many as tell one paragraph from another in a list of them. */
const wordsShown = 16;
