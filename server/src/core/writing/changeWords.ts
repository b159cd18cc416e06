// How a comparison of two editions of a report is told to an officer: in sentences for the terminal and the editor
// alike, and as a Markdown page, in English or as `say` has it. Compares nothing.

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
import { joined, message, type Message, type MessageValue, renderMessage } from "../problem.ts";
import { type Finding, type FrameworkReference, isArea } from "../report/inspectionReport.ts";
import { plainRange } from "./dateForms.ts";
import { placeOf } from "./findingPlaces.ts";
import { markdownText } from "./skeletons.ts";

/** A message in the reader's language. */
type Say = (words: Message) => string;

const english: Say = (words) => renderMessage(words);

/** A group of changes under one heading, none of them empty. */
export interface ChangeGroup {
  readonly heading: string;
  readonly changes: readonly ReportChange[];
}

/** The changes under the headings an officer looks for: grades first, areas next, then the text. */
export function groupedChanges({ changes }: ReportComparison, say = english): ChangeGroup[] {
  const listOf = (change: ReportChange): string | null => {
    if (!isFindingChange(change)) return null;
    return (change.final ?? change.draft)?.list ?? null;
  };
  const groups: readonly (readonly [Message, (change: ReportChange) => boolean])[] = [
    [message("Grades and judgements"), ({ kind }) => kind === "judgement"],
    [message("The title page"), ({ kind }) => kind === "particular"],
    [
      message("Areas for improvement and priority action"),
      (change) => ["area", "priority-action"].includes(listOf(change) ?? ""),
    ],
    [message("Summary"), (change) => listOf(change) === "summary"],
    [message("Headings"), ({ kind }) => kind === "section"],
    [message("Paragraphs"), (change) => listOf(change) === "section"],
  ];
  return groups
    .map(([heading, belongs]) => ({ heading: say(heading), changes: changes.filter(belongs) }))
    .filter((group) => group.changes.length > 0);
}

/** "3 findings reworded, 1 added, 1 judgement changed."; that nothing changed where nothing did. */
export function changeSummary(comparison: ReportComparison, say = english): string {
  const { judgement, cover, section, reworded, added, dropped, moved, references, renumbered } =
    changeCounts(comparison);
  const counts: readonly (readonly [number, Message])[] = [
    [
      judgement,
      judgement === 1 ? message("1 judgement changed") : message("{0} judgements changed", judgement),
    ],
    [
      cover,
      cover === 1 ? message("1 change on the title page") : message("{0} changes on the title page", cover),
    ],
    [section, section === 1 ? message("1 heading changed") : message("{0} headings changed", section)],
    [reworded, reworded === 1 ? message("1 finding reworded") : message("{0} findings reworded", reworded)],
    [added, message("{0} added", added)],
    [dropped, message("{0} dropped", dropped)],
    [moved, message("{0} moved", moved)],
    [
      references,
      references === 1
        ? message("1 area with other framework references")
        : message("{0} areas with other framework references", references),
    ],
  ];
  const parts = counts.flatMap(([count, words]) => (count === 0 ? [] : [words]));
  if (parts.length > 0) return say(message("{0}.", joined(parts, ", ")));
  return say(
    renumbered > 0
      ? message("Nothing changed but the numbers of paragraphs or areas.")
      : message("Nothing changed: word for word the two are the same."),
  );
}

/** That these are not a draft and its final report, with the dates that show it; null where they may be. */
export function otherInspectionsWarning(
  { draft, final, sameInspection }: ReportComparison,
  say = english,
): string | null {
  if (sameInspection || draft.inspectionDates === null || final.inspectionDates === null) return null;
  return say(
    message(
      'These are the reports of two inspections ({0}, and {1}), not the draft and the final report of one. What follows is how the two differ, and "dropped" means only that the second does not have it.',
      plainRange(draft.inspectionDates),
      plainRange(final.inspectionDates),
    ),
  );
}

/** What happened, in one line: "Paragraph 12 (page 3): reworded". */
export function changeTitle(change: ReportChange, say = english): string {
  return say(titleOf(change, say));
}

