// The comments that a Word document holds already, and which of them are still open. Ours are no question to anybody.

import type { Element } from "xast";

import type { WordParts } from "./wordParts.ts";
import { elementAt, elementsOf, ownText } from "./wordXml.ts";

/** The author of the comments that this program writes. */
export const ownAuthor = "Inspection Response";

/** A comment that nobody has settled. */
export interface OpenComment {
  readonly id: string;
  readonly initials: string;
  readonly text: string;
}

export interface WordComments {
  /** All of the document's, ours left out. */
  readonly count: number;
  readonly open: ReadonlyMap<string, OpenComment>;
  /** What ours say. */
  readonly own: readonly string[];
}

/** Reads them. A reply belongs to the comment it answers; a comment that is done is open no longer. */
export function readWordComments(parts: WordParts): WordComments {
  const comments = elementsOf(elementAt(parts.tree("comments"), "w:comments")).filter(
    ({ name }) => name === "w:comment",
  );
  const threads = new Map(
    elementsOf(elementAt(parts.tree("commentsExtended"), "w15:commentsEx")).map(({ attributes }) => [
      attributes["w15:paraId"] ?? "",
      attributes,
    ]),
  );
  const open = new Map<string, OpenComment>();
  const own: string[] = [];
  let count = 0;
  for (const comment of comments) {
    const text = wordsOf(comment);
    if (comment.attributes["w:author"] === ownAuthor) {
      own.push(text);
      continue;
    }
    count += 1;
    const last = elementsOf(comment)
      .filter(({ name }) => name === "w:p")
      .at(-1);
    const thread = threads.get(last?.attributes["w14:paraId"] ?? "");
    if (thread?.["w15:done"] === "1" || thread?.["w15:paraIdParent"] !== undefined) continue;
    const id = comment.attributes["w:id"] ?? "";
    open.set(id, { id, initials: initialsOf(comment), text });
  }
  return { count, open, own };
}

function initialsOf({ attributes }: Element): string {
  const given = (attributes["w:initials"] ?? "").replace(/[^\p{L}]/gu, "");
  const ofName = (attributes["w:author"] ?? "").replace(/(\p{L})\p{L}*|[^\p{L}]/gu, "$1");
  return ((given === "" ? ofName : given).toUpperCase() || "A").slice(0, 4);
}

/** A comment's words, its paragraphs on one line. */
function wordsOf(element: Element): string {
  if (element.name === "w:t") return ownText(element);
  const inner = elementsOf(element).map(wordsOf);
  return element.name === "w:comment"
    ? inner
        .map((paragraph) => paragraph.trim())
        .filter(Boolean)
        .join(" ")
    : inner.join("");
}
