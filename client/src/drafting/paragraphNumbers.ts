// Goes on with a draft's paragraph numbers as its writer presses Enter: asks the server what the line end calls for.
// Listens to drafts of ours alone and takes no key from anybody, so that other extensions' lists stay theirs.

import { Position, window, workspace } from "vscode";
import type { Disposable, TextDocumentChangeEvent, TextEditor } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import type { WireTextEdit } from "../../../server/src/lsp/protocol/protocol.ts";
import { isDraft } from "../drafts.ts";
import { fromWireRange } from "../wireEdits.ts";

/** `client` gives the running client; it is asked for only while a draft is being written. */
export function continueParagraphNumbers(client: () => Promise<BaseLanguageClient>): Disposable {
  return workspace.onDidChangeTextDocument((event) => {
    const editor = window.activeTextEditor;
    if (editor === undefined || editor.document !== event.document) return;
    const caret = afterLineEnd(event);
    if (caret === null) return;
    if (!isDraft(event.document) || !isWanted(editor)) return;
    const { version } = event.document;
    // The change itself must reach the server before the question about it.
    setTimeout(() => void follow(editor, { version, caret }, client).catch(() => undefined), 0);
  });
}

/**
 * Where the caret is after one line end typed, with the indent the editor gives the new line; null for anything else,
 * and for a line end undone, redone or typed at several cursors. The editor itself tells of the caret's move later.
 */
function afterLineEnd({ contentChanges, reason }: TextDocumentChangeEvent): Position | null {
  if (reason !== undefined) return null;
  const [lineEnd, ...others] = contentChanges.filter(({ text }) => text !== "");
  if (lineEnd === undefined || others.length > 0) return null;
  const indent = /^\r?\n([ \t]*)$/.exec(lineEnd.text)?.[1];
  return indent === undefined ? null : new Position(lineEnd.range.start.line + 1, indent.length);
}

function isWanted({ document, selections }: TextEditor): boolean {
  const settings = workspace.getConfiguration("inspectionResponse", document.uri);
  return selections.length === 1 && settings.get("continueNumbering", true);
}

async function follow(
  editor: TextEditor,
  { version, caret }: { readonly version: number; readonly caret: Position },
  client: () => Promise<BaseLanguageClient>,
): Promise<void> {
  const { document } = editor;
  if (document.version !== version) return;
  const running = await client();
  const edits = await running.sendRequest<WireTextEdit[] | null>("textDocument/onTypeFormatting", {
    textDocument: { uri: running.code2ProtocolConverter.asUri(document.uri) },
    position: running.code2ProtocolConverter.asPosition(caret),
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
