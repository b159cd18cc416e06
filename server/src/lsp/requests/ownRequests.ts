// Our client's own questions: a report's readable edition, the framework's items to pick from, renumbering, and
// findings by their words.

import type { CancellationToken, Connection } from "vscode-languageserver";

import type { Concordance } from "../../core/concordance/concordance.ts";
import { areaName, insertReference, pickableItems } from "../../core/features/frameworkItems.ts";
import { joined, message } from "../../core/problem.ts";
import { type ParagraphNumber, type Placed, spanOf } from "../../core/response/responseDocument.ts";
import { renumberEdits } from "../../core/writing/renumber.ts";
import { whyNotRead } from "../../sources/readSource.ts";
import { fileNameOf, sourceOfReportPage } from "../addresses.ts";
import { unlessCancelled } from "../cancelling.ts";
import type { Say } from "../clientAbilities.ts";
import type { Drafts } from "../drafts.ts";
import { fromLspRange } from "../fromLsp.ts";
import {
  findRequest,
  type FindParams,
  type FindResult,
  frameworkItemsRequest,
  type FrameworkItemsParams,
  type FrameworkItemsResult,
  renumberRequest,
  type RenumberParams,
  type RenumberResult,
  reportTextRequest,
  type ReportTextParams,
  type ReportTextResult,
  ruleSeveritiesRequest,
  type RuleSeveritiesParams,
  type RuleSeveritiesResult,
} from "../protocol/protocol.ts";
import type { ReportPlaces } from "../reportPlaces.ts";
import type { ReportSearch } from "./reportSearch.ts";
import { severityChoices } from "../ruleSeverities.ts";
import type { SourceFiles } from "../sourceFiles.ts";
import { toLspEdits } from "../toLsp.ts";

export interface OwnRequests {
  readonly connection: Connection;
  readonly say: Say;
  readonly drafts: Drafts;
  readonly sources: SourceFiles;
  readonly places: ReportPlaces;
  readonly search: ReportSearch;
}

export function answerOwnRequests({ connection, say, drafts, sources, places, search }: OwnRequests): void {
  answerRuleSeverities(connection, drafts);
  connection.onRequest(findRequest, (params: FindParams, token: CancellationToken): Promise<FindResult> =>
    unlessCancelled(token, search.find(params)),
  );

  connection.onRequest(
    reportTextRequest,
    async ({ address }: ReportTextParams, token: CancellationToken): Promise<ReportTextResult> => {
      const source = sourceOfReportPage(address);
      if (source === null)
        return { text: `${say(message("This is not the address of a report."))}\n`, lineOfFinding: {} };
      const reading = await unlessCancelled(token, sources.read(source));
      if (reading.state !== "read") {
        const why = say(whyNotRead(reading));
        return { text: `${fileNameOf(source)}: ${why}\n`, lineOfFinding: {} };
      }
      const { text, lineOfFinding } = places.edition(reading.report);
      return { text, lineOfFinding: Object.fromEntries(lineOfFinding) };
    },
  );

  connection.onRequest(
    frameworkItemsRequest,
    async (
      { textDocument, range }: FrameworkItemsParams,
      token: CancellationToken,
    ): Promise<FrameworkItemsResult> => {
      const draft = await unlessCancelled(token, drafts.get(textDocument.uri));
      if (draft === null) return { items: [] };
      const { document, concordance } = draft;
      const selection = fromLspRange(document, range);
      return {
        items: pickableItems(concordance, selection.end).flatMap(({ item, areas, reference }) =>
          toLspEdits(document, [insertReference(document.getText(), selection, reference)]).map((edit) => ({
            label: `${item.kind} ${item.number}`,
            title: item.title,
            detail: say(joined(areas.map(areaName), ", ")),
            ofReport: areas.length > 0,
            edit,
          })),
        ),
      };
    },
  );

  connection.onRequest(
    renumberRequest,
    async ({ textDocument, position }: RenumberParams, token: CancellationToken): Promise<RenumberResult> => {
      const draft = await unlessCancelled(token, drafts.get(textDocument.uri));
      if (draft === null) return { version: 0, edits: [] };
      const { document, concordance } = draft;
      const from = position === undefined ? undefined : numberAt(concordance, document.offsetAt(position));
      const edits = renumberEdits(concordance, from);
      return { version: document.version, edits: toLspEdits(document, edits) };
    },
  );
}

function answerRuleSeverities(connection: Connection, drafts: Drafts): void {
  connection.onRequest(
    ruleSeveritiesRequest,
    async (
      { textDocument, rule }: RuleSeveritiesParams,
      token: CancellationToken,
    ): Promise<RuleSeveritiesResult> => {
      const draft = await unlessCancelled(token, drafts.get(textDocument.uri));
      if (draft === null) return { version: 0, current: "off", choices: [] };
      const { document, concordance } = draft;
      const { current, choices } = severityChoices(rule, concordance);
      return {
        version: document.version,
        current,
        choices: choices.flatMap(({ severity, fix }) =>
          toLspEdits(document, fix.edits).map((edit) => ({ severity, edit })),
        ),
      };
    },
  );
}

/** The paragraph number at or before `offset`; undefined before the first. */
function numberAt({ response }: Concordance, offset: number): Placed<ParagraphNumber> | undefined {
  return response.numbers.findLast((number) => spanOf(number).start <= offset);
}
