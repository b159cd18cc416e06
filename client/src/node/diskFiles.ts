// The files of the computer that the extension runs on, read without asking the editor's window: it answers for a
// file when it has time, and while it opens a draft it has none.

import { readFile, stat } from "node:fs/promises";
import { FileSystemError, FileType } from "vscode";
import type { Uri } from "vscode";

import type { FilesOfScheme } from "../files.ts";

/** Reads `file:` addresses; throws as `workspace.fs` does. */
export const diskFiles: FilesOfScheme = {
  stat: async (uri) => {
    const found = await orNotFound(uri, stat(uri.fsPath));
    const type = found.isDirectory() ? FileType.Directory : found.isFile() ? FileType.File : FileType.Unknown;
    return { type, size: found.size, mtime: found.mtimeMs, ctime: found.ctimeMs };
  },
  readFile: (uri) => orNotFound(uri, readFile(uri.fsPath)),
};

async function orNotFound<T>(uri: Uri, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === "ENOENT" || code === "ENOTDIR" ? FileSystemError.FileNotFound(uri) : error;
  }
}
