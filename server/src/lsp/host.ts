// What the server needs from the place it runs in, as a port: files, the PDF reader, a clock. The two `main.ts`
// fill it in; nothing else in `lsp/` knows where it runs.

import type { SourceText } from "../core/report/sourceText.ts";

/** Reads files by their address. All give null where there is no such file, and reject for any other reason. */
export interface FilePort {
  stat(
    uri: string,
  ): Promise<{ readonly size: number; readonly mtime: number; readonly folder?: boolean } | null>;
  read(uri: string): Promise<Uint8Array | null>;
  /** The paths of the files below a folder, with slashes; hidden ones are left out. */
  list(uri: string): Promise<readonly string[] | null>;
}

export interface ServerHost {
  /** For clients that do not hand in files themselves; null where the host has no file system. */
  readonly files: FilePort | null;
  /**
   * Reads a PDF, a Word document or a web page off the server's own thread. Never rejects: a crash or time-out is a fault of the text.
   * `readBundle` gives the readers' own bundle where the client said its address.
   */
  readFormatted(
    bytes: Uint8Array,
    readBundle: (() => Promise<Uint8Array | null>) | null,
  ): Promise<SourceText>;
  /** ISO date in the writer's own time zone. */
  today(): string;
  /** Milliseconds, for telling how long ago something was typed. */
  now(): number;
}

/** A moment's ISO date where the writer is. */
export function localDate(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
