// The user's own cache folder as a store of readings: for the command line, and for editors that offer no storage.

import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

import type { ReadingStore } from "../sources/readingStore.ts";

/** The user's own folder for what can be made again, as each system has it. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const base =
    platform === "win32"
      ? (env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local"))
      : platform === "darwin"
        ? join(homedir(), "Library", "Caches")
        : env["XDG_CACHE_HOME"] || join(homedir(), ".cache");
  return join(base, "inspection-response");
}

/** A store in a folder, made when the first entry is kept, that only the user may open. */
export function folderStore(folder: string): ReadingStore {
  return {
    get: (name) => readFile(join(folder, name)),
    put: async (name, bytes) => {
      const path = join(folder, name);
      const draft = `${path}.${randomBytes(4).toString("hex")}`;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      try {
        // Another process may read or write the same entry meanwhile: it appears whole or not at all.
        await writeFile(draft, bytes, { mode: 0o600 });
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    list: async () =>
      Promise.all(
        (await readdir(folder)).map(async (name) => {
          const { size, mtimeMs } = await stat(join(folder, name));
          return { name, size, mtime: mtimeMs };
        }),
      ),
    drop: async (names) => {
      await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
    },
  };
}
