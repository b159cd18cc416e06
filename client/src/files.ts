// Answers the server's questions about files through the editor, so that desktop, remote and web are one: the
// server never needs to know where a workspace lives.

import { FileSystemError, FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  readRequest,
  statRequest,
  type ReadParams,
  type ReadResult,
  type StatParams,
  type StatResult,
} from "../../server/src/lsp/protocol.ts";

/** Answers `stat` and `read` of the server; null means that there is no such file. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(statRequest, async ({ uri }: StatParams): Promise<StatResult | null> => {
    const stat = await unlessMissing(workspace.fs.stat(Uri.parse(uri)));
    if (stat === null || (stat.type & FileType.Directory) !== 0) return null;
    return { size: stat.size, mtime: stat.mtime };
  });
  client.onRequest(readRequest, async ({ uri }: ReadParams): Promise<ReadResult | null> => {
    const bytes = await unlessMissing(workspace.fs.readFile(Uri.parse(uri)));
    return bytes === null ? null : { base64: toBase64(bytes) };
  });
}

async function unlessMissing<T>(answer: Thenable<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === "FileNotFound") return null;
    throw error;
  }
}

function toBase64(bytes: Uint8Array): string {
  const chunk = 0x8000;
  let binary = "";
  for (let start = 0; start < bytes.length; start += chunk) {
    binary += String.fromCharCode(...bytes.subarray(start, start + chunk));
  }
  return btoa(binary);
}
