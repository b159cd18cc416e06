// From a source file's bytes to what a workspace holds of it: the report, or why no report could be made of it.
// Asked by the language server and the command line alike, so that they cannot disagree.

import { type Message, message } from "../core/problem.ts";
import { notRecognised, readReport } from "../core/report/readReport.ts";
import type { SourceReading } from "../core/workspace.ts";
import { type FormatReader, readSourceText, tooLarge } from "./readSourceText.ts";

/** A reading that has come to its end, one way or the other. */
export type FinishedReading = Exclude<SourceReading, { readonly state: "reading" }>;

/** Why a reading gave no report. */
export function whyNotRead(reading: Exclude<FinishedReading, { readonly state: "read" }>): Message {
  return reading.state === "folder" ? message("This is a folder.") : reading.reason;
}

/** What a source is whose file is not there. */
export const missingSource: FinishedReading = {
  state: "missing",
  reason: message("There is no such file. Check its name, and the folder it is looked for in."),
};

/** What a source is that was not even opened, for its size. */
export const tooLargeSource: FinishedReading = {
  state: "unreadable",
  reason: tooLarge.detail,
};

/** Kinds of file that reports are looked for among in a folder. Markdown in a folder is notes about it, or drafts. */
const reportEnding = /\.(?:pdf|docx|html?|txt)$/i;

/** More files than this are no folder of a draft's reports, but somebody's whole disk. */
const largestFolder = 500;

/** What is below a folder, by paths from it, with slashes. */
export interface FolderListing {
  /** The files; hidden ones are left out. */
  readonly names: readonly string[];
  /** The folders in it that cannot be looked into. */
  readonly closed: readonly string[];
}

/** A folder as a source: its files that may be reports. One that is read in part would leave words unfound. */
export function folderOf(
  { names, closed }: FolderListing,
  addressOf: (name: string) => string,
): FinishedReading {
  if (closed[0] !== undefined) {
    return {
      state: "unreadable",
      reason: message(
        'You may not look into "{0}" in this folder, and a report may be in it. Name the reports one by one.',
        closed[0],
      ),
    };
  }
  const files = names.filter(mayBeReport).map((name) => ({ name, address: addressOf(name) }));
  if (files.length <= largestFolder) return { state: "folder", files };
  return {
    state: "unreadable",
    reason: message(
      "The folder holds {0} files that may be reports, more than the {1} that are read for one draft. Name a folder with fewer.",
      files.length,
      largestFolder,
    ),
  };
}

/** Whether a file of a folder is of a kind that reports are published or kept in. */
export function mayBeReport(name: string): boolean {
  return reportEnding.test(name);
}

/** Reads a source; `readFormatted` never rejects. The reason says what is wrong with the file and what would do. */
export async function readSource(
  bytes: Uint8Array,
  fileName: string,
  readFormatted: FormatReader,
): Promise<FinishedReading> {
  const source = await readSourceText(bytes, fileName, readFormatted);
  const [fault] = source.faults;
  if (fault !== undefined && source.pages.length === 0) {
    return { state: "unreadable", reason: fault.detail };
  }
  const report = readReport(source, fileName);
  if (report.kind !== "unknown") return { state: "read", report };
  return {
    state: "unreadable",
    reason: fault?.detail ?? notRecognised,
    otherDocument: fault === undefined,
  };
}
