// Completions as the protocol has them, in the order core gives them.

import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

import type { Completion } from "../../core/features/completionOffer.ts";
import type { ClientAbilities } from "../clientAbilities.ts";
import { toLspRange } from "../toLsp.ts";

/** What opens the list by itself: a citation's key, a bracket in an area's answer. */
export const completionTriggers = ["@", "("];

export function toLspCompletions(
  document: TextDocument,
  completions: readonly Completion[],
  { snippets, say }: Pick<ClientAbilities, "snippets" | "say">,
): CompletionItem[] {
  return completions
    .filter(({ kind }) => kind !== "snippet" || snippets)
    .map(({ kind, label, detail, documentation, span, text, filter }, index) => ({
      label,
      kind: kinds[kind],
      ...(detail === "" ? {} : { detail: say(detail) }),
      ...(documentation === ""
        ? {}
        : { documentation: { kind: MarkupKind.PlainText, value: say(documentation) } }),
      sortText: String(index).padStart(4, "0"),
      filterText: filter,
      insertTextFormat: kind === "snippet" ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range: toLspRange(document, span), newText: text },
    }));
}

const kinds: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  citation: CompletionItemKind.Reference,
  framework: CompletionItemKind.Constant,
  grade: CompletionItemKind.EnumMember,
  judgement: CompletionItemKind.Class,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
};
