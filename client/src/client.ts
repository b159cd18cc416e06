// The extension behind both doors: when the server is started, and which command does what. Each view and each longer command has a file of its own.

import { commands, Disposable, l10n, Uri, window } from "vscode";
import type { ExtensionContext } from "vscode";
import type MarkdownIt from "markdown-it";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";

import {
  changeSeverityCommand,
  insertFrameworkReferenceCommand,
  openReportCommand,
  type PdfPlace,
  showInPdfCommand,
  showRuleCommand,
} from "../../server/src/lsp/protocol/protocol.ts";
import { addSource } from "./drafting/addSource.ts";
import { checkAllDrafts } from "./drafting/checkAllDrafts.ts";
import { fixAll, renumberParagraphs } from "./drafting/draftCommands.ts";
import { suggestPlacesInCitations } from "./drafting/citationSuggestions.ts";
import { DraftInView } from "./drafting/draftInView.ts";
import { onFirstDraft } from "./drafts.ts";
import { openExample } from "./example.ts";
import { expectDraft } from "./expectedDraft.ts";
import { answerFileRequests, type FilesOfScheme } from "./files.ts";
import { findInReport } from "./reports/findInReport.ts";
import { insertFrameworkReference } from "./drafting/frameworkPicker.ts";
import { exportDraft, makeSignOffSheet } from "./handingOver/handOver.ts";
import { answerReadingRequests } from "./reports/keptReadings.ts";
import { startResponse } from "./drafting/newResponse.ts";
import { PageViewer } from "./views/pageViewer.ts";
import { continueParagraphNumbers } from "./drafting/paragraphNumbers.ts";
import { Preview } from "./handingOver/preview.ts";
import { openReport, ReportPages } from "./reports/reportPages.ts";
import { Restarts } from "./restarts.ts";
import { extendForRulePages, serveRulePages, showRule } from "./rulePages.ts";
import { changeSeverity } from "./drafting/severityPicker.ts";
import { StatusItem } from "./statusItem.ts";
import { serveTableKeys } from "./drafting/tableKeys.ts";
import { serveViews } from "./views/views.ts";
import { checkWordFile, importWordDraft } from "./handingOver/wordFiles.ts";

/** What differs between the desktop's and the web's host. */
export interface Door {
  /** The address of `pdfWorker.js`, where the server cannot find it beside itself. */
  readonly pdfWorker?: string;
  /** The files of this computer, where the host may read them itself. */
  readonly disk?: FilesOfScheme;
  createClient(options: LanguageClientOptions): Promise<BaseLanguageClient>;
}

export const clientId = "inspectionResponse";
export const clientName = "Inspection Response";

/**
 * Registers everything; the server is started by the first draft of ours or the first command that needs it, and
 * ahead of them in a folder with drafts.
 */
export function activateExtension(context: ExtensionContext, door: Door): Extension {
  const viewer = new PageViewer(context.extensionUri, () => checking.client());
  const checking: Checking = new Checking(door, Uri.joinPath(context.globalStorageUri, "readings"), viewer);
  context.subscriptions.push(
    serveRulePages(context.extensionUri),
    continueParagraphNumbers(() => checking.client()),
    serveTableKeys(),
    suggestPlacesInCitations(),
    viewer,
    serveViews({
      drafts: checking.drafts,
      state: context.workspaceState,
      storage: context.globalStorageUri,
      start: () => checking.client(),
      withServer: (run) => whenChecking(checking, run),
    }),
    commands.registerCommand(openReportCommand, openReport),
    commands.registerCommand(showRuleCommand, showRule),
    commands.registerCommand(
      showInPdfCommand,
      whenChecking(checking, (client, place?: PdfPlace) => viewer.show(client, place)),
    ),
    commands.registerCommand(
      insertFrameworkReferenceCommand,
      whenChecking(checking, insertFrameworkReference),
    ),
    commands.registerCommand(
      "inspectionResponse.renumberParagraphs",
      whenChecking(checking, renumberParagraphs),
    ),
    commands.registerCommand(changeSeverityCommand, whenChecking(checking, changeSeverity)),
    commands.registerCommand("inspectionResponse.newResponse", whenChecking(checking, startResponse)),
    commands.registerCommand(
      "inspectionResponse.addSource",
      whenChecking(checking, (client, given?: unknown, selected?: unknown) =>
        addSource(client, checking.drafts, given, selected),
      ),
    ),
    commands.registerCommand("inspectionResponse.findInReport", whenChecking(checking, findInReport)),
    commands.registerCommand("inspectionResponse.fixAll", whenChecking(checking, fixAll)),
    commands.registerCommand("inspectionResponse.checkAllDrafts", whenChecking(checking, checkAllDrafts)),
    commands.registerCommand("inspectionResponse.export", whenChecking(checking, exportDraft)),
    commands.registerCommand(
      "inspectionResponse.makeSignOffSheet",
      whenChecking(checking, (client) => makeSignOffSheet(client, versionOf(context))),
    ),
    commands.registerCommand("inspectionResponse.importWord", whenChecking(checking, importWordDraft)),
    commands.registerCommand("inspectionResponse.checkWord", whenChecking(checking, checkWordFile)),
    commands.registerCommand("inspectionResponse.openExample", () => {
      // It will be needed in a moment.
      checking.client().catch(() => undefined);
      return openExample(context);
    }),
    commands.registerCommand("inspectionResponse.showOutput", () => checking.showOutput()),
    commands.registerCommand("inspectionResponse.restart", () => checking.restart()),
  );
  // A server that cannot start is told by the status item.
  onFirstDraft(context, () => void checking.client().catch(() => undefined));
  context.subscriptions.push(expectDraft(() => checking.client()));
  return {
    extendMarkdownIt: (markdown) => extendForRulePages(checking.preview.extend(markdown)),
    stop: () => checking.stop(),
  };
}

