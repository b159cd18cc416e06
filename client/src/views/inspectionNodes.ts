// The rows of the inspection view: sources, their groups, their findings, and how each is written for the eye and for
// a screen reader. Asks nothing and remembers nothing.

import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import type { TreeItemLabel } from "vscode";

import { openReportCommand } from "../../../server/src/lsp/protocol/protocol.ts";
import type {
  FindingsAtResult,
  WireAreaState,
  WireFinding,
  WireFindingGroup,
  WireFindingName,
  WireInspection,
} from "../../../server/src/lsp/protocol/viewProtocol.ts";

export type InspectionNode = SourceNode | GroupNode | EntryNode;

interface SourceNode {
  readonly kind: "source";
  /** What it is called through every change of the draft. */
  readonly key: string;
  readonly inspection: WireInspection;
  readonly children: readonly GroupNode[];
}

interface GroupNode {
  readonly kind: "group";
  readonly key: string;
  readonly group: WireFindingGroup;
  readonly children: readonly EntryNode[];
}

interface EntryNode {
  readonly kind: "entry";
  readonly key: string;
  readonly entry: WireFinding;
  readonly group: WireFindingGroup;
  /** Null for a judgement. */
  readonly name: WireFindingName | null;
  readonly children: readonly never[];
}

/** What the rows are drawn with. */
export interface NodeLooks {
  /** The words filtered by; empty for none. */
  readonly filter: string;
  /** Opened or closed by hand, by key. */
  readonly open: Readonly<Record<string, boolean>>;
  /** What the caret's paragraph speaks of. */
  readonly atCaret: FindingsAtResult["findings"];
}

export function nodesOf(sources: readonly WireInspection[], filtered: boolean): SourceNode[] {
  return sources
    .filter(({ state, groups }) => !filtered || state !== "read" || groups.length > 0)
    .map((inspection): SourceNode => {
      const { id, groups } = inspection;
      return {
        kind: "source",
        key: id,
        inspection,
        children: groups.map((group): GroupNode => {
          const key = `${id}/${group.kind}${group.title === "" ? "" : `/${group.title}`}`;
          return {
            kind: "group",
            key,
            group,
            children: group.entries.map((entry) => entryNode(entry, group, id, key)),
          };
        }),
      };
    });
}

function entryNode(entry: WireFinding, group: WireFindingGroup, source: string, key: string): EntryNode {
  const { id: finding, text } = entry;
  const name = finding === null ? null : { source, finding };
  return { kind: "entry", key: `${key}/${finding ?? text}`, entry, group, name, children: [] };
}

/** Each node's parent, for those that have one. */
export function parentsOf(roots: readonly InspectionNode[]): Map<InspectionNode, InspectionNode> {
  const parents = new Map<InspectionNode, InspectionNode>();
  const visit = (node: InspectionNode): void => {
    for (const child of node.children) {
      parents.set(child, node);
      visit(child);
    }
  };
  roots.forEach(visit);
  return parents;
}

export function toTreeItem(node: InspectionNode, looks: NodeLooks): TreeItem {
  const item = itemOf(node, looks);
  // The editor remembers by its id whether a row is open: filtered rows are all open, and unread ones have nothing below.
  const read = node.kind !== "source" || node.inspection.state === "read";
  item.id = `${looks.filter === "" ? "" : "filtered/"}${read ? "" : "unread/"}${node.key}`;
  if (node.children.length > 0) {
    const open = looks.filter !== "" || (looks.open[node.key] ?? opensByItself(node));
    item.collapsibleState = open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  }
  return item;
}

/** The report that is being answered, and what it asks for. */
function opensByItself(node: InspectionNode): boolean {
  if (node.kind === "source") return node.inspection.current;
  return node.kind === "group" && (node.group.kind === "areas" || node.group.kind === "priority-actions");
}

function itemOf(node: InspectionNode, looks: NodeLooks): TreeItem {
  switch (node.kind) {
    case "source":
      return sourceItem(node.inspection);
    case "group":
      return groupItem(node.group);
    case "entry":
      return node.group.kind === "judgements" ? judgementItem(node.entry) : findingItem(node, looks);
  }
}

function sourceItem({ id, file, state, why, kind, title, month, address }: WireInspection): TreeItem {
  if (state !== "read") {
    const states = {
      reading: l10n.t("being read"),
      unreadable: l10n.t("cannot be read"),
      missing: l10n.t("not found"),
    };
    const item = new TreeItem(id);
    item.description = `${states[state]}${why === "" ? "" : `: ${why}`}`;
    item.iconPath = new ThemeIcon(state === "reading" ? "sync" : "warning");
    item.tooltip = [file, why].filter((part) => part !== "").join("\n");
    item.accessibilityInformation = { label: `${id}, ${item.description}` };
    return item;
  }
  const name = kindName(kind);
  const item = new TreeItem(month === "" ? name : `${name}, ${month}`);
  item.description = id;
  item.iconPath = new ThemeIcon("book");
  item.tooltip = `${title}\n${file}`;
  item.contextValue = address === null ? "source" : "source openable";
  item.accessibilityInformation = { label: `${name}, ${month}, ${title}` };
  return item;
}

function kindName(kind: string): string {
  switch (kind) {
    case "focused-visit":
      return l10n.t("Focused visit");
    case "monitoring-visit":
      return l10n.t("Monitoring visit");
    case "joint-targeted-area":
      return l10n.t("Joint targeted area inspection");
    case "area-send":
      return l10n.t("Area SEND inspection");
    default:
      return l10n.t("Inspection");
  }
}

