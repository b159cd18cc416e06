// The coverage view: how far the draft in view has come with its report. What it shows is the server's; this file
// keeps it up to date while it is seen, remembers what is open, and begins the answer to an area.

import { commands, EventEmitter, l10n, Range, Selection, TextEditorRevealType, window } from "vscode";
import type { Disposable, Event, Memento, TreeDataProvider, TreeItem, TreeView, Uri } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import type { WireRange } from "../../../server/src/lsp/protocol/protocol.ts";
import {
  beginAnswerRequest,
  type BeginAnswerParams,
  type BeginAnswerResult,
  coverageRequest,
  type CoverageResult,
  type WireCoverage,
  type WireFindingName,
} from "../../../server/src/lsp/protocol/viewProtocol.ts";
import { AskedWhileSeen } from "../askedWhileSeen.ts";
import { type CoverageNode, coverageNodes, showInDraftCommand } from "./coverageNodes.ts";
import type { DraftInView } from "../drafting/draftInView.ts";
import { areaName, stateName } from "./inspectionNodes.ts";
import { OpenRows } from "./openRows.ts";
import { sayBriefly } from "../sayBriefly.ts";
import { droppedTypes, takeReports } from "../reports/reportDrops.ts";
import { applyWireEdits, fromWireRange } from "../wireEdits.ts";

/** Which welcome the view has: the manifest's conditions go by it. */
type Emptiness = "no-draft" | "no-report" | "filled";

export class CoverageView implements TreeDataProvider<CoverageNode>, Disposable {
  readonly #drafts: DraftInView;
  readonly #view: TreeView<CoverageNode>;
  readonly #listeners: Disposable[];
  readonly #changed = new EventEmitter<void>();
  readonly #open: OpenRows;
  #roots: readonly CoverageNode[] = [];
  #shown = "";
  readonly #asked: AskedWhileSeen;

  readonly onDidChangeTreeData: Event<void> = this.#changed.event;

  constructor(drafts: DraftInView, state: Memento, storage: Uri) {
    this.#drafts = drafts;
    this.#open = new OpenRows(state, "coverageView.open");
    this.#view = window.createTreeView("inspectionResponse.coverage", {
      treeDataProvider: this,
      showCollapseAll: true,
      dragAndDropController: {
        dragMimeTypes: [],
        dropMimeTypes: droppedTypes,
        handleDrop: (_, transfer) => takeReports(transfer, storage),
      },
    });
    this.#asked = new AskedWhileSeen(
      () => this.#view.visible,
      (isLatest) => this.#refresh(isLatest),
    );
    this.#listeners = [
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(() => this.#asked.seen()),
      this.#view.onDidExpandElement(({ element }) => this.#open.remember(element, true)),
      this.#view.onDidCollapseElement(({ element }) => this.#open.remember(element, false)),
      drafts.onDidChange(() => this.#asked.changed()),
      commands.registerCommand(showInDraftCommand, (range: WireRange) => showInDraft(drafts, range)),
    ];
    this.#tell("no-draft");
    this.#asked.seen();
  }

  getTreeItem({ item }: CoverageNode): TreeItem {
    return item;
  }

  getChildren(node?: CoverageNode): CoverageNode[] {
    return [...(node === undefined ? this.#roots : node.children)];
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  async #refresh(isLatest: () => boolean): Promise<void> {
    const coverage = (await this.#drafts.ask<CoverageResult>(coverageRequest))?.coverage ?? null;
    if (!isLatest()) return;
    const shown = JSON.stringify(coverage);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const read = coverage !== null && coverage.source !== null;
    this.#roots = read ? coverageNodes(coverage, this.#open.byKey) : [];
    this.#view.description = read ? sumOf(coverage) : "";
    this.#view.message = coverage !== null && coverage.reading > 0 ? l10n.t("The report is being read.") : "";
    this.#tell(read ? "filled" : coverage === null ? "no-draft" : "no-report");
    this.#changed.fire();
  }

  #tell(emptiness: Emptiness): void {
    void commands.executeCommand("setContext", "inspectionResponse.coverageView", emptiness);
  }
}

function sumOf({ total: { answered, started, unanswered } }: WireCoverage): string {
  return l10n.t("{0} of {1}", answered, answered + started + unanswered);
}

async function showInDraft(drafts: DraftInView, range: WireRange): Promise<void> {
  const editor = await drafts.show();
  if (editor === undefined) return;
  const { start } = editor.document.validateRange(fromWireRange(range));
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Puts the section or the row that begins the answer to an area into the draft, and the cursor there. */
export async function beginAnswer(
  client: BaseLanguageClient,
  drafts: DraftInView,
  given?: unknown,
): Promise<void> {
  const { document } = drafts;
  if (document === null) {
    sayBriefly(l10n.t("Open a draft first."));
    return;
  }
  const name = (given as Partial<CoverageNode> | undefined)?.name ?? (await chooseArea(drafts));
  if (name === undefined) return;
  const params: BeginAnswerParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    ...name,
  };
  const { version, edits } = await client.sendRequest<BeginAnswerResult>(beginAnswerRequest, params);
  const [first] = edits;
  if (first === undefined || !(await applyWireEdits(document, version, edits))) {
    sayBriefly(l10n.t("The draft was changed meanwhile, so nothing was inserted. Try again."));
    return;
  }
  // The edit opens with the line break that ends the line before.
  await showInDraft(drafts, {
    start: { line: first.range.start.line + 1, character: 0 },
    end: { line: first.range.start.line + 1, character: 0 },
  });
}

async function chooseArea(drafts: DraftInView): Promise<WireFindingName | undefined> {
  const coverage = (await drafts.ask<CoverageResult>(coverageRequest))?.coverage ?? null;
  const left = (coverage?.areas ?? []).filter(({ state }) => state === "unanswered");
  if (left.length === 0) {
    sayBriefly(
      coverage?.source == null
        ? l10n.t("No report has been read yet.")
        : l10n.t("Every area of the report is answered or begun."),
    );
    return undefined;
  }
  const choice = await window.showQuickPick(
    left.map(({ source, finding, number, priority, state, text }) => ({
      label: areaName(priority ? "priority-actions" : "areas", number),
      description: stateName(state),
      detail: text,
      name: { source, finding },
    })),
    { title: l10n.t("Begin the Answer to an Area"), matchOnDetail: true },
  );
  return choice?.name;
}
