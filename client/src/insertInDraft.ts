// Puts words into a draft where its cursor is, without taking the keyboard away from where it is.

import { ViewColumn, window, workspace } from "vscode";
import type { TextEditor, Uri } from "vscode";

/** The line, from 1, at which the words now stand; null where the draft cannot be changed. What is selected stays. */
export async function insertAtCursor(draft: Uri, words: string): Promise<number | null> {
  const editor = await editorOf(draft);
  const { document, selection } = editor;
  const line = document.lineAt(selection.end.line).text;
  const before = line.slice(0, selection.end.character);
  const after = line.slice(selection.end.character);
  const spaced = (/\S$/.test(before) ? " " : "") + words + (/^[\p{L}\p{N}]/u.test(after) ? " " : "");
  if (!(await editor.edit((edit) => edit.insert(selection.end, spaced)))) return null;
  editor.revealRange(editor.selection);
  return selection.end.line + 1;
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
