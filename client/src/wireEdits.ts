// Applies edits that the server computed to a document, unless it has changed meanwhile.

import { Range, WorkspaceEdit, workspace } from "vscode";
import type { TextDocument } from "vscode";

import type { WireRange, WireTextEdit } from "../../server/src/lsp/protocol/protocol.ts";

/** True when the edits were made: they are not, when `version` is no longer the document's. */
export async function applyWireEdits(
  document: TextDocument,
  version: number,
  edits: readonly WireTextEdit[],
): Promise<boolean> {
  if (document.version !== version) return false;
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(document.uri, fromWireRange(range), newText);
  return workspace.applyEdit(edit);
}

export function toWireRange({ start, end }: Range): WireRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

export function fromWireRange({ start, end }: WireRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
