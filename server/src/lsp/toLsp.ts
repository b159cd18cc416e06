// Spans, edits and severities of core as the protocol has them. Knows no rule and no feature.

import {
  DiagnosticSeverity,
  type Range,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

import type { Severity, TextEdit } from "../core/problem.ts";
import type { Span } from "../core/text.ts";

export function toLspRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function toLspEdits(document: TextDocument, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ span, text }) => ({ range: toLspRange(document, span), newText: text }));
}

/** One edit of a draft, for its present version where the client can refuse another. */
export function toLspWorkspaceEdit(
  document: TextDocument,
  edits: readonly TextEdit[],
  versioned: boolean,
): WorkspaceEdit {
  const { uri, version } = document;
  const lspEdits = toLspEdits(document, edits);
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: lspEdits }] }
    : { changes: { [uri]: lspEdits } };
}

export function toLspSeverity(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case "error":
      return DiagnosticSeverity.Error;
    case "warning":
      return DiagnosticSeverity.Warning;
    case "information":
      return DiagnosticSeverity.Information;
    case "hint":
      return DiagnosticSeverity.Hint;
  }
}
