// "Import a Word Draft…" and "Check a Word File…": a Word file brought over as a draft, or checked as it is, its problems
// as comments in a copy. The file itself is never written to; what stands in the draft or the copy is the server's.

import { commands, l10n, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  type CheckWordParams,
  checkWordRequest,
  type CheckWordResult,
  type ImportWordParams,
  importWordRequest,
  type ImportWordResult,
} from "../../../server/src/lsp/protocol/wordProtocol.ts";
import { saveMade } from "./handOver.ts";
import { chooseKind, folderFor, freeName, whileReading } from "../drafting/newResponse.ts";
import { chooseReports, nameOf } from "../reports/sourceCopies.ts";

/** `given`: the file whose menu was opened. */
export async function importWordDraft(client: BaseLanguageClient, given?: unknown): Promise<void> {
  const file = await chooseWordFile(l10n.t("Choose the Word Draft to Import"), l10n.t("Import"), given);
  const folder = file === undefined ? undefined : await folderFor(file);
  if (file === undefined || folder === undefined) return;
  const draft = await freeName(folder, stemOf(file));
  const ask = async (kind: string | null): Promise<ImportWordResult> => {
    const params: ImportWordParams = {
      address: client.code2ProtocolConverter.asUri(file),
      draft: client.code2ProtocolConverter.asUri(draft),
      kind,
    };
    const asked = client.sendRequest<ImportWordResult>(importWordRequest, params);
    return whileReading(asked, l10n.t("Reading the Word file"));
  };
  let imported = await ask(null);
  if (imported.text !== null && !imported.bringsSettings) {
    const kind = await chooseKind();
    if (kind === undefined) return;
    imported = await ask(kind);
  }
  if (imported.text === null) {
    void window.showErrorMessage(imported.why ?? "");
    return;
  }
  try {
    await workspace.fs.writeFile(draft, new TextEncoder().encode(imported.text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t("{0} could not be written: {1}", draft.path, why));
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument(draft), { preview: false });
  await tellImported(imported, file, draft);
}

/** `given`: the file whose menu was opened. */
export async function checkWordFile(client: BaseLanguageClient, given?: unknown): Promise<void> {
  const file = await chooseWordFile(l10n.t("Choose the Word File to Check"), l10n.t("Check"), given);
  if (file === undefined) return;
  const ask = async (reports: readonly Uri[]): Promise<CheckWordResult> => {
    const params: CheckWordParams = {
      address: client.code2ProtocolConverter.asUri(file),
      reports: reports.map((report) => client.code2ProtocolConverter.asUri(report)),
    };
    const asked = client.sendRequest<CheckWordResult>(checkWordRequest, params);
    return whileReading(asked, l10n.t("Checking the Word file"));
  };
  let checked = await ask([]);
  if (checked.needsReport) {
    const title = l10n.t("Choose the Inspection Report to Check It Against");
    const reports = await chooseReports(title, undefined, undefined);
    if (reports.length === 0) return;
    checked = await ask(reports);
  }
  if (checked.why !== null) {
    void window.showErrorMessage(checked.why);
  } else if (checked.base64 === null) {
    const none = l10n.t("No problem was found in {0}.", nameOf(file));
    const tell = checked.unread.length === 0 ? window.showInformationMessage : window.showWarningMessage;
    void tell([none, ...checked.unread].join(" "));
  } else {
    if (checked.unread.length > 0) void window.showWarningMessage(checked.unread.join(" "));
    await saveMade(checked.base64, {
      suggested: Uri.joinPath(file, "..", `${stemOf(file)}-checked${checked.ending}`),
      filter: l10n.t("Word document"),
      extension: checked.ending.slice(1),
      madeFrom: [file],
      told: (name) => l10n.t("{0} is written, with {1} problems as comments.", name, checked.problems),
    });
  }
}

async function chooseWordFile(title: string, openLabel: string, given: unknown): Promise<Uri | undefined> {
  if (given instanceof Uri) return given;
  const [folder] = workspace.workspaceFolders ?? [];
  const chosen = await window.showOpenDialog({
    title,
    openLabel,
    filters: { [l10n.t("Word document")]: ["docx", "docm"] },
    ...(folder === undefined ? {} : { defaultUri: folder.uri }),
  });
  return chosen?.[0];
}

/** What is not in the draft stays on the screen until somebody has read it. */
async function tellImported({ left, needsReport }: ImportWordResult, file: Uri, draft: Uri): Promise<void> {
  const imported = l10n.t("{0} is imported as {1}, and stays as it was.", nameOf(file), nameOf(draft));
  const add = l10n.t("Add a Source Report…");
  const tell = left.length === 0 ? window.showInformationMessage : window.showWarningMessage;
  const answer = await tell([imported, ...left].join(" "), ...(needsReport ? [add] : []));
  if (answer === add) await commands.executeCommand("inspectionResponse.addSource");
}

/** The file's name without its ending. */
function stemOf(file: Uri): string {
  return nameOf(file).replace(/(?:\.response)?\.[^.]*$/i, "");
}
