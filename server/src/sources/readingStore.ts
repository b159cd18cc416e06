// Where readings are kept for the next start, as a port: the editor's storage for this extension, or a folder of the
// user's own. What makes room among them is decided here, once for all stores; a store only holds bytes.

/** Bytes kept under names. What goes wrong in a store may reject: whoever uses one passes over it. */
export interface ReadingStore {
  /** Null where nothing is kept under this name. */
  get(name: string): Promise<Uint8Array | null>;
  put(name: string, bytes: Uint8Array): Promise<void>;
  list(): Promise<readonly KeptEntry[]>;
  drop(names: readonly string[]): Promise<void>;
}

export interface KeptEntry {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** When it was written, in milliseconds since 1970. */
  readonly mtime: number;
}

/** Sixteen hexadecimal digits of the readers' version, sixty-four of the file's content: `0f…-3a…`. */
export function entryName(version: string, content: string): string {
  return `${version.slice(0, 16)}-${content}`;
}

/** The largest entry kept, in bytes: the longest published report takes a twentieth of it. */
export const largestEntry = 2 * 1024 * 1024;

/** Every report of one kind ever published, some 20 kB each. */
const entryLimit = 1000;
/** In bytes, all entries together. */
const sizeLimit = 64 * 1024 * 1024;
const day = 24 * 60 * 60 * 1000;
const ageLimit = 180 * day;
/** Readings of other versions serve another window or the command line while all are brought up to date. */
const otherVersionLimit = 7 * day;

/** The entries that make room: too old, of versions gone by, and the oldest beyond number and size. */
export function entriesToDrop(
  entries: readonly KeptEntry[],
  { version, now }: { readonly version: string; readonly now: number },
): readonly string[] {
  const ours = entryName(version, "");
  const dropped: string[] = [];
  let kept = 0;
  let size = 0;
  for (const entry of [...entries].sort((a, b) => b.mtime - a.mtime)) {
    const age = now - entry.mtime;
    const aged = age > (entry.name.startsWith(ours) ? ageLimit : otherVersionLimit);
    if (aged || kept >= entryLimit || size + entry.size > sizeLimit) dropped.push(entry.name);
    else {
      kept += 1;
      size += entry.size;
    }
  }
  return dropped;
}
