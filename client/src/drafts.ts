// Which open documents are drafts of ours, and the first moment one is seen.

import { Disposable, window, workspace } from "vscode";
import type { ExtensionContext, TextDocument, Uri } from "vscode";

import { hasDraftName, readsAsDraft } from "../../server/src/core/response/ownDraft.ts";

/** A Markdown document that is a draft of ours, where people write. */
export function isDraft(document: TextDocument): boolean {
  if (document.languageId !== "markdown" || !isWritten(document.uri)) return false;
  const { path } = document.uri;
  if (hasDraftName(path)) return true;
  // Asked at every key typed: the whole text is put together only where it opens as settings do.
  return document.lineAt(0).text.startsWith("---") && readsAsDraft(path, document.getText());
}

/** True where people write: not in a diff's older side, a history view or a page of ours. */
export function isWritten({ scheme }: Uri): boolean {
  return (
    scheme === "untitled" ||
    workspace.fs.isWritableFileSystem(scheme) === true ||
    (workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme === scheme)
  );
}

/** Calls `start` once, as soon as a draft of ours is open. */
export function onFirstDraft(context: ExtensionContext, start: () => void): void {
  if (workspace.textDocuments.some(isDraft)) {
    start();
    return;
  }
  const seen = (document: TextDocument): void => {
    if (!isDraft(document)) return;
    listeners.dispose();
    start();
  };
  const listeners = Disposable.from(
    workspace.onDidOpenTextDocument(seen),
    workspace.onDidChangeTextDocument(({ document }) => seen(document)),
  );
  context.subscriptions.push(listeners);
}

/** Tells which draft is in the active editor, now and whenever that changes; null when it shows none. */
export function followActiveDraft(tell: (draft: TextDocument | null) => void): Disposable {
  let told: TextDocument | null | undefined;
  const look = (): void => {
    const document = window.activeTextEditor?.document;
    const draft = document !== undefined && isDraft(document) ? document : null;
    if (draft === told) return;
    told = draft;
    tell(draft);
  };
  look();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(look),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) look();
    }),
  );
}
