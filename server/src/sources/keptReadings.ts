// What has been read of a file is kept for the next start, under the file's content and the reader that read it: a
// changed file, or another version of the readers, has another name. Reports can be confidential: an entry is
// encrypted with a key made from the file's own content, so that only someone who has the report can open what was
// read of it. Never costs a reading: what goes wrong with the keeping itself is passed over.

import { joinBytes } from "../core/joinBytes.ts";
import type { SourceText } from "../core/report/sourceText.ts";
import { entriesToDrop, entryName, largestEntry, type ReadingStore } from "./readingStore.ts";
import type { FormatReader } from "./readSourceText.ts";

export interface KeptReadingsOptions {
  readonly store: ReadingStore;
  /** The readers' version in hexadecimal digits, 16 at least. May reject: then nothing is kept. */
  readonly version: () => Promise<string>;
}

/** Room is made after the first entry kept, and again after so many. */
const sweepEvery = 50;

/** Reads with `read` what has not been read before. */
export function remembering(read: FormatReader, { store, version }: KeptReadingsOptions): FormatReader {
  let kept = 0;
  return async (bytes) => {
    const entry = await entryOf(bytes, version).catch(() => null);
    if (entry === null) return read(bytes);
    const known = await open(entry, store).catch(() => null);
    if (known !== null) return known;
    const text = await read(bytes);
    // A time-out or a crash may not come again; what has pages has been read.
    if (text.pages.length > 0) {
      await keep(entry, text, store, kept % sweepEvery === 0).catch(() => undefined);
      kept += 1;
    }
    return text;
  };
}

interface Entry {
  readonly name: string;
  readonly version: string;
  readonly key: CryptoKey;
}

type Bytes = Uint8Array<ArrayBuffer>;
type CryptoKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const cipherName = "AES-GCM";
const nonceLength = 12;

async function entryOf(bytes: Uint8Array, version: () => Promise<string>): Promise<Entry> {
  const reader = await version();
  const name = entryName(reader, hex(await digest("name ", bytes)));
  const raw = await digest("key ", bytes);
  const key = await crypto.subtle.importKey("raw", raw, cipherName, false, ["encrypt", "decrypt"]);
  return { name, version: reader, key };
}

/** Null where nothing is kept; rejects where it is not whole, for encrypted data tells when it has been changed. */
async function open({ name, key }: Entry, store: ReadingStore): Promise<SourceText | null> {
  const written = await store.get(name);
  if (written === null) return null;
  const sealed = Uint8Array.from(written);
  const iv = sealed.subarray(0, nonceLength);
  const packed = await crypto.subtle.decrypt({ name: cipherName, iv }, key, sealed.subarray(nonceLength));
  const words = await through(new DecompressionStream("gzip"), new Uint8Array(packed));
  return JSON.parse(new TextDecoder().decode(words)) as SourceText;
}

async function keep(
  { name, version, key }: Entry,
  text: SourceText,
  store: ReadingStore,
  sweep: boolean,
): Promise<void> {
  const words = Uint8Array.from(new TextEncoder().encode(JSON.stringify(text)));
  const packed = await through(new CompressionStream("gzip"), words);
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: cipherName, iv }, key, packed));
  if (sealed.length > largestEntry) return;
  await store.put(name, joinBytes([iv, sealed]));
  if (!sweep) return;
  const dropped = entriesToDrop(await store.list(), { version, now: Date.now() });
  if (dropped.length > 0) await store.drop(dropped);
}

/** SHA-256 of a word and the file behind it, so that what names an entry says nothing of its key. */
async function digest(word: string, bytes: Uint8Array): Promise<Bytes> {
  const both = joinBytes([new TextEncoder().encode(word), bytes]);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", both));
}

/** The version of a bundle of readers is the bundle itself: no number has to be raised when they read otherwise. */
export async function versionOf(bundle: Uint8Array): Promise<string> {
  return hex(await digest("", bundle));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
  bytes: Bytes,
): Promise<Bytes> {
  const writer = writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const parts: Uint8Array[] = [];
  const reader = readable.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const collect = async (): Promise<void> => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  };
  await Promise.all([written, collect()]);
  return joinBytes(parts);
}
