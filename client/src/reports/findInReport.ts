// "Find in the Report…": findings as one types, in the sources of the draft in view or in a folder of reports,
// and the report opened at the one that is chosen. The same search chooses the finding for any other command. Which
// findings those are is the server's to say.

import { commands, FileType, l10n, ThemeIcon, Uri, window, workspace } from "vscode";
import type { QuickInputButton, QuickPick, QuickPickItem } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  findRequest,
  type FindParams,
  type FindResult,
  type PdfPlace,
  showInPdfCommand,
} from "../../../server/src/lsp/protocol/protocol.ts";
import { isDraft } from "../drafts.ts";
import { openReport } from "./reportPages.ts";

/** What is searched. */
type Scope = { readonly draft: string } | { readonly folder: Uri; readonly reports: readonly string[] };

/** A finding as it is offered. */
export type FoundChoice = QuickPickItem & {
  readonly address: string;
  /** Where it stands in a PDF; null in any other source. */
  readonly pdf: PdfPlace | null;
  /** Its source's id and its own; null for a report's table of judgements. */
  readonly source: string;
  readonly finding: string | null;
};

/** What a search is for. */
export interface SearchPurpose {
  readonly title: string;
  /** Only findings that have words to quote. */
  readonly findingsAlone: boolean;
  /** Offered while no words are typed. */
  readonly all: () => Promise<readonly FoundChoice[]>;
  /** Called once: with the finding chosen, or undefined when the search was given up. */
  readonly chosen: (choice: FoundChoice | undefined) => void;
}

/** Findings shown at most. */
const limit = 30;
/** Milliseconds from a letter typed to the search, and to asking again while reports are being read. */
const pause = 60;
const readingPause = 700;

export async function findInReport(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  const inDraft = editor !== undefined && isDraft(editor.document);
  const selected = editor?.document.getText(editor.selection) ?? "";
  const scope: Scope | undefined = inDraft
    ? { draft: client.code2ProtocolConverter.asUri(editor.document.uri) }
    : await chooseFolder(client);
  if (scope !== undefined) new Search(client, scope).show(searchable(selected));
}

/** Lets the reader choose a finding of a draft's sources; `words` are searched first. */
export function searchFindings(
  client: BaseLanguageClient,
  draft: string,
  words: string,
  purpose: SearchPurpose,
): void {
  new Search(client, { draft }, purpose).show(searchable(words));
}

/** A selection of some length is no question. */
function searchable(selected: string): string {
  return /^[^\n]{1,200}$/.test(selected) ? selected : "";
}

