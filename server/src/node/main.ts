// The language server as a process of its own: over standard input and output, a socket, a pipe or Node's own
// channel, as the command line says.

import "./patternsCompiledOnce.ts";

import { createConnection, ProposedFeatures } from "vscode-languageserver/node";

import { localDate } from "../lsp/host.ts";
import { startServer } from "../lsp/server.ts";
import { doWork } from "./documentWork.ts";
import { nodeFiles } from "./files.ts";
import { readingOnce } from "./readFormatted.ts";

const connection = createConnection(ProposedFeatures.all);

// What slips through every net is told, and the next question is answered all the same.
process.on("unhandledRejection", (error) => {
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
});

startServer(connection, {
  files: nodeFiles,
  readers: ({ readings }) => ({ readFormatted: readingOnce(readings), doWork }),
  today: () => localDate(new Date()),
  now: () => performance.now(),
});
