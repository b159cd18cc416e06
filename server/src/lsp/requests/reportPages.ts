// Answers our client's questions for whole pages out of reports: the reservations, a comparison of two, the findings
// of one. Core writes them; files are read where the client has them.

import type { CancellationToken, Connection } from "vscode-languageserver";

import { compareReports } from "../../core/comparison/compareReports.ts";
import { finalOf, isRead } from "../../core/concordance/facts/inspectionMeant.ts";
import { reservationPage } from "../../core/features/reservationList.ts";
import { allFindings } from "../../core/report/inspectionReport.ts";
import { comparisonMarkdown } from "../../core/writing/changeWords.ts";
import { placeOf } from "../../core/writing/findingPlaces.ts";
import { answersAbout } from "../aboutDraft.ts";
import type { Say } from "../clientAbilities.ts";
import type { Drafts } from "../drafts.ts";
import { readReports } from "./newResponses.ts";
import {
  compareRequest,
  type CompareParams,
  type CompareResult,
  findingsRequest,
  type FindingsParams,
  type FindingsResult,
  reservationsRequest,
  type ReservationsResult,
  sourceReportsRequest,
  type SourceReportsResult,
} from "../protocol/reportPageProtocol.ts";
import type { SourceFiles } from "../sourceFiles.ts";

export interface ReportPageAnswers {
  readonly connection: Connection;
  readonly say: Say;
  readonly drafts: Drafts;
  readonly sources: SourceFiles;
}

export function answerReportPages({ connection, say, drafts, sources }: ReportPageAnswers): void {
  const about = answersAbout(connection, drafts);

  connection.onRequest(
    reservationsRequest,
    about({ text: null }, ({ concordance: { current } }): ReservationsResult => ({
      text: current === null ? null : reservationPage(current, say),
    })),
  );

  connection.onRequest(
    sourceReportsRequest,
    about({ reports: null }, ({ concordance, addressOf }): SourceReportsResult => ({
      reports: concordance.sources.filter(isRead).flatMap((source) => {
        const { setting, report } = source;
        const address = addressOf(setting.id);
        if (address === null) return [];
        const final = finalOf(source, concordance.sources);
        return [
          {
            address,
            id: setting.id,
            title: report.title,
            status: setting.status,
            final: final === null ? null : addressOf(final.setting.id),
          },
        ];
      }),
    })),
  );

  connection.onRequest(
    compareRequest,
    async ({ draft, final }: CompareParams, token: CancellationToken): Promise<CompareResult> => {
      const files = [draft, final].map((address) => ({ address, file: "" }));
      const { reports, unreadable } = await readReports(files, sources, say, token);
      const [before, after] = reports;
      if (before === undefined || after === undefined) return { text: null, unreadable };
      return { text: comparisonMarkdown(compareReports(before.report, after.report), say), unreadable };
    },
  );

  connection.onRequest(
    findingsRequest,
    async ({ report }: FindingsParams, token: CancellationToken): Promise<FindingsResult> => {
      const { reports, unreadable } = await readReports([{ address: report, file: "" }], sources, say, token);
      const [read] = reports;
      if (read === undefined) return { findings: null, unreadable };
      const findings = allFindings(read.report).map((finding) => ({
        id: finding.id,
        place: say(placeOf(finding)),
        text: finding.text,
      }));
      return { findings, unreadable };
    },
  );
}
