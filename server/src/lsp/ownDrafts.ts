// Which documents are drafts of ours: everything else in an editor is left alone.

import { URI } from "vscode-uri";

import { readFrontMatter } from "../core/response/frontMatter.ts";

/** Older sides of a diff, histories, output, and our own read-only pages: nobody writes there. */
const shownOnly =
  /^(?:git|git-.*|gitfs|gitlens.*|hg|svn|scm|pr|review|output|debug|walkthrough.*|.*-history|vscode-(?:scm|chat|interactive|settings|terminal).*|inspection-response-.*)$/i;

/** Named `….response.md`, or with the key `inspection-response` in its front matter, and written by somebody. */
export function isOwnDraft(uri: string, text: string): boolean {
  const { scheme, path } = URI.parse(uri);
  if (shownOnly.test(scheme)) return false;
  if (/\.response\.md$/i.test(path)) return true;
  if (!/^\uFEFF?---/.test(text)) return false;
  const frontMatter = readFrontMatter(text);
  return frontMatter !== null && /^(["']?)inspection-response\1\s*:/m.test(frontMatter.text);
}
