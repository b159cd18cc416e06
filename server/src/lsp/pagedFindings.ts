// What a viewer of a PDF's pages asks: the findings with their places on the pages, and words of them as a
// quotation. Sources that are no PDF have no pages and are left out.

import type { CancellationToken, Connection } from "vscode-languageserver";

import { meantWords } from "../core/features/quoting.ts";
import {
  allFindings,
  pageOfReport,
  type Finding,
  type InspectionReport,
} from "../core/report/inspectionReport.ts";
import { citationFor, citationOfPage } from "../core/writing/citations.ts";
import { placeOf } from "../core/writing/findingPlaces.ts";
import { quotedApart } from "../core/writing/insertedFindings.ts";
import { marksOf, usualMarks } from "../core/writing/quotationMarks.ts";
import { whyNotRead } from "../sources/readSource.ts";
import { fileNameOf, isPdf, normalAddress } from "./addresses.ts";
import { unlessCancelled } from "./cancelling.ts";
import type { Say } from "./clientAbilities.ts";
import type { Draft, Drafts } from "./drafts.ts";
import {
  pagedFindingsRequest,
  type PagedFindingsParams,
  type PagedFindingsResult,
  quotationRequest,
  type QuotationParams,
  type QuotationResult,
  type WirePagedFinding,
  type WirePagedReport,
} from "./protocol/pageProtocol.ts";
import type { ReportPlaces } from "./reportPlaces.ts";
import type { SourceFiles } from "./sourceFiles.ts";

export interface PagedFindings {
  readonly connection: Connection;
  readonly say: Say;
  readonly drafts: Drafts;
  readonly sources: SourceFiles;
  readonly places: ReportPlaces;
}

export function answerPagedFindings({ connection, say, drafts, sources, places }: PagedFindings): void {
  const draftOf = (uri: string | undefined): Promise<Draft | null> =>
    uri === undefined ? Promise.resolve(null) : drafts.get(uri);

  connection.onRequest(
    pagedFindingsRequest,
    async (
      { source, draft: uri }: PagedFindingsParams,
      token: CancellationToken,
    ): Promise<PagedFindingsResult> => {
      const draft = await draftOf(uri);
      const addresses = source === undefined ? addressesOf(draft) : [normalAddress(source)];
      const reports = addresses.filter(isPdf).map((address) => paged(address, draft, sources, say));
      return { reports: await unlessCancelled(token, Promise.all(reports)) };
    },
  );

  connection.onRequest(
    quotationRequest,
    async (
      { source, draft: uri, finding, words }: QuotationParams,
      token: CancellationToken,
    ): Promise<QuotationResult> => {
      const address = normalAddress(source);
      const reading = await unlessCancelled(token, sources.readApart(address));
      if (reading.state !== "read") return { quotation: null };
      const { report } = reading;
      const draft = await draftOf(uri);
      const name = citedAs(address, draft);
      const marks = draft === null ? usualMarks : marksOf(draft.concordance.response);
      const shown = finding === null ? undefined : places.finding(report, finding);
      const meant =
        words !== undefined
          ? meantWords(report, words, finding)
          : shown === undefined
            ? null
            : { words: shown.text, finding: shown };
      if (meant === null) return { quotation: null };
      const citation =
        meant.finding === null
          ? citationOfPage(name, pageOfReport(report, words?.page ?? 1))
          : citationFor(name, meant.finding);
      const text = quotedApart(meant.words, citation, marks);
      return {
        quotation: { text, source: name, words: meant.words, finding: meant.finding?.id ?? null },
      };
    },
  );
}

async function paged(
  address: string,
  draft: Draft | null,
  sources: SourceFiles,
  say: Say,
): Promise<WirePagedReport> {
  const name = nameIn(draft, address) ?? fileNameOf(address);
  const reading = await sources.readApart(address);
  if (reading.state === "read") {
    return { uri: address, name, why: null, findings: findingsOn(reading.report, say) };
  }
  const why = say(whyNotRead(reading));
  return { uri: address, name, why, findings: [] };
}

function findingsOn(report: InspectionReport, say: Say): WirePagedFinding[] {
  return allFindings(report)
    .filter(({ boxes }) => boxes.length > 0)
    .map((finding) => ({
      id: finding.id,
      place: say(placeOf(finding)),
      text: finding.text,
      boxes: boxesOf(finding),
    }));
}

function boxesOf({ boxes }: Finding): WirePagedFinding["boxes"] {
  return boxes.map(({ page, x, y, width, height }) => ({ page, x, y, width, height }));
}

function addressesOf(draft: Draft | null): string[] {
  const addresses = (draft?.concordance.sources ?? []).flatMap(
    ({ setting }) => draft?.addressOf(setting.id) ?? [],
  );
  return [...new Set(addresses)];
}

function nameIn(draft: Draft | null, address: string): string | null {
  const named = draft?.concordance.sources.find(({ setting }) => draft.addressOf(setting.id) === address);
  return named?.setting.id ?? null;
}

/** As the draft cites it; without a draft, as the command line would: by the file's stem. */
function citedAs(address: string, draft: Draft | null): string {
  return nameIn(draft, address) ?? fileNameOf(address).replace(/\.[^.]*$/, "");
}
