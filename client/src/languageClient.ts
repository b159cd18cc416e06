// The client of the language server: what it says of us when it starts, what it lets through to the server, and what
// it does when the server goes. Loaded when it is needed first, for its library is most of what the extension loads.

import { l10n } from "vscode";
import type { LogOutputChannel } from "vscode";
import { CloseAction, ErrorAction, RevealOutputChannelOn, State } from "vscode-languageclient";
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from "vscode-languageclient";

import {
  changeSeverityCommand,
  insertFrameworkReferenceCommand,
  type InitializationOptions,
  openReportCommand,
  showInPdfCommand,
  showRuleCommand,
} from "../../server/src/lsp/protocol/protocol.ts";
import { isWritten } from "./drafts.ts";
import { withPageLinks, withReportCommands, withReportLinks } from "./reports/reportLinks.ts";

export interface ClientNeeds {
  readonly createClient: (options: LanguageClientOptions) => Promise<BaseLanguageClient>;
  /** The address of `pdfWorker.js`, where the server cannot find it beside itself. */
  readonly pdfWorker: string | undefined;
  readonly output: LogOutputChannel;
  /** Told when the server has gone by itself; one that goes while it starts makes the start fail. */
  readonly died: () => void;
}

/**
 * A client that is not started yet, for one run of the server: the library's own way to start another would take the
 * end of a start for a failure of the next.
 */
export async function newClient({
  createClient,
  pdfWorker,
  output,
  died,
}: ClientNeeds): Promise<BaseLanguageClient> {
  const client = await createClient({
    documentSelector: [{ language: "markdown" }],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: initializationOptions(pdfWorker),
    // Otherwise the library shows its own words for a start that failed.
    initializationFailedHandler: () => false,
    diagnosticPullOptions: { onChange: true, filter: ({ uri }) => !isWritten(uri) },
    errorHandler: {
      error: (_error, _message, count) => ({
        action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      }),
      closed: () => {
        if (client.state !== State.Starting) died();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
    middleware,
  });
  const write = client.error.bind(client);
  client.error = (message, data) => write(message, data, false);
  return client;
}

function initializationOptions(pdfWorker: string | undefined): InitializationOptions {
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
