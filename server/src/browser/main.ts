// The language server in a worker of the browser. Files come from the client; a PDF is read in a worker below
// this one, started from the reader's bundle that the client hands in.

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";

import { localDate } from "../lsp/host.ts";
import { startServer } from "../lsp/server.ts";
import { readPdfInWorker } from "./pdfInWorker.ts";

const scope = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
);

startServer(connection, {
  files: null,
  readPdf: readPdfInWorker,
  today: () => localDate(new Date()),
  now: () => performance.now(),
});
