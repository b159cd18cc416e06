// Goes on with a draft's paragraph numbers as its writer presses Enter: asks the server what the line end calls for.
// Listens to drafts of ours alone and takes no key from anybody, so that other extensions' lists stay theirs.

import { window, workspace } from "vscode";
import type { Disposable, TextDocumentChangeEvent, TextEditor } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import type { WireTextEdit } from "../../server/src/lsp/protocol.ts";
import { isDraft } from "./drafts.ts";
import { fromWireRange } from "./wireEdits.ts";

/** `client` gives the running client; it is asked for only while a draft is being written. */
export function continueParagraphNumbers(client: () => Promise<BaseLanguageClient>): Disposable {
  return workspace.onDidChangeTextDocument((event) => {
    const editor = window.activeTextEditor;
    if (editor === undefined || editor.document !== event.document || !isLineEnd(event)) return;
    if (!isDraft(event.document) || !isWanted(editor)) return;
    const { version } = event.document;
    // The change itself must reach the server before the question about it.
    setTimeout(() => void follow(editor, version, client).catch(() => undefined), 0);
  });
}

/** One line end typed, with the indent the editor gives the new line; not undone, redone or typed at several cursors. */
function isLineEnd({ contentChanges, reason }: TextDocumentChangeEvent): boolean {
  if (reason !== undefined) return false;
  const [lineEnd, ...others] = contentChanges.filter(({ text }) => text !== "");
  return lineEnd !== undefined && others.length === 0 && /^\r?\n[ \t]*$/.test(lineEnd.text);
}

function isWanted({ document, selections }: TextEditor): boolean {
  const settings = workspace.getConfiguration("inspectionResponse", document.uri);
  return selections.length === 1 && settings.get("continueNumbering", true);
}

async function follow(
  editor: TextEditor,
  version: number,
  client: () => Promise<BaseLanguageClient>,
): Promise<void> {
  const { document } = editor;
  if (document.version !== version) return;
  const running = await client();
  const edits = await running.sendRequest<WireTextEdit[] | null>("textDocument/onTypeFormatting", {
    textDocument: { uri: running.code2ProtocolConverter.asUri(document.uri) },
    position: running.code2ProtocolConverter.asPosition(editor.selection.active),
    ch: "\n",
    options: { tabSize: 2, insertSpaces: true },
  });
  const [edit] = edits ?? [];
  if (edit === undefined || document.version !== version) return;
  const range = fromWireRange(edit.range);
  // One step with the line end: undoing takes both away.
  await editor.edit(
    (builder) => {
      if (!range.isEmpty) builder.delete(range);
      // Inserted at the caret, it takes the caret along: one put there by us would come after the next letters typed.
      if (edit.newText !== "") builder.insert(range.end, edit.newText);
    },
    { undoStopBefore: false, undoStopAfter: false },
  );
}
