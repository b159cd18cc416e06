// The reports at hand: those that the draft in view rests on, and the files of the workspace that may be others.
// Opens none of them.

import { l10n, Uri, window, workspace } from "vscode";
import type { QuickPickItem } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  sourceReportsRequest,
  type SourceReportsParams,
  type SourceReportsResult,
  type WireSourceReport,
} from "../../../server/src/lsp/protocol/reportPageProtocol.ts";
import type { DraftInView } from "./draftInView.ts";
import { chooseReports, nameOf } from "../reports/sourceCopies.ts";

/** None where no draft of ours is open. */
export async function sourceReports(
  client: BaseLanguageClient,
  { document }: DraftInView,
): Promise<readonly WireSourceReport[]> {
  if (document === null) return [];
  const params: SourceReportsParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
  };
  return (await client.sendRequest<SourceReportsResult>(sourceReportsRequest, params)).reports ?? [];
}

type FileChoice = QuickPickItem & { readonly uri: Uri | null };

/** Files offered at most. */
const mostFiles = 500;

/** A report of the workspace, the `likely` ones first, or a file from elsewhere; undefined when it is given up. */
export async function pickReport(
  title: string,
  likely: readonly Uri[],
  without?: Uri,
): Promise<Uri | undefined> {
  const found = await workspace.findFiles("**/*.{pdf,docx}", "**/node_modules/**", mostFiles);
  const files = new Map([...likely, ...found].map((uri) => [uri.toString(), uri]));
  if (without !== undefined) files.delete(without.toString());
  const choices: FileChoice[] = [...files.values()].map((uri) => ({
    label: nameOf(uri),
    description: workspace.asRelativePath(Uri.joinPath(uri, "..")),
    uri,
  }));
  if (choices.length === 0) return (await chooseReports(title, undefined, undefined))[0];
  const choice = await window.showQuickPick<FileChoice>(
    [...choices, { label: l10n.t("Another file…"), uri: null }],
    { title, matchOnDescription: true },
  );
  if (choice === undefined) return undefined;
  return choice.uri ?? (await chooseReports(title, undefined, undefined))[0];
}
