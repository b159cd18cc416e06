// What the server needs from the place it runs in, as a port: files, the readers, a clock. The two `main.ts`
// fill it in; nothing else in `lsp/` knows where it runs.

import type { FolderListing } from "../sources/readSource.ts";
import type { ReadingStore } from "../sources/readingStore.ts";
import type { FormatReader } from "../sources/readSourceText.ts";
import type { DoWork } from "../worker/documentWork.ts";

/** Reads files by their address. All give null where there is no such file, and reject for any other reason. */
export interface FilePort {
  stat(
    uri: string,
  ): Promise<{ readonly size: number; readonly mtime: number; readonly folder?: boolean } | null>;
  read(uri: string): Promise<Uint8Array | null>;
  list(uri: string): Promise<FolderListing | null>;
}

export interface ServerHost {
  /** For clients that do not hand in files themselves; null where the host has no file system. */
  readonly files: FilePort | null;
  /** What reads and makes documents off the server's own thread, for one client. */
  readers(client: ReaderNeeds): Readers;
  /** ISO date in the writer's own time zone. */
  today(): string;
  /** Milliseconds, for telling how long ago something was typed. */
  now(): number;
}

/** Neither ever rejects: a crash or time-out is a fault of the text, or of the work. */
export interface Readers {
  /** Reads a PDF, a Word document or a web page. */
  readonly readFormatted: FormatReader;
  readonly doWork: DoWork;
}

/** What a client gives to the reading of files. */
export interface ReaderNeeds {
  /** The readers' own bundle, where the client said its address. */
  readonly readBundle: (() => Promise<Uint8Array | null>) | null;
  /** Where readings are kept for the next start, where the client offers it. */
  readonly readings: ReadingStore | null;
}

/** A moment's ISO date where the writer is. */
export function localDate(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
