// The language server: what it can do, and which room answers what. Holds no rule and no knowledge of reports;
// an error in one request costs that request's answer, never the server.

import {
  CodeActionKind,
  type Connection,
  type InitializeResult,
  TextDocuments,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

import { normalAddress, reportPageAddress } from "./addresses.ts";
import { Checking, describe } from "./checking.ts";
import { type ClientAbilities, clientAbilities } from "./clientAbilities.ts";
import { AllDrafts } from "./allDrafts.ts";
import { clientFiles } from "./clientFiles.ts";
import { ClosedAnswers } from "./closedAnswers.ts";
import { ClosedDrafts, markdownFiles } from "./closedDrafts.ts";
import { clientReadings } from "./clientReadings.ts";
import { completionTriggers } from "./requests/completionItems.ts";
import { Diagnostics } from "./diagnostics.ts";
import { Drafts } from "./drafts.ts";
import { ExpectedDraft } from "./expectedDraft.ts";
import { answerFeatures } from "./requests/featureRequests.ts";
import { answerFindings } from "./requests/findingRequests.ts";
import { answerHandOvers } from "./requests/handOvers.ts";
import type { ServerHost } from "./host.ts";
import { answerLenses, refreshShown } from "./requests/lensRequests.ts";
import { answerNewParagraphs } from "./requests/newParagraphs.ts";
import { answerNewResponses } from "./requests/newResponses.ts";
import { answerOwnRequests } from "./requests/ownRequests.ts";
import { answerPagedFindings } from "./pagedFindings.ts";
import { answerPreviews } from "./requests/previewRequests.ts";
import { ProjectFiles } from "./projectFiles.ts";
import {
  configurationSection,
  fixAllKind,
  projectFileName,
  reportChangedNotification,
  type ReportChangedParams,
} from "./protocol/protocol.ts";
import { answerRenames } from "./requests/renameRequests.ts";
import { answerReportPages } from "./requests/reportPages.ts";
import { ReportPlaces } from "./reportPlaces.ts";
import { ReportSearch } from "./requests/reportSearch.ts";
import { SourceFiles } from "./sourceFiles.ts";
import { answerViews, tellViews } from "./requests/viewRequests.ts";
import { Watching } from "./watching.ts";
import { answerWordFiles } from "./wordFiles.ts";

/** Serves one client over `connection` until it goes. */
export function startServer(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params): InitializeResult => {
    const client = clientAbilities(params);
    serve(connection, host, client);
    return {
      capabilities: {
        positionEncoding: "utf-16",
        ...(client.changesFolders
          ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
          : {}),
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
        completionProvider: { triggerCharacters: completionTriggers },
        definitionProvider: true,
        documentLinkProvider: {},
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        codeLensProvider: {},
        inlayHintProvider: true,
        ...(client.options.continuesNumbers === true
          ? {}
          : { documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" } }),
        referencesProvider: true,
        workspaceSymbolProvider: true,
        renameProvider: client.preparesRenames ? { prepareProvider: true } : true,
        ...(client.codeActionLiterals
          ? {
              codeActionProvider: {
                codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind],
              },
            }
          : {}),
        ...(client.pullsDiagnostics
          ? {
              diagnosticProvider: {
                identifier: configurationSection,
                interFileDependencies: false,
                workspaceDiagnostics: false,
              },
            }
          : {}),
      },
      serverInfo: { name: "Inspection Response" },
    };
  });
  connection.listen();
}

