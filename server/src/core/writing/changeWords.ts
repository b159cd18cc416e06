// How a comparison of two editions of a report is told to an officer: in sentences for the terminal and the editor
// alike, and as a Markdown page. Compares nothing.

import { changeCounts, isFindingChange } from "../comparison/comparisonJson.ts";
import type {
  FindingChange,
  JudgementChange,
  PlacedFinding,
  ReportChange,
  ReportComparison,
  SectionChange,
  WordMark,
} from "../comparison/comparison.ts";
import { type Finding, type FrameworkReference, isArea } from "../report/inspectionReport.ts";
import { plainRange } from "./dateForms.ts";
import { placeName } from "./findingPlaces.ts";
import { markdownText } from "./skeletons.ts";

/** A group of changes under one heading, none of them empty. */
export interface ChangeGroup {
  readonly heading: string;
  readonly changes: readonly ReportChange[];
}

/** The changes under the headings an officer looks for: grades first, areas next, then the text. */
export function groupedChanges({ changes }: ReportComparison): ChangeGroup[] {
  const listOf = (change: ReportChange): string | null => {
    if (!isFindingChange(change)) return null;
    return (change.final ?? change.draft)?.list ?? null;
  };
  const groups: readonly (readonly [string, (change: ReportChange) => boolean])[] = [
    ["Grades and judgements", ({ kind }) => kind === "judgement"],
    ["The title page", ({ kind }) => kind === "particular"],
    [
      "Areas for improvement and priority action",
      (change) => ["area", "priority-action"].includes(listOf(change) ?? ""),
    ],
    ["Summary", (change) => listOf(change) === "summary"],
    ["Headings", ({ kind }) => kind === "section"],
    ["Paragraphs", (change) => listOf(change) === "section"],
  ];
  return groups
    .map(([heading, belongs]) => ({ heading, changes: changes.filter(belongs) }))
    .filter((group) => group.changes.length > 0);
}

/** "3 findings reworded, 1 added, 1 grade changed."; that nothing changed where nothing did. */
export function changeSummary(comparison: ReportComparison): string {
  const counts = changeCounts(comparison);
  const parts = [
    counted(counts.judgement, "judgement changed", "judgements changed"),
    counted(counts.cover, "change on the title page", "changes on the title page"),
    counted(counts.section, "heading changed", "headings changed"),
    counted(counts.reworded, "finding reworded", "findings reworded"),
    counted(counts.added, "added", "added"),
    counted(counts.dropped, "dropped", "dropped"),
    counted(counts.moved, "moved", "moved"),
    counted(
      counts.references,
      "area with other framework references",
      "areas with other framework references",
    ),
  ].filter((part) => part !== "");
  if (parts.length > 0) return `${parts.join(", ")}.`;
  return counts.renumbered > 0
    ? "Nothing changed but the numbers of paragraphs or areas."
    : "Nothing changed: word for word the two are the same.";
}

/** What happened, in one line: "Paragraph 12 (page 3): reworded". */
export function changeTitle(change: ReportChange): string {
  if (isFindingChange(change)) return findingTitle(change);
  switch (change.kind) {
    case "particular":
      return `${particularNames[change.particular]}: ${became(shown(change.draft), shown(change.final))}`;
    case "judgement":
      return judgementTitle(change);
    case "section":
      return sectionTitle(change);
  }
}

function judgementTitle({ draft, final }: JudgementChange): string {
  if (final === null) return `${draft?.name ?? ""}: no longer judged (was ${draft?.grade ?? ""})`;
  if (draft === null) return `${final.name}: ${final.grade} (not in the draft)`;
  const name = draft.name === final.name ? final.name : `${final.name} (in the draft: ${draft.name})`;
  return draft.grade === final.grade
    ? `${name}: still ${final.grade}`
    : `${name}: ${became(draft.grade, final.grade)}`;
}

function sectionTitle({ draft, final }: SectionChange): string {
  const [before, after] = [draft, final].map((heading) =>
    heading === null ? "" : heading.grade === null ? heading.title : `${heading.title}: ${heading.grade}`,
  );
  if (draft === null) return `New heading: ${after}`;
  if (final === null) return `Heading dropped: ${before}`;
  return `Heading: ${became(before ?? "", after ?? "")}`;
}

