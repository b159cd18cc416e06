// A Word document's package: the container of its parts, unpacked one by one and no further than a document needs,
// and written again with every part that was not changed kept byte for byte. Knows the container, not what is in it.

import { inflateSync, zipSync } from "fflate";

import { joinBytes } from "../core/joinBytes.ts";

/** Bytes one part may unpack to: the longest report's text takes a fifth of it. */
const partLimit = 8 * 1024 * 1024;

/** Thrown where a part says it unpacks to more than any document of ours holds. */
export class PartTooLarge extends Error {
  override readonly name = "PartTooLarge";
}

/** Thrown where the container is cut short, or built in a way that it cannot be read. */
export class DamagedPackage extends Error {
  override readonly name = "DamagedPackage";
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header stands, and where the next one's or the directory begins. */
  readonly start: number;
  readonly end: number;
  /** Its record in the directory. */
  readonly record: Uint8Array;
}

export class WordPackage {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;

  /** Reads the container's directory. Throws `DamagedPackage`. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const entries = entriesOf(bytes);
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
    if (this.#entries.size < entries.length) throw new DamagedPackage();
  }

  /** The parts' names, in the directory's order. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** A part's bytes; null where it is not there. Throws `PartTooLarge`, `DamagedPackage`. */
  bytes(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    return entry === undefined ? null : unpacked(this.#bytes, entry);
  }

  /** A part's text. Throws like `bytes`, and where it is no text. */
  text(name: string): string | null {
    const bytes = this.bytes(name);
    return bytes === null ? null : decoded(bytes);
  }

  /** The container with some parts changed or added. Every other part keeps its packed bytes and its place. */
  with(changes: ReadonlyMap<string, string>): Uint8Array {
    const fresh = entriesWithBytes(changes);
    const files: Uint8Array[] = [];
    const records: Uint8Array[] = [];
    let at = 0;
    const add = (file: Uint8Array, record: Uint8Array): void => {
      const moved = record.slice();
      viewOf(moved).setUint32(placeInRecord, at, true);
      files.push(file);
      records.push(moved);
      at += file.length;
    };
    for (const entry of this.#entries.values()) {
      const changed = fresh.get(entry.name);
      if (changed === undefined) add(this.#bytes.subarray(entry.start, entry.end), entry.record);
      else add(changed.file, changed.record);
      fresh.delete(entry.name);
    }
    for (const { file, record } of fresh.values()) add(file, record);
    return joinBytes([...files, ...records, directoryEnd(records, at)]);
  }
}

/** A new container of parts, in their order. */
export function packedParts(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      [...parts].map(([name, content]) => [
        name,
        typeof content === "string" ? new TextEncoder().encode(content) : content,
      ]),
    ),
    { mtime: firstDate },
  );
}

/** The same parts make the same container, whenever it is made; a container's dates begin in 1980. */
const firstDate = new Date(1980, 0, 1);

const fileSignature = 0x04034b50;
const recordSignature = 0x02014b50;
const endSignature = 0x06054b50;
const endLength = 22;
const recordLength = 46;
const fileHeaderLength = 30;
/** Where in a record the place of its file stands. */
const placeInRecord = 42;
const longestComment = 0xffff;

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (directory > end) throw new DamagedPackage();
  const found: Omit<Entry, "end">[] = [];
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    if (at + recordLength > end || view.getUint32(at, true) !== recordSignature) throw new DamagedPackage();
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + recordLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new DamagedPackage();
    found.push({
      // Names that matter are plain letters; any other is only carried over.
      name: new TextDecoder().decode(bytes.subarray(at + recordLength, at + recordLength + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + placeInRecord, true),
      record: bytes.subarray(at, next),
    });
    at = next;
  }
  const starts = found.map(({ start }) => start).sort((a, b) => a - b);
  const nextStart = new Map(starts.map((start, index) => [start, starts[index + 1] ?? directory]));
  return found.map((entry) => {
    const stop = nextStart.get(entry.start) ?? directory;
    if (entry.start + fileHeaderLength > stop || view.getUint32(entry.start, true) !== fileSignature) {
      throw new DamagedPackage();
    }
    return { ...entry, end: stop };
  });
}

/** Where the directory's end stands: behind it only a comment. */
function endOf(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new DamagedPackage();
}

function unpacked(bytes: Uint8Array, { start, end, flags, method, packedSize, size }: Entry): Uint8Array {
  if (size > partLimit) throw new PartTooLarge();
  const view = viewOf(bytes);
  const from = start + fileHeaderLength + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const to = from + packedSize;
  // The first flag is a password's.
  if ((flags & 1) !== 0 || to > end) throw new DamagedPackage();
  if (method === 0) return bytes.slice(from, to);
  if (method !== 8) throw new DamagedPackage();
  // The size said is believed: room is made for so much and no more, and what does not fit is cut off.
  return inflateSync(bytes.subarray(from, to), { out: new Uint8Array(size) });
}

/** Each part's file and directory record, as they stand in a container of their own. */
function entriesWithBytes(
  parts: ReadonlyMap<string, string>,
): Map<string, { readonly file: Uint8Array; readonly record: Uint8Array }> {
  const container = packedParts(parts);
  return new Map(
    entriesOf(container).map(({ name, start, end, record }) => [
      name,
      { file: container.subarray(start, end), record },
    ]),
  );
}

function directoryEnd(records: readonly Uint8Array[], directory: number): Uint8Array {
  const end = new Uint8Array(endLength);
  const view = viewOf(end);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(
    12,
    records.reduce((length, record) => length + record.length, 0),
    true,
  );
  view.setUint32(16, directory, true);
  return end;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function decoded(bytes: Uint8Array): string {
  // A byte order mark is kept, for what is written back is to be the same.
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
