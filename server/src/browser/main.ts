// The language server in a worker of the browser. Files come from the client; reports are read in a worker below
// this one, started from the readers' bundle that the client hands in.

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";

import { localDate } from "../lsp/host.ts";
import { startServer } from "../lsp/server.ts";
import { readers } from "./readerWorker.ts";

const scope = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
);

startServer(connection, {
  files: null,
  readers,
  today: () => localDate(new Date()),
  now: () => performance.now(),
});
