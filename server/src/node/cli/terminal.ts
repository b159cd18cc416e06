// The streams a command writes to, and the terminal's width and colours. Standard output carries only results.

import pico from "picocolors";
import type { Colors } from "picocolors/types.js";

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

/** The process's own streams. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    colours: pico.createColors(pico.isColorSupported && (stdout.isTTY || "FORCE_COLOR" in process.env)),
    width: Math.min(Math.max(stdout.columns ?? 100, 60), 120),
    screen: stdout.isTTY,
    clear: () => {
      if (stdout.isTTY) stdout.write("\u001B[2J\u001B[3J\u001B[H");
    },
    print: (result) => void stdout.write(result),
    complain: (line) => void stderr.write(`${line}\n`),
    progress: (what) => {
      if (stderr.isTTY) stderr.write(`\r\u001B[K${what ?? ""}`);
    },
  };
}
