// Which Markdown files are drafts of ours, by name or front matter. Asked by the editor's side, the language server and
// the command line alike, so that they cannot disagree.

import { hasOwnKey, readFrontMatter } from "./frontMatter.ts";

/** Named `….response.md`, however that is capitalised. */
export function hasDraftName(path: string): boolean {
  return /\.response\.md$/i.test(path);
}

/** With a draft's name, or with the key `inspection-response` in its front matter. */
export function readsAsDraft(path: string, text: string): boolean {
  return hasDraftName(path) || hasOwnKey(readFrontMatter(text)?.text ?? "");
}
