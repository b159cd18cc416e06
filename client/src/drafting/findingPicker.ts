// Choosing a finding among those of a draft's PDFs, to be shown on its page.

import { l10n, QuickPickItemKind, window } from "vscode";
import type { QuickPickItem } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  pagedFindingsRequest,
  type PagedFindingsParams,
  type PagedFindingsResult,
} from "../../../server/src/lsp/protocol/pageProtocol.ts";
import { type PdfPlace } from "../../../server/src/lsp/protocol/protocol.ts";
import { sayBriefly } from "../sayBriefly.ts";

type Choice = QuickPickItem & { readonly place?: PdfPlace };

/** The finding chosen; undefined for none, which is told where there was none to choose. */
export async function chooseFinding(
  client: BaseLanguageClient,
  draft: string | null,
): Promise<PdfPlace | undefined> {
  const params: PagedFindingsParams = draft === null ? {} : { draft };
  const { reports } = await client.sendRequest<PagedFindingsResult>(pagedFindingsRequest, params);
  const choices = reports.flatMap(({ uri, name, findings }): Choice[] => [
    { label: name, kind: QuickPickItemKind.Separator },
    ...findings.map(({ id, place, text }) => ({ label: place, detail: text, place: { uri, finding: id } })),
  ]);
  if (!choices.some(({ place }) => place !== undefined)) {
    const why =
      draft === null
        ? l10n.t("Open a draft first.")
        : l10n.t("No source of this draft is a PDF that could be read.");
    sayBriefly(why);
    return undefined;
  }
  const choice = await window.showQuickPick(choices, {
    title: l10n.t("Show in the PDF"),
    placeHolder: l10n.t("The finding to show on its page"),
    matchOnDetail: true,
  });
  return choice?.place;
}
