// Which open documents are drafts of ours, and the first moment one is seen.

import { Disposable, Range, window, workspace } from "vscode";
import type { ExtensionContext, TextDocument, Uri } from "vscode";

const longestFrontMatter = 400;

/** A Markdown document whose front matter has the key `inspection-response`, or named `….response.md`. */
export function isDraft(document: TextDocument): boolean {
  if (document.languageId !== "markdown" || !isWritten(document.uri)) return false;
  return document.uri.path.endsWith(".response.md") || hasOurKey(document);
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

function hasOurKey(document: TextDocument): boolean {
  if (document.lineCount < 3 || !/^---\s*$/.test(document.lineAt(0).text)) return false;
  const head = document.getText(new Range(1, 0, Math.min(document.lineCount, longestFrontMatter), 0));
  const [frontMatter] = head.split(/^(?:---|\.\.\.)\s*$/m, 1);
  return /^(["']?)inspection-response\1\s*:/m.test(frontMatter ?? "");
}
