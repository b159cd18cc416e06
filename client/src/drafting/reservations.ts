// "List the Inspectors' Reservations…": the sentences of the report that admit a weakness, as a checklist in a new
// document beside the draft. Which sentences those are is the server's to say.

import { l10n, ViewColumn, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  reservationsRequest,
  type ReservationsParams,
  type ReservationsResult,
} from "../../../server/src/lsp/protocol/reportPageProtocol.ts";
import type { DraftInView } from "./draftInView.ts";
import { sayBriefly } from "../sayBriefly.ts";

export async function listReservations(client: BaseLanguageClient, drafts: DraftInView): Promise<void> {
  const { document } = drafts;
  if (document === null) {
    sayBriefly(l10n.t("Open a draft first."));
    return;
  }
  const params: ReservationsParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
  };
  const { text } = await client.sendRequest<ReservationsResult>(reservationsRequest, params);
  if (text === null) {
    void window.showInformationMessage(l10n.t("No inspection report has been read for this draft."));
  } else if (text === "") {
    void window.showInformationMessage(l10n.t("The report admits no weakness outside its list of areas."));
  } else {
    const list = await workspace.openTextDocument({ language: "markdown", content: text });
    await window.showTextDocument(list, { viewColumn: ViewColumn.Beside, preview: false });
  }
}
