// `report`: reads inspection reports and shows what was read, so that people and scripts can use it and see where
// the reading was doubtful.

import { basename, extname } from "node:path";

import type { InspectionReport } from "../core/report/inspectionReport.ts";
import { readReport } from "../core/report/readReport.ts";
import { renderReport } from "../core/report/renderReport.ts";
import { toReportJson } from "../core/report/reportJson.ts";
import { readSourceText } from "../sources/readSourceText.ts";
import { CommandFault } from "./commandFault.ts";
import { bytesOf, filesBelow, isFolder } from "./draftFiles.ts";
import { readFormatted } from "./readFormatted.ts";
import { reportOverview } from "./reportOverview.ts";
import type { Terminal } from "./terminal.ts";

export type ReportFormat = "text" | "json" | "markdown";

/** Kinds of file a folder's reports are looked for among. Markdown in a folder is notes about it, or drafts. */
const reportEndings = new Set([".pdf", ".docx", ".html", ".htm", ".txt"]);

interface ReadFile {
  readonly path: string;
  readonly report: InspectionReport;
}

/** Reads the reports named, folders of them too; exit status 1 when one of them is no report, 2 when one is not there. */
export async function reportCommand(
  names: readonly string[],
  { format }: { readonly format: ReportFormat },
  terminal: Terminal,
): Promise<number> {
  const files: ReadFile[] = [];
  let faults = 0;
  for (const name of names) {
    try {
      for (const path of await reportPaths(name)) {
        terminal.progress(`Reading ${basename(path)}`);
        const source = await readSourceText(await bytesOf(path), basename(path), readFormatted);
        files.push({ path, report: readReport(source, basename(path)) });
      }
    } catch (error) {
      if (!(error instanceof CommandFault)) throw error;
      terminal.progress(null);
      terminal.complain(error.message);
      faults += 1;
    }
  }
  terminal.progress(null);
  terminal.print(rendered(files, format, terminal));
  if (faults > 0) return 2;
  return files.some(({ report }) => report.kind === "unknown") ? 1 : 0;
}

async function reportPaths(name: string): Promise<string[]> {
  if (!(await isFolder(name))) return [name];
  const paths = (await filesBelow(name)).filter((path) => reportEndings.has(extname(path).toLowerCase()));
  if (paths.length === 0) throw new CommandFault(`${name}: no report in this folder.`);
  return paths;
}

function rendered(files: readonly ReadFile[], format: ReportFormat, terminal: Terminal): string {
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
