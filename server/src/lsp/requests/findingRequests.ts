// The editor's questions about findings across drafts: every place that speaks of one (in the workspace's drafts of
// ours, open or not), and the findings of the open drafts' sources by name.

import {
  type Connection,
  type Location,
  type Position,
  ResponseError,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";

import { type FindingSymbol, findingSymbols } from "../../core/features/findingSymbols.ts";
import { answersTo, findingsMeantAt } from "../../core/features/references.ts";
import type { Finding, InspectionReport } from "../../core/report/inspectionReport.ts";
import { sourceOfReportPage } from "../addresses.ts";
import { unlessCancelled } from "../cancelling.ts";
import { describe } from "../checking.ts";
import type { ClientAbilities } from "../clientAbilities.ts";
import type { ClosedAnswers } from "../closedAnswers.ts";
import type { Draft, Drafts } from "../drafts.ts";
import type { ReportPlaces } from "../reportPlaces.ts";
import { toLspRange } from "../toLsp.ts";

export interface FindingRequests {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly drafts: Drafts;
  readonly places: ReportPlaces;
  readonly closedAnswers: ClosedAnswers;
}

/** A finding wherever it is named: drafts may call one file by different names. */
interface AddressedFinding {
  readonly address: string;
  readonly report: InspectionReport;
  readonly finding: Finding;
}

export function answerFindings({ connection, client, drafts, places, closedAnswers }: FindingRequests): void {
  connection.onReferences(async ({ textDocument, position, context }, token): Promise<Location[]> => {
    try {
      const open = await unlessCancelled(token, allOf(drafts));
      const page = sourceOfReportPage(textDocument.uri);
      const draft = open.find(({ uri }) => uri === textDocument.uri);
      const meant =
        page === null
          ? draft === undefined
            ? []
            : meantIn(draft, position)
          : shownAt(page, position, open, places);
      if (meant.length === 0) return [];
      const printed = context.includeDeclaration ? meant.map((each) => printedAt(each, places)) : [];
      const reports = [...new Set(meant.map(({ address }) => address))];
      const collected = closedAnswers.collect(reports, token, (each) => placesIn(each, meant));
      const closed = await unlessCancelled(token, collected);
      return [...printed, ...open.flatMap((each) => placesIn(each, meant)), ...closed];
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(describe(error));
      return [];
    }
  });
  connection.onWorkspaceSymbol(async ({ query }, token): Promise<SymbolInformation[]> => {
    try {
      const symbols: SymbolInformation[] = [];
      for (const { address, name, report } of reportsOf(await unlessCancelled(token, allOf(drafts)))) {
        for (const symbol of findingSymbols(report, query, client.say)) {
          if (symbols.length === mostSymbols) return symbols;
          const { uri, line } = places.place(address, report, symbol.finding);
          const at = { line, character: 0 };
          symbols.push({
            name: symbol.name,
            kind: symbolKinds[symbol.kind],
            location: { uri, range: { start: at, end: at } },
            containerName: name,
          });
        }
      }
      return symbols;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(describe(error));
      return [];
    }
  });
}

/** More than anybody reads; a draft may rest on a folder of hundreds of reports. */
const mostSymbols = 500;

const symbolKinds: Readonly<Record<FindingSymbol["kind"], SymbolKind>> = {
  judgement: SymbolKind.Constant,
  area: SymbolKind.Event,
  paragraph: SymbolKind.String,
};

async function allOf(drafts: Drafts): Promise<Draft[]> {
  const open = await Promise.all(drafts.uris.map((uri) => drafts.get(uri)));
  return open.filter((draft) => draft !== null);
}

function meantIn(draft: Draft, position: Position): AddressedFinding[] {
  return findingsMeantAt(draft.concordance, draft.document.offsetAt(position)).flatMap(
    ({ source, finding }) => {
      const address = draft.addressOf(source.setting.id);
      return address === null ? [] : [{ address, report: source.report, finding }];
    },
  );
}

/** The finding shown at a line of a report's readable edition: the last that begins at or above it. */
function shownAt(
  address: string,
  { line }: Position,
  open: readonly Draft[],
  places: ReportPlaces,
): AddressedFinding[] {
  const report = reportsOf(open).find((known) => known.address === address)?.report;
  if (report === undefined) return [];
  let best: { readonly id: string; readonly at: number } | null = null;
  for (const [id, at] of places.edition(report).lineOfFinding) {
    if (at <= line && (best === null || at > best.at)) best = { id, at };
  }
  const finding = best === null ? undefined : places.finding(report, best.id);
  return finding === undefined ? [] : [{ address, report, finding }];
}

function printedAt({ address, report, finding }: AddressedFinding, places: ReportPlaces): Location {
  const { uri, line } = places.place(address, report, finding);
  const at = { line, character: 0 };
  return { uri, range: { start: at, end: at } };
}

function placesIn(draft: Draft, meant: readonly AddressedFinding[]): Location[] {
  const spans = answersTo(draft.concordance, ({ setting }, { id }) => {
    const address = draft.addressOf(setting.id);
    return meant.some((each) => each.address === address && each.finding.id === id);
  });
  return spans.map((span) => ({ uri: draft.uri, range: toLspRange(draft.document, span) }));
}

interface KnownReport {
  readonly address: string;
  /** As the first draft that names it calls it. */
  readonly name: string;
  readonly report: InspectionReport;
}

/** The reports that the drafts rest on, each once. */
function reportsOf(open: readonly Draft[]): KnownReport[] {
  const known = new Map<string, KnownReport>();
  for (const { concordance, addressOf } of open) {
    for (const { setting, report } of concordance.sources) {
      const address = addressOf(setting.id);
      if (address === null || report === null || known.has(address)) continue;
      known.set(address, { address, name: setting.id, report });
    }
  }
  return [...known.values()];
}
