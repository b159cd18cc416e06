// Answers the server's questions about files through the editor, so that desktop, remote and web are one: the
// server never needs to know where a workspace lives.

import { FileSystemError, FileType, Uri, workspace } from "vscode";
import type { FileSystem } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import { hasDraftName } from "../../server/src/core/response/ownDraft.ts";
import {
  type MarkdownFilesParams,
  markdownFilesRequest,
  type MarkdownFilesResult,
} from "../../server/src/lsp/protocol/draftsProtocol.ts";
import {
  listRequest,
  readRequest,
  statRequest,
  toBase64,
  type ListParams,
  type ListResult,
  type ReadParams,
  type ReadResult,
  type StatParams,
  type StatResult,
} from "../../server/src/lsp/protocol/protocol.ts";

/** A way to files that is shorter than the editor's own. */
export type FilesOfScheme = Pick<FileSystem, "stat" | "readFile">;

/**
 * Answers `stat`, `read` and `list` of the server; null means that there is no such file. `disk`: for `file:` addresses
 * on this computer, where a door has it.
 */
export function answerFileRequests(client: BaseLanguageClient, disk: FilesOfScheme | undefined): void {
  const filesAt = ({ scheme, authority }: Uri): FilesOfScheme =>
    disk !== undefined && scheme === "file" && authority === "" ? disk : workspace.fs;
  client.onRequest(statRequest, async ({ uri }: StatParams): Promise<StatResult | null> => {
    const file = Uri.parse(uri);
    const stat = await unlessMissing(filesAt(file).stat(file));
    if (stat === null) return null;
    return { size: stat.size, mtime: stat.mtime, folder: (stat.type & FileType.Directory) !== 0 };
  });
  client.onRequest(listRequest, async ({ uri }: ListParams): Promise<ListResult | null> => {
    const folder = Uri.parse(uri);
    return unlessMissing(filesBelow(folder, "", deepest));
  });
  client.onRequest(
    markdownFilesRequest,
    async ({ limit }: MarkdownFilesParams): Promise<MarkdownFilesResult> => {
      const found = await workspace.findFiles("**/*.[mM][dD]", "**/node_modules/**", limit + 1);
      const ours = ({ path }: Uri): number => (hasDraftName(path) ? 0 : 1);
      const sorted = found.sort((a, b) => ours(a) - ours(b) || (a.path < b.path ? -1 : 1));
      const uris = sorted.slice(0, limit).map((uri) => client.code2ProtocolConverter.asUri(uri));
      return { uris, more: found.length > limit, closed: [] };
    },
  );
  client.onRequest(readRequest, async ({ uri }: ReadParams): Promise<ReadResult | null> => {
    const file = Uri.parse(uri);
    const bytes = await unlessMissing(filesAt(file).readFile(file));
    return bytes === null ? null : { base64: toBase64(bytes) };
  });
}

/** Folders in folders are looked into so far: a link back to one above must not lead round for ever. */
const deepest = 6;

async function filesBelow(folder: Uri, start: string, depth: number): Promise<ListResult> {
  const names: string[] = [];
  const closed: string[] = [];
  const entries = await workspace.fs.readDirectory(folder);
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name.startsWith(".") || name === "node_modules") continue;
    if ((type & FileType.Directory) === 0) names.push(start + name);
    else if (depth > 0) {
      const path = start + name;
      const below = await filesBelow(Uri.joinPath(folder, name), `${path}/`, depth - 1).catch(() => ({
        names: [],
        closed: [path],
      }));
      names.push(...below.names);
      closed.push(...below.closed);
    }
  }
  return { names, closed };
}

/** Null in place of what is not there. */
export async function unlessMissing<T>(answer: Thenable<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === "FileNotFound") return null;
    throw error;
  }
}
