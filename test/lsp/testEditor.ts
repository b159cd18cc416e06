// An editor as far as the protocol tests need one: it starts the built server over standard input and output,
// opens drafts, types into them and remembers what it was told.

import assert from "node:assert/strict";
import { type ChildProcess, fork, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  type Range,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

import {
  type MarkdownFilesParams,
  markdownFilesRequest,
  type MarkdownFilesResult,
} from "../../server/src/lsp/protocol/draftsProtocol.ts";
import {
  type DropReadingsParams,
  dropReadingsRequest,
  fromBase64,
  type GetReadingParams,
  getReadingRequest,
  type GetReadingResult,
  type InitializationOptions,
  listReadingsRequest,
  type ListReadingsResult,
  type PutReadingParams,
  putReadingRequest,
  reportChangedNotification,
  type ReportChangedParams,
  type StatResult,
  statusNotification,
  type StatusParams,
  toBase64,
} from "../../server/src/lsp/protocol/protocol.ts";

const serverFile = fileURLToPath(new URL("../../dist/server.js", import.meta.url));

export interface TestEditorOptions {
  readonly capabilities?: object;
  readonly initializationOptions?: InitializationOptions;
  /** The workspace's folders, by address; none where left out. */
  readonly folders?: readonly string[];
  /** Files handed in by the editor, by address; for `initializationOptions.files`. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** What the editor keeps of readings, by name; for `initializationOptions.storage`. */
  readonly kept?: Map<string, Uint8Array>;
  /** Told of what the server asks to be told of; it may refuse. */
  readonly register?: (params: RegistrationParams) => void;
  /** Options of Node itself, before the server's file. */
  readonly nodeOptions?: readonly string[];
  /** Besides this process's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Talk over Node's own channel, as the desktop client does, instead of standard input and output. */
  readonly ipc?: boolean;
  /** Milliseconds it waits for what the server will tell of, at most. */
  readonly patience?: number;
}

/** What VS Code says of itself, as far as our server asks. */
export const ableClient = {
  workspace: {
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, dataSupport: true },
  },
};

/** An editor of few words, like an old Neovim: no pulling, no links, plain text. */
export const plainClient = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};

export class TestEditor {
  readonly connection: ProtocolConnection;
  readonly pushed = new Map<string, Diagnostic[]>();
  readonly statuses = new Map<string, StatusParams>();
  readonly asked: string[] = [];
  readonly logged: string[] = [];
  /** Addresses of files that may not be opened, and of such folders, ending in a slash. */
  readonly locked = new Set<string>();
  /** Addresses of readable editions whose report was read (again). */
  readonly reportsRead: string[] = [];
  initialized!: InitializeResult;
  settings: unknown = null;
  refreshes = 0;
  lensRefreshes = 0;
  readonly #process: ChildProcess;
  readonly #patience: number;
  readonly #documents = new Map<string, TextDocument>();
  readonly #listeners = new Set<() => void>();

  private constructor({ ipc = false, nodeOptions = [], env = {}, patience = 15_000 }: TestEditorOptions) {
    this.#patience = patience;
    const options = { stdio: "pipe", env: { ...process.env, ...env } } as const;
    this.#process = ipc
      ? fork(serverFile, ["--node-ipc"], { ...options, execArgv: [...nodeOptions] })
      : spawn(process.execPath, [...nodeOptions, serverFile, "--stdio"], options);
    const { stdin, stdout } = this.#process;
    assert(stdin !== null && stdout !== null);
    this.connection = ipc
      ? createProtocolConnection(new IPCMessageReader(this.#process), new IPCMessageWriter(this.#process))
      : createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  }

  static async start(options: TestEditorOptions = {}): Promise<TestEditor> {
    assert(existsSync(serverFile), "dist/server.js is missing: run npm run build first.");
    const editor = new TestEditor(options);
    editor.#listen(options.files ?? new Map(), options.register);
    editor.#keep(options.kept ?? new Map<string, Uint8Array>());
    editor.initialized = await editor.connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: options.folders?.map((folder) => ({ uri: folder, name: folder })) ?? null,
      capabilities: options.capabilities ?? ableClient,
      initializationOptions: options.initializationOptions ?? {},
    });
    await editor.connection.sendNotification("initialized", {});
    return editor;
  }

