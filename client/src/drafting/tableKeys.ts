// Tab and Shift+Tab in a draft's tables, as in a word processor: to the next cell, and from the last one to a new
// row. The keys are ours only while the caret is in a table of a draft.

import { commands, Disposable, Position, Range, Selection, window, workspace } from "vscode";
import type { TextDocument, TextEditor } from "vscode";

import { isDraft } from "../drafts.ts";
import { isTableRow, stepFrom, type LineAt } from "./tableCells.ts";

const inTable = "inspectionResponse.inTable";

/** Registers the commands, and tells the editor where their keys apply. */
export function serveTableKeys(): Disposable {
  let told = false;
  const look = (): void => {
    const now = isInTable(window.activeTextEditor);
    if (now === told) return;
    told = now;
    void commands.executeCommand("setContext", inTable, now);
  };
  return Disposable.from(
    window.onDidChangeActiveTextEditor(look),
    window.onDidChangeTextEditorSelection(look),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) look();
    }),
    commands.registerCommand("inspectionResponse.nextCell", () => move("next")),
    commands.registerCommand("inspectionResponse.previousCell", () => move("previous")),
  );
}

function isInTable(editor: TextEditor | undefined): boolean {
  if (editor?.selections.length !== 1 || !isDraft(editor.document)) return false;
  return isTableRow(linesOf(editor.document), editor.selection.active.line);
}

async function move(direction: "next" | "previous"): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !isInTable(editor)) return;
  const { active } = editor.selection;
  const step = stepFrom(linesOf(editor.document), active.line, active.character, direction);
  if (step === null) return;
  if (step.kind === "row") {
    const end = editor.document.lineAt(step.below).range.end;
    // The editor gives the line end the document's own form.
    if (!(await editor.edit((builder) => builder.insert(end, `\n${step.text}`)))) return;
  }
  const { line, start, end } = step.place;
  editor.selection = new Selection(new Position(line, start), new Position(line, end));
  editor.revealRange(new Range(line, start, line, end));
}

function linesOf(document: TextDocument): LineAt {
  return (line) => (line >= 0 && line < document.lineCount ? document.lineAt(line).text : undefined);
}
