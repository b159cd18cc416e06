// The rows of the coverage view: the sum, the days left, each area with what answers it and what is missing, and the
// judgements. Asks nothing and remembers nothing.

import { env, l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";

import type { PdfPlace, WireRange } from "../../../server/src/lsp/protocol/protocol.ts";
import type {
  WireCoverage,
  WireCoveredArea,
  WireFindingName,
  WireMissingPart,
} from "../../../server/src/lsp/protocol/viewProtocol.ts";
import { areaName, setOpening, shortName, stateIcon, stateName } from "./inspectionNodes.ts";

/** Puts the cursor on a range of the draft in view. */
export const showInDraftCommand = "inspectionResponse.showInDraft";

export interface CoverageNode {
  /** What it is called through every change of the draft. */
  readonly key: string;
  readonly item: TreeItem;
  /** Of an area: its name, and what opens the report there. */
  readonly name: WireFindingName | null;
  readonly address: string | null;
  readonly pdf: PdfPlace | null;
  readonly children: readonly CoverageNode[];
}

/** The rows; `open`: opened or closed by hand, by key. */
export function coverageNodes(
  coverage: WireCoverage,
  open: Readonly<Record<string, boolean>>,
): CoverageNode[] {
  const { areas, judgements, deadlines, undated, total } = coverage;
  const node = (
    key: string,
    item: TreeItem,
    children: readonly CoverageNode[] = [],
    opensByItself = false,
    area: WireCoveredArea | null = null,
  ): CoverageNode => {
    item.id = key;
    if (children.length > 0) {
      const isOpen = open[key] ?? opensByItself;
      item.collapsibleState = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
    }
    const name = area === null ? null : { source: area.source, finding: area.finding };
    return { key, item, name, address: area?.address ?? null, pdf: area?.pdf ?? null, children };
  };
  return [
    node("total", totalItem(total)),
    ...deadlines.map((deadline) =>
      node(`deadline/${deadline.source}/${deadline.name}`, deadlineItem(deadline)),
    ),
    ...(undated === null ? [] : [node("undated", undatedItem(undated))]),
    ...areas.map((area) => {
      const key = `area/${area.source}/${area.finding}`;
      const children = [
        ...area.missing.map((part, i) => node(`${key}/missing/${i}`, missingItem(part))),
        ...area.answers.map((answer, i) => node(`${key}/answer/${i}`, answerItem(answer))),
      ];
      return node(key, areaItem(area), children, area.missing.length > 0, area);
    }),
    ...(judgements.length === 0
      ? []
      : [
          node(
            "judgements",
            judgementsItem(judgements),
            judgements.map((judgement) => node(`judgement/${judgement.name}`, judgementItem(judgement))),
          ),
        ]),
  ];
}

function totalItem({ answered, started, unanswered }: WireCoverage["total"]): TreeItem {
  const all = answered + started + unanswered;
  const label =
    all === 0
      ? l10n.t("The report names no areas for improvement")
      : l10n.t("{0} of {1} areas answered", answered, all);
  const rest = [
    started === 0 ? "" : l10n.t("{0} begun", started),
    unanswered === 0 ? "" : l10n.t("{0} left", unanswered),
  ].filter((part) => part !== "");
  const item = new TreeItem(label);
  item.description = rest.join(", ");
  item.iconPath = new ThemeIcon("checklist");
  item.tooltip =
    all === 0
      ? l10n.t("It names no areas for improvement and no areas for priority action.")
      : [label, ...rest].join(", ");
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function deadlineItem({ name, due, workingDaysLeft: left }: WireCoverage["deadlines"][number]): TreeItem {
  const date = dateInWords(due);
  // Nobody knows here whether it was sent in time: a day gone by is told, and no more.
  const label = left < 0 ? l10n.t("Was due {0}", date) : leftInWords(left);
  const item = new TreeItem(label);
  item.description = left < 0 ? name : l10n.t("{0}, due {1}", name, date);
  item.iconPath = new ThemeIcon("calendar");
  item.tooltip = `${label}\n${item.description}`;
  item.accessibilityInformation = { label: `${label}, ${item.description}` };
  return item;
}

function leftInWords(left: number): string {
  if (left === 0) return l10n.t("Due today");
  return left === 1 ? l10n.t("1 working day left") : l10n.t("{0} working days left", left);
}

function dateInWords(iso: string): string {
  // The editor's own English is American, the councils' is not.
  const language = /^en\b/i.test(env.language) ? "en-GB" : env.language;
  const date = new Date(`${iso}T00:00:00Z`);
  return date.toLocaleDateString(language, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

function undatedItem({ source, range }: NonNullable<WireCoverage["undated"]>): TreeItem {
  const item = new TreeItem(l10n.t("No deadline is shown"));
  item.description = l10n.t("the day the report came is not given");
  item.iconPath = new ThemeIcon("calendar");
  item.tooltip = l10n.t('Write "received:" and the day the report came below the source "{0}".', source);
  item.accessibilityInformation = { label: `${l10n.t("No deadline is shown")}. ${item.tooltip}` };
  if (range !== null) setGoing(item, range);
  return item;
}

function areaItem({ number, priority, text, state, missing, address, pdf }: WireCoveredArea): TreeItem {
  const name = areaName(priority ? "priority-actions" : "areas", number);
  const item = new TreeItem(`${name}: ${stateName(state)}`);
  const lacking = missing.filter(({ kind }) => kind !== "answer").length;
  const lacks =
    lacking === 0 ? "" : lacking === 1 ? l10n.t("1 thing missing") : l10n.t("{0} things missing", lacking);
  item.description = [lacks, text].filter((part) => part !== "").join(" – ");
  item.iconPath = stateIcon(state);
  item.tooltip = [`${name}: ${stateName(state)}`, lacks, text].filter((part) => part !== "").join("\n\n");
  const can = [
    address === null ? "" : "openable",
    pdf === null ? "" : "printed",
    state === "unanswered" ? "unanswered" : "",
  ];
  item.contextValue = ["area", ...can].join(" ");
  item.accessibilityInformation = {
    label: [name, stateName(state), lacks, text].filter((part) => part !== "").join(", "),
  };
  return item;
}

function answerItem({ range, words }: WireCoveredArea["answers"][number]): TreeItem {
  const item = new TreeItem(l10n.t("Line {0}", range.start.line + 1));
  item.description = words;
  item.iconPath = new ThemeIcon("go-to-file");
  item.tooltip = words;
  item.accessibilityInformation = { label: `${l10n.t("Line {0}", range.start.line + 1)}, ${words}` };
  setGoing(item, range);
  return item;
}

function missingItem({ kind, words, range }: WireMissingPart): TreeItem {
  const label = kind === "reference" ? l10n.t("Missing: {0}", words) : missingName(kind);
  const item = new TreeItem(label);
  if (kind !== "reference") item.description = words;
  item.iconPath = new ThemeIcon("warning");
  item.tooltip = [label, item.description ?? ""].filter((part) => part !== "").join("\n\n");
  item.accessibilityInformation = { label: item.tooltip };
  if (range !== null) setGoing(item, range);
  return item;
}

function missingName(kind: Exclude<WireMissingPart["kind"], "reference">): string {
  switch (kind) {
    case "answer":
      return l10n.t("No paragraph answers it yet");
    case "own-words":
      return l10n.t("Missing: what the council will do");
    case "lead":
      return l10n.t("Missing: who leads");
    case "timescale":
      return l10n.t("Missing: by when");
    case "measure":
      return l10n.t("Missing: how you will know");
  }
}

function judgementsItem(judgements: WireCoverage["judgements"]): TreeItem {
  const mentioned = judgements.filter((judgement) => judgement.mentioned).length;
  const item = new TreeItem(l10n.t("Judgements"));
  item.description = l10n.t("{0} of {1} mentioned", mentioned, judgements.length);
  item.iconPath = new ThemeIcon("law");
  item.accessibilityInformation = { label: `${l10n.t("Judgements")}, ${item.description}` };
  return item;
}

function judgementItem({ name, grade, mentioned, address }: WireCoverage["judgements"][number]): TreeItem {
  const item = new TreeItem(shortName(name));
  item.description = `${mentioned ? l10n.t("mentioned") : l10n.t("not mentioned")} – ${grade}`;
  item.iconPath = stateIcon(mentioned ? "answered" : "unanswered");
  item.tooltip = `${name}: ${grade}`;
  item.accessibilityInformation = { label: `${name}, ${grade}, ${item.description}` };
  setOpening(item, address);
  return item;
}

function setGoing(item: TreeItem, range: WireRange): void {
  item.command = { command: showInDraftCommand, title: l10n.t("Go There in the Draft"), arguments: [range] };
}
