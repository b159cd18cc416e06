// What the client at the other end can do, read once from what it says when it starts us; of all that only the
// workspace's folders change later.

import type { InitializeParams } from "vscode-languageserver";

import { type Message, renderMessage } from "../core/problem.ts";
import type { InitializationOptions } from "./protocol/protocol.ts";
import { WorkspaceFolders } from "./workspaceFolders.ts";

export interface ClientAbilities {
  /** It asks for diagnostics itself, and asks again when told to. */
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly versionedEdits: boolean;
  readonly codeActionLiterals: boolean;
  readonly markdownHover: boolean;
  readonly definitionLinks: boolean;
  readonly nestedSymbols: boolean;
  readonly snippets: boolean;
  /** It asks again for what stands between the lines when told to. */
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly showsProgress: boolean;
  readonly preparesRenames: boolean;
  /** It answers when asked for its settings. */
  readonly configuration: boolean;
  /** It can be asked to tell of settings that change; other clients tell unasked, or never. */
  readonly registersSettings: boolean;
  readonly watchedFiles: boolean;
  /** It tells of files in any folder, not only in the workspace's. */
  readonly watchesAnywhere: boolean;
  /** It tells of folders that are added to the workspace or removed. */
  readonly changesFolders: boolean;
  readonly folders: WorkspaceFolders;
  readonly options: InitializationOptions;
  /** A message in the language the person reads: everything we show goes through it. */
  readonly say: Say;
}

/** Text of a report or a draft stands as it is. */
export type Say = (words: Message | string) => string;

export function clientAbilities(params: InitializeParams): ClientAbilities {
  const { workspace, textDocument } = params.capabilities;
  const options = optionsOf(params.initializationOptions);
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  return {
    // Without the refresh nobody would learn that a report has been read: such a client is told instead.
    pullsDiagnostics: pulled !== undefined && workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (pulled?.relatedInformation ?? published?.relatedInformation) === true,
    codeDescription: (pulled?.codeDescriptionSupport ?? published?.codeDescriptionSupport) === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    showsProgress: params.capabilities.window?.workDoneProgress === true,
    preparesRenames: textDocument?.rename?.prepareSupport === true,
    configuration: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesAnywhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    changesFolders: workspace?.workspaceFolders === true,
    folders: new WorkspaceFolders(params),
    options,
    say: sayIn(options.translations ?? {}),
  };
}

/** A sentence that is not translated stays English. */
function sayIn(translations: Readonly<Record<string, string>>): Say {
  const known = new Map(Object.entries(translations));
  const translate = (template: string): string => known.get(template) ?? template;
  return (words) => (typeof words === "string" ? words : renderMessage(words, translate));
}

/** The options, whatever was sent in their place: nothing that is not what it should be is believed. */
function optionsOf(sent: unknown): InitializationOptions {
  if (typeof sent !== "object" || sent === null) return {};
  const options = sent as Record<string, unknown>;
  const { files, reportPages, rulePages, hoverShowsProblems, storage, continuesNumbers } = options;
  const { translations, commands, pdfWorker } = options;
  return {
    files: files === true,
    reportPages: reportPages === true,
    rulePages: rulePages === true,
    hoverShowsProblems: hoverShowsProblems === true,
    storage: storage === true,
    continuesNumbers: continuesNumbers === true,
    translations: textsOf(translations),
    commands: Array.isArray(commands) ? commands.filter((name) => typeof name === "string") : [],
    ...(typeof pdfWorker === "string" ? { pdfWorker } : {}),
  };
}

function textsOf(sent: unknown): Record<string, string> {
  if (typeof sent !== "object" || sent === null) return {};
  return Object.fromEntries(
    Object.entries(sent).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
