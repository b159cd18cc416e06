// How the command line reads a PDF, a Word document or a web page: in a thread, with the readers' bundle that
// stands beside its own.

import { join } from "node:path";

import type { SourceText } from "../core/report/sourceText.ts";
import { readInThread } from "./readerThread.ts";

/** The longest a report may take, in milliseconds; the longest published one takes a hundredth of it. */
const timeoutMs = 60_000;

export function readFormatted(bytes: Uint8Array): Promise<SourceText> {
  return readInThread(bytes, { workerFile: join(__dirname, "pdfWorker.js"), timeoutMs });
}
