// "Insert framework reference…": every principle, enabler and outcome to pick from, those of the report's areas
// first, and the canonical form inserted at the cursor or behind the selection.

import { l10n, QuickPickItemKind, Uri, window } from "vscode";
import type { QuickPickItem, TextEditor } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  frameworkItemsRequest,
  type FrameworkItemsParams,
  type FrameworkItemsResult,
  type WireFrameworkItem,
  type WireRange,
} from "../../../server/src/lsp/protocol/protocol.ts";
import { isDraft } from "../drafts.ts";
import { sayBriefly } from "../sayBriefly.ts";
import { applyWireEdits, fromWireRange, toWireRange } from "../wireEdits.ts";

type Choice = QuickPickItem & { readonly item?: WireFrameworkItem };

/** Where to insert: what a code action names, else the selection of the active editor. */
export interface Place {
  readonly uri: string;
  readonly range: WireRange;
}

export async function insertFrameworkReference(client: BaseLanguageClient, place?: Place): Promise<void> {
  const editor = editorFor(place);
  if (editor === undefined) {
    sayBriefly(l10n.t("Open a draft to insert a framework reference."));
    return;
  }
  const { document } = editor;
  const range = place === undefined ? editor.selection : fromWireRange(place.range);
  const { version } = document;
  const params: FrameworkItemsParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    range: toWireRange(range),
  };
  const items = client
    .sendRequest<FrameworkItemsResult>(frameworkItemsRequest, params)
    .then((answer): Choice[] => choices(answer.items));
  const choice = await window.showQuickPick<Choice>(items, {
    title: l10n.t("Insert Framework Reference"),
    placeHolder: l10n.t("A number, or words of the title"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (choice?.item === undefined) return;
  if (!(await applyWireEdits(document, version, [choice.item.edit]))) {
    sayBriefly(l10n.t("The draft was changed meanwhile, so nothing was inserted. Try again."));
  }
}

function editorFor(place: Place | undefined): TextEditor | undefined {
  const active = window.activeTextEditor;
  if (place === undefined) return active !== undefined && isDraft(active.document) ? active : undefined;
  const uri = Uri.parse(place.uri).toString();
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
}

function choices(items: readonly WireFrameworkItem[]): Choice[] {
  const group = (title: string, of: readonly WireFrameworkItem[]): Choice[] =>
    of.length === 0
      ? []
      : [
          { label: title, kind: QuickPickItemKind.Separator },
          ...of.map((item) => ({ label: item.label, description: item.title, detail: item.detail, item })),
        ];
  return [
    ...group(
      l10n.t("given by the report"),
      items.filter((item) => item.ofReport),
    ),
    ...group(
      l10n.t("national framework"),
      items.filter((item) => !item.ofReport),
    ),
  ];
}
