// "Show in the PDF": the page of a report beside the draft, in one panel that is used again and comes back after a
// reload. Hands the view its bytes and findings, and does what it asks; how pages look is the view's own affair.

import { env, l10n, Uri, ViewColumn, window, workspace } from "vscode";
import type { Disposable, Webview, WebviewPanel, WebviewPanelSerializer } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  pagedFindingsRequest,
  type PagedFindingsParams,
  type PagedFindingsResult,
  quotationRequest,
  type QuotationParams,
  type QuotationResult,
} from "../../../server/src/lsp/protocol/pageProtocol.ts";
import {
  type PdfPlace,
  reportChangedNotification,
  type ReportChangedParams,
} from "../../../server/src/lsp/protocol/protocol.ts";
import { followActiveDraft } from "../drafts.ts";
import { chooseFinding } from "../drafting/findingPicker.ts";
import { insertAtCursor } from "../drafting/insertInDraft.ts";
import { pageViewHtml } from "./pageViewHtml.ts";
import { pageViewWords } from "./pageViewWords.ts";
import type { FromView, Quoted, ToView, ViewPlace } from "../pageView/messages.ts";

/** The panel's type; the manifest starts the extension when one comes back after a reload. */
const panelType = "inspectionResponse.page";

export class PageViewer implements WebviewPanelSerializer, Disposable {
  readonly #extension: Uri;
  readonly #client: () => Promise<BaseLanguageClient>;
  readonly #registration = window.registerWebviewPanelSerializer(panelType, this);
  readonly #followed: Disposable;
  /** The draft last written in, as the server knows it. */
  #draft: string | null = null;
  #panel: WebviewPanel | null = null;
  #place: ViewPlace | null = null;
  /** The view has the report of `#place`; until then it is told of no other finding. */
  #opened = false;

  /** `client` gives the running client, starting it where a panel comes back before any draft is open. */
  constructor(extension: Uri, client: () => Promise<BaseLanguageClient>) {
    this.#extension = extension;
    this.#client = client;
    this.#followed = followActiveDraft((draft) => {
      if (draft !== null) this.#draft = draft.uri.toString();
    });
  }

  /** Shows a finding on its page; without a place, one is chosen among the findings of the draft's PDFs. */
  async show(client: BaseLanguageClient, place?: PdfPlace): Promise<void> {
    const chosen = place ?? (await chooseFinding(client, this.#draft));
    if (chosen === undefined) return;
    const known = this.#opened && this.#place?.uri === chosen.uri && this.#place.draft === this.#draft;
    this.#place = { uri: chosen.uri, draft: this.#draft, finding: chosen.finding };
    if (this.#panel === null) {
      const { Beside } = ViewColumn;
      this.#adopt(window.createWebviewPanel(panelType, titleOf(chosen.uri), Beside, { enableScripts: true }));
      return;
    }
    this.#panel.title = titleOf(chosen.uri);
    this.#panel.reveal();
    if (known) this.#tell({ kind: "select", finding: chosen.finding });
    else await this.#open(client);
  }

  /** Shows a report anew when the server has read it again. */
  follow(client: BaseLanguageClient): void {
    client.onNotification(reportChangedNotification, ({ address }: ReportChangedParams) => {
      const changed = Uri.parse(address).query;
      if (this.#opened && this.#place?.uri === changed) void this.#open(client);
    });
  }

  deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    this.#place = keptPlace(state);
    if (this.#place === null) panel.dispose();
    else this.#adopt(panel);
    return Promise.resolve();
  }

  dispose(): void {
    this.#registration.dispose();
    this.#followed.dispose();
    this.#panel?.dispose();
  }

  #adopt(panel: WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    const { webview } = panel;
    const files = Uri.joinPath(this.#extension, "dist");
    webview.options = { enableScripts: true, localResourceRoots: [files] };
    webview.onDidReceiveMessage((message: FromView) => void this.#take(message));
    panel.onDidDispose(() => {
      if (this.#panel !== panel) return;
      this.#panel = null;
      this.#opened = false;
    });
    webview.html = pageViewHtml(webview, files, env.language);
  }

  async #take(message: FromView): Promise<void> {
    switch (message.kind) {
      case "ready":
        return this.#open(await this.#client());
      case "selected":
        if (this.#place !== null) this.#place = { ...this.#place, finding: message.finding };
        return;
      case "quote":
        return this.#quote(await this.#client(), message.to, message.quoted);
    }
  }

  async #open(client: BaseLanguageClient): Promise<void> {
    const place = this.#place;
    if (place === null) return;
    this.#opened = false;
    const words = pageViewWords();
    try {
      const params: PagedFindingsParams = { source: place.uri, ...namedBy(place.draft) };
      const { reports } = await client.sendRequest<PagedFindingsResult>(pagedFindingsRequest, params);
      const [report] = reports;
      if (report === undefined || report.why !== null) {
        return this.#tell({ kind: "fail", why: report?.why ?? l10n.t("Only a PDF has pages to show.") });
      }
      const bytes = new Uint8Array(await workspace.fs.readFile(Uri.parse(place.uri)));
      if (this.#place?.uri !== place.uri) return;
      const { name, findings } = report;
      this.#opened = true;
      this.#tell({ kind: "open", words, name, bytes, findings, place: this.#place });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#tell({ kind: "fail", why: l10n.t("The report could not be opened: {0}", why) });
    }
  }

  async #quote(client: BaseLanguageClient, to: "clipboard" | "draft", quoted: Quoted): Promise<void> {
    const place = this.#place;
    if (place === null) return;
    const params: QuotationParams = { source: place.uri, ...namedBy(place.draft), ...quoted };
    const { quotation } = await client.sendRequest<QuotationResult>(quotationRequest, params);
    if (quotation === null) {
      this.#say(l10n.t("There is nothing to quote: select some words first."));
    } else if (to === "clipboard") {
      await env.clipboard.writeText(quotation.text);
      this.#say(l10n.t("Copied: {0}", quotation.text));
    } else if (place.draft !== null && quotation.finding !== null) {
      const { source, finding, words } = quotation;
      const line = await insertAtCursor(client, Uri.parse(place.draft), { source, finding, words });
      this.#say(
        line === null
          ? l10n.t("Put the cursor into the text of the draft first: nothing was inserted.")
          : l10n.t("Inserted in the draft, line {0}: {1}", line, words),
      );
    } else {
      this.#say(l10n.t("Only words of a finding can be inserted. These can be copied."));
    }
  }

  #say(text: string): void {
    this.#tell({ kind: "say", text });
  }

  #tell(message: ToView): void {
    const webview: Webview | undefined = this.#panel?.webview;
    void webview?.postMessage(message);
  }
}

function namedBy(draft: string | null): { readonly draft?: string } {
  return draft === null ? {} : { draft };
}

function titleOf(uri: string): string {
  return Uri.parse(uri).path.split("/").at(-1) ?? "";
}

/** What a view kept over a reload; null for anything else. */
function keptPlace(state: unknown): ViewPlace | null {
  if (typeof state !== "object" || state === null) return null;
  const { uri, draft, finding } = state as Record<string, unknown>;
  if (typeof uri !== "string") return null;
  return {
    uri,
    draft: typeof draft === "string" ? draft : null,
    finding: typeof finding === "string" ? finding : null,
  };
}
