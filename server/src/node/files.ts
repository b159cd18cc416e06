// Files of this machine as the server's port has them: for editors that do not hand in files themselves.

import { readFile, stat } from "node:fs/promises";
import { relative, sep } from "node:path";
import { URI } from "vscode-uri";

import type { FilePort } from "../lsp/host.ts";
import { filesBelow } from "./draftFiles.ts";

/** Reads `file:` addresses; those of other schemes, and of other machines, do not exist here. */
export const nodeFiles: FilePort = {
  stat: async (uri) => {
    const path = localPath(uri);
    if (path === null) return null;
    const found = await unlessMissing(stat(path));
    if (found === null || !(found.isFile() || found.isDirectory())) return null;
    return { size: found.size, mtime: found.mtimeMs, folder: found.isDirectory() };
  },
  read: async (uri) => {
    const path = localPath(uri);
    return path === null ? null : unlessMissing(readFile(path));
  },
  list: async (uri) => {
    const path = localPath(uri);
    const below = path === null ? null : await unlessMissing(filesBelow(path));
    if (below === null || path === null) return null;
    return {
      names: below.files.map((file) => slashed(relative(path, file))),
      closed: below.closed.map((folder) => slashed(relative(path, folder.path))),
    };
  },
};

function localPath(uri: string): string | null {
  const { scheme, authority, fsPath } = URI.parse(uri);
  return scheme === "file" && authority === "" ? fsPath : null;
}

async function unlessMissing<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw error;
  }
}

function slashed(path: string): string {
  return path.split(sep).join("/");
}
