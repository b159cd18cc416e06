// The inspection view: the findings of each source of the draft in view, as a tree to read, filter, open and insert
// from. What it shows is the server's; this file keeps it up to date while it is seen, and remembers what is open and
// what is filtered.

import { commands, EventEmitter, l10n, window } from "vscode";
import type { Disposable, Event, Memento, TreeDataProvider, TreeItem, TreeView, Uri } from "vscode";

import {
  findingsAtRequest,
  type FindingsAtResult,
  inspectionRequest,
  type InspectionResult,
  type WireInspection,
} from "../../../server/src/lsp/protocol/viewProtocol.ts";
import { AskedWhileSeen } from "../askedWhileSeen.ts";
import type { DraftInView } from "../drafting/draftInView.ts";
import { draggedTypes, dragFindings } from "./findingDrags.ts";
import { filterByTyping } from "./findingFilter.ts";
import { type InspectionNode, nodesOf, parentsOf, toTreeItem } from "./inspectionNodes.ts";
import { OpenRows } from "./openRows.ts";
import { droppedTypes, takeReports } from "../reports/reportDrops.ts";

/** Milliseconds from a move of the caret to the finding shown. */
const caretPause = 200;

const filterKey = "inspectionView.filter";

/** Which welcome the view has: the manifest's conditions go by it. */
type Emptiness = "no-draft" | "no-source" | "nothing-found" | "filled";

export class InspectionView implements TreeDataProvider<InspectionNode>, Disposable {
  readonly #drafts: DraftInView;
  readonly #state: Memento;
  readonly #view: TreeView<InspectionNode>;
  readonly #listeners: Disposable[];
  /** Some rows, or without a value the whole list. */
  readonly #changed = new EventEmitter<InspectionNode[] | undefined>();
  readonly #open: OpenRows;
  #filter: string;
  #roots: readonly InspectionNode[] = [];
  #parents: ReadonlyMap<InspectionNode, InspectionNode> = new Map();
  #atCaret: FindingsAtResult["findings"] = [];
  /** The finding at the caret that was last brought into view; its row is not scrolled to again. */
  #broughtIntoView: string | null = null;
  /** What is shown, to know whether an answer is any news. */
  #shown = "";
  readonly #asked: AskedWhileSeen;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData: Event<InspectionNode[] | undefined> = this.#changed.event;

