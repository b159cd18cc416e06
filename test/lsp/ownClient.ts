// An editor like our own client with one draft open and its report read: what most protocol tests begin with.

import assert from "node:assert/strict";
import type { TextDocumentEdit } from "vscode-languageserver/node";

import {
  insertFrameworkReferenceCommand,
  openReportCommand,
} from "../../server/src/lsp/protocol/protocol.ts";
import { northmereText } from "./northmereText.ts";
import { TestEditor } from "./testEditor.ts";

export const draft = `---
inspection-response:
  kind: action-plan
  sources:
    - ilacs-2025.txt
---

# Plan

1. Inspectors found that families can draw on “a broad early assistance offer” [@ilacs-2025, para. 1].

3. As paragraph 3 says, OFSTED was fair.

## The timeliness of help for children who live with neglect

We will act by June.

## The quality of plans for children who return home to their parents (outcome 1, national framework)

We will rewrite each plan.
`;

export const uri = "vscode-vfs://github/northmere/plan/plan.response.md";
export const source = "vscode-vfs://github/northmere/plan/ilacs-2025.txt";
export const reportPage = `inspection-response-report:/northmere/plan/ilacs-2025.txt.md?${encodeURIComponent(source)}`;

/** An editor like our own client, with the draft open and its report read. */
export async function withDraft(
  text = draft,
  files: ReadonlyMap<string, Uint8Array> = new Map([[source, bytesOf(northmereText)]]),
): Promise<TestEditor> {
  const editor = await TestEditor.start({
    initializationOptions: {
      files: true,
      reportPages: true,
      rulePages: true,
      commands: [insertFrameworkReferenceCommand, openReportCommand],
    },
    files,
  });
  await editor.open(uri, text);
  await editor.settled(uri);
  return editor;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The edits of a code action for the draft, and the version they are for. */
export function editsOf(action: { edit?: { documentChanges?: unknown[] } } | undefined): TextDocumentEdit {
  const [change] = action?.edit?.documentChanges ?? [];
  assert(change !== undefined, "The action has no versioned edit.");
  return change as TextDocumentEdit;
}
