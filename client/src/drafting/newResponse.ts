// "New Response from a Report…": from reports to an open draft that has its settings, headings and areas. What the
// draft says is the server's; this file asks for what it needs and puts the files in their places.

import { l10n, ProgressLocation, Range, Uri, window, workspace } from "vscode";
import type { QuickPickItem, TextDocument } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  newResponseRequest,
  type NewResponseParams,
  type NewResponseResult,
  type WireUnreadable,
} from "../../../server/src/lsp/protocol/protocol.ts";
import { chooseReports, isThere, nameOf, planCopies, writeCopies } from "../reports/sourceCopies.ts";

/** `given` and `selected`: the files whose menu was opened, and all that are selected there. */
export async function startResponse(
  client: BaseLanguageClient,
  given?: unknown,
  selected?: unknown,
): Promise<void> {
  const reports = await chooseReports(l10n.t("Choose the Inspection Report"), given, selected);
  const [first] = reports;
  if (first === undefined) return;
  const kind = await chooseKind();
  if (kind !== undefined) await beginResponse(client, { kind, reports, findings: [] });
}

/** What a draft is begun with; findings only for comments on factual accuracy. */
interface Beginning {
  readonly kind: string;
  readonly reports: readonly Uri[];
  readonly findings: readonly string[];
}

/** Puts the draft and copies of its reports into their places, and opens it at its first gap. */
export async function beginResponse(
  client: BaseLanguageClient,
  { kind, reports, findings }: Beginning,
): Promise<void> {
  const [first] = reports;
  const folder = first === undefined ? undefined : await folderFor(first);
  if (folder === undefined) return;
  const draft = await freeName(folder, kind);
  try {
    const copies = await planCopies(reports, folder);
    const params: NewResponseParams = {
      kind,
      draft: client.code2ProtocolConverter.asUri(draft),
      reports: copies.map(({ from, file }) => ({ address: client.code2ProtocolConverter.asUri(from), file })),
      findings,
    };
    const { text, unreadable } = await whileReading(
      client.sendRequest<NewResponseResult>(newResponseRequest, params),
    );
    if (text === null) {
      tellUnreadable(unreadable);
      return;
    }
    await writeCopies(copies);
    await workspace.fs.writeFile(draft, new TextEncoder().encode(text));
  } catch (error) {
    void window.showErrorMessage(
      l10n.t(
        "The draft could not be begun in {0}: {1}",
        folder.path,
        error instanceof Error ? error.message : String(error),
      ),
    );
    return;
  }
  const document = await workspace.openTextDocument(draft);
  const editor = await window.showTextDocument(document, { preview: false, selection: firstGap(document) });
  editor.revealRange(new Range(0, 0, 0, 0));
}

/** Shows that a report, or what `title` says, is being read for as long as that takes. */
export async function whileReading<T>(
  work: Promise<T>,
  title: string = l10n.t("Reading the report"),
): Promise<T> {
  return window.withProgress({ location: ProgressLocation.Notification, title }, () => work);
}

export function tellUnreadable(unreadable: readonly WireUnreadable[]): void {
  for (const { name, why } of unreadable) {
    void window.showErrorMessage(l10n.t("{0} cannot be used as a report: {1}", name, why));
  }
}

/** What is being written. */
export async function chooseKind(): Promise<string | undefined> {
  const kinds: readonly (QuickPickItem & { readonly id: string })[] = [
    {
      id: "action-plan",
      label: l10n.t("Action plan"),
      detail: l10n.t("What will be done about each area for improvement, who leads it, and by when"),
    },
    {
      id: "visit-response",
      label: l10n.t("Response to a visit"),
      detail: l10n.t("The answer to the letter of a focused or monitoring visit"),
    },
    {
      id: "committee-report",
      label: l10n.t("Committee report"),
      detail: l10n.t("The outcome for Cabinet or scrutiny, in numbered paragraphs"),
    },
    {
      id: "press-statement",
      label: l10n.t("Press statement"),
      detail: l10n.t("Every grade, what will improve, and quotations"),
    },
    {
      id: "factual-accuracy-comments",
      label: l10n.t("Comments on factual accuracy"),
      detail: l10n.t("Corrections to the embargoed draft of a report"),
    },
  ];
  const choice = await window.showQuickPick(kinds, {
    title: l10n.t("New Response"),
    placeHolder: l10n.t("What are you writing?"),
  });
  return choice?.id;
}

/** Beside a report or document of the workspace, else in its folder; asked for where there is none to write in. */
export async function folderFor(report: Uri): Promise<Uri | undefined> {
  const writable = ({ scheme }: Uri): boolean => workspace.fs.isWritableFileSystem(scheme) !== false;
  if (workspace.getWorkspaceFolder(report) !== undefined && writable(report)) {
    const beside = Uri.joinPath(report, "..");
    const above = Uri.joinPath(beside, "..");
    return nameOf(beside) === "sources" && workspace.getWorkspaceFolder(above) !== undefined ? above : beside;
  }
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => writable(uri));
  const [only] = folders;
  if (only !== undefined && folders.length === 1) return only.uri;
  if (folders.length > 1) {
    const picked = await window.showWorkspaceFolderPick({
      placeHolder: l10n.t("Which folder should the draft go in?"),
    });
    return picked?.uri;
  }
  const chosen = await window.showOpenDialog({
    title: l10n.t("Choose a Folder for the Draft"),
    openLabel: l10n.t("Put the Draft Here"),
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return chosen?.[0];
}

/** `action-plan.response.md`, with a number where that is taken. */
export async function freeName(folder: Uri, name: string): Promise<Uri> {
  for (let number = 1; ; number += 1) {
    const draft = Uri.joinPath(folder, `${name}${number === 1 ? "" : `-${number}`}.response.md`);
    if (!(await isThere(draft))) return draft;
  }
}

/** Where the first words of the council's own belong: behind a number or below a heading that has none yet. */
function firstGap(document: TextDocument): Range {
  const lines = document.getText().split(/\r?\n/);
  const gap = lines.findIndex((line, at) => {
    if (/^\d+(?:\.\d+)*\.? *$/.test(line)) return true;
    const next = lines.slice(at + 1).find((following) => following !== "");
    return /^##+ /.test(line) && (next === undefined || /^##? /.test(next));
  });
  if (gap < 0) return new Range(0, 0, 0, 0);
  const line = lines[gap]?.startsWith("#") === true ? Math.min(gap + 1, lines.length - 1) : gap;
  return document.lineAt(line).range.with({ start: document.lineAt(line).range.end });
}
