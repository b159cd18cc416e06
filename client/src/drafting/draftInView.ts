// The draft that the views are about: the one being edited, and the last one while something else is in front, as
// long as it is open. Tells when what they show may have changed; asks nothing by itself.

import { EventEmitter, window, workspace } from "vscode";
import type { Disposable, TextDocument, TextEditor } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import { viewsChangedNotification } from "../../../server/src/lsp/protocol/viewProtocol.ts";
import { isDraft } from "../drafts.ts";

/** Milliseconds from the last keystroke to the news of it. */
const pause = 350;

export class DraftInView implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: Disposable[] = [];
  readonly #start: () => Promise<BaseLanguageClient>;
  #document: TextDocument | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Another draft, another text of it, or news from the server. */
  readonly onDidChange = this.#changed.event;

  /** `start` gives the running client; it is called for drafts of ours only. */
  constructor(start: () => Promise<BaseLanguageClient>) {
    this.#start = start;
    this.#listeners.push(
      window.onDidChangeActiveTextEditor(() => this.#look()),
      workspace.onDidOpenTextDocument(() => this.#look()),
      workspace.onDidCloseTextDocument((closed) => {
        if (closed !== this.#document) return;
        this.#document = null;
        this.#look();
        this.#changed.fire();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === window.activeTextEditor?.document) this.#look();
        if (document === this.#document) this.#tellIn(pause);
      }),
    );
    this.#look();
  }

  /** Null where no draft of ours is open. */
  get document(): TextDocument | null {
    return this.#document;
  }

  /** Where the draft is shown now. */
  get editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document === this.#document);
  }

  /** The draft's editor, brought into view where it is behind another. */
  async show(): Promise<TextEditor | undefined> {
    const shown = this.editor;
    if (this.#document === null) return undefined;
    const column = shown?.viewColumn;
    return window.showTextDocument(this.#document, {
      preview: false,
      ...(column === undefined ? {} : { viewColumn: column }),
    });
  }

  /** What the server answers about the draft; null where there is none, or no answer. */
  async ask<Result>(method: string, more: object = {}): Promise<Result | null> {
    const document = this.#document;
    if (document === null) return null;
    try {
      const client = await this.#start();
      const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
      return await client.sendRequest<Result>(method, { textDocument, ...more });
    } catch {
      // The status item says what became of the server.
      return null;
    }
  }

  /** Listens to a server that has been started. */
  follow(client: BaseLanguageClient): void {
    client.onNotification(viewsChangedNotification, () => this.#tellIn(0));
    client.onDidChangeState(() => {
      if (client.isRunning()) this.#tellIn(0);
    });
  }

  #look(): void {
    const active = window.activeTextEditor?.document;
    const shown = window.visibleTextEditors.map(({ document }) => document);
    const draft = [active, this.#document, ...shown, ...workspace.textDocuments].find(
      (document) => document != null && !document.isClosed && isDraft(document),
    );
    if ((draft ?? null) === this.#document) return;
    this.#document = draft ?? null;
    this.#changed.fire();
  }

  #tellIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), milliseconds);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const listener of this.#listeners) listener.dispose();
    this.#changed.dispose();
  }
}
