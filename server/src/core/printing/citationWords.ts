// A citation in words that a reader of the printed page understands: which publication, and where in it. Makes text;
// never decides what a citation names.

import { isRead } from "../concordance/facts/inspectionMeant.ts";
import type { MatchedCitation, Source } from "../concordance/concordance.ts";
import type { InspectionReport, ReportKind } from "../report/inspectionReport.ts";
import type { Locator } from "../response/responseDocument.ts";
import { monthLike, plainRange } from "../writing/dateForms.ts";

/** How much is said of the publication: all of it, its kind and month, or its kind alone. */
export type SourceNaming = "full" | "dated" | "short";

/** "Ofsted’s inspection report, January 2026, paragraphs 17 and 20 to 22". */
export function citationWords({ source, citation, locators }: MatchedCitation, naming: SourceNaming): string {
  const name = source === null ? (citation.fact.key ?? "") : sourceName(source, naming);
  const place = locatorWords(locators.map(({ locator }) => locator));
  return [name, place].filter((part) => part !== "").join(", ");
}

/** What a source is called in a note or in brackets; by its id where it could not be read. */
export function sourceName(source: Source, naming: SourceNaming): string {
  if (!isRead(source)) return source.setting.id;
  const { report, setting } = source;
  const draft = setting.status === "draft";
  if (naming === "full" && report.title !== "") return fullName(report, draft);
  const name = `${draft ? "draft " : ""}${kindNames[report.kind]}`;
  const end = report.inspectionDates?.end;
  return naming === "short" || end === undefined ? name : `${name}, ${monthLike(end, "June 2025")}`;
}

/** Inspections of several bodies are published by all of them: their title alone says whose they are. */
const jointly: ReadonlySet<ReportKind> = new Set(["joint-targeted-area", "area-send"]);

function fullName({ title, kind, inspectionDates }: InspectionReport, draft: boolean): string {
  const publisher = jointly.has(kind) || /^ofsted\b/i.test(title) ? "" : "Ofsted, ";
  const days = inspectionDates === null ? "" : ` (${plainRange(inspectionDates)})`;
  return `${publisher}${title}${days}${draft ? ", draft" : ""}`;
}

const kindNames: Readonly<Record<ReportKind, string>> = {
  ilacs: "inspection report",
  "single-inspection": "inspection report",
  "focused-visit": "letter on the focused visit",
  "monitoring-visit": "letter on the monitoring visit",
  "joint-targeted-area": "joint targeted area inspection report",
  "area-send": "area SEND inspection report",
  unknown: "report",
};

/** "paragraphs 17 and 20 to 22, area for improvement 2, summary". */
export function locatorWords(locators: readonly Locator[]): string {
  const groups: Locator[][] = [];
  for (const locator of locators) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === locator.kind && locator.from !== null) last.push(locator);
    else groups.push([locator]);
  }
  return groups.map(groupWords).join(", ");
}

function groupWords(group: readonly Locator[]): string {
  const [first] = group;
  if (first === undefined) return "";
  if (first.kind === "summary") return "summary";
  if (first.from === null) return first.written;
  const several = group.length > 1 || first.to !== first.from;
  const numbers = group.map(({ from, to }) => (to === null || to === from ? `${from}` : `${from} to ${to}`));
  const listed = [numbers.slice(0, -1).join(", "), numbers.at(-1)]
    .filter((part) => part !== "")
    .join(" and ");
  const [one, many] = placeNames[first.kind];
  return `${several ? many : one} ${listed}`;
}

const placeNames: Readonly<Record<Exclude<Locator["kind"], "summary">, readonly [string, string]>> = {
  paragraph: ["paragraph", "paragraphs"],
  area: ["area for improvement", "areas for improvement"],
  "priority-action": ["area for priority action", "areas for priority action"],
  page: ["page", "pages"],
  section: ["section", "sections"],
};
