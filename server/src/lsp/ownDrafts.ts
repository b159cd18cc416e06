// Which documents are drafts of ours: everything else in an editor is left alone.

import { URI } from "vscode-uri";

import { readsAsDraft } from "../core/response/ownDraft.ts";

/** Older sides of a diff, histories, output, and our own read-only pages: nobody writes there. */
const shownOnly =
  /^(?:git|git-.*|gitfs|gitlens.*|hg|svn|scm|pr|review|output|debug|walkthrough.*|.*-history|vscode-(?:scm|chat|interactive|settings|terminal).*|inspection-response-.*)$/i;

/** A draft of ours that is written by somebody. */
export function isOwnDraft(uri: string, text: string): boolean {
  const { scheme, path } = URI.parse(uri);
  return !shownOnly.test(scheme) && readsAsDraft(path, text);
}
