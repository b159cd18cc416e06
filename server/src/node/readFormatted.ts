// How the server and the command line read a PDF, a Word document or a web page: in a thread, with the readers'
// bundle that stands beside their own, and once only.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";

import type { FormatReader } from "../sources/readSourceText.ts";
import { Turns } from "../sources/turns.ts";
import { readInThread } from "./readerThread.ts";
import { cacheFolder, remembering } from "./readingCache.ts";

/** The longest a report may take, in milliseconds; the longest published one takes a hundredth of it. */
const timeoutMs = 60_000;

const workerFile = join(__dirname, "pdfWorker.js");

/** The readers' bundle is its own version: no number has to be raised when they read otherwise. */
let version: Promise<string> | null = null;
const readerVersion = (): Promise<string> =>
  (version ??= readFile(workerFile).then((bundle) => createHash("sha256").update(bundle).digest("hex")));

/** A thread for each processor: more would only wait for each other, and hold their memory meanwhile. */
const turns = new Turns(availableParallelism());

const readAfresh: FormatReader = (bytes) => turns.take(() => readInThread(bytes, { workerFile, timeoutMs }));

const readOnce = remembering(readAfresh, {
  folder: cacheFolder(process.env, process.platform),
  version: readerVersion,
});

let keeping = true;

/** From now on nothing is kept on disk, and nothing kept is used. */
export function readWithoutCache(): void {
  keeping = false;
}

export const readFormatted: FormatReader = (bytes) => (keeping ? readOnce : readAfresh)(bytes);
