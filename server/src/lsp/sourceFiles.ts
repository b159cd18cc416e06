// Reads the source files that open drafts name, once each, and again when they change. A file that hangs,
// crashes its reader or is no report costs its own answer, never the server.

import { URI } from "vscode-uri";

import { isSameMessage, message } from "../core/problem.ts";
import type { SourceReading } from "../core/workspace.ts";
import {
  type FinishedReading,
  folderOf,
  missingSource,
  readSource,
  tooLargeSource,
} from "../sources/readSource.ts";
import { type FormatReader, largestSource } from "../sources/readSourceText.ts";
import { fileIn, fileNameOf, isBelow } from "./addresses.ts";
import type { FilePort } from "./host.ts";

export interface SourceFilesOptions {
  readonly files: FilePort | null;
  readonly readFormatted: FormatReader;
  /** Told of each step of a source's reading. */
  readonly onReading: (address: string, reading: SourceReading) => void;
  /** Told when the files that are known have become others, or were found to be a folder. */
  readonly onKnown: () => void;
}

/** A file or folder that somebody has asked for, be it there or not. */
export interface KnownSource {
  readonly address: string;
  readonly isFolder: boolean;
}

/** Milliseconds after which a source that failed is looked for again, if its draft is asked about. */
const patience = 1000;

export class SourceFiles {
  readonly #options: SourceFilesOptions;
  readonly #known = new Map<string, Known>();

  constructor(options: SourceFilesOptions) {
    this.#options = options;
  }

  /** Starts reading what is not known yet of the files that a draft at `home` needs; resolves when all are read. */
  async need(home: string, addresses: readonly string[]): Promise<void> {
    const readings: Promise<FinishedReading>[] = [];
    for (const address of addresses) {
      if (isWithin(home, address)) readings.push(this.#readOnce(address));
      else this.#options.onReading(address, elsewhere);
    }
    await Promise.all(readings);
  }

  /** Reads a source unless it is known or being read, and one that failed if it has changed; gives what became of it. */
  async read(address: string): Promise<FinishedReading> {
    if (hasFailed(this.#known.get(address))) await this.refresh(address);
    return this.#readOnce(address);
  }

  #readOnce(address: string): Promise<FinishedReading> {
    const known = this.#known.get(address);
    if (known !== undefined) return known.reading;
    this.#options.onReading(address, { state: "reading" });
    return this.#readAfresh(address);
  }

  /** Reads a file that no draft rests on: nothing is told of it, and it is not kept. */
  readApart(address: string): Promise<FinishedReading> {
    return this.knows(address) ? this.read(address) : this.#readFile(address, notYetRead());
  }

  /** Looks again for those that could not be read, not waiting: the client may not be able to tell that they came. */
  lookAgain(addresses: readonly string[]): void {
    for (const address of addresses) {
      const known = this.#known.get(address);
      if (!hasFailed(known) || Date.now() < known.notBefore) continue;
      known.notBefore = Infinity;
      void this.refresh(address).finally(() => (known.notBefore = Date.now() + patience));
    }
  }

  #readAfresh(address: string): Promise<FinishedReading> {
    const before = this.#known.get(address);
    const entry: Known = { ...notYetRead(), state: before?.state ?? null };
    entry.reading = this.#readFile(address, entry).then(async (reading) => {
      const failedAlike = hasFailed(before) && isSameFailure(await before.reading, reading);
      // A newer reading may have taken its place meanwhile.
      if (this.#known.get(address) !== entry) return reading;
      entry.state = reading.state;
      entry.notBefore = Date.now() + patience;
      if (before?.state !== reading.state) this.#options.onKnown();
      if (!failedAlike) this.#options.onReading(address, reading);
      return reading;
    });
    this.#known.set(address, entry);
    return entry.reading;
  }