class Search {
  readonly #client: BaseLanguageClient;
  readonly #picker: QuickPick<FoundChoice> = window.createQuickPick<FoundChoice>();
  readonly #purpose: SearchPurpose | null;
  readonly #otherFolder: QuickInputButton = {
    iconPath: new ThemeIcon("folder-opened"),
    tooltip: l10n.t("Search a folder of reports…"),
  };
  readonly #showInPdf: QuickInputButton = {
    iconPath: new ThemeIcon("file-pdf"),
    tooltip: l10n.t("Show in the PDF"),
  };
  #scope: Scope;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the questions: an answer to an earlier one is out of date. */
  #asked = 0;
  #chosen: FoundChoice | undefined;

  /** Without a purpose, the report is opened at the finding chosen. */
  constructor(client: BaseLanguageClient, scope: Scope, purpose: SearchPurpose | null = null) {
    this.#client = client;
    this.#scope = scope;
    this.#purpose = purpose;
  }

  show(words: string): void {
    const picker = this.#picker;
    picker.placeholder = l10n.t("Words of the report, or what a sentence says");
    picker.matchOnDetail = true;
    if (this.#purpose === null) picker.buttons = [this.#otherFolder];
    picker.value = words;
    picker.onDidChangeValue(() => this.#askIn(pause));
    picker.onDidAccept(() => {
      const [choice] = picker.selectedItems;
      if (choice === undefined) return;
      this.#chosen = choice;
      picker.hide();
    });
    picker.onDidTriggerItemButton(({ item: { pdf } }) => {
      if (pdf === null) return;
      picker.hide();
      void commands.executeCommand(showInPdfCommand, pdf);
    });
    picker.onDidTriggerButton(() => void this.#searchFolder());
    picker.onDidHide(() => this.#end());
    this.#describe(null);
    picker.show();
    this.#askIn(0);
  }

  /** A dialog hides the picker: the search goes on in one of its own. */
  async #searchFolder(): Promise<void> {
    const words = this.#picker.value;
    const scope = await chooseFolder(this.#client);
    if (scope !== undefined) new Search(this.#client, scope).show(words);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#asked = -1;
    this.#picker.dispose();
    if (this.#purpose !== null) this.#purpose.chosen(this.#chosen);
    else if (this.#chosen !== undefined) void openReport(this.#chosen.address);
  }

  #askIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), milliseconds);
  }

  async #ask(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const picker = this.#picker;
    picker.busy = true;
    try {
      const scope = "draft" in this.#scope ? { draft: this.#scope.draft } : { reports: this.#scope.reports };
      const params: FindParams = { words: picker.value, limit, ...scope };
      const found = await this.#client.sendRequest<FindResult>(findRequest, params);
      if (asked !== this.#asked) return;
      this.#describe(found);
      const choices = found.results.map(({ place, report, excerpt, address, pdf, finding }): FoundChoice => ({
        label: place,
        description: report,
        detail: excerpt,
        alwaysShow: true,
        address,
        pdf,
        buttons: pdf === null ? [] : [this.#showInPdf],
        source: report,
        finding,
      }));
      const purpose = this.#purpose;
      const all = purpose !== null && picker.value.trim() === "" ? await purpose.all() : choices;
      if (asked !== this.#asked) return;
      picker.items = all.filter(({ finding }) => finding !== null || purpose?.findingsAlone !== true);
      picker.busy = found.reading > 0;
      if (found.reading > 0) this.#askIn(readingPause);
    } catch {
      if (asked !== this.#asked) return;
      picker.busy = false;
      picker.title = l10n.t("The reports could not be searched.");
    }
  }

  #describe(found: FindResult | null): void {
    const parts = [
      this.#purpose?.title ??
        ("draft" in this.#scope
          ? l10n.t("Find in the Report")
          : l10n.t("Find in the Reports of {0}", nameOf(this.#scope.folder))),
    ];
    if (found !== null && found.reading > 0) {
      parts.push(
        l10n.t("{0} of {1} read", found.searched, found.searched + found.reading + found.unreadable),
      );
    } else if (found !== null && found.searched === 0) {
      parts.push(l10n.t("there is no report to search"));
    } else if (found !== null && found.unreadable > 0) {
      parts.push(l10n.t("not a report or not readable: {0}", found.unreadable));
    }
    this.#picker.title = parts.join(" – ");
  }
}

/** Asks for a folder; undefined when none is chosen. */
async function chooseFolder(client: BaseLanguageClient): Promise<Scope | undefined> {
  const defaultUri = workspace.workspaceFolders?.[0]?.uri;
  const [folder] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: l10n.t("Search This Folder"),
      title: l10n.t("A folder of inspection reports"),
      ...(defaultUri === undefined ? {} : { defaultUri }),
    })) ?? [];
  if (folder === undefined) return undefined;
  const reports = (await reportsBelow(folder)).map((uri) => client.code2ProtocolConverter.asUri(uri));
  return { folder, reports };
}

/** Files looked at most: a whole disk is no folder of reports. */
const mostFiles = 3000;
const reportEnding = /\.(?:pdf|docx|html?|txt)$/i;

async function reportsBelow(folder: Uri): Promise<Uri[]> {
  const found: Uri[] = [];
  const folders = [folder];
  for (let next = folders.shift(); next !== undefined && found.length < mostFiles; next = folders.shift()) {
    for (const [name, type] of await workspace.fs.readDirectory(next)) {
      if (name.startsWith(".") || name === "node_modules") continue;
      const uri = Uri.joinPath(next, name);
      if ((type & FileType.Directory) !== 0 && (type & FileType.SymbolicLink) === 0) folders.push(uri);
      else if (reportEnding.test(name)) found.push(uri);
    }
  }
  return found.slice(0, mostFiles);
}

function nameOf({ path }: Uri): string {
  return path.split("/").filter(Boolean).at(-1) ?? "/";
}
