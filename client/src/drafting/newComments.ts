// "New Factual-Accuracy Comments…": from findings of a draft report to a draft with a row for each. What the rows say
// is the server's; this file asks which findings are meant.

import { l10n, Uri, window } from "vscode";
import type { QuickPickItem } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  findingsRequest,
  type FindingsParams,
  type FindingsResult,
} from "../../../server/src/lsp/protocol/reportPageProtocol.ts";
import type { DraftInView } from "./draftInView.ts";
import { beginResponse, tellUnreadable, whileReading } from "./newResponse.ts";
import { sourceReports } from "./reportPicker.ts";
import { chooseReports } from "../reports/sourceCopies.ts";

/** `given`: the report whose menu was opened; else the draft report that the draft in view rests on, else one chosen. */
export async function newComments(
  client: BaseLanguageClient,
  drafts: DraftInView,
  given?: unknown,
): Promise<void> {
  const report = await reportFor(client, drafts, given);
  if (report === undefined) return;
  const params: FindingsParams = { report: client.code2ProtocolConverter.asUri(report) };
  const { findings, unreadable } = await whileReading(
    client.sendRequest<FindingsResult>(findingsRequest, params),
  );
  if (findings === null) {
    tellUnreadable(unreadable);
    return;
  }
  const choices = findings.map(({ id, place, text }): QuickPickItem & { readonly id: string } => ({
    id,
    label: place,
    detail: text,
  }));
  const chosen = await window.showQuickPick(choices, {
    title: l10n.t("Comments on Factual Accuracy"),
    placeHolder: l10n.t("Tick the findings you comment on"),
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  if (chosen === undefined) return;
  await beginResponse(client, {
    kind: "factual-accuracy-comments",
    reports: [report],
    findings: chosen.map(({ id }) => id),
  });
}

async function reportFor(
  client: BaseLanguageClient,
  drafts: DraftInView,
  given: unknown,
): Promise<Uri | undefined> {
  if (given instanceof Uri) return given;
  const reports = await sourceReports(client, drafts);
  const draft = reports.find(({ status, final }) => status === "draft" && final === null);
  if (draft !== undefined) return client.protocol2CodeConverter.asUri(draft.address);
  const [first] = await chooseReports(l10n.t("Choose the Draft of the Report"), undefined, undefined);
  return first;
}