function serve(connection: Connection, host: ServerHost, client: ClientAbilities): void {
  const files = client.options.files === true ? clientFiles(connection) : host.files;
  const { pdfWorker } = client.options;
  const readBundle = pdfWorker === undefined || files === null ? null : () => files.read(pdfWorker);
  let sentSettings: unknown = null;

  const { readFormatted, doWork } = host.readers({
    readBundle,
    readings: client.options.storage === true ? clientReadings(connection) : null,
  });
  const sources = new SourceFiles({
    files,
    readFormatted,
    onKnown: () => watching.again(),
    onReading: (address, reading) => {
      const touched = drafts.setSource(address, reading);
      if (reading.state === "reading") return;
      checking.again(touched);
      void refreshShown(connection, client);
      tellViews(connection);
      const changed: ReportChangedParams = { address: reportPageAddress(address, null) };
      void connection.sendNotification(reportChangedNotification, changed);
    },
  });
  const watching = new Watching(connection, client, {
    sources: () => sources.known,
    projects: () => projects.found,
  });
  const projects = new ProjectFiles(files, () => watching.again());
  const drafts = new Drafts({
    sources,
    projects,
    editorSettings: async (scopeUri) => {
      if (!client.configuration) return sentSettings;
      try {
        return (await connection.workspace.getConfiguration({
          scopeUri,
          section: configurationSection,
        })) as unknown;
      } catch (error) {
        connection.console.warn(`The editor gave no settings: ${describe(error)}`);
        return null;
      }
    },
    folder: () => client.folders.first,
    today: () => host.today(),
    onRuleError: (uri, rule, error) => {
      connection.console.error(`The check ${rule} failed: ${describe(error)}`);
      checking.ruleFailed(uri, rule);
    },
  });
  const places = new ReportPlaces(client);
  const search = new ReportSearch({ say: client.say, drafts, sources, places });
  const diagnostics = new Diagnostics(client, places);
  const checking: Checking = new Checking({ connection, host, client, drafts, diagnostics });

  const closed = new ClosedDrafts({
    files,
    drafts,
    list: (limit) => markdownFiles(connection, client, files, limit),
    keeps: client.watchedFiles,
    warn: (line) => connection.console.warn(line),
  });
  const expected = new ExpectedDraft(connection, drafts, closed);
  const allDrafts = new AllDrafts({ connection, client, host, drafts, closed, diagnostics });

  const documents = new TextDocuments<TextDocument>({
    create: (uri, languageId, version, text) => TextDocument.create(uri, languageId, version, text),
    update: (document, changes, version) => {
      for (const change of changes) {
        TextDocument.update(document, [change], version);
        if ("range" in change && drafts.has(document.uri)) {
          checking.edited(document.uri, document.offsetAt(change.range.start) + change.text.length);
        }
      }
      return document;
    },
  });
  documents.onDidChangeContent(({ document }) => {
    const was = drafts.has(document.uri);
    if (drafts.set(document)) {
      checking.changed(document.uri);
      if (was) return;
      void allDrafts.opened(document.uri);
      expected.opened(document.uri);
    } else if (was) void checking.closed(document.uri);
  });
  documents.onDidClose(({ document }) => {
    if (!drafts.remove(document.uri)) return;
    void checking.closed(document.uri).then(() => allDrafts.changed(document.uri));
  });
  documents.onDidSave(({ document }) => {
    for (const address of drafts.sourcesOf(document.uri)) void sources.refresh(address);
  });
  documents.listen(connection);

  const settingsChanged = (): void => {
    drafts.forgetContexts();
    checking.again(drafts.uris);
    void refreshShown(connection, client);
    tellViews(connection);
  };
  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
    sentSettings = (settings as Record<string, unknown> | null | undefined)?.[configurationSection] ?? null;
    settingsChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const address of changes.map(({ uri }) => normalAddress(uri))) {
      search.forget(address);
      closed.forget(address);
      void allDrafts.changed(address);
      if (address.endsWith(`/${projectFileName}`)) {
        projects.forget();
        settingsChanged();
      } else {
        for (const known of [address, ...sources.foldersOf(address)]) void sources.refresh(known);
      }
    }
  });
  connection.onInitialized(() => {
    watching.begin();
    if (!client.changesFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders((event) => {
      client.folders.change(event);
      watching.again();
      closed.forgetList();
      void allDrafts.foldersRemoved();
      settingsChanged();
    });
  });

  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    checking.pull(textDocument.uri, previousResultId, token),
  );
  answerFeatures({ connection, client, drafts, places, today: () => host.today() });
  const closedAnswers = new ClosedAnswers({ connection, client, drafts, closed });
  answerFindings({ connection, client, drafts, places, closedAnswers });
  answerLenses({ connection, client, drafts, places });
  answerRenames({ connection, client, drafts });
  answerNewParagraphs(connection, drafts);
  answerPreviews(connection, client.say, drafts);
  answerNewResponses({ connection, say: client.say, drafts, sources, projects, today: () => host.today() });
  answerHandOvers({ connection, say: client.say, drafts, sources, files, doWork, today: () => host.today() });
  answerWordFiles({ connection, say: client.say, drafts, projects, files, doWork });
  answerViews({ connection, say: client.say, drafts, places, today: () => host.today() });
  answerOwnRequests({ connection, say: client.say, drafts, sources, places, search });
  answerReportPages({ connection, say: client.say, drafts, sources });
  answerPagedFindings({ connection, say: client.say, drafts, sources, places });
}
