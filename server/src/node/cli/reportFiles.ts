// Reads the reports that a command is given: files, and folders of hundreds.

import { availableParallelism } from "node:os";
import { basename } from "node:path";

import { renderMessage } from "../../core/problem.ts";
import type { InspectionReport } from "../../core/report/inspectionReport.ts";
import { readReport } from "../../core/report/readReport.ts";
import type { SourceText } from "../../core/report/sourceText.ts";
import { mayBeReport } from "../../sources/readSource.ts";
import { largestSource, readSourceText, tooLarge } from "../../sources/readSourceText.ts";
import { CommandFault } from "../commandFault.ts";
import { bytesOf, eachOnce, isFolder, namedFilesBelow, sizeOf } from "../draftFiles.ts";
import { readFormatted } from "../readFormatted.ts";
import type { Terminal } from "./terminal.ts";

export interface ReportFile {
  /** As the user named it, or below the folder named. */
  readonly path: string;
  readonly report: InspectionReport;
}

/**
 * Reads the reports named, folders of them too, as many at a time as there are processors; gives them in the order
 * named. Complains of each that is not there and counts it.
 */
export async function readReports(
  names: readonly string[],
  terminal: Terminal,
): Promise<{ readonly files: readonly ReportFile[]; readonly faults: number }> {
  let faults = 0;
  const complain = ({ message }: CommandFault): void => {
    terminal.progress(null);
    terminal.complain(message);
    faults += 1;
  };
  const orComplain = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof CommandFault)) throw error;
      complain(error);
      return null;
    }
  };
  const named: string[] = [];
  for (const name of names) named.push(...((await orComplain(() => reportPaths(name, complain))) ?? []));
  const paths = eachOnce(named);
  const files: (ReportFile | null)[] = paths.map(() => null);
  const waiting = [...paths.entries()];
  const readWaiting = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, path] = next;
      const place = paths.length > 1 ? ` ${index + 1} of ${paths.length}:` : "";
      terminal.progress(`Reading${place} ${basename(path)}`);
      files[index] = await orComplain(async () => ({
        path,
        report: readReport(await sourceText(path), basename(path)),
      }));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, readWaiting));
  terminal.progress(null);
  return { files: files.filter((file) => file !== null), faults };
}

/** Why a file that was read is no report. */
export function whyNoReport({ problems: [first] }: InspectionReport): string {
  return first === undefined ? "It does not read as an inspection report." : renderMessage(first.message);
}

/** The size is asked first: a file too large is not even opened. */
async function sourceText(path: string): Promise<SourceText> {
  if ((await sizeOf(path)) > largestSource) {
    return { format: "text", pages: [], title: null, faults: [tooLarge] };
  }
  return readSourceText(await bytesOf(path), basename(path), readFormatted);
}

async function reportPaths(
  name: string,
  passedOver: (fault: CommandFault) => void,
): Promise<readonly string[]> {
  if (!(await isFolder(name))) return [name];
  const { files, whole } = await namedFilesBelow(name, passedOver);
  const paths = files.filter(mayBeReport);
  if (paths.length === 0 && whole) throw new CommandFault(`${name}: no report in this folder.`);
  return paths;
}
