// Reads the reports that a command is given: files, and folders of hundreds.

import { basename, extname } from "node:path";

import type { InspectionReport } from "../core/report/inspectionReport.ts";
import { readReport } from "../core/report/readReport.ts";
import { readSourceText } from "../sources/readSourceText.ts";
import { CommandFault } from "./commandFault.ts";
import { bytesOf, filesBelow, isFolder } from "./draftFiles.ts";
import { readFormatted } from "./readFormatted.ts";
import type { Terminal } from "./terminal.ts";

/** Kinds of file a folder's reports are looked for among. Markdown in a folder is notes about it, or drafts. */
const reportEndings = new Set([".pdf", ".docx", ".html", ".htm", ".txt"]);

export interface ReportFile {
  /** As the user named it, or below the folder named. */
  readonly path: string;
  readonly report: InspectionReport;
}

/** Reads the reports named, folders of them too. Complains of each name that is not there and counts it. */
export async function readReports(
  names: readonly string[],
  terminal: Terminal,
): Promise<{ readonly files: readonly ReportFile[]; readonly faults: number }> {
  const files: ReportFile[] = [];
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
  return { files, faults };
}

async function reportPaths(name: string): Promise<string[]> {
  if (!(await isFolder(name))) return [name];
  const paths = (await filesBelow(name)).filter((path) => reportEndings.has(extname(path).toLowerCase()));
  if (paths.length === 0) throw new CommandFault(`${name}: no report in this folder.`);
  return paths;
}