  /** Looks whether a known source has changed, and reads it again if so. */
  async refresh(address: string): Promise<void> {
    const known = this.#known.get(address);
    if (known === undefined) return;
    const reading = await known.reading;
    if (reading.state === "folder") return this.#refreshFolder(address, known, reading);
    const mtime = await this.#mtime(address);
    if (this.#known.get(address) !== known || mtime === known.mtime) return;
    // What was read before stands until this has come to its end.
    await this.#readAfresh(address);
  }

  knows(address: string): boolean {
    return this.#known.has(address);
  }

  /** The known folders that a file lies in: it may be new there, or gone. */
  foldersOf(address: string): readonly string[] {
    return [...this.#known.keys()].filter((folder) => isBelow(folder, address));
  }

  /** Those that have been looked for to the end. */
  get known(): readonly KnownSource[] {
    return [...this.#known].flatMap(([address, { state }]) =>
      state === null ? [] : [{ address, isFolder: state === "folder" }],
    );
  }

  async #refreshFolder(address: string, known: Known, before: FinishedReading): Promise<void> {
    const listed = await this.#list(address).catch(() => null);
    if (this.#known.get(address) !== known || JSON.stringify(listed) === JSON.stringify(before)) return;
    await this.#readAfresh(address);
  }

  /** Forgets the sources that are not in `needed`, so that a long session does not keep every report it met. */
  keepOnly(needed: ReadonlySet<string>): readonly string[] {
    const dropped = [...this.#known.keys()].filter((address) => !needed.has(address));
    for (const address of dropped) this.#known.delete(address);
    if (dropped.length > 0) this.#options.onKnown();
    return dropped;
  }

  async #readFile(address: string, entry: Known): Promise<FinishedReading> {
    const { files, readFormatted } = this.#options;
    if (isElsewhere(address)) return elsewhere;
    if (files === null) return missingSource;
    try {
      const stat = await files.stat(address);
      if (stat === null) return missingSource;
      entry.mtime = stat.mtime;
      if (stat.folder === true) return (await this.#list(address)) ?? missingSource;
      if (stat.size > largestSource) return tooLargeSource;
      const bytes = await files.read(address);
      return bytes === null ? missingSource : await readSource(bytes, fileNameOf(address), readFormatted);
    } catch (error) {
      // Somebody may have it open: it can be read later though it stays as it is.
      entry.mtime = null;
      return {
        state: "unreadable",
        reason: message("The file could not be opened: {0}", error instanceof Error ? error.message : ""),
      };
    }
  }

  async #list(address: string): Promise<FinishedReading | null> {
    const listing = await this.#options.files?.list(address);
    return listing == null ? null : folderOf(listing, (name) => fileIn(address, name));
  }

  async #mtime(address: string): Promise<number | null> {
    try {
      return (await this.#options.files?.stat(address))?.mtime ?? null;
    } catch {
      return null;
    }
  }
}

interface Known {
  /** When the file was last changed as we read it; null where there is none. */
  mtime: number | null;
  reading: Promise<FinishedReading>;
  /** What came of it last; null while it is read first. */
  state: FinishedReading["state"] | null;
  /** When it may be looked for again, having failed. */
  notBefore: number;
}

function notYetRead(): Known {
  const reading = Promise.resolve(missingSource);
  return { mtime: null, reading, state: null, notBefore: 0 };
}

/** An address on the web. */
export function isElsewhere(address: string): boolean {
  return /^https?:/i.test(address);
}

const elsewhere: FinishedReading = {
  state: "unreadable",
  reason: message(
    "It is on the web or on another computer, and nothing is fetched from there. Save the report beside the draft.",
  ),
};

function hasFailed(known: Known | undefined): known is Known {
  return known?.state === "missing" || known?.state === "unreadable";
}

function isSameFailure(before: FinishedReading, now: FinishedReading): boolean {
  return before.state === now.state && "reason" in before && "reason" in now
    ? isSameMessage(before.reason, now.reason)
    : false;
}

/** A draft may name files where it lives itself, and on this machine: never another machine or the web. */
function isWithin(home: string, address: string): boolean {
  const from = URI.parse(home);
  const to = URI.parse(address);
  return (
    (to.scheme === from.scheme && to.authority === from.authority) ||
    (to.scheme === "file" && to.authority === "")
  );
}
