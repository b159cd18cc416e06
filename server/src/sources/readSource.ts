// From a source file's bytes to what a workspace holds of it: the report, or why no report could be made of it.
// Asked by the language server and the command line alike, so that they cannot disagree.

import { message } from "../core/problem.ts";
import { readReport } from "../core/report/readReport.ts";
import type { SourceText } from "../core/report/sourceText.ts";
import type { SourceReading } from "../core/workspace.ts";
import { readSourceText } from "./readSourceText.ts";

/** The largest source read, in bytes: published reports have a hundredth of it. */
export const largestSource = 32 * 1024 * 1024;

/** A reading that has come to its end, one way or the other. */
export type FinishedReading = Exclude<SourceReading, { readonly state: "reading" }>;

/** What a source is whose file is not there. */
export const missingSource: FinishedReading = {
  state: "missing",
  reason: message("There is no such file. Check its name, and the folder it is looked for in."),
};

/** What a source is that was not even read, or not to the end, for its size. */
export const tooLargeSource: FinishedReading = {
  state: "unreadable",
  reason: message("The file is larger than 32 MB. Use the published PDF."),
};

/** Reads a source; `readPdf` never rejects. The reason says what is wrong with the file and what would do. */
export async function readSource(
  bytes: Uint8Array,
  fileName: string,
  readPdf: (bytes: Uint8Array) => Promise<SourceText>,
): Promise<FinishedReading> {
  if (bytes.length > largestSource) return tooLargeSource;
  const source = await readSourceText(bytes, fileName, readPdf);
  const [fault] = source.faults;
  if (fault !== undefined && source.pages.length === 0) {
    return { state: "unreadable", reason: message("{0}", fault.detail) };
  }
  const report = readReport(source, fileName);
  if (report.kind !== "unknown") return { state: "read", report };
  const why = fault?.detail ?? report.problems[0]?.message;
  return {
    state: "unreadable",
    reason: why === undefined ? message("It does not read as an inspection report.") : message("{0}", why),
  };
}
