// The extension behind both doors: when the server is started, with which options, and which command does
// what. Each view and each longer command has a file of its own.

import { commands, Disposable, l10n, Uri, window } from "vscode";
import type { ExtensionContext, LogOutputChannel } from "vscode";
import type MarkdownIt from "markdown-it";
import { RevealOutputChannelOn } from "vscode-languageclient";
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from "vscode-languageclient";

import {
  changeSeverityCommand,
  insertFrameworkReferenceCommand,
  type InitializationOptions,
  openReportCommand,
  type PdfPlace,
  showInPdfCommand,
  showRuleCommand,
} from "../../server/src/lsp/protocol.ts";
import { addSource } from "./addSource.ts";
import { checkAllDrafts } from "./checkAllDrafts.ts";
import { fixAll, renumberParagraphs } from "./draftCommands.ts";
import { suggestPlacesInCitations } from "./citationSuggestions.ts";
import { DraftInView } from "./draftInView.ts";
import { isWritten, onFirstDraft } from "./drafts.ts";
import { openExample } from "./example.ts";
import { answerFileRequests } from "./files.ts";
import { findInReport } from "./findInReport.ts";
import { insertFrameworkReference } from "./frameworkPicker.ts";
import { exportDraft, makeSignOffSheet } from "./handOver.ts";
import { answerReadingRequests } from "./keptReadings.ts";
import { startResponse } from "./newResponse.ts";
import { PageViewer } from "./pageViewer.ts";
import { continueParagraphNumbers } from "./paragraphNumbers.ts";
import { Preview } from "./preview.ts";
import { withPageLinks, withReportCommands, withReportLinks } from "./reportLinks.ts";
import { openReport, ReportPages } from "./reportPages.ts";
import { Restarts } from "./restarts.ts";
import { extendForRulePages, serveRulePages, showRule } from "./rulePages.ts";
import { changeSeverity } from "./severityPicker.ts";
import { StatusItem } from "./statusItem.ts";
import { serveTableKeys } from "./tableKeys.ts";
import { serveViews } from "./views.ts";
import { checkWordFile, importWordDraft } from "./wordFiles.ts";

/** What differs between the desktop's and the web's host. */
export interface Door {
  /** The address of `pdfWorker.js`, where the server cannot find it beside itself. */
  readonly pdfWorker?: string;
  createClient(options: LanguageClientOptions): BaseLanguageClient;
}

export const clientId = "inspectionResponse";
export const clientName = "Inspection Response";

/** Registers everything; the server is started by the first draft of ours or the first command that needs it. */
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
    commands.registerCommand("inspectionResponse.addSource", whenChecking(checking, addSource)),
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
    commands.registerCommand("inspectionResponse.openExample", () => openExample(context)),
    commands.registerCommand("inspectionResponse.showOutput", () => checking.showOutput()),
    commands.registerCommand("inspectionResponse.restart", () => checking.restart()),
  );
  // A server that cannot start is told by the status item.
  onFirstDraft(context, () => void checking.client().catch(() => undefined));
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
  readonly preview = new Preview(() => this.client());
  readonly #pages = new ReportPages(() => this.client());
  /** What the views are about. */
  readonly drafts = new DraftInView(() => this.client());
  #session: Session | null = null;

  readonly #viewer: PageViewer;

  constructor(door: Door, readings: Uri, viewer: PageViewer) {
    this.#door = door;
    this.#readings = readings;
    this.#viewer = viewer;
  }

  /** The running client; starts the server when nothing has yet. Rejects when it cannot start. */
  async client(): Promise<BaseLanguageClient> {
    this.#session ??= this.#begin();
    await this.#session.started;
    return this.#session.client;
  }

  async restart(): Promise<void> {
    await this.#session?.stop();
    this.#session = null;
    await this.client();
  }

  showOutput(): void {
    this.#session ??= this.#begin();
    this.#session.output.show();
  }

  #begin(): Session {
    return new Session(this.#door, [this.#pages, this.#viewer, this.drafts], this.preview, this.#readings);
  }

  async stop(): Promise<void> {
    this.#pages.dispose();
    this.preview.dispose();
    this.drafts.dispose();
    await this.#session?.stop();
  }
}

/** One run of the server with everything that listens to it. */
class Session {
  readonly client: BaseLanguageClient;
  readonly output: LogOutputChannel = window.createOutputChannel(clientName, { log: true });
  readonly started: Promise<void>;
  readonly #status = new StatusItem();

  /** `pages` are shown anew when the server has read their report again. */
  constructor(door: Door, pages: readonly Pick<ReportPages, "follow">[], preview: Preview, readings: Uri) {
    const status = this.#status;
    this.client = door.createClient({
      documentSelector: [{ language: "markdown" }],
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: initializationOptions(door),
      diagnosticPullOptions: { onChange: true, filter: ({ uri }) => !isWritten(uri) },
      errorHandler: new Restarts((why) => status.stopped(why)),
      middleware,
    });
    answerFileRequests(this.client);
    answerReadingRequests(this.client, readings);
    for (const each of pages) each.follow(this.client);
    status.follow(this.client, (uri) => preview.changed(uri));
    this.started = this.client.start().catch((error: unknown) => {
      status.stopped(l10n.t("The checks could not be started: {0}", String(error)));
      throw error;
    });
    this.started.catch(() => undefined);
  }

  async stop(): Promise<void> {
    await this.client.dispose().catch(() => undefined);
    Disposable.from(this.#status, this.output).dispose();
  }
}

function initializationOptions({ pdfWorker }: Door): InitializationOptions {
  return {
    files: true,
    reportPages: true,
    rulePages: true,
    hoverShowsProblems: true,
    storage: true,
    continuesNumbers: true,
    ...(l10n.bundle === undefined ? {} : { translations: l10n.bundle }),
    commands: [
      changeSeverityCommand,
      insertFrameworkReferenceCommand,
      openReportCommand,
      showInPdfCommand,
      showRuleCommand,
    ],
    ...(pdfWorker === undefined ? {} : { pdfWorker }),
  };
}

/** Keeps older sides of a diff and our own pages from the server, and lets links and lenses open reports, nothing else. */
const middleware: Middleware = {
  didOpen: async (document, next) => (isWritten(document.uri) ? next(document) : undefined),
  didChange: async (event, next) => (isWritten(event.document.uri) ? next(event) : undefined),
  didSave: async (document, next) => (isWritten(document.uri) ? next(document) : undefined),
  didClose: async (document, next) => (isWritten(document.uri) ? next(document) : undefined),
  provideHover: async (document, position, token, next) => {
    const hover = await next(document, position, token);
    return hover ? withReportLinks(hover) : hover;
  },
  provideDocumentLinks: async (document, token, next) => {
    const links = await next(document, token);
    return links ? withPageLinks(links) : links;
  },
  provideCodeLenses: async (document, token, next) => {
    const lenses = await next(document, token);
    return lenses ? withReportCommands(lenses) : lenses;
  },
};