/** What was put in the place of what, and other particulars of a change; one sentence or phrase a line. */
export function changeDetails(change: ReportChange): string[] {
  if (!isFindingChange(change)) return [];
  const { kind, draft, final } = change;
  switch (kind) {
    case "reworded":
      return phrases(change.words).map(({ dropped, added, before, after }) => {
        if (dropped === "") return `put in: “${added}”, in “${before}${added}${after}”`;
        if (added === "") return `taken out: “${dropped}”, from “${before}${dropped}${after}”`;
        return `“${before}${dropped}${after}” is now “${before}${added}${after}”`;
      });
    case "references":
      return [became(referenceNames(draft?.finding), referenceNames(final?.finding))];
    case "added":
      return [`“${final?.finding.text ?? ""}”`];
    case "dropped":
      return [`“${draft?.finding.text ?? ""}”`];
    case "moved":
      return movedDetails(draft, final);
  }
}

/** Words taken out or put in, with two words on either side of them to know the place by. */
function phrases(
  marks: readonly WordMark[],
): { dropped: string; added: string; before: string; after: string }[] {
  const found: { dropped: string; added: string; before: string; after: string }[] = [];
  let open: (typeof found)[number] | null = null;
  for (const [at, { kind, text }] of marks.entries()) {
    if (kind === "same") {
      if (open !== null) open.after = /^(?:\s*\S+){0,2}/.exec(text)?.[0] ?? "";
      open = null;
      continue;
    }
    if (open === null) {
      const before = marks[at - 1]?.text ?? "";
      open = { dropped: "", added: "", before: /(?:\S+\s*){0,2}$/.exec(before)?.[0] ?? "", after: "" };
      found.push(open);
    }
    open[kind] += text;
  }
  return found.map((phrase) => tidied(phrase));
}

/** White space and marks that follow the words go with what stands after them. */
function tidied<Phrase extends { dropped: string; added: string; before: string; after: string }>(
  phrase: Phrase,
): Phrase {
  const { dropped, added, after } = phrase;
  const tail = /[\s.,;:]*$/.exec(added === "" ? dropped : added)?.[0] ?? "";
  const bare = (words: string): string => words.replace(/[\s.,;:]+$/, "");
  return { ...phrase, dropped: bare(dropped), added: bare(added), after: bare(tail + after) };
}

/** The paragraphs and areas that only got other numbers, in runs: "paragraphs 14 to 52 are now 15 to 53". */
export function renumberingLines({ renumbered }: ReportComparison): string[] {
  const runs: { what: string; from: number; to: number; by: number }[] = [];
  for (const { draft, final } of renumbered) {
    const [from, to] = [numberOf(draft), numberOf(final)];
    if (from === null || to === null) continue;
    const what = { section: "paragraph", area: "area", "priority-action": "priority action", summary: "" }[
      final.list
    ];
    const last = runs.at(-1);
    if (last !== undefined && last.what === what && last.by === to - from && from === last.to + 1) {
      last.to = from;
    } else runs.push({ what, from, to: from, by: to - from });
  }
  return runs.map(({ what, from, to, by }) =>
    from === to
      ? `${capital(what)} ${from} is now ${from + by}.`
      : `${capital(what)}s ${from} to ${to} are now ${from + by} to ${to + by}.`,
  );
}

/**
 * The whole comparison as a Markdown page. Each changed wording is told in words first, for those who listen to it,
 * then shown: what was taken out struck through, what was put in bold.
 */
