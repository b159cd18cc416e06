// What has been read of a file is kept for the next start, under the file's content and the reader that read it: a
// changed file, or another version of the readers, has another name. Never costs a reading: what goes wrong with the
// cache itself is passed over.

import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

import type { SourceText } from "../core/report/sourceText.ts";
import type { FormatReader } from "../sources/readSourceText.ts";

/** Files kept: every report of one kind ever published, some 20 kB each. */
const entryLimit = 1000;

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

/**
 * Reads with `read` what has not been read before. `version` gives the reader's version and may reject. Reports can
 * be confidential: an entry is encrypted with a key made from the file's own content, so that only someone who has
 * the report can open what was read of it.
 */
export function remembering(
  read: FormatReader,
  { folder, version }: { readonly folder: string; readonly version: () => Promise<string> },
): FormatReader {
  return async (bytes) => {
    const entry = await entryOf(bytes, folder, version);
    if (entry === null) return read(bytes);
    const kept = await openEntry(entry);
    if (kept !== null) return kept;
    const text = await read(bytes);
    // A time-out or a crash may not come again; what has pages has been read.
    if (text.pages.length > 0) await keep(entry, folder, text);
    return text;
  };
}

interface Entry {
  readonly path: string;
  readonly key: Buffer;
}

async function entryOf(
  bytes: Uint8Array,
  folder: string,
  version: () => Promise<string>,
): Promise<Entry | null> {
  try {
    const reader = await version();
    const name = createHash("sha256").update(`name ${reader} `).update(bytes).digest("hex");
    return { path: join(folder, name), key: createHash("sha256").update("key ").update(bytes).digest() };
  } catch {
    return null;
  }
}

/** Null where nothing is kept, or not whole: encrypted data tells when it has been changed. */
async function openEntry({ path, key }: Entry): Promise<SourceText | null> {
  try {
    const written = await readFile(path);
    const cipher = createDecipheriv("aes-256-gcm", key, written.subarray(0, 12));
    cipher.setAuthTag(written.subarray(12, 28));
    const packed = Buffer.concat([cipher.update(written.subarray(28)), cipher.final()]);
    return JSON.parse(gunzipSync(packed).toString("utf8")) as SourceText;
  } catch {
    return null;
  }
}

async function keep({ path, key }: Entry, folder: string, text: SourceText): Promise<void> {
  const draft = `${path}.${randomBytes(4).toString("hex")}`;
  try {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", key, nonce);
    const packed = gzipSync(JSON.stringify(text), { level: 1 });
    const words = Buffer.concat([cipher.update(packed), cipher.final()]);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Another process may read or write the same entry meanwhile: it appears whole or not at all.
    await writeFile(draft, Buffer.concat([nonce, cipher.getAuthTag(), words]), { mode: 0o600 });
    await rename(draft, path);
    await makeRoom(folder);
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** The oldest entries go first. */
async function makeRoom(folder: string): Promise<void> {
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  if (paths.length <= entryLimit) return;
  const aged = await Promise.all(paths.map(async (path) => ({ path, age: (await stat(path)).mtimeMs })));
  aged.sort((a, b) => a.age - b.age);
  await Promise.all(aged.slice(0, paths.length - entryLimit).map(({ path }) => rm(path, { force: true })));
}
