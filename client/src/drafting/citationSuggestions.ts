// Opens the list of a report's paragraphs at the comma behind a citation's key. A comma anywhere else opens nothing:
// were it the server's to ask for, the editor would offer words of the document behind every comma of a sentence.

import { commands, window, workspace } from "vscode";
import type { Disposable } from "vscode";

import { isDraft } from "../drafts.ts";

const citationKey = /\[[^\]]*@[^\s,;\]]+,$/;

export function suggestPlacesInCitations(): Disposable {
  return workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const [change, ...others] = contentChanges;
    if (change?.text !== "," || others.length > 0 || reason !== undefined) return;
    if (document !== window.activeTextEditor?.document || !isDraft(document)) return;
    const { line, character } = change.range.start;
    if (!citationKey.test(document.lineAt(line).text.slice(0, character + 1))) return;
    void commands.executeCommand("editor.action.triggerSuggest");
  });
}
