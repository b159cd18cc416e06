// Places of the protocol as core has them.

import type { Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

import type { Span } from "../core/text.ts";

export function fromLspRange(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}
