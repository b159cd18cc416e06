// Commands that change the draft in view as a whole: putting its numbers in order and making every safe fix.
// Both are one edit and say so when there is nothing to do.

import { CodeAction, CodeActionKind, commands, l10n, Range, window, workspace } from "vscode";
import type { TextDocument } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  fixAllKind,
  renumberRequest,
  type RenumberParams,
  type RenumberResult,
} from "../../../server/src/lsp/protocol/protocol.ts";
import { isDraft } from "../drafts.ts";
import { sayBriefly } from "../sayBriefly.ts";
import { applyWireEdits } from "../wireEdits.ts";

/** Puts the paragraph numbers of the active draft in order, its own cross-references with them. */
export async function renumberParagraphs(client: BaseLanguageClient): Promise<void> {
  const document = activeDraft();
  if (document === undefined) return;
  const params: RenumberParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
  };
  const { version, edits } = await client.sendRequest<RenumberResult>(renumberRequest, params);
  if (edits.length === 0) {
    sayBriefly(l10n.t("The paragraph numbers are in order."));
  } else if (await applyWireEdits(document, version, edits)) {
    sayBriefly(l10n.t("Paragraphs renumbered. Changes made: {0}.", edits.length));
  } else {
    sayBriefly(l10n.t("The draft was changed meanwhile, so nothing was done. Try again."));
  }
}

/** Makes every fix that is safe in the active draft. */
export async function fixAll(): Promise<void> {
  const document = activeDraft();
  if (document === undefined) return;
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const actions = await commands.executeCommand<CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    whole,
    fixAllKind,
    1,
  );
  const kind = CodeActionKind.Empty.append(fixAllKind);
  const action = actions.find((offered) => offered.kind !== undefined && kind.contains(offered.kind));
  if (action?.edit === undefined) {
    sayBriefly(l10n.t("There is nothing that can be fixed safely. Look at the problems one by one."));
  } else if (await workspace.applyEdit(action.edit)) {
    sayBriefly(l10n.t("All safe fixes are made."));
  }
}

/** The draft that is being written; where there is none, that is said. */
export function activeDraft(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  if (document !== undefined && isDraft(document)) return document;
  sayBriefly(l10n.t("Open a draft first."));
  return undefined;
}
