// "Compare Draft and Final…": what changed between the draft of a report and the final one, as a read-only page shown
// as it prints. What the page says is the server's; this file asks which two reports are meant.

import { commands, l10n, Uri, ViewColumn, window, workspace } from "vscode";
import type { CancellationToken, Disposable, TextDocumentContentProvider } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  compareRequest,
  type CompareParams,
  type CompareResult,
} from "../../../server/src/lsp/protocol/reportPageProtocol.ts";
import type { DraftInView } from "./draftInView.ts";
import { tellUnreadable, whileReading } from "./newResponse.ts";
import { pickReport, sourceReports } from "./reportPicker.ts";
import { nameOf } from "../reports/sourceCopies.ts";

const scheme = "inspection-response-comparison";
const preview = "markdown.showPreviewToSide";

export class ComparisonPages implements TextDocumentContentProvider, Disposable {
  readonly #registration = workspace.registerTextDocumentContentProvider(scheme, this);
  readonly #client: () => Promise<BaseLanguageClient>;

  /** `client` gives the running client, starting it when a page is asked for first. */
  constructor(client: () => Promise<BaseLanguageClient>) {
    this.#client = client;
  }

  async provideTextDocumentContent({ query }: Uri, token: CancellationToken): Promise<string> {
    const [draft = "", final = ""] = JSON.parse(query) as string[];
    const client = await this.#client();
    const params: CompareParams = { draft, final };
    const asked = client.sendRequest<CompareResult>(compareRequest, params, token);
    const { text, unreadable } = await whileReading(asked);
    if (text !== null) return text;
    tellUnreadable(unreadable);
    return unreadable.map(({ name, why }) => `${name}: ${why}\n`).join("\n");
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

/** The two of the draft's sources where it names a draft report and the final one; else two that are chosen. */
export async function compareDraftAndFinal(client: BaseLanguageClient, drafts: DraftInView): Promise<void> {
  const pair = await pairOf(client, drafts);
  if (pair === undefined) return;
  const [draft, final] = pair;
  const page = Uri.from({
    scheme,
    path: `/${nameOf(draft)} – ${nameOf(final)}.md`,
    query: JSON.stringify(pair.map((uri) => client.code2ProtocolConverter.asUri(uri))),
  });
  const document = await workspace.openTextDocument(page);
  // VS Code's own preview may be switched off.
  if ((await commands.getCommands(true)).includes(preview)) {
    await commands.executeCommand(preview, document.uri);
  } else await window.showTextDocument(document, { viewColumn: ViewColumn.Beside });
}

async function pairOf(
  client: BaseLanguageClient,
  drafts: DraftInView,
): Promise<readonly [Uri, Uri] | undefined> {
  const sources = await sourceReports(client, drafts);
  const asUri = (address: string): Uri => client.protocol2CodeConverter.asUri(address);
  for (const { address, final } of sources) {
    if (final !== null) return [asUri(address), asUri(final)];
  }
  const ofStatus = (wanted: string): Uri[] =>
    sources.filter(({ status }) => status === wanted).map(({ address }) => asUri(address));
  const draft = await pickReport(l10n.t("Which is the draft of the report?"), ofStatus("draft"));
  if (draft === undefined) return undefined;
  const final = await pickReport(l10n.t("Which is the final report?"), ofStatus("final"), draft);
  return final === undefined ? undefined : [draft, final];
}
