// Files asked of the client, so that desktop, remote and web are one server.

import type { Connection } from "vscode-languageserver";
import type { FilePort } from "./host.ts";
import {
  fromBase64,
  listRequest,
  type ListResult,
  readRequest,
  type ReadResult,
  statRequest,
  type StatResult,
} from "./protocol/protocol.ts";

/** The file port of a client that answers `stat`, `read` and `list`. */
export function clientFiles(connection: Connection): FilePort {
  return {
    stat: (uri) => connection.sendRequest<StatResult | null>(statRequest, { uri }),
    read: async (uri) => {
      const answer = await connection.sendRequest<ReadResult | null>(readRequest, { uri });
      return answer === null ? null : fromBase64(answer.base64);
    },
    list: (uri) => connection.sendRequest<ListResult | null>(listRequest, { uri }),
  };
}
