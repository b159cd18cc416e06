// The streams a command writes to, and the terminal's width and colours. Standard output carries only results.

import pico from "picocolors";
import type { Colors } from "picocolors/types.js";

import { writeFault } from "../commandFault.ts";

export interface Terminal {
  readonly colours: Colors;
  /** Columns to write in. */
  readonly width: number;
  /** Writes a result to standard output. */
  print(result: string | Uint8Array): void;
  /** Clears the screen for the next result; does nothing where standard output is no screen. */
  clear(): void;
  /** Whether standard output is a screen, on which a result can take the place of the last. */
  readonly screen: boolean;
  /** Writes a line to standard error. */
  complain(line: string): void;
  /** Shows what is being done, on a terminal only; null clears it. */
  progress(what: string | null): void;
}

export interface ProcessTerminal extends Terminal {
  /** Aborted once nobody reads standard output any more (`| head`), or it cannot be written. */
  readonly closed: AbortSignal;
}

/**
 * The process's own streams. Where their reader has gone, the rest is not printed and the work is finished; a result
 * that cannot be written, to a full disk for one, is exit status 2.
 */
export function processTerminal(): ProcessTerminal {
  const { stdout, stderr } = process;
  const closed = new AbortController();
  stderr.on("error", () => undefined);
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (closed.signal.aborted) return;
    closed.abort();
    if (readerGone.has(error.code ?? "")) return;
    stderr.write(`${writeFault("standard output", error).message}\n`);
    process.on("exit", () => {
      process.exitCode = 2;
    });
  });
  return {
    colours: pico.createColors(pico.isColorSupported && (stdout.isTTY || "FORCE_COLOR" in process.env)),
    width: Math.min(Math.max(stdout.columns ?? 100, 60), 120),
    screen: stdout.isTTY,
    closed: closed.signal,
    clear: () => {
      if (stdout.isTTY) stdout.write("\u001B[2J\u001B[3J\u001B[H");
    },
    print: (result) => {
      if (!closed.signal.aborted) stdout.write(result);
    },
    complain: (line) => void stderr.write(`${line}\n`),
    progress: (what) => {
      if (stderr.isTTY) stderr.write(`\r\u001B[K${what ?? ""}`);
    },
  };
}

/** What a system says of a pipe that nobody reads any more; Windows has names of its own for it. */
const readerGone: ReadonlySet<string> = new Set(["EPIPE", "EOF", "ERR_STREAM_DESTROYED"]);
