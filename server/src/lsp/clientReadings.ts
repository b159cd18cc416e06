// Readings kept by the client, so that desktop, remote and web alike keep them in the editor's own storage.

import type { Connection } from "vscode-languageserver";

import type { ReadingStore } from "../sources/readingStore.ts";
import {
  dropReadingsRequest,
  type DropReadingsParams,
  fromBase64,
  type GetReadingParams,
  getReadingRequest,
  type GetReadingResult,
  listReadingsRequest,
  type ListReadingsResult,
  type PutReadingParams,
  putReadingRequest,
  toBase64,
} from "./protocol/protocol.ts";

/** The store of a client that answers the four requests about readings. */
export function clientReadings(connection: Connection): ReadingStore {
  return {
    get: async (name) => {
      const params: GetReadingParams = { name };
      const answer = await connection.sendRequest<GetReadingResult | null>(getReadingRequest, params);
      return answer === null ? null : fromBase64(answer.base64);
    },
    put: async (name, bytes) => {
      const params: PutReadingParams = { name, base64: toBase64(bytes) };
      await connection.sendRequest(putReadingRequest, params);
    },
    list: async () => (await connection.sendRequest<ListReadingsResult>(listReadingsRequest)).entries,
    drop: async (names) => {
      const params: DropReadingsParams = { names };
      await connection.sendRequest(dropReadingsRequest, params);
    },
  };
}
