// From a source file's bytes to what a workspace holds of it: the report, or why no report could be made of it.
// Asked by the language server and the command line alike, so that they cannot disagree.

import { message } from "../core/problem.ts";
import { readReport } from "../core/report/readReport.ts";
import type { SourceReading } from "../core/workspace.ts";
import { type FormatReader, readSourceText, tooLarge } from "./readSourceText.ts";

/** A reading that has come to its end, one way or the other. */
export type FinishedReading = Exclude<SourceReading, { readonly state: "reading" }>;

/** What a source is whose file is not there. */
export const missingSource: FinishedReading = {
  state: "missing",
  reason: message("There is no such file. Check its name, and the folder it is looked for in."),
};

/** What a source is that was not even opened, for its size. */
export const tooLargeSource: FinishedReading = {
  state: "unreadable",
  reason: message("{0}", tooLarge.detail),
};

/** Reads a source; `readFormatted` never rejects. The reason says what is wrong with the file and what would do. */
export async function readSource(
  bytes: Uint8Array,
  fileName: string,
  readFormatted: FormatReader,
): Promise<FinishedReading> {
  const source = await readSourceText(bytes, fileName, readFormatted);
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