  #listen(files: ReadonlyMap<string, Uint8Array>, register?: (params: RegistrationParams) => void): void {
    const { connection } = this;
    const below = (folder: string): string[] => {
      const start = `${folder.replace(/\/$/, "")}/`;
      return [...files.keys()].filter((uri) => uri.startsWith(start)).map((uri) => uri.slice(start.length));
    };
    connection.onNotification(
      "textDocument/publishDiagnostics",
      (params: { uri: string; diagnostics: Diagnostic[] }) => {
        this.pushed.set(params.uri, params.diagnostics);
        this.#wake();
      },
    );
    connection.onNotification(statusNotification, (status: StatusParams) => {
      this.statuses.set(status.uri, status);
      this.#wake();
    });
    connection.onNotification(reportChangedNotification, ({ address }: ReportChangedParams) => {
      this.reportsRead.push(address);
      this.#wake();
    });
    connection.onRequest("workspace/diagnostic/refresh", () => {
      this.refreshes += 1;
      this.#wake();
      return null;
    });
    connection.onRequest("workspace/codeLens/refresh", () => {
      this.lensRefreshes += 1;
      this.#wake();
      return null;
    });
    connection.onRequest("client/registerCapability", (params: RegistrationParams) => {
      register?.(params);
      this.#wake();
      return null;
    });
    connection.onRequest("client/unregisterCapability", () => null);
    connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    connection.onRequest("inspectionResponse/stat", ({ uri }: { uri: string }): StatResult | null => {
      this.asked.push(`stat ${uri}`);
      if (this.locked.has(uri)) throw new Error("no access");
      const bytes = files.get(uri);
      if (bytes !== undefined) return { size: bytes.length, mtime: bytes.length };
      return below(uri).length === 0 ? null : { size: 0, mtime: 0, folder: true };
    });
    connection.onRequest("inspectionResponse/list", ({ uri }: { uri: string }) => {
      this.asked.push(`list ${uri}`);
      return { names: below(uri), closed: [] };
    });
    connection.onRequest(markdownFilesRequest, ({ limit }: MarkdownFilesParams): MarkdownFilesResult => {
      const uris = [...files.keys()].filter((uri) => uri.endsWith(".md"));
      const closed = [...this.locked].filter((uri) => uri.endsWith("/"));
      return { uris: uris.slice(0, limit), more: uris.length > limit, closed };
    });
    connection.onRequest("inspectionResponse/read", ({ uri }: { uri: string }) => {
      this.asked.push(`read ${uri}`);
      const bytes = files.get(uri);
      return bytes === undefined ? null : { base64: Buffer.from(bytes).toString("base64") };
    });
    connection.listen();
  }

  #keep(kept: Map<string, Uint8Array>): void {
    const { connection } = this;
    connection.onRequest(getReadingRequest, ({ name }: GetReadingParams): GetReadingResult | null => {
      this.asked.push(`get ${name}`);
      const bytes = kept.get(name);
      return bytes === undefined ? null : { base64: toBase64(bytes) };
    });
    connection.onRequest(putReadingRequest, ({ name, base64 }: PutReadingParams) => {
      this.asked.push(`put ${name}`);
      kept.set(name, fromBase64(base64));
      return null;
    });
    connection.onRequest(listReadingsRequest, (): ListReadingsResult => ({
      entries: [...kept].map(([name, { length }]) => ({ name, size: length, mtime: Date.now() })),
    }));
    connection.onRequest(dropReadingsRequest, ({ names }: DropReadingsParams) => {
      for (const name of names) kept.delete(name);
      return null;
    });
  }

  /** The server's process. */
  get pid(): number {
    assert(this.#process.pid !== undefined);
    return this.#process.pid;
  }

  /** Opens a document, without waiting for anything. */
  async open(uri: string, text: string, languageId = "markdown"): Promise<void> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces the first `before` of the document by `after`, as one incremental change. */
  async type(uri: string, before: string, after: string): Promise<void> {
    const document = this.document(uri);
    const start = document.getText().indexOf(before);
    assert(start >= 0, `“${before}” is not in the draft.`);
    const range = this.rangeOf(uri, before);
    await this.change(uri, [{ range, newText: after }]);
  }

  /** Makes edits as the editor would on accepting them. */
  async change(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.document(uri);
    const ordered = [...edits].sort(
      (a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start),
    );
    const contentChanges = ordered.map(({ range, newText }) => ({ range, text: newText }));
    const version = document.version + 1;
    this.#documents.set(uri, TextDocument.update(document, contentChanges, version));
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    assert(document !== undefined, `${uri} is not open.`);
    return document;
  }

  /** Closes a document without saving it. */
  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  rangeOf(uri: string, words: string): Range {
    const document = this.document(uri);
    const start = document.getText().indexOf(words);
    assert(start >= 0, `“${words}” is not in the draft.`);
    return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
  }

  async pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest("textDocument/diagnostic", {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** The diagnostics as pulled now. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const answer = await this.pull(uri);
    assert(answer.kind === "full");
    return answer.items;
  }

  /** The diagnostics once the sources are read, or have failed. */
  async settled(uri: string): Promise<Diagnostic[]> {
    await this.until(async () => {
      await this.pull(uri);
      const status = this.statuses.get(uri);
      return status !== undefined && status.state !== "reading";
    });
    return this.diagnostics(uri);
  }

  async codeActions(uri: string, range: Range, context: object = {}): Promise<CodeAction[]> {
    return this.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });
  }

  /** Asks about the first `words` of a document: a hover, a definition, a completion behind them. */
  async ask<T>(method: string, uri: string, words: string, at: "start" | "end" = "start"): Promise<T> {
    const range = this.rangeOf(uri, words);
    const position = at === "end" ? range.end : { ...range.start, character: range.start.character + 1 };
    return this.connection.sendRequest(method, { textDocument: { uri }, position });
  }

  /** Waits for something that the server will tell of; fails after a while. */
  async until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = Date.now() + this.#patience;
    while (!(await isSo())) {
      assert(Date.now() < deadline, "The server did not come to it.");
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          this.#listeners.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, 200);
        this.#listeners.add(wake);
      });
    }
  }

  #wake(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest("shutdown");
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    await this.connection.sendNotification("exit");
    await ended;
    this.connection.dispose();
  }
}
