// Giving one paragraph another number, as somebody types it: the number, those below it and every cross-reference
// to them change together. Says why where the number cannot be given.

import type { Concordance } from "../concordance/concordance.ts";
import type { NumberRun, PlacedNumber } from "../concordance/numberedRuns.ts";
import { isSamePath, type NumberPath } from "../concordance/numberPaths.ts";
import { type Message, message, type TextEdit } from "../problem.ts";
import { letterValue, romanValue } from "../response/paragraphNumbers.ts";
import { spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";
import { setNumberEdits } from "../writing/renumber.ts";

/** What was made of a wish: the edits, none where nothing changes, or why it cannot be. */
export type RenamedNumber =
  | { readonly edits: readonly TextEdit[]; readonly refusal: null }
  | { readonly edits: null; readonly refusal: Message };

/** The paragraph number at `offset`; null where none stands. */
export function numberToRename(concordance: Concordance, offset: number): Span | null {
  const found = numberAt(concordance, offset);
  return found === null ? null : spanOf(found.placed.number);
}

/** Gives the number at `offset` the value `wanted`, with or without its brackets and points; null where none stands. */
export function renameNumber(concordance: Concordance, offset: number, wanted: string): RenamedNumber | null {
  const found = numberAt(concordance, offset);
  if (found === null) return null;
  const { run, placed } = found;
  const path = pathOf(wanted, placed);
  if (path === null) {
    return refused(
      message(
        '"{0}" is not a number like "{1}". Write one of the same form.',
        wanted,
        placed.number.fact.written,
      ),
    );
  }
  if (isSamePath(path, placed.path)) return { edits: [], refusal: null };
  if (run.numbers.some((other) => isSamePath(other.path, path))) {
    return refused(
      message('There is a "{0}" already. To move the others up, use "Renumber Paragraphs".', wanted.trim()),
    );
  }
  return { edits: setNumberEdits(concordance, run, placed, path), refusal: null };
}

/** A list written all "1." is left out: Markdown counts it, and no number in it can be chosen. */
function numberAt(
  { numbering }: Concordance,
  offset: number,
): { readonly run: NumberRun; readonly placed: PlacedNumber } | null {
  for (const run of numbering.runs) {
    if (run.allOnes) continue;
    const placed = run.numbers.find(({ number }) => {
      const { start, end } = spanOf(number);
      return start <= offset && offset <= end;
    });
    if (placed !== undefined) return { run, placed };
  }
  return null;
}

/** What was typed as a value path; a number that writes only the end of its path ("3." for 1.3) keeps the rest. */
function pathOf(wanted: string, { number, path }: PlacedNumber): NumberPath | null {
  const { style, value } = number.fact;
  const typed = /^\(?(\d{1,4}(?:\.\d{1,4})*|[a-z]{1,6})[.)]?$/i.exec(wanted.trim())?.[1]?.toLowerCase();
  if (typed === undefined) return null;
  if (/\d/.test(typed)) {
    if (/[ai]/.test(style)) return null;
    const parts = typed.split(".").map(Number);
    if (parts.length !== value.length || parts[0] === 0) return null;
    return [...path.slice(0, path.length - parts.length), ...parts];
  }
  if (!/[ai]/.test(style)) return null;
  const part = style.includes("i") ? romanValue(typed) : typed.length === 1 ? letterValue(typed) : null;
  return part === null ? null : [...path.slice(0, -1), part];
}

function refused(refusal: Message): RenamedNumber {
  return { edits: null, refusal };
}
