// `new`: begins a response to one or more reports, printed or as a file that was not there before.

import { access, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";

import { allFindings, type InspectionReport } from "../../core/report/inspectionReport.ts";
import type { ResponseKind } from "../../core/settings.ts";
import { newResponse } from "../../core/writing/newResponse.ts";
import { CommandFault, writeFault } from "../commandFault.ts";
import { isFolder, projectFile } from "../draftFiles.ts";
import { readReports, whyNoReport } from "./reportFiles.ts";
import type { Terminal } from "./terminal.ts";

export interface NewOptions {
  readonly kind: ResponseKind;
  /** Of comments on factual accuracy: ids of the findings commented on, in the report answered. */
  readonly findings: readonly string[];
  /** The file to write; undefined: standard output. */
  readonly output?: string;
  readonly today: string;
}

/**
 * Writes the draft, or prints it. Throws a `CommandFault` where a file is no report or the draft's file is there
 * already: what somebody has written is never overwritten.
 */
export async function newCommand(
  names: readonly string[],
  { kind, findings, output, today }: NewOptions,
  terminal: Terminal,
): Promise<number> {
  const folder = output === undefined ? process.cwd() : dirname(resolve(output));
  if (output !== undefined) await mustBeFree(output, folder);
  const { files, faults } = await readReports(names, terminal);
  // Which ones could not be read has been told.
  if (faults > 0) return 2;
  for (const { path, report } of files) {
    if (report.kind === "unknown") throw new CommandFault(`${path}: ${whyNoReport(report)}`);
  }
  mustBeThere(findings, kind, files);
  const project = await projectFile(folder);
  const reports = files.map(({ path, report }) => ({ report, file: fromFolder(folder, path) }));
  const text = newResponse({ kind, reports, findings, today, project: project?.text ?? null });
  if (output === undefined) terminal.print(text);
  else await write(output, text);
  return 0;
}

function mustBeThere(
  findings: readonly string[],
  kind: ResponseKind,
  files: readonly { readonly report: InspectionReport }[],
): void {
  if (findings.length > 0 && kind !== "factual-accuracy-comments") {
    throw new CommandFault("--finding goes with --kind factual-accuracy-comments alone.");
  }
  const known = new Set(files.flatMap(({ report }) => allFindings(report).map(({ id }) => id)));
  const unknown = findings.find((id) => !known.has(id));
  if (unknown === undefined) return;
  throw new CommandFault(
    `${unknown}: the report has no such finding. Paragraph 12 is p12, area 2 is area-2.`,
  );
}

async function mustBeFree(output: string, folder: string): Promise<void> {
  const taken = await access(output).then(
    () => true,
    () => false,
  );
  if (taken)
    throw new CommandFault(`${output}: there is a file of this name already. Give the draft another name.`);
  if (!(await isFolder(folder))) throw new CommandFault(`${folder}: this is not a folder.`);
}

/** The report as the draft names it: relative to its folder, with slashes. */
function fromFolder(folder: string, path: string): string {
  const way = relative(folder, resolve(path));
  // On another drive there is no way from here to there.
  return (isAbsolute(way) ? path : way).split(sep).join("/");
}

async function write(output: string, text: string): Promise<void> {
  try {
    await writeFile(output, text, { flag: "wx" });
  } catch (error) {
    throw writeFault(output, error);
  }
}
