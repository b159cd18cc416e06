// Puts words of a finding into a draft where its cursor is, without taking the keyboard away from where it is. How the
// place wants them is the server's to say.

import { Uri, ViewColumn, window, workspace } from "vscode";
import type { TextEditor } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  insertFindingRequest,
  type InsertFindingParams,
  type InsertFindingResult,
  type WireFindingName,
} from "../../../server/src/lsp/protocol/viewProtocol.ts";
import { applyWireEdits, toWireRange } from "../wireEdits.ts";

/** The line, from 1, at which the words now stand; null where none may stand there, or the draft has just changed. */
export async function insertAtCursor(
  client: BaseLanguageClient,
  draft: Uri,
  { source, finding, words }: WireFindingName & { readonly words: string },
): Promise<number | null> {
  const { document, selection } = await editorOf(draft);
  const params: InsertFindingParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    range: toWireRange(selection),
    source,
    finding,
    words,
  };
  const { edit, version } = await client.sendRequest<InsertFindingResult>(insertFindingRequest, params);
  if (edit === null || !(await applyWireEdits(document, version, [edit]))) return null;
  return edit.range.start.line + 1;
}

/** Where the draft is shown, else beside what is. */
async function editorOf(draft: Uri): Promise<TextEditor> {
  const shown = window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === draft.toString(),
  );
  if (shown !== undefined) return shown;
  const document = await workspace.openTextDocument(draft);
  return window.showTextDocument(document, { viewColumn: ViewColumn.One, preserveFocus: true });
}
