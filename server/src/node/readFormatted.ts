// How the server and the command line read a PDF, a Word document or a web page: in a thread, with the readers'
// bundle that stands beside their own, and once only.

import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";

import { remembering, versionOf } from "../sources/keptReadings.ts";
import type { ReadingStore } from "../sources/readingStore.ts";
import type { FormatReader } from "../sources/readSourceText.ts";
import { Turns } from "../sources/turns.ts";
import { readInThread } from "./readerThread.ts";
import { cacheFolder, folderStore } from "./readingCache.ts";

/** The longest a report may take, in milliseconds; the longest published one takes a hundredth of it. */
const timeoutMs = 60_000;

const workerFile = join(__dirname, "pdfWorker.js");

let version: Promise<string> | null = null;
const readerVersion = (): Promise<string> => (version ??= readFile(workerFile).then(versionOf));

/** A thread for each processor: more would only wait for each other, and hold their memory meanwhile. */
const turns = new Turns(availableParallelism());

const readAfresh: FormatReader = (bytes) => turns.take(() => readInThread(bytes, { workerFile, timeoutMs }));

/** Reads what is not kept yet in a client's storage; in the user's cache folder where the client has none. */
export function readingOnce(readings: ReadingStore | null): FormatReader {
  const store = readings ?? folderStore(cacheFolder(process.env, process.platform));
  return remembering(readAfresh, { store, version: readerVersion });
}

const readOnce = readingOnce(null);

let keeping = true;

/** From now on nothing is kept on disk, and nothing kept is used. */
export function readWithoutCache(): void {
  keeping = false;
}

/** How the command line reads. */
export const readFormatted: FormatReader = (bytes) => (keeping ? readOnce : readAfresh)(bytes);
