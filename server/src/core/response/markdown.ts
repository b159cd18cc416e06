// The Markdown that drafts are written in: CommonMark with GitHub's tables, footnotes, struck-out words and task
// lists. Gives the tree of one segment; knows nothing of what the words mean.

import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

/** The tree of a segment's text; every node has its place. Never fails. */
export function parseMarkdown(text: string): Root {
  // The parser drops a byte order mark and counts from the character after it: a space keeps the places right.
  return parser.parse(text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text);
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(withoutIndentedCode)
  .use(withoutTransforms)
  .freeze();

/** A paragraph set in by four spaces is a paragraph: nobody writes code in an answer to an inspection. */
function withoutIndentedCode(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: ["codeIndented"] } });
}

/** GitHub's search for e-mail addresses in text already read makes nodes without places; they stay text. */
function withoutTransforms(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ({ ...extension, transforms: [] }));
}
