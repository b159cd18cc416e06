// The readers' bundle as the build makes it, for tests that run it in a thread.

import { join } from "node:path";

import { build } from "esbuild";

/** Builds the bundle into a folder and gives its path. */
export async function buildReaders(folder: string): Promise<string> {
  const outfile = join(folder, "pdfWorker.js");
  await build({
    entryPoints: ["server/src/worker/worker.ts"],
    bundle: true,
    format: "iife",
    platform: "browser",
    conditions: ["worker", "module"],
    mainFields: ["browser", "module", "main"],
    outfile,
    logLevel: "error",
  });
  return outfile;
}