export function comparisonMarkdown(comparison: ReportComparison): string {
  const lines = ["# The draft report and the final report", "", changeSummary(comparison), ""];
  for (const { heading, changes } of groupedChanges(comparison)) {
    lines.push(`## ${heading}`, "");
    for (const change of changes) {
      if (!isFindingChange(change)) {
        lines.push(`- ${markdownText(changeTitle(change))}`);
        continue;
      }
      lines.push(`### ${markdownText(changeTitle(change))}`, "");
      const details = changeDetails(change);
      if (change.kind === "added" || change.kind === "dropped") {
        lines.push(`> ${markdownText((change.final ?? change.draft)?.finding.text ?? "")}`, "");
        continue;
      }
      lines.push(...details.map((detail) => `- ${markdownText(detail)}`), "");
      if (change.kind === "reworded") lines.push(`> ${markedText(change)}`, "");
    }
    if (lines.at(-1) !== "") lines.push("");
  }
  const renumbered = renumberingLines(comparison);
  if (renumbered.length > 0) lines.push("## Numbers", "", ...renumbered.map((line) => `- ${line}`), "");
  return `${lines.join("\n").trimEnd()}\n`;
}

function markedText({ words }: FindingChange): string {
  return words
    .map(({ kind, text }) => {
      const [, before = "", body = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
      const shownText = markdownText(body);
      if (kind === "same" || body === "") return `${before}${shownText}${after}`;
      const sign = kind === "dropped" ? "~~" : "**";
      // A sign beside a comma is none to Markdown: what closes the words stays outside.
      const [, core = "", closing = ""] = /^([\s\S]*?)([^\p{L}\p{N}]*)$/u.exec(shownText) ?? [];
      return kind === "dropped"
        ? `${before}~~${shownText}~~${after || " "}`
        : `${before}${sign}${core}${sign}${closing}${after}`;
    })
    .join("");
}

function findingTitle({ kind, draft, final }: FindingChange): string {
  const place = final ?? draft;
  const name = place === null ? "" : placeName(place.finding);
  switch (kind) {
    case "reworded":
      return `${name}: reworded${formerName(draft, final)}`;
    case "references":
      return `${name}: other framework references`;
    case "moved":
      return `${name}: moved${formerName(draft, final)}`;
    case "added":
      return `${name}: new`;
    case "dropped":
      return `${name} of the draft: dropped`;
  }
}

/** ", in the draft paragraph 11": only where its number or list is another. */
function formerName(draft: PlacedFinding | null, final: PlacedFinding | null): string {
  if (draft === null || final === null || draft.list === "summary") return "";
  if (draft.list === final.list && numberOf(draft) === numberOf(final)) return "";
  const name = placeName(draft.finding);
  return `, in the draft ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function movedDetails(draft: PlacedFinding | null, final: PlacedFinding | null): string[] {
  if (draft === null || final === null) return [];
  const under = ({ list, section }: PlacedFinding): string =>
    section ??
    {
      summary: "the summary",
      area: "areas for improvement",
      "priority-action": "areas for priority action",
      section: "",
    }[list];
  const [from, to] = [under(draft), under(final)];
  return [from === to ? `within ${lowered(to)}` : `from “${from}” to “${to}”`];
}

function lowered(name: string): string {
  return name.startsWith("the ") || name.startsWith("areas ") ? name : `“${name}”`;
}

function numberOf({ finding }: PlacedFinding): number | null {
  return isArea(finding) ? finding.number : finding.paragraph;
}

function referenceNames(finding: Finding | undefined): string {
  const name = ({ kind, number, title }: FrameworkReference): string =>
    number === null ? `${kind}: ${title ?? ""}` : `${kind} ${number}`;
  const names = finding !== undefined && isArea(finding) ? finding.frameworkReferences.map(name) : [];
  return names.length === 0 ? "none" : names.join(", ");
}

const particularNames = {
  kind: "Kind of report",
  title: "Title",
  authority: "Authority",
  "inspection-dates": "Inspection dates",
  "lead-inspector": "Lead inspector",
  published: "Published",
} as const;

/** Dates in words, all else as it is. */
function shown(value: string | null): string {
  if (value === null) return "none";
  return value.replace(/(\d{4}-\d\d-\d\d)(?:\/(\d{4}-\d\d-\d\d))?/g, (_, start: string, end?: string) =>
    plainRange({ start, end: end ?? start }),
  );
}

function became(before: string, after: string): string {
  return `${before} → ${after}`;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
