// Where a report ends and what the publisher prints at the end of all of them begins.

import type { PrintedLine } from "./printedLines.ts";

/** The index of "The Office for Standards in Education…", or of the copyright notice where that is left out. */
export function trailerStart(lines: readonly PrintedLine[]): number {
  const at = lines.findIndex(
    ({ text }) => /^The Office for Standards in Education/i.test(text) || /^© Crown/.test(text),
  );
  return at < 0 ? lines.length : at;
}
