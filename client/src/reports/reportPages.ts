// The readable edition of an inspection report as a read-only page, and the way to a finding in it. The text
// is the server's; this file only shows it.

import { EventEmitter, Range, Uri, ViewColumn, window, workspace } from "vscode";
import type { CancellationToken, Disposable, TextDocumentContentProvider } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  reportChangedNotification,
  reportScheme,
  reportTextRequest,
  type ReportChangedParams,
  type ReportTextParams,
  type ReportTextResult,
} from "../../../server/src/lsp/protocol/protocol.ts";

export class ReportPages implements TextDocumentContentProvider, Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration = workspace.registerTextDocumentContentProvider(reportScheme, this);
  readonly #client: () => Promise<BaseLanguageClient>;

  readonly onDidChange = this.#changed.event;

  /** `client` gives the running client, starting it when a page is asked for first. */
  constructor(client: () => Promise<BaseLanguageClient>) {
    this.#client = client;
  }

  async provideTextDocumentContent(uri: Uri, token: CancellationToken): Promise<string> {
    const client = await this.#client();
    const params: ReportTextParams = { address: uri.toString() };
    const { text } = await client.sendRequest<ReportTextResult>(reportTextRequest, params, token);
    return text;
  }

  /** Shows a page anew when the server has read its report again. */
  follow(client: BaseLanguageClient): void {
    client.onNotification(reportChangedNotification, ({ address }: ReportChangedParams) => {
      this.#changed.fire(Uri.parse(address));
    });
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}

/** Opens a report beside the draft, at the line its address ends in (`#L12`, from 1). */
export async function openReport(address: string): Promise<void> {
  const uri = Uri.parse(address);
  const report = await workspace.openTextDocument(uri.with({ fragment: "" }));
  const line = Number(/^L(\d+)/.exec(uri.fragment)?.[1] ?? 1) - 1;
  const selection = report.validateRange(new Range(line, 0, line, 0));
  await window.showTextDocument(report, { viewColumn: columnOf(report.uri), preview: true, selection });
}

/** Where the page is already shown, else beside the draft. */
function columnOf(uri: Uri): ViewColumn {
  const shown = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  return shown?.viewColumn ?? ViewColumn.Beside;
}
