// Finds and reads the drafts a command is given: files, folders of drafts, standard input. Changes none of them.

import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { buffer } from "node:stream/consumers";

import { hasDraftName, readsAsDraft } from "../core/response/ownDraft.ts";
import { frontMatterKey } from "../core/settings.ts";
import { largestWord, tooLargeWord } from "../word/wordLimits.ts";
import { CommandFault, fileFault, folderFault } from "./commandFault.ts";
import { decodeDraft, type DraftText } from "../sources/draftText.ts";
import { looksLikeWord, readWordFile, type WordFile } from "./wordFiles.ts";

/** A draft as it was found. `path` is as the user named it, `-` for standard input. */
export interface DraftFile extends DraftText {
  readonly path: string;
  /** Where its sources and its project's settings are looked for. */
  readonly folder: string;
  /** The Word file whose words `text` is; null where the draft is text itself. */
  readonly word: WordFile | null;
}

/**
 * The drafts that a name stands for: itself, or for a folder the drafts below it. `passedOver` is told of each folder
 * that cannot be looked into. Throws a `CommandFault`.
 */
export async function draftPaths(
  name: string,
  passedOver: (fault: CommandFault) => void,
): Promise<readonly string[]> {
  if (name === "-" || !(await isFolder(name))) return [name];
  const { files, whole } = await namedFilesBelow(name, passedOver);
  const drafts: string[] = [];
  for (const path of files) {
    if (wordDraftName.test(path) || (markdownName.test(path) && (await isDraftFile(path)))) drafts.push(path);
  }
  if (drafts.length > 0 || !whole) return drafts;
  throw new CommandFault(
    `${name}: no draft in this folder. A draft's name ends in .response.md or .response.docx, or it has "${frontMatterKey}:" in the settings at its top.`,
  );
}

/** Reads one draft. Throws a `CommandFault` where there is none, or where it is no text. */
export async function readDraftFile(path: string): Promise<DraftFile> {
  if (path !== "-" && (await sizeOf(path)) > largestWord) {
    throw new CommandFault(`${path}: the file ${tooLargeWord.fault}.`);
  }
  const bytes = path === "-" ? await buffer(process.stdin) : await bytesOf(path);
  const folder = path === "-" ? process.cwd() : dirname(resolve(path));
  if (looksLikeWord(bytes) || wordEnding.test(path)) {
    const word = await readWordFile(path, bytes);
    return { path, folder, word, text: word.draft.markdown, encoding: "utf-8", byteOrderMark: false };
  }
  const draft = decodeDraft(bytes);
  if ("fault" in draft) throw new CommandFault(`${path}: the file ${draft.fault}.`);
  return { path, folder, word: null, ...draft };
}

const wordEnding = /\.do[ct][mx]?$/i;

/** The nearest `.inspection-response.yml` from a folder upward; null where there is none. */
export async function projectFile(folder: string): Promise<{ uri: string; text: string } | null> {
  for (let at = folder; ; at = dirname(at)) {
    const uri = join(at, ".inspection-response.yml");
    try {
      return { uri, text: await readFile(uri, "utf8") };
    } catch {
      if (dirname(at) === at) return null;
    }
  }
}

export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileFault(path, error);
  }
}

/** A file's size in bytes. Throws a `CommandFault` where there is none. */
export async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    throw fileFault(path, error);
  }
}

/** Whether `path` is a folder. Throws a `CommandFault` where there is nothing. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw fileFault(path, error);
  }
}

export interface FilesBelow {
  readonly files: readonly string[];
  /** Folders in it that cannot be looked into, each with the error. */
  readonly closed: readonly { readonly path: string; readonly error: unknown }[];
}

/**
 * All files below a folder in a settled order; hidden ones and installed packages are left out. Rejects where the
 * folder itself cannot be looked into.
 */
export async function filesBelow(folder: string): Promise<FilesBelow> {
  const files: string[] = [];
  const closed: { readonly path: string; readonly error: unknown }[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) files.push(path);
    else {
      const below = await filesBelow(path).catch((error: unknown) => ({
        files: [],
        closed: [{ path, error }],
      }));
      files.push(...below.files);
      closed.push(...below.closed);
    }
  }
  return { files, closed };
}

/** The same for a folder that the user named; `whole` where no folder in it was passed over. Throws a `CommandFault`. */
export async function namedFilesBelow(
  folder: string,
  passedOver: (fault: CommandFault) => void,
): Promise<{ readonly files: readonly string[]; readonly whole: boolean }> {
  try {
    const { files, closed } = await filesBelow(folder);
    for (const { path, error } of closed) passedOver(folderFault(path, error));
    return { files, whole: closed.length === 0 };
  } catch (error) {
    throw fileFault(folder, error);
  }
}

/** The paths without those that lead to the same file as one before. */
export function eachOnce(paths: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const address = path === "-" ? path : resolve(path);
    return !seen.has(address) && seen.add(address);
  });
}

const wordDraftName = /\.response\.docx$/i;
const markdownName = /\.md$/i;

/** By its name alone, else by its text: a file that cannot be read is not known to be a draft of ours. */
async function isDraftFile(path: string): Promise<boolean> {
  if (hasDraftName(path)) return true;
  const bytes = await readFile(path).catch(() => new Uint8Array());
  const draft = decodeDraft(bytes);
  return !("fault" in draft) && readsAsDraft(path, draft.text);
}