function titleOf(change: ReportChange, say: Say): Message {
  if (isFindingChange(change)) return findingTitle(change, say);
  switch (change.kind) {
    case "particular":
      return message(
        "{0}: {1}",
        particularNames[change.particular],
        became(shown(change.draft), shown(change.final)),
      );
    case "judgement":
      return judgementTitle(change);
    case "section":
      return sectionTitle(change);
  }
}

function judgementTitle({ draft, final }: JudgementChange): Message {
  if (final === null)
    return message("{0}: no longer judged (was {1})", draft?.name ?? "", draft?.grade ?? "");
  if (draft === null) return message("{0}: {1} (not in the draft)", final.name, final.grade);
  const name =
    draft.name === final.name ? final.name : message("{0} (in the draft: {1})", final.name, draft.name);
  return draft.grade === final.grade
    ? message("{0}: still {1}", name, final.grade)
    : message("{0}: {1}", name, became(draft.grade, final.grade));
}

function sectionTitle({ draft, final }: SectionChange): Message {
  const [before = "", after = ""] = [draft, final].map((heading) =>
    heading === null ? "" : heading.grade === null ? heading.title : `${heading.title}: ${heading.grade}`,
  );
  if (draft === null) return message("New heading: {0}", after);
  if (final === null) return message("Heading dropped: {0}", before);
  return message("Heading: {0}", became(before, after));
}

/** What was put in the place of what, and other particulars of a change; one sentence or phrase a line. */
export function changeDetails(change: ReportChange, say = english): string[] {
  return isFindingChange(change) ? detailsOf(change).map((detail) => say(detail)) : [];
}

