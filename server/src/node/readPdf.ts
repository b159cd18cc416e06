// How the command line reads a PDF: in a thread, with the reader's bundle that stands beside its own.

import { join } from "node:path";

import type { SourceText } from "../core/report/sourceText.ts";
import { readPdfInThread } from "./pdfThread.ts";

/** The longest a report may take, in milliseconds; the longest published one takes a hundredth of it. */
const timeoutMs = 60_000;

export function readPdf(bytes: Uint8Array): Promise<SourceText> {
  return readPdfInThread(bytes, { workerFile: join(__dirname, "pdfWorker.js"), timeoutMs });
}