  constructor(drafts: DraftInView, state: Memento, storage: Uri) {
    this.#drafts = drafts;
    this.#state = state;
    this.#filter = state.get(filterKey, "");
    this.#open = new OpenRows(state, "inspectionView.open");
    this.#view = window.createTreeView("inspectionResponse.inspection", {
      treeDataProvider: this,
      showCollapseAll: true,
      dragAndDropController: {
        dragMimeTypes: draggedTypes,
        dropMimeTypes: droppedTypes,
        handleDrag: dragFindings,
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
      this.#view.onDidChangeVisibility(() => {
        this.#asked.seen();
        this.#followCaret();
      }),
      this.#view.onDidExpandElement(({ element }) => this.#remember(element, true)),
      this.#view.onDidCollapseElement(({ element }) => this.#remember(element, false)),
      drafts.onDidChange(() => this.#asked.changed()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === drafts.document) this.#followCaret();
      }),
      commands.registerCommand("inspectionResponse.filterFindings", () => this.#askFilter()),
      commands.registerCommand("inspectionResponse.clearFilter", () => this.#setFilter("")),
    ];
    this.#tell("no-draft");
    this.#asked.seen();
  }

  getTreeItem(node: InspectionNode): TreeItem {
    return toTreeItem(node, { filter: this.#filter, open: this.#open.byKey, atCaret: this.#atCaret });
  }

  getChildren(node?: InspectionNode): InspectionNode[] {
    return [...(node === undefined ? this.#roots : node.children)];
  }

  getParent(node: InspectionNode): InspectionNode | undefined {
    return this.#parents.get(node);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const listener of this.#listeners) listener.dispose();
  }

  async #refresh(isLatest: () => boolean): Promise<void> {
    const filter = this.#filter;
    const answer = await this.#drafts.ask<InspectionResult>(inspectionRequest, { filter });
    if (!isLatest()) return;
    this.#show(answer?.sources ?? null);
    await this.#showCaret();
  }

  #show(sources: readonly WireInspection[] | null): void {
    const shown = JSON.stringify([this.#filter, sources]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#roots = nodesOf(sources ?? [], this.#filter !== "");
    this.#parents = parentsOf(this.#roots);
    this.#tell(
      this.#roots.length > 0
        ? "filled"
        : sources === null
          ? "no-draft"
          : sources.length === 0
            ? "no-source"
            : "nothing-found",
    );
    this.#changed.fire(undefined);
  }

  /** What the editor's own rows go by: the welcome, the filter's words and its button. */
  #tell(emptiness: Emptiness): void {
    const filter = this.#filter;
    const found = [...this.#parents.keys()].filter(({ kind }) => kind === "entry").length;
    this.#view.description =
      filter === ""
        ? ""
        : found === 1
          ? l10n.t('1 with "{0}"', filter)
          : l10n.t('{0} with "{1}"', found, filter);
    void commands.executeCommand("setContext", "inspectionResponse.inspectionView", emptiness);
    void commands.executeCommand("setContext", "inspectionResponse.isFiltered", filter !== "");
  }

  #followCaret(): void {
    clearTimeout(this.#timer);
    if (this.#view.visible) this.#timer = setTimeout(() => void this.#showCaret(), caretPause);
  }

  /** Marks the findings of the caret's paragraph, and brings the nearest into view where it is another than before. */
  async #showCaret(): Promise<void> {
    const position = this.#drafts.editor?.selection.active;
    if (position === undefined) return;
    const { line, character } = position;
    const answer = await this.#drafts.ask<FindingsAtResult>(findingsAtRequest, {
      position: { line, character },
    });
    const findings = answer?.findings ?? [];
    if (JSON.stringify(findings) !== JSON.stringify(this.#atCaret)) {
      // Only rows whose looks change: drawn anew as a whole, the list loses a row that is just being pressed.
      const touched = this.#rowsOf([...this.#atCaret, ...findings]);
      this.#atCaret = findings;
      if (touched.length > 0) this.#changed.fire(touched);
    }
    await this.#bringIntoView(findings[0]);
  }

  async #bringIntoView(finding: FindingsAtResult["findings"][number] | undefined): Promise<void> {
    const name = finding === undefined ? null : `${finding.source}/${finding.finding}`;
    if (name === this.#broughtIntoView) return;
    this.#broughtIntoView = null;
    if (finding === undefined || !this.#view.visible) return;
    const [node] = this.#rowsOf([finding]);
    if (node === undefined) return;
    try {
      await this.#view.reveal(node, { select: true, focus: false });
      this.#broughtIntoView = name;
    } catch {
      // The list has changed meanwhile; what changed it asks for the caret again.
    }
  }

  #rowsOf(findings: FindingsAtResult["findings"]): InspectionNode[] {
    return [...this.#parents.keys()].filter(
      (node) =>
        node.kind === "entry" &&
        findings.some(({ source, finding }) => node.name?.source === source && node.name.finding === finding),
    );
  }

  async #askFilter(): Promise<void> {
    if (!this.#view.visible) await commands.executeCommand("inspectionResponse.inspection.focus");
    filterByTyping(this.#filter, (words) => this.#setFilter(words));
  }

  #setFilter(words: string): void {
    if (words === this.#filter) return;
    this.#filter = words;
    void this.#state.update(filterKey, words);
    this.#asked.askNow();
  }

  #remember(node: InspectionNode, open: boolean): void {
    // A filtered list is all open by itself.
    if (this.#filter === "") this.#open.remember(node, open);
  }
}