function detailsOf({ kind, draft, final, words }: FindingChange): Message[] {
  switch (kind) {
    case "reworded":
      return phrases(words).map(({ dropped, added, before, after }) => {
        const now = `${before}${added}${after}`;
        const was = `${before}${dropped}${after}`;
        if (dropped === "") return message('put in: "{0}", in "{1}"', added, now);
        if (added === "") return message('taken out: "{0}", from "{1}"', dropped, was);
        return message('"{0}" is now "{1}"', was, now);
      });
    case "references":
      return [became(referenceNames(draft?.finding), referenceNames(final?.finding))];
    case "added":
      return [message('"{0}"', final?.finding.text ?? "")];
    case "dropped":
      return [message('"{0}"', draft?.finding.text ?? "")];
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

/** The paragraphs and areas that only got other numbers, in runs: "Paragraphs 14 to 52 are now 15 to 53." */
export function renumberingLines({ renumbered }: ReportComparison, say = english): string[] {
  const runs: { list: keyof typeof renumberedRuns; from: number; to: number; by: number }[] = [];
  for (const { draft, final } of renumbered) {
    const [from, to] = [numberOf(draft), numberOf(final)];
    const { list } = final;
    if (from === null || to === null || list === "summary") continue;
    const last = runs.at(-1);
    if (last !== undefined && last.list === list && last.by === to - from && from === last.to + 1) {
      last.to = from;
    } else runs.push({ list, from, to: from, by: to - from });
  }
  return runs.map(({ list, from, to, by }) => say(renumberedRuns[list](from, to, by)));
}

/** A run of one, or of several, each now `by` further on. */
const renumberedRuns = {
  section: (from: number, to: number, by: number) =>
    from === to
      ? message("Paragraph {0} is now {1}.", from, from + by)
      : message("Paragraphs {0} to {1} are now {2} to {3}.", from, to, from + by, to + by),
  area: (from: number, to: number, by: number) =>
    from === to
      ? message("Area {0} is now {1}.", from, from + by)
      : message("Areas {0} to {1} are now {2} to {3}.", from, to, from + by, to + by),
  "priority-action": (from: number, to: number, by: number) =>
    from === to
      ? message("Priority action {0} is now {1}.", from, from + by)
      : message("Priority actions {0} to {1} are now {2} to {3}.", from, to, from + by, to + by),
};

/**
 * The whole comparison as a Markdown page. Each changed wording is told in words first, for those who listen to it,
 * then shown: what was taken out struck through, what was put in bold.
 */
export function comparisonMarkdown(comparison: ReportComparison, say = english): string {
  const title = say(message("The draft report and the final report"));
  const doubt = otherInspectionsWarning(comparison, say);
  const lines = [`# ${title}`, "", ...(doubt === null ? [] : [`**${doubt}**`, ""])];
  lines.push(changeSummary(comparison, say), "");
  for (const { heading, changes } of groupedChanges(comparison, say)) {
    lines.push(`## ${heading}`, "");
    for (const change of changes) {
      if (!isFindingChange(change)) {
        lines.push(`- ${markdownText(changeTitle(change, say))}`);
        continue;
      }
      lines.push(`### ${markdownText(changeTitle(change, say))}`, "");
      const details = changeDetails(change, say);
      if (change.kind === "added" || change.kind === "dropped") {
        lines.push(`> ${markdownText((change.final ?? change.draft)?.finding.text ?? "")}`, "");
        continue;
      }
      lines.push(...details.map((detail) => `- ${markdownText(detail)}`), "");
      if (change.kind === "reworded") lines.push(`> ${markedText(change)}`, "");
    }
    if (lines.at(-1) !== "") lines.push("");
  }
  const renumbered = renumberingLines(comparison, say);
  if (renumbered.length > 0) {
    lines.push(`## ${say(message("Numbers"))}`, "", ...renumbered.map((line) => `- ${line}`), "");
  }
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

function findingTitle({ kind, draft, final }: FindingChange, say: Say): Message {
  const place = final ?? draft;
  const name = place === null ? "" : placeOf(place.finding);
  const former = formerName(draft, final, say);
  switch (kind) {
    case "reworded":
      return former === null
        ? message("{0}: reworded", name)
        : message("{0}: reworded, in the draft {1}", name, former);
    case "references":
      return message("{0}: other framework references", name);
    case "moved":
      return former === null
        ? message("{0}: moved", name)
        : message("{0}: moved, in the draft {1}", name, former);
    case "added":
      return message("{0}: new", name);
    case "dropped":
      return message("{0} of the draft: dropped", name);
  }
}

/** "paragraph 11": only where its number or list is another. */
function formerName(draft: PlacedFinding | null, final: PlacedFinding | null, say: Say): string | null {
  if (draft === null || final === null || draft.list === "summary") return null;
  if (draft.list === final.list && numberOf(draft) === numberOf(final)) return null;
  const name = say(placeOf(draft.finding));
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function movedDetails(draft: PlacedFinding | null, final: PlacedFinding | null): Message[] {
  if (draft === null || final === null) return [];
  const under = ({ list, section }: PlacedFinding): MessageValue => section ?? partNames[list];
  const [from, to] = [under(draft), under(final)];
  if (from !== to) return [message('from "{0}" to "{1}"', from, to)];
  return [typeof to === "string" ? message('within "{0}"', to) : message("within {0}", to)];
}

/** The parts of a report whose findings stand under no heading of its text. */
const partNames = {
  summary: message("the summary"),
  area: message("areas for improvement"),
  "priority-action": message("areas for priority action"),
  section: "",
};

function numberOf({ finding }: PlacedFinding): number | null {
  return isArea(finding) ? finding.number : finding.paragraph;
}

function referenceNames(finding: Finding | undefined): MessageValue {
  const name = ({ kind, number, title }: FrameworkReference): string =>
    number === null ? `${kind}: ${title ?? ""}` : `${kind} ${number}`;
  const names = finding !== undefined && isArea(finding) ? finding.frameworkReferences.map(name) : [];
  return names.length === 0 ? message("none") : names.join(", ");
}

const particularNames = {
  kind: message("Kind of report"),
  title: message("Title"),
  authority: message("Authority"),
  "inspection-dates": message("Inspection dates"),
  "lead-inspector": message("Lead inspector"),
  published: message("Published"),
} as const;

/** Dates in words, all else as it is. */
function shown(value: string | null): MessageValue {
  if (value === null) return message("none");
  return value.replace(/(\d{4}-\d\d-\d\d)(?:\/(\d{4}-\d\d-\d\d))?/g, (_, start: string, end?: string) =>
    plainRange({ start, end: end ?? start }),
  );
}

function became(before: MessageValue, after: MessageValue): Message {
  return message("{0} → {1}", before, after);
}
