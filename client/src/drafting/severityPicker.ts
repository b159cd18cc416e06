// "Change how … is shown…": the severities a rule can have in this draft, to pick from; written into its front
// matter, where everyone who opens it sees the choice.

import { l10n, Uri, window, workspace } from "vscode";
import type { QuickPickItem } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  ruleSeveritiesRequest,
  type RuleSeveritiesParams,
  type RuleSeveritiesResult,
  type WireSeverity,
  type WireTextEdit,
} from "../../../server/src/lsp/protocol/protocol.ts";
import { sayBriefly } from "../sayBriefly.ts";
import { applyWireEdits } from "../wireEdits.ts";

/** What a code action names: the draft, and the rule that spoke. */
export interface SpokenRule {
  readonly uri: string;
  readonly rule: string;
}

export async function changeSeverity(client: BaseLanguageClient, { uri, rule }: SpokenRule): Promise<void> {
  const params: RuleSeveritiesParams = { textDocument: { uri }, rule };
  const { version, current, choices } = await client.sendRequest<RuleSeveritiesResult>(
    ruleSeveritiesRequest,
    params,
  );
  const items = choices.map(({ severity, edit }): QuickPickItem & { readonly edit: WireTextEdit } => ({
    ...described(severity),
    edit,
  }));
  const choice = await window.showQuickPick(items, {
    title: l10n.t('How "{0}" Is Shown in This Draft', rule),
    placeHolder: l10n.t("Now: {0}", described(current).label),
  });
  if (choice === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(uri));
  if (!(await applyWireEdits(document, version, [choice.edit]))) {
    sayBriefly(l10n.t("The draft was changed meanwhile, so nothing was done. Try again."));
  }
}

function described(severity: WireSeverity): { readonly label: string; readonly description: string } {
  switch (severity) {
    case "error":
      return { label: l10n.t("Error"), description: l10n.t("to be put right before it goes out") };
    case "warning":
      return { label: l10n.t("Warning"), description: l10n.t("very likely wrong") };
    case "information":
      return { label: l10n.t("Information"), description: l10n.t("worth a look") };
    case "hint":
      return {
        label: l10n.t("Hint"),
        description: l10n.t("three dots under the words, not in the list of problems"),
      };
    case "off":
      return { label: l10n.t("Off"), description: l10n.t("not shown in this draft") };
  }
}