function groupItem({ kind, title, grade, entries }: WireFindingGroup): TreeItem {
  const names = {
    judgements: l10n.t("Judgements"),
    "priority-actions": l10n.t("Areas for priority action"),
    areas: l10n.t("Areas for improvement"),
    recommendations: l10n.t("Recommendations"),
    summary: l10n.t("Summary"),
    section: shortName(title),
  };
  const answered = entries.filter(({ state }) => state === "answered").length;
  const stated = entries.some(({ state }) => state !== null);
  const item = new TreeItem(names[kind]);
  if (stated) item.description = l10n.t("{0} of {1} answered", answered, entries.length);
  else if (grade !== "") item.description = grade;
  const full = title === "" ? names[kind] : title;
  item.tooltip = [full, item.description].filter((part) => part !== undefined).join(": ");
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

/**
 * "The experiences and progress of care leavers" as "Care leavers": in a narrow list all those names would begin
 * with the same words and end unseen.
 */
export function shortName(name: string): string {
  const short = name.replace(/^the experiences and progress of\s+/i, "");
  return short.charAt(0).toUpperCase() + short.slice(1);
}

function judgementItem({ text, grade, address }: WireFinding): TreeItem {
  const item = new TreeItem(shortName(text));
  item.description = grade;
  item.tooltip = `${text}: ${grade}`;
  item.iconPath = new ThemeIcon("law");
  item.contextValue = address === null ? "judgement" : "judgement openable";
  item.accessibilityInformation = { label: item.tooltip };
  setOpening(item, address);
  return item;
}

function findingItem({ entry, group, name }: EntryNode, { filter, atCaret }: NodeLooks): TreeItem {
  const { place, text, number, state, address, pdf } = entry;
  const here = atCaret.find(({ source, finding }) => source === name?.source && finding === name.finding);
  const spoken = here === undefined ? "" : howHere(here.how);
  const isArea = group.kind !== "section" && group.kind !== "summary";
  const stateWords = state === null ? "" : stateName(state);
  const item = new TreeItem("");
  if (isArea && filter === "") {
    const numbered = areaName(group.kind, number);
    item.label = stateWords === "" ? numbered : `${numbered}: ${stateWords}`;
    item.description = [spoken, text].filter((part) => part !== "").join(" – ");
  } else {
    item.label = withMatches(number === null ? "" : `${number}. `, text, filter);
    item.description = [spoken, stateWords].filter((part) => part !== "").join(", ");
  }
  item.iconPath = iconOf(here !== undefined, state);
  item.tooltip = [`${place}${spoken === "" ? "" : `, ${spoken}`}`, text].join("\n\n");
  item.contextValue = ["finding", address === null ? "" : "openable", pdf === null ? "" : "printed"].join(
    " ",
  );
  const spokenOf = [place, stateWords, spoken, text].filter((part) => part !== "");
  item.accessibilityInformation = { label: spokenOf.join(", ") };
  setOpening(item, address);
  return item;
}

function iconOf(here: boolean, state: WireAreaState | null): ThemeIcon {
  if (here) return new ThemeIcon("arrow-right");
  return state === null ? new ThemeIcon("blank") : stateIcon(state);
}

/** Told apart by their shapes, not by colours. */
export function stateIcon(state: WireAreaState): ThemeIcon {
  const icons = { answered: "pass", started: "color-mode", unanswered: "circle-large-outline" };
  return new ThemeIcon(icons[state]);
}

export function stateName(state: WireAreaState): string {
  switch (state) {
    case "answered":
      return l10n.t("answered");
    case "started":
      return l10n.t("only begun");
    case "unanswered":
      return l10n.t("not answered");
  }
}

export function areaName(kind: string, number: number | null): string {
  const shown = String(number ?? "");
  if (kind === "priority-actions") return l10n.t("Priority action {0}", shown);
  return kind === "recommendations" ? l10n.t("Recommendation {0}", shown) : l10n.t("Area {0}", shown);
}

function howHere(how: "quoted" | "cited" | "set-out"): string {
  switch (how) {
    case "quoted":
      return l10n.t("quoted at the cursor");
    case "cited":
      return l10n.t("cited at the cursor");
    case "set-out":
      return l10n.t("set out at the cursor");
  }
}

/** A press on the row opens the report there, where it can be opened. */
export function setOpening(item: TreeItem, address: string | null): void {
  if (address === null) return;
  item.command = { command: openReportCommand, title: l10n.t("Open in the Report"), arguments: [address] };
}

/** Letters of a finding that are shown before the words that were looked for, and of it in all. */
const before = 8;
const longest = 160;

/** The finding's words, from near the first that matches, each match marked. */
function withMatches(opening: string, text: string, filter: string): TreeItemLabel {
  const words = filter.toLowerCase().replace(/[’‘]/g, "'").split(/\s+/).filter(Boolean);
  const folded = text.toLowerCase().replace(/[’‘]/g, "'");
  const found = [words.join(" "), ...words].map((each) => folded.indexOf(each));
  const first =
    found[0] !== undefined && found[0] >= 0 ? found[0] : Math.min(...found.filter((at) => at >= 0));
  const from =
    words.length > 0 && Number.isFinite(first) && first > 16 ? text.lastIndexOf(" ", first - before) + 1 : 0;
  const lead = from > 0 ? `${opening}… ` : opening;
  const shown = text.slice(from, from + longest);
  const highlights: [number, number][] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word, from); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const start = lead.length + at - from;
      if (at + word.length <= from + shown.length) highlights.push([start, start + word.length]);
    }
  }
  return { label: lead + shown + (from + longest < text.length ? "…" : ""), highlights: joined(highlights) };
}

/** In order, those that overlap made one. */
function joined(highlights: [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [start, end] of highlights.sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
