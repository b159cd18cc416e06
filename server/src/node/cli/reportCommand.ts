// `report`: reads inspection reports and shows what was read, so that people and scripts can use it and see where
// the reading was doubtful.

import { renderReport } from "../../core/report/renderReport.ts";
import { toReportJson } from "../../core/report/reportJson.ts";
import { type ReportFile, readReports } from "./reportFiles.ts";
import { reportOverview } from "./reportOverview.ts";
import type { Terminal } from "./terminal.ts";

export type ReportFormat = "text" | "json" | "markdown";

/** Reads the reports named, folders of them too; exit status 1 when one of them is no report, 2 when one is not there. */
export async function reportCommand(
  names: readonly string[],
  { format }: { readonly format: ReportFormat },
  terminal: Terminal,
): Promise<number> {
  const { files, faults } = await readReports(names, terminal);
  terminal.print(rendered(files, format, terminal));
  if (faults > 0) return 2;
  return files.some(({ report }) => report.kind === "unknown") ? 1 : 0;
}

function rendered(files: readonly ReportFile[], format: ReportFormat, terminal: Terminal): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(
        files.map(({ path, report }) => toReportJson(path, report)),
        null,
        2,
      )}\n`;
    case "markdown":
      return files.map(({ report }) => `${renderReport(report).text.trimEnd()}\n`).join("\n");
    case "text":
      return files.map(({ path, report }) => reportOverview(path, report, terminal)).join("\n");
  }
}
