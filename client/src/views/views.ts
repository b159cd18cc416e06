// The views of the activity bar with the commands that work on a finding or an area, from the views' rows and from
// the palette alike.

import { commands, Disposable, languages } from "vscode";
import type { Memento, Uri } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import { type PdfPlace, showInPdfCommand } from "../../../server/src/lsp/protocol/protocol.ts";
import { beginAnswer, CoverageView } from "./coverageView.ts";
import { compareDraftAndFinal, ComparisonPages } from "../drafting/compareReports.ts";
import type { DraftInView } from "../drafting/draftInView.ts";
import { FindingDrops } from "./findingDrags.ts";
import { copyFinding, insertCitation, insertQuotation } from "../drafting/insertFinding.ts";
import { InspectionView } from "./inspectionView.ts";
import { newComments } from "../drafting/newComments.ts";
import { openReport } from "../reports/reportPages.ts";
import { listReservations } from "../drafting/reservations.ts";

export interface Views {
  readonly drafts: DraftInView;
  /** What the views remember in this workspace. */
  readonly state: Memento;
  /** Where reports that were dropped lie until a draft has its copies. */
  readonly storage: Uri;
  readonly start: () => Promise<BaseLanguageClient>;
  /** Makes a command of what needs the server. */
  readonly withServer: (
    run: (client: BaseLanguageClient, given?: unknown) => Promise<void>,
  ) => (given?: unknown) => Promise<void>;
}

export function serveViews({ drafts, state, storage, start, withServer }: Views): Disposable {
  const onDraft = [
    ["inspectionResponse.insertQuotation", insertQuotation],
    ["inspectionResponse.insertCitation", insertCitation],
    ["inspectionResponse.copyFinding", copyFinding],
    ["inspectionResponse.beginAnswer", beginAnswer],
    ["inspectionResponse.listReservations", listReservations],
    ["inspectionResponse.newComments", newComments],
    ["inspectionResponse.compareReports", compareDraftAndFinal],
  ] as const;
  return Disposable.from(
    new InspectionView(drafts, state, storage),
    new CoverageView(drafts, state, storage),
    new ComparisonPages(start),
    languages.registerDocumentDropEditProvider({ language: "markdown" }, new FindingDrops(start)),
    ...onDraft.map(([name, run]) =>
      commands.registerCommand(
        name,
        withServer((client, given) => run(client, drafts, given)),
      ),
    ),
    commands.registerCommand("inspectionResponse.openFinding", openRow),
    commands.registerCommand("inspectionResponse.showFindingInPdf", async (row: ViewRow) => {
      const pdf = row.entry?.pdf ?? row.pdf ?? null;
      if (pdf !== null) await commands.executeCommand(showInPdfCommand, pdf);
    }),
  );
}

/** What a row of either view is, as far as opening it goes. */
interface ViewRow {
  readonly entry?: { readonly address: string | null; readonly pdf: PdfPlace | null };
  readonly inspection?: { readonly address: string | null };
  readonly address?: string | null;
  readonly pdf?: PdfPlace | null;
}

async function openRow(row: ViewRow): Promise<void> {
  const address = row.entry?.address ?? row.inspection?.address ?? row.address ?? null;
  if (address !== null) await openReport(address);
}