function versionOf({ extension }: ExtensionContext): string {
  return (extension.packageJSON as { readonly version: string }).version;
}

/** What other extensions may ask of ours (`extendMarkdownIt`: VS Code's own preview), and how it is ended. */
export interface Extension {
  readonly extendMarkdownIt: (markdown: MarkdownIt) => MarkdownIt;
  readonly stop: () => Promise<void>;
}

/** A command that needs the server: a failure of it is told in plain words, with the way to the details. */
function whenChecking<Arguments extends readonly unknown[]>(
  checking: Checking,
  run: (client: BaseLanguageClient, ...given: Arguments) => Promise<void>,
): (...given: Arguments) => Promise<void> {
  return async (...given) => {
    try {
      await run(await checking.client(), ...given);
    } catch {
      const details = l10n.t("Show Output");
      const answer = await window.showErrorMessage(
        l10n.t("This could not be done, because checking the draft failed."),
        details,
      );
      if (answer === details) checking.showOutput();
    }
  };
}

/** The server's life as the editor sees it: not started, running, started again, stopped. */
export class Checking {
  readonly #door: Door;
  /** Where readings of reports are kept for the next start. */
  readonly #readings: Uri;
  readonly #viewer: PageViewer;
  readonly preview = new Preview(() => this.client());
  readonly #pages = new ReportPages(() => this.client());
  /** What the views are about. */
  readonly drafts = new DraftInView(() => this.client());
  readonly #output = window.createOutputChannel(clientName, { log: true });
  readonly #status = new StatusItem();
  readonly #restarts = new Restarts((why) => this.#status.stopped(why));
  #started: Promise<BaseLanguageClient> | null = null;

  constructor(door: Door, readings: Uri, viewer: PageViewer) {
    this.#door = door;
    this.#readings = readings;
    this.#viewer = viewer;
  }

  /** The running client; starts the server when nothing has yet. Rejects when it cannot start. */
  client(): Promise<BaseLanguageClient> {
    return (this.#started ??= this.#start());
  }

  async restart(): Promise<void> {
    await this.#end();
    await this.client();
  }

  showOutput(): void {
    this.#output.show();
  }

  async stop(): Promise<void> {
    await this.#end();
    Disposable.from(this.#pages, this.preview, this.drafts, this.#status, this.#output).dispose();
  }

  /** A server that dies while it starts is followed by another, as one that dies later is. */
  async #start(): Promise<BaseLanguageClient> {
    for (;;) {
      const client = await this.#newClient();
      try {
        await client.start();
        return client;
      } catch (error) {
        await disposed(client);
        if (!this.#restarts.again(l10n.t("Checking could not be started: {0}", String(error)))) throw error;
      }
    }
  }

  async #newClient(): Promise<BaseLanguageClient> {
    const { newClient } = await import("./languageClient.ts");
    const client = await newClient({
      createClient: (options) => this.#door.createClient(options),
      pdfWorker: this.#door.pdfWorker,
      output: this.#output,
      died: () => {
        if (!this.#restarts.again()) return;
        this.#started = this.#start();
        this.#started.catch(() => undefined);
      },
    });
    answerFileRequests(client, this.#door.disk);
    answerReadingRequests(client, this.#readings);
    // Pages are shown anew when the server has read their report again.
    for (const each of [this.#pages, this.#viewer, this.drafts]) each.follow(client);
    this.#status.follow(client, (uri) => this.preview.changed(uri));
    return client;
  }

  async #end(): Promise<void> {
    const started = this.#started;
    this.#started = null;
    await started?.then(disposed, () => undefined);
  }
}

async function disposed(client: BaseLanguageClient): Promise<void> {
  await client.dispose().catch(() => undefined);
}
