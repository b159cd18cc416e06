// "Add a Source Report…": puts reports under `sources/` beside the draft in view and names them in its settings. The
// edit is the server's.

import { l10n, Uri, window, workspace } from "vscode";
import type { TextDocument } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  addSourceRequest,
  type AddSourceParams,
  type AddSourceResult,
} from "../../../server/src/lsp/protocol/protocol.ts";
import type { DraftInView } from "./draftInView.ts";
import { tellUnreadable, whileReading } from "./newResponse.ts";
import { chooseReports, planCopies, writeCopies } from "../reports/sourceCopies.ts";
import { sayBriefly } from "../sayBriefly.ts";
import { applyWireEdits } from "../wireEdits.ts";

/** `given` and `selected`: the files whose menu was opened, and all that are selected there. */
export async function addSource(
  client: BaseLanguageClient,
  drafts: DraftInView,
  given?: unknown,
  selected?: unknown,
): Promise<void> {
  const { document } = drafts;
  const folder = document === null ? undefined : folderOf(document);
  if (document === null || folder === undefined) {
    sayBriefly(l10n.t("Open a draft first."));
    return;
  }
  // A menu of the editor is opened on the draft itself.
  const own = given instanceof Uri && given.toString() === document.uri.toString();
  const title = l10n.t("Choose the Report to Add");
  const reports = await chooseReports(title, own ? undefined : given, own ? undefined : selected);
  if (reports.length === 0) return;
  const copies = await planCopies(reports, folder);
  const params: AddSourceParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    reports: copies.map(({ from, file }) => ({ address: client.code2ProtocolConverter.asUri(from), file })),
  };
  const { version, edits, unreadable } = await whileReading(
    client.sendRequest<AddSourceResult>(addSourceRequest, params),
  );
  if (unreadable.length > 0) {
    tellUnreadable(unreadable);
  } else if (edits === null) {
    void window.showErrorMessage(
      l10n.t("The settings at the top of the draft cannot be read. Put them right, then add the report."),
    );
  } else if (edits.length === 0) {
    sayBriefly(l10n.t("The draft has this report among its sources already."));
  } else {
    await writeCopies(copies);
    const made = await applyWireEdits(document, version, edits);
    sayBriefly(
      made
        ? l10n.t("Added to the draft's sources: {0}", copies.map(({ file }) => file).join(", "))
        : l10n.t("The draft was changed meanwhile, so nothing was done. Try again."),
    );
  }
}

/** A draft that was never saved has its sources where the workspace is. */
function folderOf({ uri }: TextDocument): Uri | undefined {
  return uri.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, "..");
}
