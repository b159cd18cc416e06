// Keeps for each draft that is previewed what the server knows of its citations, and has the preview drawn again
// when that changes. A preview of any other Markdown asks for nothing and starts nothing.

import { commands, Uri, workspace } from "vscode";
import type { Disposable, TextDocument } from "vscode";
import type MarkdownIt from "markdown-it";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  previewRequest,
  type PreviewParams,
  type PreviewResult,
} from "../../../server/src/lsp/protocol/protocol.ts";
import { isDraft } from "../drafts.ts";
import { printDrafts, type PreviewSheet } from "./previewTokens.ts";

/** Milliseconds without a change after which the server is asked again. */
const pause = 300;

const nothingKnown: PreviewSheet = { about: "", marks: [], numbers: [] };

interface Shown {
  readonly sheet: PreviewSheet;
  /** The version of the draft it was last asked for; null to be asked for again. */
  readonly asked: number | null;
}

export class Preview implements Disposable {
  readonly #client: () => Promise<BaseLanguageClient>;
  readonly #shown = new Map<string, Shown>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listener: Disposable;

  constructor(client: () => Promise<BaseLanguageClient>) {
    this.#client = client;
    this.#listener = workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri.toString()));
  }

  /** What VS Code's own Markdown extension calls for each preview. */
  extend(markdown: MarkdownIt): MarkdownIt {
    return printDrafts(markdown, (env) => this.#sheetOf(env));
  }

  /** What the server knows of a draft may have changed without a keystroke. */
  changed(uri: Uri): void {
    const key = uri.toString();
    const shown = this.#shown.get(key);
    if (shown === undefined) return;
    this.#shown.set(key, { ...shown, asked: null });
    this.#askSoon(key);
  }

  dispose(): void {
    this.#listener.dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #sheetOf(env: unknown): PreviewSheet | null {
    const uri = (env as { readonly currentDocument?: unknown } | null | undefined)?.currentDocument;
    const draft = uri instanceof Uri ? draftOf(uri.toString()) : undefined;
    if (draft === undefined) return null;
    const key = draft.uri.toString();
    const shown = this.#shown.get(key) ?? { sheet: nothingKnown, asked: null };
    this.#shown.set(key, shown);
    if (shown.asked !== draft.version) this.#askSoon(key);
    return shown.sheet;
  }

  #askSoon(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        // Without the server the draft is shown as it is written.
        void this.#ask(key).catch(() => undefined);
      }, pause),
    );
  }

  async #ask(key: string): Promise<void> {
    const draft = draftOf(key);
    if (draft === undefined) return;
    const { version, uri } = draft;
    const client = await this.#client();
    const params: PreviewParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
    const sheet = await client.sendRequest<PreviewResult>(previewRequest, params);
    const before = this.#shown.get(key);
    if (before === undefined) return;
    this.#shown.set(key, { sheet, asked: version });
    if (JSON.stringify(sheet) !== JSON.stringify(before.sheet)) {
      await commands.executeCommand("markdown.preview.refresh");
    }
  }
}

function draftOf(key: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === key && isDraft(document));
}
