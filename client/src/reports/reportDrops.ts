// Reports dropped on the views, from the explorer or from outside the editor: they become sources of the draft in
// view, or a response is begun from them, as the reader chooses. What is done then is the commands' own. A view that
// shows its welcome, where no draft is open, takes nothing: the editor leaves it nothing to drop on.

import { commands, l10n, Uri, window, workspace } from "vscode";
import type { DataTransfer, QuickPickItem } from "vscode";

import { bareName, mayBeReport, reportsInList } from "./reportNames.ts";

/** What a view takes: files as the editor names them, and files that only a browser has. */
export const droppedTypes: readonly string[] = ["text/uri-list", "files"];

/** `storage`: where files without an address lie until the draft has its copies. */
export async function takeReports(transfer: DataTransfer, storage: Uri): Promise<void> {
  const folder = Uri.joinPath(storage, "dropped");
  const reports = await reportsIn(transfer, folder);
  if (reports.length === 0) {
    void window.showInformationMessage(
      l10n.t("A report is a PDF, a Word document, a web page or a text file on this computer."),
    );
    return;
  }
  const command = await chooseCommand(reports.length);
  if (command !== undefined) await commands.executeCommand(command, reports[0], reports);
  if (reports.some(({ path }) => path.startsWith(folder.path))) {
    await workspace.fs.delete(folder, { recursive: true });
  }
}

async function reportsIn(transfer: DataTransfer, folder: Uri): Promise<Uri[]> {
  const listed = await transfer.get("text/uri-list")?.asString();
  const reports = reportsInList(listed ?? "").map((address) => Uri.parse(address));
  if (reports.length > 0) return reports;
  const files = [...transfer].map(([, item]) => item.asFile()).filter((file) => file !== undefined);
  for (const file of files.filter(({ name }) => mayBeReport(name))) {
    const report = file.uri ?? Uri.joinPath(folder, bareName(file.name));
    if (file.uri === undefined) {
      await workspace.fs.createDirectory(folder);
      await workspace.fs.writeFile(report, await file.data());
    }
    reports.push(report);
  }
  return reports;
}

async function chooseCommand(count: number): Promise<string | undefined> {
  const choices: readonly (QuickPickItem & { readonly command: string })[] = [
    { label: l10n.t("Add to the sources of this draft"), command: "inspectionResponse.addSource" },
    { label: l10n.t("Begin a new response"), command: "inspectionResponse.newResponse" },
  ];
  const choice = await window.showQuickPick(choices, {
    title: count === 1 ? l10n.t("One Report Dropped") : l10n.t("{0} Reports Dropped", count),
    placeHolder: l10n.t("What is to be done with it?"),
  });
  return choice?.command;
}
